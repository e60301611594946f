import type { Point, SeatKind } from '@onsale/schemas';
import { isFields, listOf, noteUnknown, numberOf, pointOf, positionOf, quoted, textOf } from './fields.ts';
import type { Fields, Reading } from './fields.ts';
import type { RawRow, RawSeat } from './raw-plan.ts';

const ROW_FIELDS = new Set([
  'uuid',
  'position',
  'row_number',
  'row_label',
  'seat_label',
  'row_number_position',
  'seats',
  'displayed',
  'number_of_seats',
  'seats_spacing',
]);
const SEAT_FIELDS = new Set([
  'uuid',
  'seat_guid',
  'seat_number',
  'position',
  'category',
  'radius',
  'start_direction',
  'displayed',
  'wheelchair',
  'companion',
]);
const OLD_ROW_FIELDS = ['displayed', 'number_of_seats', 'seats_spacing'];

export function readRow(row: unknown, number: number, zone: string, reading: Reading): RawRow[] {
  if (!isFields(row)) {
    reading.faults.add(`${zone}, row ${number} is not an object`);
    return [];
  }
  noteUnknown(row, 'row', ROW_FIELDS, reading);
  const name = textOf(row.row_number);
  const where = `${zone}, row${quoted(name ?? String(number))}`;
  if (OLD_ROW_FIELDS.some((field) => field in row)) reading.findings.note('old_format', where);
  const seats = listOf(row.seats, `${where}: seats`, reading);
  if (seats.length === 0) reading.findings.note('empty_row', where);
  return [
    {
      where,
      label: withoutWord(filled(row.row_label, name) ?? name ?? String(number), ROW_WORD),
      // A row may leave it out: its seats then count from the zone.
      position: row.position == null ? { x: 0, y: 0 } : positionOf(row, where, reading),
      seats: seats.flatMap((seat, index) => readSeat(seat, index, row, where, reading)),
    },
  ];
}

function readSeat(seat: unknown, index: number, row: Fields, rowWhere: string, reading: Reading): RawSeat[] {
  if (!isFields(seat)) {
    reading.faults.add(`${rowWhere}, seat ${index + 1} is not an object`);
    return [];
  }
  noteUnknown(seat, 'seat', SEAT_FIELDS, reading);
  const number = textOf(seat.seat_number);
  const where = `${rowWhere}, seat ${number ?? index + 1}`;
  if (number === null) reading.faults.add(`${rowWhere}, seat ${index + 1} has no number`);
  const position = pointOf(seat.position) ?? inLine(index, row, where, reading);
  if (position === null) reading.faults.add(`${where} has no position`);
  if (number === null || position === null) return [];
  return [
    {
      where,
      label: withoutWord(filled(row.seat_label, number) ?? number, SEAT_WORD),
      guid: textOf(seat.seat_guid),
      position,
      category: textOf(seat.category),
      kind: kindOf(seat),
    },
  ];
}

/** Older plans may give the distance between a row's seats instead of their positions. */
function inLine(index: number, row: Fields, where: string, reading: Reading): Point | null {
  const spacing = numberOf(row.seats_spacing);
  if (spacing === null || spacing <= 0) return null;
  reading.findings.note('missing_position', where);
  return { x: index * spacing, y: 0 };
}

function kindOf(seat: Fields): SeatKind {
  if (seat.wheelchair === true) return 'wheelchair';
  return seat.companion === true ? 'companion' : 'standard';
}

/** `%s` in a template stands for the number. */
function filled(template: unknown, number: string | null): string | null {
  return textOf(textOf(template)?.replaceAll('%s', () => number ?? '') ?? null);
}

const ROW_WORD = /^(row|reihe|rij|rang|rangée|fila|rad)\s+/i;
const SEAT_WORD = /^(seat|platz|sitz|stoel|place|siège|asiento|posto)\s+/i;

/** The apps say "Row" and "Seat" themselves. */
function withoutWord(label: string, word: RegExp): string {
  return label.replace(word, '') || label;
}
