import type { layoutOf } from '@onsale/server/engine';

/** People who want to sit beside each other: two seats, or the one that is left at the end of an odd row. */
export interface Party {
  /** `section-place`. */
  seats: string[];
}

const PARTY_SEATS = 2;

/** Every seat of the plan in exactly one party, in the order of the plan. */
export function partiesOf(layout: Awaited<ReturnType<typeof layoutOf>>): Party[] {
  const parties: Party[] = [];
  for (const section of layout.sections.values()) {
    for (const run of section.runs) {
      const end = run.first + run.length;
      for (let place = run.first; place < end; place += PARTY_SEATS) {
        const size = Math.min(PARTY_SEATS, end - place);
        parties.push({
          seats: Array.from({ length: size }, (_, seat) => `${section.number}-${place + seat}`),
        });
      }
    }
  }
  return parties;
}
