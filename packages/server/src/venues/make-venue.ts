import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ImportReport, PlanOutcome, PlanView, VenueDetails } from '@onsale/schemas';
import { newId } from '../new-id.ts';
import { ProblemError } from '../problem-error.ts';
import { transaction } from '../transaction.ts';
import type { Tx } from '../transaction.ts';
import { draftRows, rowCountOf } from './draft-plan.ts';
import type { DraftOutcome, DraftPlan } from './draft-plan.ts';
import { loadPlan } from './load-plan.ts';
import { SeatingPlan } from './seating-plan.ts';
import { storePlan } from './store-plan.ts';
import { Venue } from './venue.ts';
import { venueView } from './venue-view.ts';

export interface NewVenue {
  organisationId: string;
  /** The caller's: making the same venue twice is making it once. */
  venueId: string;
  venue: VenueDetails;
  dryRun: boolean;
}

/**
 * A venue with its first plan; with `dryRun` only shows what it would be, seats included.
 * @throws ProblemError `id_reused` when the id belongs to another venue
 */
export async function makeVenue(
  em: EntityManager,
  asked: NewVenue,
  outcome: DraftOutcome,
): Promise<PlanOutcome> {
  if (asked.dryRun) return preview(asked, outcome);
  try {
    return await transaction(em, (tx) => findOrStore(tx, asked, outcome));
  } catch (error) {
    // The same request was here a moment ago and has committed by now.
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return transaction(em, (tx) => findOrStore(tx, asked, outcome));
  }
}

async function findOrStore(tx: Tx, asked: NewVenue, outcome: DraftOutcome): Promise<PlanOutcome> {
  const { venueId: id, organisationId, venue: details } = asked;
  const known = await tx.findOne(Venue, { id });
  if (known) return sameAgain(tx, known, asked, outcome.report);
  const now = new Date();
  const planId = newId();
  tx.create(Venue, { id, organisationId, ...details, planId, createdAt: now });
  await tx.flush();
  await storePlan(tx, { planId, venueId: id }, outcome, now);
  return {
    venue: venueView({ ...details, id }, await loadPlan(tx, planId)),
    report: outcome.report,
    rows: null,
  };
}

async function sameAgain(tx: Tx, known: Venue, asked: NewVenue, report: ImportReport): Promise<PlanOutcome> {
  const { report: stored } = await tx.findOneOrFail(SeatingPlan, { id: known.planId });
  const { name, city, country } = asked.venue;
  const same =
    known.organisationId === asked.organisationId &&
    known.name === name &&
    known.city === city &&
    known.country === country &&
    stored.seats === report.seats &&
    stored.generalCapacity === report.generalCapacity;
  if (!same) throw new ProblemError({ reason: 'id_reused' });
  return { venue: venueView(known, await loadPlan(tx, known.planId)), report: stored, rows: null };
}

function preview({ venueId, venue }: NewVenue, { plan, report }: DraftOutcome): PlanOutcome {
  const view = planView(plan, newId(), venueId);
  return { venue: venueView({ ...venue, id: venueId }, view), report, rows: draftRows(plan) };
}

function planView(plan: DraftPlan, planId: string, venueId: string): PlanView {
  return {
    ...plan,
    planId,
    venueId,
    sections: plan.sections.map((section, number) => {
      const { name, area, kind, outline, labelAt, capacity } = section;
      return { number, name, area, kind, outline, labelAt, capacity, rowCount: rowCountOf(section) };
    }),
  };
}
