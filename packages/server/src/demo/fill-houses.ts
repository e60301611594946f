import type { EntityManager } from '@mikro-orm/postgresql';
import type { DraftPlan } from '../venues/draft-plan.ts';
import { makeVenue } from '../venues/make-venue.ts';
import { demoId } from './demo-id.ts';
import { ensurePerson } from './ensure-person.ts';
import { organisations } from './venues.ts';
import type { DemoVenue } from './venues.ts';

/** A venue that is stored, with what planning its events needs. */
export interface House {
  venue: DemoVenue;
  plan: DraftPlan;
  venueId: string;
  planId: string;
  organisationId: string;
  owner: { id: string; name: string };
}

export async function fillHouses(em: EntityManager, onProgress: (line: string) => void): Promise<House[]> {
  const houses: House[] = [];
  for (const { name, owner, venues } of organisations) {
    const { userId, organisationId } = await ensurePerson(em, owner, name);
    if (!organisationId) throw new Error(`${owner.email} is somebody else here`);
    for (const venue of venues) {
      const venueId = demoId(`venue ${venue.details.name}`);
      const outcome = venue.plan();
      const asked = { organisationId, venueId, venue: venue.details, dryRun: false };
      const { planId } = (await makeVenue(em, asked, outcome)).venue.plan;
      const person = { id: userId, name: owner.name };
      houses.push({ venue, plan: outcome.plan, venueId, planId, organisationId, owner: person });
    }
    onProgress(`${name}: ${venues.map((venue) => venue.details.name).join(', ')}`);
  }
  return houses;
}
