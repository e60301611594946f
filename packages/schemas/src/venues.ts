import { z } from 'zod';
import { Id, Point, TimeZone } from './basics.ts';
import {
  AREA_CAPACITY_MAX,
  NAME_LENGTH_MAX,
  ROWS_REQUEST_SECTIONS_MAX,
  SECTIONS_PER_PLAN_MAX,
} from './limits.ts';
import { SeatKind, SectionKind } from './words.ts';

/** What is drawn on a plan but cannot be sat on. Plan units; angles clockwise in degrees. */
export const PlanShape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('polygon'),
    role: z.enum(['stage', 'field', 'wall']),
    points: z.array(Point).min(3),
  }),
  z.object({
    kind: z.literal('text'),
    text: z.string().max(80),
    at: Point,
    size: z.number(),
    angle: z.number(),
  }),
]);
export type PlanShape = z.infer<typeof PlanShape>;

export const PlanSection = z.object({
  /** Stable within the plan; the first half of every seat id. */
  number: z.int().min(0),
  name: z.string().min(1).max(60),
  /** A word for the list, such as "Lower side"; empty when the plan has none. */
  area: z.string().max(80),
  kind: SectionKind,
  /** Closed outline, in plan units. */
  outline: z.array(Point).min(3),
  labelAt: Point,
  /** Seats of a seated section; most people at once in a general-admission one. */
  capacity: z.int().min(0),
  rowCount: z.int().min(0),
});
export type PlanSection = z.infer<typeof PlanSection>;

/** A plan without its seats: what a map can draw at once. Seats come by section (`SectionRows`). */
export const PlanView = z.object({
  planId: Id,
  venueId: Id,
  width: z.number(),
  height: z.number(),
  /** What people come to see; "best" means nearest to it. */
  focus: Point,
  shapes: z.array(PlanShape),
  sections: z.array(PlanSection),
});
export type PlanView = z.infer<typeof PlanView>;

export const PlanSeat = z.object({
  /** Index in the section's bytes of availability; the second half of the seat id. */
  place: z.int(),
  label: z.string(),
  x: z.number(),
  y: z.number(),
  kind: SeatKind,
});
export type PlanSeat = z.infer<typeof PlanSeat>;

/** Adjacent seats are neighbours in one row object. A gap much wider than the rest makes two runs of one row. */
export const PlanRow = z.object({ label: z.string(), seats: z.array(PlanSeat) });
export type PlanRow = z.infer<typeof PlanRow>;

export const SectionRows = z.object({ section: z.int(), rows: z.array(PlanRow) });
export type SectionRows = z.infer<typeof SectionRows>;

export const VenueSummary = z.object({
  id: Id,
  name: z.string(),
  city: z.string(),
  country: z.string(),
  address: z.string(),
  timeZone: z.string(),
});
export type VenueSummary = z.infer<typeof VenueSummary>;

export const VenueView = VenueSummary.extend({
  capacity: z.int(),
  seatCount: z.int(),
  sectionCount: z.int(),
  plan: PlanView,
});
export type VenueView = z.infer<typeof VenueView>;

export const VenueListing = VenueSummary.extend({
  capacity: z.int(),
  seatCount: z.int(),
  sectionCount: z.int(),
  eventCount: z.int(),
});
export type VenueListing = z.infer<typeof VenueListing>;

export const VenueDetails = z.object({
  name: z.string().trim().min(1, 'A venue needs a name').max(NAME_LENGTH_MAX),
  city: z.string().trim().min(1, 'Which city is it in?').max(80),
  country: z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, such as NL'),
  address: z.string().trim().max(200).default(''),
  timeZone: TimeZone,
});
export type VenueDetails = z.infer<typeof VenueDetails>;

/** What an importer found in a plan and what it did about it. */
export const ImportFinding = z.object({
  kind: z.enum([
    'duplicate_id',
    'duplicate_label',
    'fractional_size',
    'unknown_field',
    'unknown_category',
    'opaque_category',
    'missing_position',
    'empty_row',
    'split_row',
    'old_format',
    'unnamed_section',
  ]),
  /** A sentence for the person who imports. */
  message: z.string(),
  count: z.int(),
  repaired: z.boolean(),
  /** Up to ten places where it was seen. */
  examples: z.array(z.string()),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

export const ImportReport = z.object({
  seats: z.int(),
  rows: z.int(),
  sections: z.int(),
  generalCapacity: z.int(),
  /** The price groups that the plan names, with the seats in each: a proposal for an event's categories. */
  categories: z.array(z.object({ name: z.string(), color: z.string().nullable(), seats: z.int() })),
  findings: z.array(ImportFinding),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportPlanInput = z.object({
  venueId: Id,
  venue: VenueDetails,
  /** The interchange JSON, parsed or as text. */
  plan: z.unknown(),
  dryRun: z.boolean().default(false),
});
export type ImportPlanInput = z.infer<typeof ImportPlanInput>;

export const SeatedSectionPlan = z.object({
  kind: z.literal('seated'),
  name: z.string().trim().min(1).max(60),
  area: z.string().trim().max(80).default(''),
  rows: z.int().min(1).max(200),
  seatsPerRow: z.int().min(1).max(400),
  /** Rows are named 1, 2, 3 or A, B, C. */
  rowLabels: z.enum(['numbers', 'letters']).default('letters'),
  numberFrom: z.enum(['left', 'right']).default('left'),
  /** An aisle after each of these seats, counted from the left. */
  aislesAfter: z.array(z.int().min(1).max(399)).max(12).default([]),
  /** 0 = straight; 1 = a half circle around the stage. */
  curve: z.number().min(0).max(1).default(0),
  /** Seats more (or fewer) per row going back. */
  growPerRow: z.int().min(-4).max(4).default(0),
  /** Seats of the last row, from the left, that are wheelchair places with a companion seat beside each. */
  wheelchairPlaces: z.int().min(0).max(40).default(0),
});
export type SeatedSectionPlan = z.infer<typeof SeatedSectionPlan>;

export const GeneralSectionPlan = z.object({
  kind: z.literal('general'),
  name: z.string().trim().min(1).max(60),
  area: z.string().trim().max(80).default(''),
  capacity: z.int().min(1).max(AREA_CAPACITY_MAX),
});
export type GeneralSectionPlan = z.infer<typeof GeneralSectionPlan>;

/** Sections are laid out front to back, in the order given, facing the stage at the top. */
export const GeneratePlanInput = z.object({
  venueId: Id,
  venue: VenueDetails,
  sections: z
    .array(z.discriminatedUnion('kind', [SeatedSectionPlan, GeneralSectionPlan]))
    .min(1, 'A plan needs at least one section')
    .max(SECTIONS_PER_PLAN_MAX),
  dryRun: z.boolean().default(false),
});
export type GeneratePlanInput = z.infer<typeof GeneratePlanInput>;

/** With `dryRun` nothing is stored; rows are sent along so that the plan can be shown. */
export const PlanOutcome = z.object({
  venue: VenueView,
  report: ImportReport,
  rows: z.array(SectionRows).nullable(),
});
export type PlanOutcome = z.infer<typeof PlanOutcome>;

export const RowsInput = z.object({
  sections: z.array(z.int().min(0)).min(1).max(ROWS_REQUEST_SECTIONS_MAX),
});
