import type { PlaceView } from '@onsale/schemas';

export type PlateWords = { section: string; row: string | null; seats: string | null; places: PlaceView[] };

/**
 * One plate per row of neighbours: seats 11, 12 and 14 of row 9 become "11–12, 14".
 * General admission becomes one plate per section that counts its places.
 */
export function platesOf(places: readonly PlaceView[]): PlateWords[] {
  const groups = new Map<string, PlaceView[]>();
  for (const place of places) {
    const key = `${place.section}|${place.row ?? ''}|${place.seatId === null ? 'area' : 'seat'}`;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!;
    const isArea = first.seatId === null;
    return {
      section: first.sectionName,
      row: first.row,
      seats: isArea
        ? group.length === 1
          ? '1 place'
          : `${group.length} places`
        : seatRuns(group.map((place) => place.seat ?? '')),
      places: group,
    };
  });
}

/** "11–12, 14": runs of whole numbers are joined, other labels are listed. */
export function seatRuns(labels: readonly string[]): string {
  const sorted = [...labels].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const runs: { from: string; to: string }[] = [];
  for (const label of sorted) {
    const last = runs.at(-1);
    if (last && isNext(last.to, label)) last.to = label;
    else runs.push({ from: label, to: label });
  }
  return runs.map((run) => (run.from === run.to ? run.from : `${run.from}–${run.to}`)).join(', ');
}

function isNext(before: string, label: string): boolean {
  return /^\d+$/.test(before) && /^\d+$/.test(label) && Number(label) === Number(before) + 1;
}
