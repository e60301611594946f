import type { ReservationInput } from '@onsale/schemas';
import { identifyBuyer } from '../accounts/buyer-identity.ts';
import type { CallContext } from '../call-context.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from '../reservations/command.ts';
import { holderByKey, TICKET_KEY_HEADER } from '../tickets/holder-by-key.ts';

/**
 * Who asks about a reservation: whoever brings the key to it, or else an account or a guest. That it is theirs is for
 * `requireOwnReservation` to say.
 * @throws ProblemError `not_signed_in`
 */
export async function identifyOwner(ctx: CallContext, reservation: ReservationInput | null): Promise<Holder> {
  const { runtime, call } = ctx;
  const key = call.headers.get(TICKET_KEY_HEADER);
  const byKey =
    reservation && (await holderByKey(runtime.orm.em.fork(), runtime.ticketKeys, key, reservation));
  const holder = byKey ?? (await identifyBuyer(ctx, 'now'));
  if (!holder) throw new ProblemError({ reason: 'not_signed_in' });
  return holder;
}
