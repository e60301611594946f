import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { GrantAccessInput } from '@onsale/schemas';
import { recordAudit } from '../audit/record-audit.ts';
import { User } from '../accounts/user.ts';
import type { SignedIn } from '../call-context.ts';
import { ProblemError } from '../problem-error.ts';
import { transaction } from '../transaction.ts';
import { Access } from './access.ts';
import { isMemberOfOrganiser } from './is-member-of-organiser.ts';
import { refuseToLoseLastOwner } from './refuse-to-lose-last-owner.ts';

/**
 * Lets a person work on the event, or changes their level. A member of the organisation already may do everything: no change.
 * @throws ProblemError `no_such_account`, `last_owner`
 */
export async function grantAccess(
  em: EntityManager,
  actor: SignedIn,
  { eventId, email, level }: GrantAccessInput,
): Promise<void> {
  await transaction(em, async (tx) => {
    const granted = await tx.find(
      Access,
      { eventId },
      { orderBy: { userId: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const user = await tx.findOne(User, { email });
    if (!user) throw new ProblemError({ reason: 'no_such_account' });
    if (await isMemberOfOrganiser(tx, eventId, user.id)) return;

    const access = granted.find(({ userId }) => userId === user.id);
    if (access?.level === level) return;
    if (access?.level === 'owner') await refuseToLoseLastOwner(tx, eventId, granted);

    if (access) access.level = level;
    else tx.create(Access, { eventId, userId: user.id, level, createdAt: new Date() });
    await recordAudit(tx, {
      eventId,
      what: 'access_granted',
      actor,
      facts: { userId: user.id, name: user.name, level },
    });
  });
}
