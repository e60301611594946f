import type { EntityManager } from '@mikro-orm/postgresql';
import { requireMember } from '../access/require-level.ts';
import { ProblemError } from '../problem-error.ts';
import { Venue } from './venue.ts';

/** The venue, for a member of its organisation. @throws ProblemError `not_found` for everybody else */
export async function requireVenue(em: EntityManager, userId: string, venueId: string): Promise<Venue> {
  const venue = await em.findOne(Venue, { id: venueId });
  if (!venue) throw new ProblemError({ reason: 'not_found' });
  await requireMember(em, userId, venue.organisationId);
  return venue;
}
