import type { EventType } from '@onsale/schemas';

/** A name and the line under it. */
export type Title = [name: string, tagline: string];

/** Everything but concerts and matches, whose names are the same in every language. */
export type TitledType = Exclude<EventType, 'concert' | 'sport'>;

/** What the demo's events are called and say in one language. `{name}`, `{city}` and `{venue}` are filled in. */
export interface Words {
  titles: Record<TitledType, Title[]>;
  concertTaglines: string[];
  sportTaglines: string[];
  /** How a description begins and goes on; each event gets one of each. */
  openings: Record<EventType, string[]>;
  middles: Record<EventType, string[]>;
  closings: string[];
}
