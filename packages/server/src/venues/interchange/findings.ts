import type { ImportFinding } from '@onsale/schemas';

type Kind = ImportFinding['kind'];

const EXAMPLES_MAX = 10;
/** A whole plan in one example would drown the report. */
const EXAMPLE_LENGTH_MAX = 120;

const MESSAGES: Record<Kind, (count: number) => string> = {
  duplicate_id: (n) =>
    `${many(n, 'seat has', 'seats have')} no id of ${n === 1 ? 'its' : 'their'} own: it is missing or belongs to an earlier seat. The earlier seat keeps it, the rest got new ones.`,
  duplicate_label: (n) =>
    `${many(n, 'name was', 'names were')} used twice in the same place. The later ones got a letter or number behind them.`,
  fractional_size: (n) =>
    `${many(n, 'size is', 'sizes are')} not a whole number, as the format asks. They were used as they are.`,
  unknown_field: (n) => `${many(n, 'field is', 'fields are')} not part of the format. They were left out.`,
  unknown_category: (n) =>
    `${many(n, 'seat names', 'seats name')} a price group that the plan does not list. The group was added.`,
  opaque_category: (n) =>
    `${many(n, 'price group has', 'price groups have')} an id or a status for a name. Ids became "Price group 1", "Price group 2" and so on.`,
  missing_position: (n) =>
    `${many(n, 'part has', 'parts have')} no position. Zones and rows were put at their start, seats in line with their row.`,
  empty_row: (n) => `${many(n, 'row has', 'rows have')} no seats. They were left out.`,
  split_row: (n) =>
    `${many(n, 'row has', 'rows have')} a gap much wider than between its other seats. Seats on both sides of it are not neighbours.`,
  old_format: () => 'The plan is in an older form of the format. It was read as that.',
  unnamed_section: (n) =>
    `${many(n, 'section has', 'sections have')} no name of its own. A number was given.`,
};

/** What an import came across, gathered by kind. */
export class Findings {
  readonly #found = new Map<Kind, { count: number; examples: string[] }>();

  note(kind: Kind, example: string): void {
    const found = this.#found.get(kind) ?? { count: 0, examples: [] };
    this.#found.set(kind, found);
    found.count++;
    const short = example.length > EXAMPLE_LENGTH_MAX ? `${example.slice(0, EXAMPLE_LENGTH_MAX)}…` : example;
    if (found.examples.length < EXAMPLES_MAX && !found.examples.includes(short)) found.examples.push(short);
  }

  list(): ImportFinding[] {
    return [...this.#found].map(([kind, { count, examples }]) => ({
      kind,
      message: MESSAGES[kind](count),
      count,
      // Sizes and aisles are taken as they are: nothing was wrong with them.
      repaired: kind !== 'fractional_size' && kind !== 'split_row' && kind !== 'unknown_field',
      examples,
    }));
  }
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}
