/** Plans as people really export them, small enough to read. For tests. */

export function seat(number: string, x: number, more: Record<string, unknown> = {}) {
  return {
    seat_number: number,
    seat_guid: `seat-${x}-${number}`,
    position: { x, y: 0 },
    category: 'Stalls',
    ...more,
  };
}

export function row(name: string, y: number, seats: unknown[], more: Record<string, unknown> = {}) {
  return { row_number: name, row_number_position: 'start', position: { x: 0, y }, seats, ...more };
}

export function zone(name: string | undefined, rows: unknown[], more: Record<string, unknown> = {}) {
  return { name, zone_id: name, position: { x: 0, y: 0 }, rows, areas: [], ...more };
}

export function plan(zones: unknown[], more: Record<string, unknown> = {}) {
  return {
    name: 'A small hall',
    size: { width: 1_000, height: 800 },
    categories: [{ name: 'Stalls', color: '#4a44c0' }],
    zones,
    ...more,
  };
}

/** Ten seats, 25 apart. */
export function tenSeats(prefix = '', more: Record<string, unknown> = {}) {
  return Array.from({ length: 10 }, (_, index) =>
    seat(String(index + 1), 100 + index * 25, { seat_guid: `${prefix}${index + 1}`, ...more }),
  );
}
