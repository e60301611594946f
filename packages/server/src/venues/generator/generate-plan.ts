import { SEATS_PER_PLAN_MAX } from '@onsale/schemas';
import type { GeneralSectionPlan, GeneratePlanInput, Point, SeatedSectionPlan } from '@onsale/schemas';
import { ProblemError } from '../../problem-error.ts';
import { reportOn } from '../draft-plan.ts';
import type { DraftOutcome, DraftRow, DraftSection } from '../draft-plan.ts';
import { framePlan } from '../frame-plan.ts';
import { rounded } from '../polygon.ts';
import { outlineOf } from '../section-outline.ts';
import { placeWheelchairs, seatBlock, seatsInRow, SEAT_GAP } from './seat-block.ts';
import { Skyline } from './skyline.ts';
import { stageFor } from './stage.ts';

type SectionPlans = GeneratePlanInput['sections'];

const SECTION_GAP = 52;
/** Standing people are drawn closer than seats are. Plan units squared. */
const AREA_PER_PERSON = 500;
const GENERAL_WIDTH_MIN = 300;
const GENERAL_DEPTH_MIN = 100;
/** A curved front row reaches this share of its depth around the stage. */
const REACH = 0.35;

/**
 * A plan from rows × seats and standing blocks: sections front to back in the order given, facing a stage at the top,
 * each as close behind the others as its shape lets it. Says the same for the same input.
 * @throws ProblemError `bad_input` when names repeat, wheelchair places do not fit, or there are too many seats
 */
export function generatePlan(sections: SectionPlans): DraftOutcome {
  refuseImpossible(sections);
  const widest = Math.max(0, ...sections.map(widthOf));
  const stage = stageFor(
    Math.max(
      ...sections.map((section) =>
        section.kind === 'general' ? sizeOf(section, widest).width : widthOf(section),
      ),
    ),
  );
  const skyline = new Skyline();
  skyline.cover(columnsOf(stage.outline));
  const drawn = sections.map((section, index) => {
    if (section.kind === 'general') return placeGeneral(section, widest, skyline);
    const { rows, room } = placeWheelchairs(seatBlock(section), section.wheelchairPlaces);
    if (room < section.wheelchairPlaces) throw tooManyWheelchairs(index, room);
    return placeSeated(section, rows, skyline, index === 0 ? stage.front.y : -Infinity);
  });
  const plan = framePlan({ focus: stage.front, shapes: stage.shapes, sections: drawn }, null);
  return { plan, report: reportOn(plan, { categories: proposedCategories(drawn), findings: [] }) };
}

function placeSeated(
  section: SeatedSectionPlan,
  block: DraftRow[],
  skyline: Skyline,
  stageFront: number,
): DraftSection {
  const seats = block.flatMap((row) => row.seats);
  const front = seats.slice(0, section.seatsPerRow);
  const reach = front.reduce((highest, seat) => Math.max(highest, -seat.y), 0);
  const behind = skyline.shiftFor(seats, SECTION_GAP);
  const down = Math.max(behind, stageFront + SECTION_GAP + reach * (1 - REACH));
  const rows = block.map((row) => ({
    ...row,
    seats: row.seats.map((seat) => ({
      ...seat,
      ...rounded({ x: seat.x, y: seat.y + down }),
      guid: `${section.name}-${row.label}-${seat.label}`,
    })),
  }));
  skyline.cover(rows.flatMap((row) => row.seats));
  const { name, area } = section;
  return { name, area, kind: 'seated', ...outlineOf(rows), capacity: seats.length, rows };
}

function placeGeneral(section: GeneralSectionPlan, widest: number, skyline: Skyline): DraftSection {
  const { name, area, capacity } = section;
  const surface = capacity * AREA_PER_PERSON;
  const width = Math.max(
    GENERAL_WIDTH_MIN,
    Math.sqrt(surface * 1.6),
    Math.min(widest, surface / GENERAL_DEPTH_MIN),
  );
  const depth = Math.max(GENERAL_DEPTH_MIN, surface / width);
  const block = rectangle(-width / 2, 0, width, depth);
  const down = skyline.shiftFor(columnsOf(block), SECTION_GAP);
  const outline = block.map(({ x, y }) => rounded({ x, y: y + down }));
  skyline.cover(columnsOf(outline));
  const labelAt = rounded({ x: 0, y: down + depth / 2 });
  return { name, area, kind: 'general', outline, labelAt, capacity, rows: [] };
}

/** As wide as the seats around it, but never a strip in either direction. */
function sizeOf({ capacity }: GeneralSectionPlan, widest: number): { width: number; depth: number } {
  const surface = capacity * AREA_PER_PERSON;
  const width = Math.max(
    GENERAL_WIDTH_MIN,
    Math.sqrt(surface * 1.6),
    Math.min(widest, surface / GENERAL_DEPTH_MIN),
  );
  return { width, depth: Math.max(GENERAL_DEPTH_MIN, surface / width) };
}

function refuseImpossible(sections: SectionPlans): void {
  const names = sections.map((section) => section.name);
  const repeated = names.findIndex((name, index) => names.indexOf(name) < index);
  if (repeated >= 0) {
    throw badInput(`sections.${repeated}.name`, `Two sections are called ${names[repeated]}`);
  }
  const seats = sections.reduce((sum, section) => sum + seatsOf(section), 0);
  if (seats > SEATS_PER_PLAN_MAX) {
    throw badInput('sections', `A plan can have ${SEATS_PER_PLAN_MAX} seats at most, these are ${seats}`);
  }
}

function seatsOf(section: SectionPlans[number]): number {
  if (section.kind === 'general') return 0;
  return Array.from({ length: section.rows }, (_, row) => seatsInRow(section, row)).reduce(
    (sum, seats) => sum + seats,
    0,
  );
}

function tooManyWheelchairs(index: number, room: number): ProblemError {
  return badInput(
    `sections.${index}.wheelchairPlaces`,
    `The last row has room for ${room} with a companion beside each`,
  );
}

function badInput(path: string, message: string): ProblemError {
  return new ProblemError({ reason: 'bad_input', fields: [{ path, message }] });
}

function widthOf(section: SectionPlans[number]): number {
  return section.kind === 'seated'
    ? Math.max(section.seatsPerRow, seatsInRow(section, section.rows - 1)) * SEAT_GAP
    : 0;
}

/** One category per area that the organiser named, else per section. */
function proposedCategories(sections: DraftSection[]) {
  const seats = new Map<string, number>();
  for (const { name, area, capacity } of sections)
    seats.set(area || name, (seats.get(area || name) ?? 0) + capacity);
  return [...seats].map(([name, count]) => ({ name, color: null, seats: count }));
}

function rectangle(x: number, y: number, width: number, height: number): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** Points close enough together that no column under the outline is missed. */
function columnsOf(outline: Point[]): Point[] {
  return outline.flatMap((a, index) => {
    const b = outline[(index + 1) % outline.length]!;
    const steps = Math.max(1, Math.ceil(Math.abs(b.x - a.x) / SEAT_GAP));
    return Array.from({ length: steps }, (_, step) => ({
      x: a.x + ((b.x - a.x) * step) / steps,
      y: a.y + ((b.y - a.y) * step) / steps,
    }));
  });
}
