import { defineEntity, p } from '@mikro-orm/core';

export const TicketCategorySchema = defineEntity({
  name: 'TicketCategory',
  tableName: 'ticket_category',
  properties: {
    eventId: p.uuid().primary(),
    /** 0–254, given by the organiser's app; it is the byte in `Coverage.categories`. */
    number: p.integer().primary(),
    name: p.text(),
    priceMinor: p.integer(),
  },
});
export class TicketCategory extends TicketCategorySchema.class {}
TicketCategorySchema.setClass(TicketCategory);

/** In `Coverage.categories`: a place that no category covers. */
export const NO_CATEGORY = 255;

/** Which category covers which place of a section: one byte a place; general admission has one byte for all. */
export const CoverageSchema = defineEntity({
  name: 'Coverage',
  tableName: 'coverage',
  properties: {
    eventId: p.uuid().primary(),
    section: p.integer().primary(),
    categories: p.blob(),
  },
});
export class Coverage extends CoverageSchema.class {}
CoverageSchema.setClass(Coverage);
