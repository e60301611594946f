import type { EventAvailability, SectionAvailability } from '@onsale/schemas';

/** What is known of an event's places: the last answer for each section, put together. */
export type LiveAvailability = Omit<EventAvailability, 'sections'> & {
  sections: ReadonlyMap<number, SectionAvailability>;
};

/** Lays an answer over what was known. Sections that it leaves out have not changed; an older one never replaces a newer. */
export function withAnswer(
  before: LiveAvailability | undefined,
  answer: EventAvailability,
): LiveAvailability {
  if (!before)
    return { ...answer, sections: new Map(answer.sections.map((section) => [section.section, section])) };
  const newer = answer.sections.filter(
    (section) => section.version >= (before.sections.get(section.section)?.version ?? -1),
  );
  // The same map again when nothing changed: the plan is then not drawn anew.
  if (newer.length === 0) return { ...answer, sections: before.sections };
  const sections = new Map(before.sections);
  for (const section of newer) sections.set(section.section, section);
  return { ...answer, sections };
}
