import type { EntityManager } from '@mikro-orm/postgresql';
import type { UpdateAccountInput } from '@onsale/schemas';
import { transaction } from '../transaction.ts';
import { User } from './user.ts';

export async function updateAccount(
  em: EntityManager,
  userId: string,
  change: UpdateAccountInput,
): Promise<void> {
  await transaction(em, async (tx) => {
    const user = await tx.findOneOrFail(User, userId);
    tx.assign(user, { ...change, updatedAt: new Date() });
  });
}
