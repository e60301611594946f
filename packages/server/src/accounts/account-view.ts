import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountView, Me, StaffMe } from '@onsale/schemas';
import { sqlOf } from '../transaction.ts';
import { User } from './user.ts';

export async function viewMe(em: EntityManager, userId: string | null): Promise<Me> {
  const user = userId && (await em.findOne(User, userId));
  return { account: user ? viewAccount(user, new Date()) : null };
}

export async function viewStaffMe(em: EntityManager, userId: string | null): Promise<StaffMe> {
  if (!userId) return { account: null, organisations: [] };
  const organisations = await sqlOf(em)
    .selectFrom('organisation')
    .innerJoin('member', 'member.organisation_id', 'organisation.id')
    .where('member.user_id', '=', userId)
    .select(['organisation.id', 'organisation.name'])
    .orderBy('organisation.name')
    .execute();
  return { ...(await viewMe(em, userId)), organisations };
}

function viewAccount(user: User, now: Date): AccountView {
  const { id, kind, name, email, methodBrand, methodLast4 } = user;
  return {
    id,
    kind,
    name,
    email,
    phone: user.phone ?? null,
    bornOn: user.bornOn ?? null,
    age: user.bornOn ? ageOn(now, user.bornOn) : null,
    paymentMethod: methodBrand && methodLast4 ? { brand: methodBrand, last4: methodLast4 } : null,
  };
}

/** Whole years between a day (`2001-02-28`) and now, in UTC. */
export function ageOn(now: Date, bornOn: string): number {
  const [year, month, day] = bornOn.split('-').map(Number) as [number, number, number];
  const hadBirthday =
    now.getUTCMonth() + 1 > month || (now.getUTCMonth() + 1 === month && now.getUTCDate() >= day);
  return now.getUTCFullYear() - year - (hadBirthday ? 0 : 1);
}
