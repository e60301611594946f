import type { Choice } from '@onsale/schemas';
import { NO_CATEGORY } from '../events/category.ts';
import type { EventSheet } from '../events/event-sheet.ts';
import { KIND_STANDARD } from '../venues/plan-layout.ts';
import type { SectionLayout } from '../venues/plan-layout.ts';
import type { Random } from './random.ts';

/**
 * Choices that together take about the share `sold` of an event, as people do: in twos, threes and fours beside each other,
 * more of them near the focus, nobody left alone between them.
 */
export function chooseSales({ event, layout, coverage }: EventSheet, sold: number, random: Random): Choice[] {
  const offered = [...layout.sections.values()].filter((section) =>
    coverage.get(section.number)?.some((category) => category !== NO_CATEGORY),
  );
  const farthest = Math.max(...offered.map((section) => section.distance), 1);
  return offered.flatMap((section) => {
    const eager = sold === 1 ? 1 : Math.min(0.97, sold * (1.5 - section.distance / farthest));
    return section.kind === 'general'
      ? standing(
          section,
          Math.floor(section.capacity * (sold === 1 ? 1 : sold)),
          event.placesPerReservationMax,
          random,
        )
      : seated(section, coverage.get(section.number)!, eager, random);
  });
}

function standing(section: SectionLayout, people: number, max: number, random: Random): Choice[] {
  const choices: Choice[] = [];
  for (let left = people; left > 0;) {
    const quantity = Math.min(left, random.between(2, max));
    choices.push({ kind: 'chosen', seats: [], areas: [{ section: section.number, quantity }] });
    left -= quantity;
  }
  return choices;
}

function seated(section: SectionLayout, coverage: Uint8Array, eager: number, random: Random): Choice[] {
  return section.runs.flatMap(({ first, length }) => {
    const choices: Choice[] = [];
    for (let place = first; place < first + length;) {
      const left = first + length - place;
      const wanted = random.pick([2, 2, 3, 4, 4]);
      const together = left - wanted === 1 || left < wanted ? left : wanted;
      const places = Array.from({ length: together }, (_, index) => place + index);
      const ordinary = places.every(
        (one) => section.kinds[one] === KIND_STANDARD && coverage[one] !== NO_CATEGORY,
      );
      if (ordinary && random.chance(eager)) {
        choices.push({ kind: 'chosen', seats: places.map((one) => `${section.number}-${one}`), areas: [] });
      }
      place += together;
    }
    return choices;
  });
}
