import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { RevokeAccessInput } from '@onsale/schemas';
import { recordAudit } from '../audit/record-audit.ts';
import { User } from '../accounts/user.ts';
import type { SignedIn } from '../call-context.ts';
import { ProblemError } from '../problem-error.ts';
import { transaction } from '../transaction.ts';
import { Access } from './access.ts';
import { isMemberOfOrganiser } from './is-member-of-organiser.ts';
import { refuseToLoseLastOwner } from './refuse-to-lose-last-owner.ts';

/**
 * Takes back what was granted on this event.
 * @throws ProblemError `not_allowed` for members of the organisation, `not_found` for anybody else without access, `last_owner`
 */
export async function revokeAccess(
  em: EntityManager,
  actor: SignedIn,
  { eventId, userId }: RevokeAccessInput,
): Promise<void> {
  await transaction(em, async (tx) => {
    const granted = await tx.find(
      Access,
      { eventId },
      { orderBy: { userId: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (await isMemberOfOrganiser(tx, eventId, userId))
      throw new ProblemError({ reason: 'not_allowed', needs: null });
    const access = granted.find((one) => one.userId === userId);
    if (!access) throw new ProblemError({ reason: 'not_found' });
    if (access.level === 'owner') await refuseToLoseLastOwner(tx, eventId, granted);

    tx.remove(access);
    const user = await tx.findOneOrFail(User, userId);
    await recordAudit(tx, {
      eventId,
      what: 'access_revoked',
      actor,
      facts: { userId, name: user.name, level: access.level },
    });
  });
}
