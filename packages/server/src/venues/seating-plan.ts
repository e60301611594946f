import { defineEntity, p } from '@mikro-orm/core';
import type { ImportReport, PlanShape, Point, SeatKind, SectionKind } from '@onsale/schemas';

/** A drawing of a venue. It never changes once stored: a redrawn venue gets a new plan. */
export const SeatingPlanSchema = defineEntity({
  name: 'SeatingPlan',
  tableName: 'seating_plan',
  properties: {
    id: p.uuid().primary(),
    venueId: p.uuid(),
    width: p.double().$type<number>(),
    height: p.double().$type<number>(),
    focus: p.json<Point>(),
    shapes: p.json<PlanShape[]>(),
    report: p.json<ImportReport>(),
    createdAt: p.datetime(),
  },
});
export class SeatingPlan extends SeatingPlanSchema.class {}
SeatingPlanSchema.setClass(SeatingPlan);

export const SectionSchema = defineEntity({
  name: 'Section',
  tableName: 'section',
  properties: {
    planId: p.uuid().primary(),
    number: p.integer().primary(),
    name: p.text(),
    area: p.text(),
    kind: p.text().$type<SectionKind>(),
    outline: p.json<Point[]>(),
    labelAt: p.json<Point>(),
    capacity: p.integer(),
    rowCount: p.integer(),
  },
});
export class Section extends SectionSchema.class {}
SectionSchema.setClass(Section);

/** `place` numbers the seats of a section from 0, row by row: it is the seat's byte in every event's inventory. */
export const SeatSchema = defineEntity({
  name: 'Seat',
  tableName: 'seat',
  properties: {
    planId: p.uuid().primary(),
    section: p.integer().primary(),
    place: p.integer().primary(),
    row: p.integer(),
    rowLabel: p.text(),
    label: p.text(),
    x: p.double().$type<number>(),
    y: p.double().$type<number>(),
    kind: p.text().$type<SeatKind>(),
    /** The interchange format's own id, kept for the way back. */
    guid: p.text(),
  },
});
export class Seat extends SeatSchema.class {}
SeatSchema.setClass(Seat);
