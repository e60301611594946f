import { sqlOf } from '../transaction.ts';
import type { Runtime } from '../runtime-context.ts';
import type { GatewayNotice } from './gateway/gateway.ts';

/** Writes down what the provider said, once by its id, before anything is done about it. */
export async function receiveNotice(runtime: Runtime, notice: GatewayNotice): Promise<void> {
  await sqlOf(runtime.orm.em.fork())
    .insertInto('provider_event')
    .values({
      id: notice.id,
      kind: notice.kind,
      provider_ref: notice.providerRef,
      received_at: new Date(),
      handled_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
