import type { DraftRow, DraftSeat, DraftSection } from '../draft-plan.ts';
import { centreOf, rounded } from '../polygon.ts';
import { outlineOf } from '../section-outline.ts';
import { splitRow } from '../split-row.ts';
import type { PlacedArea } from './draw-areas.ts';
import type { Findings } from './findings.ts';
import { SeatIds } from './seat-ids.ts';
import type { RawPlan, RawRow, RawSeat, RawZone } from './raw-plan.ts';

const NAME_LENGTH_MAX = 50;

/** A zone with seats is a section; an area with a capacity, or a zone with one and no seats, is general admission. */
export function draftSections(
  plan: RawPlan,
  areas: Map<RawZone, PlacedArea[]>,
  findings: Findings,
): DraftSection[] {
  const ids = new SeatIds(plan);
  const names = new Set<string>();
  const named = (given: string | null, fallback: string, where: string) => {
    if (given === null) findings.note('unnamed_section', where);
    return uniqueName((given ?? fallback).slice(0, NAME_LENGTH_MAX), names, findings);
  };
  const sections: DraftSection[] = [];
  for (const zone of plan.zones) {
    if (zone.rows.some((row) => row.seats.length > 0)) {
      const name = named(zone.name, `Section ${sections.length + 1}`, zone.where);
      sections.push(seatedSection(zone, name, ids, findings));
    }
    for (const { area, outline, capacity } of generalAreas(zone, areas.get(zone) ?? [])) {
      const given = area.name ?? area.text?.text ?? (zone.rows.length === 0 ? zone.name : null);
      const name = named(given, `Standing ${sections.length + 1}`, area.where);
      const labelAt = centreOf(outline);
      sections.push({ name, area: '', kind: 'general', outline, labelAt, capacity, rows: [] });
    }
  }
  return sections;
}

/** The areas of a zone that take people without seats. */
export function generalAreas(zone: RawZone, areas: PlacedArea[]): (PlacedArea & { capacity: number })[] {
  const drawn = areas.filter((placed) => placed.outline.length > 2);
  const own = drawn.flatMap((placed) => {
    const { capacity } = placed.area;
    return capacity === null ? [] : [{ ...placed, capacity }];
  });
  const first = drawn[0];
  if (own.length > 0 || zone.capacity === null || zone.rows.length > 0 || !first) return own;
  return [{ ...first, capacity: zone.capacity }];
}

function seatedSection(zone: RawZone, name: string, ids: SeatIds, findings: Findings): DraftSection {
  const labels = new Map<string, number>();
  const rows = zone.rows.flatMap((row) => draftRow(zone, row, labels, ids, findings));
  const capacity = rows.reduce((sum, row) => sum + row.seats.length, 0);
  return { name, area: '', kind: 'seated', ...outlineOf(rows), capacity, rows };
}

function draftRow(
  zone: RawZone,
  row: RawRow,
  labels: Map<string, number>,
  ids: SeatIds,
  findings: Findings,
): DraftRow[] {
  const seats = row.seats.map((seat): DraftSeat => {
    const at = {
      x: zone.position.x + row.position.x + seat.position.x,
      y: zone.position.y + row.position.y + seat.position.y,
    };
    return {
      label: uniqueLabel(row, seat, labels, findings),
      ...rounded(at),
      kind: seat.kind,
      guid: ids.idOf(seat, `${zone.name ?? zone.where}-${row.label}-${seat.label}`, findings),
    };
  });
  const runs = seats.length === 0 ? [] : splitRow(seats);
  if (runs.length > 1) findings.note('split_row', row.where);
  return runs.map((run, index) => ({ label: row.label, continues: index > 0, seats: run }));
}

/** Two seats of one section may not read the same on a ticket. `taken` has how often each was asked for. */
function uniqueLabel(row: RawRow, seat: RawSeat, taken: Map<string, number>, findings: Findings): string {
  const key = (label: string) => `${row.label}\n${label}`;
  let count = taken.get(key(seat.label)) ?? 0;
  let label = seat.label;
  while (taken.has(key(label))) label = suffixed(seat.label, ++count + 1);
  if (count > 0) findings.note('duplicate_label', seat.where);
  taken.set(key(seat.label), count);
  taken.set(key(label), taken.get(key(label)) ?? 0);
  return label;
}

/** 12, 12b, 12c … 12z, then 12-27. */
function suffixed(label: string, count: number): string {
  return count <= 26 ? `${label}${String.fromCharCode(96 + count)}` : `${label}-${count}`;
}

function uniqueName(name: string, taken: Set<string>, findings: Findings): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count++) unique = `${name} ${count}`;
  if (unique !== name) findings.note('duplicate_label', name);
  taken.add(unique);
  return unique;
}
