import type { PlanShape, Point } from '@onsale/schemas';
import type { DraftSection } from '../draft-plan.ts';
import { areaOf, centreOf, contains, rounded } from '../polygon.ts';
import type { RawArea, RawPlan, RawZone } from './raw-plan.ts';

type Role = Extract<PlanShape, { kind: 'polygon' }>['role'];

const AREAS_MAX = 1_000;
const TEXT_LENGTH_MAX = 80;
const STAGE =
  /\b(stage|b(ü|ue)hne|podium|podio|sc(è|e)ne|sc(é|e)nario|escenario|palco(scenico)?|toneel|screen|leinwand)\b/i;
const FIELD =
  /\b(field|pitch|court|lapangan|veld|spielfeld|terrain|campo|cancha|rink|ring|ice|manege|turf)\b/i;

/** An area where it stands on the plan. */
export interface PlacedArea {
  area: RawArea;
  zone: RawZone;
  outline: Point[];
}

export function placeAreas(plan: RawPlan): Map<RawZone, PlacedArea[]> {
  const place = (zone: RawZone) =>
    zone.areas.map((area) => ({
      area,
      zone,
      outline: area.corners.map((corner) => rounded(placed(corner, area, zone))),
    }));
  return new Map(plan.zones.map((zone) => [zone, place(zone)]));
}

/**
 * Areas as shapes. What an area is for is not in the format: its words tell, and what a field lies in or holds, such as
 * the court around the centre circle that bears the name, belongs to the field.
 */
export function drawAreas(all: PlacedArea[]): PlanShape[] {
  const areas = all.slice(0, AREAS_MAX);
  const named = areas.map(({ area }) => roleOf(area));
  const fields = areas.filter(({ outline }, index) => named[index] === 'field' && outline.length > 2);
  return areas.flatMap(({ area, zone, outline }, index): PlanShape[] => {
    const shapes: PlanShape[] = [];
    if (outline.length > 2) {
      const role = named[index] ?? (surroundsField(outline, fields) ? 'field' : 'wall');
      shapes.push({ kind: 'polygon', role, points: outline });
    }
    if (area.text) {
      const { text, size, position } = area.text;
      const at = rounded(placed(position, area, zone));
      shapes.push({ kind: 'text', text: text.slice(0, TEXT_LENGTH_MAX), at, size, angle: area.rotation });
    }
    return shapes;
  });
}

/** Where people look: the stage, else the field, else the middle of the upper edge of the sections. */
export function focusOf(shapes: PlanShape[], sections: DraftSection[]): Point {
  for (const role of ['stage', 'field'] as const) {
    const largest = shapes
      .flatMap((shape) => (shape.kind === 'polygon' && shape.role === role ? [shape.points] : []))
      .toSorted((a, b) => areaOf(b) - areaOf(a))[0];
    if (largest) return centreOf(largest);
  }
  const word = shapes.find((shape) => shape.kind === 'text' && STAGE.test(shape.text));
  if (word?.kind === 'text') return word.at;
  const corners = sections.flatMap((section) => section.outline);
  const xs = corners.map((corner) => corner.x).toSorted((a, b) => a - b);
  return rounded({ x: (xs[0]! + xs.at(-1)!) / 2, y: Math.min(...corners.map((corner) => corner.y)) });
}

function roleOf(area: RawArea): Role | null {
  const words = `${area.name ?? ''} ${area.text?.text ?? ''}`;
  if (STAGE.test(words)) return 'stage';
  return FIELD.test(words) ? 'field' : null;
}

function surroundsField(outline: Point[], fields: PlacedArea[]): boolean {
  return fields.some(
    (field) => areaOf(outline) > areaOf(field.outline) && contains(outline, centreOf(field.outline)),
  );
}

function placed({ x, y }: Point, area: RawArea, zone: RawZone): Point {
  const angle = (area.rotation / 180) * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: zone.position.x + area.position.x + x * cos - y * sin,
    y: zone.position.y + area.position.y + x * sin + y * cos,
  };
}
