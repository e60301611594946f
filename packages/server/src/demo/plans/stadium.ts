import type { DraftOutcome } from '../../venues/draft-plan.ts';
import { bowlPlan } from './bowl.ts';

/** 80,000 seats in 116 sections on three rings, and 9,000 standing on the floor before a stage at the left end. */
export function stadiumPlan(): DraftOutcome {
  return bowlPlan({
    field: { x: 3_000, y: 2_080 },
    seats: 80_000,
    stage: true,
    rings: [
      { area: 'Lower ring', from: 101, sections: 36, rows: 28, setBack: 0, stepFreeEvery: 3 },
      { area: 'Club ring', from: 201, sections: 36, rows: 9, setBack: 960, stepFreeEvery: 6 },
      { area: 'Upper ring', from: 301, sections: 44, rows: 47, setBack: 1_340 },
    ],
    floor: [
      { name: 'Front standing', capacity: 2_400 },
      { name: 'Floor standing', capacity: 6_600 },
    ],
  });
}

/** A round-cornered arena about a court: 9,600 seats in 48 sections on two rings. */
export function arenaPlan(): DraftOutcome {
  return bowlPlan({
    field: { x: 1_150, y: 760 },
    seats: 9_600,
    stage: false,
    rings: [
      { area: 'Lower ring', from: 101, sections: 22, rows: 14, setBack: 0, stepFreeEvery: 3 },
      { area: 'Upper ring', from: 201, sections: 26, rows: 15, setBack: 530 },
    ],
    floor: [],
  });
}
