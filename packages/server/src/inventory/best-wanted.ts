import type { PlanLayout } from '../venues/plan-layout.ts';
import type { SectionPlaces } from './section-places.ts';

export interface BestWanted {
  quantity: number;
  together: boolean;
  /** Wheelchair and companion places may be given, and one of them must be a wheelchair place. */
  stepFree: boolean;
  /** Numbers of the categories that may be given, ascending. */
  categories: readonly number[];
}

/** The plan, what each place costs, and the state of its sections now. */
export interface Searched {
  layout: PlanLayout;
  coverage: ReadonlyMap<number, Uint8Array>;
  sections: ReadonlyMap<number, SectionPlaces>;
}
