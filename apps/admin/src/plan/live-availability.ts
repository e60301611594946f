import type { EventAvailability, SectionAvailability } from '@onsale/schemas';

/** Everything known about an event's places, put together from the answers so far. */
export type LiveAvailability = Omit<EventAvailability, 'sections'> & {
  sections: ReadonlyMap<number, SectionAvailability>;
};

/** Lays the sections that changed over those that are known; without change the map stays the same object. */
export function withChanges(
  before: LiveAvailability | undefined,
  answer: EventAvailability,
): LiveAvailability {
  if (before && answer.sections.length === 0) return { ...answer, sections: before.sections };
  const sections = new Map(before?.sections);
  for (const section of answer.sections) sections.set(section.section, section);
  return { ...answer, sections };
}
