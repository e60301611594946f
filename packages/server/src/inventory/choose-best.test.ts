import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanLayout, SectionLayout } from '../venues/plan-layout.ts';
import { BestMemo } from './best-neighbours.ts';
import type { BestWanted, Searched } from './best-wanted.ts';
import { chooseBest } from './choose-best.ts';
import { PlaceChanges, type SectionPlaces } from './section-places.ts';

/** Sections drawn as text: `.` free, `x` taken, `w` free for wheelchairs; a space ends a run. Nearer to the left is better. */
function hall(drawings: string[], standing = 0): Searched & { changes: PlaceChanges } {
  const sections = new Map<number, SectionPlaces>();
  const layouts = new Map<number, SectionLayout>();
  const coverage = new Map<number, Uint8Array>();
  drawings.forEach((drawing, number) => {
    const seats = [...drawing].filter((seat) => seat !== ' ');
    let first = 0;
    const runs = drawing.split(' ').map((run, row) => {
      first += run.length;
      return { row, first: first - run.length, length: run.length };
    });
    const states = Uint8Array.from(seats, (seat) => (seat === 'x' ? 2 : 0));
    const sold = seats.filter((seat) => seat === 'x').length;
    sections.set(number, placesOf(number, 'seated', seats.length, sold, states));
    coverage.set(number, new Uint8Array(seats.length).fill(number + 1));
    layouts.set(number, {
      ...layoutOf(number, 'seated'),
      runs,
      kinds: Uint8Array.from(seats, (seat) => (seat === 'w' ? 1 : 0)),
      rank: Float64Array.from(seats, (_, place) => number * 3 + place),
    });
  });
  if (standing > 0) {
    const number = drawings.length;
    sections.set(number, placesOf(number, 'general', standing, 0, new Uint8Array()));
    coverage.set(number, Uint8Array.of(number + 1));
    layouts.set(number, layoutOf(number, 'general'));
  }
  const layout: PlanLayout = { planId: '', focus: { x: 0, y: 0 }, sections: layouts };
  return { layout, coverage, sections, changes: new PlaceChanges() };
}

function placesOf(
  section: number,
  kind: 'seated' | 'general',
  capacity: number,
  sold: number,
  states: Uint8Array,
): SectionPlaces {
  return { section, kind, capacity, held: 0, sold, nextPlace: 0, states, version: 1 };
}

function layoutOf(number: number, kind: 'seated' | 'general'): SectionLayout {
  return { number, kind, distance: 100 } as SectionLayout;
}

function best(searched: ReturnType<typeof hall>, wish: Partial<BestWanted>) {
  const categories = [...searched.coverage.values()].map((bytes) => bytes[0]!);
  const wanted = { quantity: 2, together: true, stepFree: false, categories, ...wish };
  return chooseBest(searched, wanted, new BestMemo((places) => searched.changes.changesOf(places)));
}

const placesIn = (choice: ReturnType<typeof best>) =>
  choice?.seats.map(({ section, place }) => `${section}-${place}`);

describe('choosing the best', () => {
  it('takes the nearest neighbours', () => {
    expect(placesIn(best(hall(['x....', '.....']), {}))).toEqual(['0-1', '0-2']);
  });

  it('would rather sit a little further than leave one seat alone', () => {
    expect(placesIn(best(hall(['x...x', '....']), {}))).toEqual(['1-0', '1-1']);
    expect(placesIn(best(hall(['x...x']), {}))).toEqual(['0-1', '0-2']);
  });

  it('never seats people around an aisle', () => {
    expect(placesIn(best(hall(['x. .x', 'x..']), {}))).toEqual(['1-1', '1-2']);
  });

  it('keeps wheelchair places for those who ask, and gives them one then', () => {
    expect(placesIn(best(hall(['w....']), {}))).toEqual(['0-1', '0-2']);
    expect(placesIn(best(hall(['....w']), { stepFree: true }))).toEqual(['0-3', '0-4']);
  });

  it('looks only at the categories that are wanted', () => {
    expect(placesIn(best(hall(['....', '....']), { categories: [2] }))).toEqual(['1-0', '1-1']);
  });

  it('goes to the standing area when no seats fit', () => {
    expect(best(hall(['x.x.'], 50), { quantity: 3 })).toMatchObject({
      area: { section: 1, quantity: 3 },
      together: true,
    });
  });

  it('splits people only when they agree, and leaves nobody alone if it can', () => {
    const scattered = ['..x..x.', '...x'];
    expect(best(hall(scattered), { quantity: 5 })).toBeNull();
    const choice = best(hall(scattered), { quantity: 5, together: false });
    expect(choice?.together).toBe(false);
    expect(placesIn(choice)).toEqual(['0-0', '0-1', '1-0', '1-1', '1-2']);
  });

  it('finds what a search of every window finds, also after places changed', () => {
    const drawing = fc
      .string({ unit: fc.constantFrom('.', '.', '.', 'x', ' '), minLength: 1, maxLength: 14 })
      .map((text) => text.trim() || '.');
    fc.assert(
      fc.property(
        fc.array(drawing, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }),
        (drawings, sizes) => {
          const searched = hall(drawings.map((text) => text.replace(/ +/g, ' ')));
          const memo = new BestMemo((places) => searched.changes.changesOf(places));
          const categories = [...searched.coverage.values()].map((bytes) => bytes[0]!);
          for (const quantity of sizes) {
            const choice = chooseBest(
              searched,
              { quantity, together: true, stepFree: false, categories },
              memo,
            );
            expect(choice ? cost(searched, choice.seats) : null).toEqual(cheapest(searched, quantity));
            for (const { section, place } of choice?.seats ?? [])
              searched.changes.holdSeat(searched.sections.get(section)!, place);
          }
        },
      ),
    );
  });
});

type Seats = { section: number; place: number }[];

/** Whether it leaves a seat alone, then the mean distance: what "best" compares. */
function cost({ layout, sections }: Searched, seats: Seats): [number, number] {
  const { section, place } = seats[0]!;
  const { runs, rank } = layout.sections.get(section)!;
  const { states } = sections.get(section)!;
  const run = runs.find(({ first, length }) => place >= first && place < first + length)!;
  const free = (at: number) => at >= run.first && at < run.first + run.length && states[at] === 0;
  const after = place + seats.length;
  const lonely = (free(place - 1) && !free(place - 2)) || (free(after) && !free(after + 1));
  const mean = seats.reduce((sum, seat) => sum + rank[seat.place]!, 0) / seats.length;
  return [lonely ? 1 : 0, mean];
}

function cheapest(searched: Searched, quantity: number): [number, number] | null {
  const costs: [number, number][] = [];
  for (const { section, states } of searched.sections.values()) {
    for (const { first, length } of searched.layout.sections.get(section)!.runs) {
      for (let place = first; place + quantity <= first + length; place++) {
        const seats = Array.from({ length: quantity }, (_, index) => ({ section, place: place + index }));
        if (seats.every((seat) => states[seat.place] === 0)) costs.push(cost(searched, seats));
      }
    }
  }
  return costs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? null;
}
