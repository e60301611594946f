import type { Point } from '@onsale/schemas';
import type { Faults } from './faults.ts';
import type { Findings } from './findings.ts';

export type Fields = Record<string, unknown>;

/** Beyond this a plan is not a drawing any more. Plan units. */
const COORDINATE_MAX = 1_000_000;
const TEXT_LENGTH_MAX = 200;

/** What every reader of a part needs. */
export interface Reading {
  faults: Faults;
  findings: Findings;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A trimmed text; numbers are taken as texts, anything else and the empty text are null. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  // A NUL byte is JSON but cannot be stored.
  const text = value.replaceAll('\u0000', '').trim().slice(0, TEXT_LENGTH_MAX);
  return text === '' ? null : text;
}

export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) <= COORDINATE_MAX ? number : null;
}

export function pointOf(value: unknown): Point | null {
  if (!isFields(value)) return null;
  const x = numberOf(value.x);
  const y = numberOf(value.y);
  return x === null || y === null ? null : { x, y };
}

/** For zones, rows and areas, where the start of the parent is as good as no position. */
export function positionOf(fields: Fields, where: string, { faults, findings }: Reading): Point {
  const position = pointOf(fields.position);
  if (position) return position;
  if (fields.position == null) findings.note('missing_position', where);
  else faults.add(`${where} has a position that is not two numbers`);
  return { x: 0, y: 0 };
}

export function listOf(value: unknown, what: string, { faults }: Reading): unknown[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value;
  faults.add(`${what} should be a list`);
  return [];
}

/** A positive size in plan units; the format asks for whole numbers, plans in the wild do not keep to it. */
export function sizeOf(value: unknown, where: string, { findings }: Reading): number | null {
  const size = numberOf(value);
  if (size === null || size <= 0) return null;
  if (!Number.isInteger(size)) findings.note('fractional_size', `${where}: ${size}`);
  return size;
}

export function capacityOf(value: unknown, where: string, max: number, { faults }: Reading): number | null {
  if (value == null) return null;
  const capacity = numberOf(value);
  if (capacity !== null && Number.isInteger(capacity) && capacity > 0 && capacity <= max) return capacity;
  faults.add(`${where} has a capacity that is not a whole number from 1 to ${max}`);
  return null;
}

export function noteUnknown(
  fields: Fields,
  part: string,
  known: ReadonlySet<string>,
  { findings }: Reading,
): void {
  for (const field of Object.keys(fields)) {
    if (!known.has(field)) findings.note('unknown_field', `${part}: ${field}`);
  }
}

export function quoted(text: string | null): string {
  return text === null ? '' : ` "${text.slice(0, 40)}"`;
}
