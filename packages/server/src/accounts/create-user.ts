import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountKind } from '@onsale/schemas';
import { Member, Organisation } from '../access/access.ts';
import { newId } from '../new-id.ts';
import { ProblemError } from '../problem-error.ts';
import { transaction } from '../transaction.ts';
import { hashPassword } from './passwords.ts';
import { Credential, User } from './user.ts';

export interface NewUser {
  name: string;
  /** In small letters. */
  email: string;
  password: string;
  kind: AccountKind;
  phone?: string | null;
  bornOn?: string | null;
  /** Founds an organisation of this name with the user as its first member; none when empty. */
  organisation?: string;
}

/** @throws ProblemError `email_taken` */
export async function createUser(
  em: EntityManager,
  { name, email, password, kind, phone = null, bornOn = null, organisation = '' }: NewUser,
): Promise<{ userId: string; organisationId: string | null }> {
  const userId = newId();
  const organisationId = organisation ? newId() : null;
  const hash = await hashPassword(password);

  const insert = transaction(em, async (tx) => {
    const now = new Date();
    const times = { createdAt: now, updatedAt: now };
    const found = await tx.findOne(User, { email });
    if (found?.id === userId) return;
    if (found) throw new ProblemError({ reason: 'email_taken' });

    tx.create(User, { id: userId, name, email, kind, phone, bornOn, emailVerified: false, ...times });
    if (organisationId) tx.create(Organisation, { id: organisationId, name: organisation, createdAt: now });
    await tx.flush();
    tx.create(Credential, {
      id: newId(),
      userId,
      accountId: userId,
      providerId: 'credential',
      password: hash,
      ...times,
    });
    if (organisationId) tx.create(Member, { organisationId, userId, createdAt: now });
  });
  await insert.catch((error: unknown) => {
    // Two sign-ups with one address at the same moment: every other key here was made just now.
    if (error instanceof UniqueConstraintViolationException)
      throw new ProblemError({ reason: 'email_taken' }, { cause: error });
    throw error;
  });
  return { userId, organisationId };
}
