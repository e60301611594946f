import type { CategoryInput, Coverage as Covers } from '@onsale/schemas';
import { ProblemError } from '../problem-error.ts';
import type { PlanLayout, SectionLayout } from '../venues/plan-layout.ts';
import { NO_CATEGORY } from './category.ts';

/** One byte per place of every section of the plan. A place that two categories name belongs to the later one. */
export function coverageBytes(layout: PlanLayout, categories: readonly CategoryInput[]): Map<number, Buffer> {
  const bytes = new Map<number, Buffer>();
  for (const section of layout.sections.values())
    bytes.set(section.number, Buffer.alloc(bytesOf(section), NO_CATEGORY));
  for (const category of categories) {
    for (const { section, places } of category.covers) {
      const covered = bytes.get(section);
      if (!covered)
        throw badCoverage(`Category ${category.name} names section ${section}, which the plan does not have`);
      if (places === null) covered.fill(category.number);
      for (const place of places ?? []) {
        if (place >= covered.length)
          throw badCoverage(
            `Category ${category.name} names place ${place} of section ${section}, which the plan does not have`,
          );
        covered[place] = category.number;
      }
    }
  }
  return bytes;
}

/** The way back: whole sections where one category has it all, lists of places elsewhere. */
export function coversOf(coverage: ReadonlyMap<number, Uint8Array>, category: number): Covers[] {
  const covers: Covers[] = [];
  for (const [section, bytes] of coverage) {
    const places: number[] = [];
    bytes.forEach((byte, place) => byte === category && places.push(place));
    if (places.length > 0) covers.push({ section, places: places.length === bytes.length ? null : places });
  }
  return covers;
}

function bytesOf(section: SectionLayout): number {
  return section.kind === 'seated' ? section.seatCount : 1;
}

function badCoverage(message: string): ProblemError {
  return new ProblemError({ reason: 'bad_input', fields: [{ path: 'categories', message }] });
}
