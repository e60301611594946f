/** A seat of a plan as the world names it: `section-place`. */
export function seatIdOf(section: number, place: number): string {
  return `${section}-${place}`;
}

/** Of a string that the schema has checked. */
export function parseSeatId(seatId: string): { section: number; place: number } {
  const dash = seatId.indexOf('-');
  return { section: Number(seatId.slice(0, dash)), place: Number(seatId.slice(dash + 1)) };
}
