import { AREA_CAPACITY_MAX } from '@onsale/schemas';
import type { Point } from '@onsale/schemas';
import {
  capacityOf,
  isFields,
  noteUnknown,
  numberOf,
  pointOf,
  positionOf,
  sizeOf,
  textOf,
} from './fields.ts';
import type { Fields, Reading } from './fields.ts';
import type { RawArea } from './raw-plan.ts';

const AREA_FIELDS = new Set([
  'uuid',
  'shape',
  'color',
  'border_color',
  'rotation',
  'position',
  'text',
  'polygon',
  'rectangle',
  'ellipse',
  'circle',
  'displayed',
  'width',
  'height',
  'radius',
  'name',
  'capacity',
]);
const TEXT_SIZE = 16;
const CORNERS_OF_A_ROUND = 48;
const CORNERS_MAX = 2_000;

/** Areas are drawing only; one whose shape makes no sense is left out rather than refused. */
export function readArea(area: unknown, where: string, reading: Reading): RawArea[] {
  if (!isFields(area)) {
    reading.faults.add(`${where} is not an object`);
    return [];
  }
  noteUnknown(area, 'area', AREA_FIELDS, reading);
  if (['displayed', 'width', 'height', 'radius'].some((field) => field in area)) {
    reading.findings.note('old_format', where);
  }
  return [
    {
      where,
      name: textOf(area.name),
      position: positionOf(area, where, reading),
      rotation: numberOf(area.rotation) ?? 0,
      corners: cornersOf(area, where, reading),
      text: readText(area.text),
      capacity: capacityOf(area.capacity, where, AREA_CAPACITY_MAX, reading),
    },
  ];
}

function cornersOf(area: Fields, where: string, reading: Reading): Point[] {
  const payload = (name: string): Fields => {
    const fields = area[name];
    return isFields(fields) ? fields : area;
  };
  switch (shapeOf(area)) {
    case 'polygon': {
      const points = payload('polygon').points;
      const corners = Array.isArray(points)
        ? points.slice(0, CORNERS_MAX).flatMap((point) => pointOf(point) ?? [])
        : [];
      return corners.length < 3 ? [] : corners;
    }
    case 'rectangle': {
      const { width, height } = payload('rectangle');
      const [w, h] = [sizeOf(width, where, reading), sizeOf(height, where, reading)];
      if (w === null || h === null) return [];
      return [
        { x: 0, y: 0 },
        { x: w, y: 0 },
        { x: w, y: h },
        { x: 0, y: h },
      ];
    }
    case 'ellipse': {
      const radius = pointOf(payload('ellipse').radius);
      const x = sizeOf(radius?.x ?? half(area.width), where, reading);
      const y = sizeOf(radius?.y ?? half(area.height), where, reading);
      return x === null || y === null ? [] : roundAbout(x, y);
    }
    case 'circle': {
      const radius = sizeOf(payload('circle').radius ?? half(area.width), where, reading);
      return radius === null ? [] : roundAbout(radius, radius);
    }
    default:
      return [];
  }
}

function shapeOf(area: Fields): string | null {
  return (
    textOf(area.shape) ?? ['polygon', 'rectangle', 'ellipse', 'circle'].find((name) => name in area) ?? null
  );
}

function half(size: unknown): number | null {
  const whole = numberOf(size);
  return whole === null ? null : whole / 2;
}

function roundAbout(rx: number, ry: number): Point[] {
  return Array.from({ length: CORNERS_OF_A_ROUND }, (_, corner) => {
    const angle = (corner / CORNERS_OF_A_ROUND) * 2 * Math.PI;
    return { x: rx * Math.cos(angle), y: ry * Math.sin(angle) };
  });
}

function readText(text: unknown): RawArea['text'] {
  if (!isFields(text)) return null;
  const words = textOf(text.text);
  if (words === null) return null;
  const size = numberOf(text.size);
  return {
    text: words,
    position: pointOf(text.position) ?? { x: 0, y: 0 },
    size: size && size > 0 ? size : TEXT_SIZE,
  };
}
