import Flatbush from 'flatbush';
import type { PlanSection, PlanView, SectionRows } from '@onsale/schemas';
import type { Box, XY } from './camera.ts';
import { areaOf, boxOf, contains, roomAround } from './outline.ts';
import { parseSeatId, seatGeometry, seatNear, seatPoint } from './seat-geometry.ts';
import type { SeatGeometry } from './seat-geometry.ts';

export type SceneSection = PlanSection & {
  box: Box;
  /** Room for the label: plan units from `labelAt` to the nearest edge. */
  room: number;
  /** Distance between seats, from the area and their number, until the rows have come. */
  pitchGuess: number;
};

/** A plan, ready to be drawn and pointed at. */
export type Scene = {
  plan: PlanView;
  box: Box;
  sections: readonly SceneSection[];
  byNumber: ReadonlyMap<number, SceneSection>;
  seatCount: number;
  index: Flatbush | null;
};

/** What is under a point: a seat of a section, or the section alone. */
export type Hit = { section: SceneSection; seat: number | null };

export function sceneOf(plan: PlanView): Scene {
  const sections = plan.sections.map((section) => ({
    ...section,
    box: boxOf(section.outline),
    room: roomAround(section.outline, section.labelAt),
    pitchGuess:
      section.kind === 'seated'
        ? Math.sqrt(areaOf(section.outline) / Math.max(section.capacity, 1)) * 0.9
        : Infinity,
  }));
  const index = sections.length > 0 ? new Flatbush(sections.length) : null;
  for (const { box } of sections) index?.add(box.minX, box.minY, box.maxX, box.maxY);
  index?.finish();
  const corners = sections.flatMap(({ box }) => [
    { x: box.minX, y: box.minY },
    { x: box.maxX, y: box.maxY },
  ]);
  for (const shape of plan.shapes) if (shape.kind === 'polygon') corners.push(...shape.points);
  return {
    plan,
    box: corners.length > 0 ? boxOf(corners) : { minX: 0, minY: 0, maxX: plan.width, maxY: plan.height },
    sections,
    byNumber: new Map(sections.map((section) => [section.number, section])),
    seatCount: sections.reduce((sum, section) => sum + (section.kind === 'seated' ? section.capacity : 0), 0),
    index,
  };
}

/** The sections that touch a box, in the plan's order. */
export function sectionsIn(scene: Scene, box: Box): SceneSection[] {
  const found = scene.index?.search(box.minX, box.minY, box.maxX, box.maxY) ?? [];
  return found.sort((a, b) => a - b).map((at) => scene.sections[at]!);
}

/** What is under a point of the plan. Seats come before outlines: they may stand a little outside. */
export function hitTest(scene: Scene, rows: ReadonlyMap<number, SectionRows>, at: XY): Hit | null {
  const around = 4;
  const near = sectionsIn(scene, {
    minX: at.x - around,
    minY: at.y - around,
    maxX: at.x + around,
    maxY: at.y + around,
  });
  let inside: Hit | null = null;
  for (const section of near.reverse()) {
    const geometry = geometryOf(rows, section.number);
    const seat = geometry ? seatNear(geometry, at) : -1;
    if (seat >= 0) return { section, seat };
    if (!inside && contains(section.outline, at)) inside = { section, seat: null };
  }
  return inside;
}

export function geometryOf(rows: ReadonlyMap<number, SectionRows>, section: number): SeatGeometry | null {
  const found = rows.get(section);
  return found && found.rows.length > 0 ? seatGeometry(found) : null;
}

/** The distance between the seats of a section: measured when its rows are here, guessed before. */
export function pitchOf(rows: ReadonlyMap<number, SectionRows>, section: SceneSection): number {
  return geometryOf(rows, section.number)?.pitch ?? section.pitchGuess;
}

/** Where a seat is on the plan; null while its rows have not come. */
export function seatPosition(
  rows: ReadonlyMap<number, SectionRows>,
  seatId: string,
): (XY & { section: number; seat: number }) | null {
  const parsed = parseSeatId(seatId);
  const geometry = parsed && geometryOf(rows, parsed.section);
  const seat = geometry ? (geometry.seatOfPlace[parsed.place] ?? -1) : -1;
  return geometry && seat >= 0 ? { ...seatPoint(geometry, seat), section: geometry.section, seat } : null;
}

/** From its front to its back: from the row nearest to what people come to see to the farthest, or from there to its middle. */
export function depthOf(
  scene: Scene,
  rows: ReadonlyMap<number, SectionRows>,
  section: SceneSection,
): { front: XY; back: XY } {
  const geometry = geometryOf(rows, section.number);
  const first = geometry?.rows[0];
  const last = geometry?.rows.at(-1);
  if (!geometry || !first || !last || first === last)
    return { front: scene.plan.focus, back: section.labelAt };
  const middle = (row: { start: number; end: number }) =>
    seatPoint(geometry, Math.floor((row.start + row.end - 1) / 2));
  const [a, b] = [middle(first), middle(last)];
  const away = (point: XY) => Math.hypot(point.x - scene.plan.focus.x, point.y - scene.plan.focus.y);
  return away(a) <= away(b) ? { front: a, back: b } : { front: b, back: a };
}
