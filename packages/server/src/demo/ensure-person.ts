import type { EntityManager } from '@mikro-orm/postgresql';
import { Member } from '../access/access.ts';
import { createUser } from '../accounts/create-user.ts';
import { User } from '../accounts/user.ts';
import { DEMO_PASSWORD } from './people.ts';

/** The person's account, made unless an interrupted fill made it already. */
export async function ensurePerson(
  em: EntityManager,
  { name, email }: { name: string; email: string },
  organisation = '',
): Promise<{ userId: string; organisationId: string | null }> {
  const fork = em.fork();
  const known = await fork.findOne(User, { email });
  if (!known)
    return createUser(fork, { name, email, password: DEMO_PASSWORD, kind: 'personal', organisation });
  const member = await fork.findOne(Member, { userId: known.id });
  return { userId: known.id, organisationId: member?.organisationId ?? null };
}
