import { sql } from 'kysely';
import { sqlOf, type Tx } from '../transaction.ts';

export interface OwedRefund {
  eventId: string;
  /** The charge whose money goes back. */
  chargeId: string;
  id: string;
  /** What makes it happen once. */
  token: string;
  bodyHash: string;
  /** In the charge's currency. */
  amountMinor: number;
}

/**
 * Makes a refund due. One statement raises what the charge has returned and writes the refund, so that neither is without
 * the other, and the charge's CHECK refuses what is more than it took.
 */
export async function oweRefund(tx: Tx, owed: OwedRefund): Promise<void> {
  await sql`
    with charge as (
      update transaction set returned_minor = returned_minor + ${owed.amountMinor}::int
      where event_id = ${owed.eventId}::uuid and id = ${owed.chargeId}::uuid and kind = 'charge'
      returning event_id, reservation_id, currency, capture_ref
    )
    insert into transaction
      (event_id, id, reservation_id, kind, token, body_hash, state, amount_minor, currency, capture_ref, created_at)
    select event_id, ${owed.id}::uuid, reservation_id, 'refund', ${owed.token}::uuid, ${owed.bodyHash}, 'due',
      ${owed.amountMinor}::int, currency, capture_ref, clock_timestamp()
    from charge
  `.execute(sqlOf(tx));
}
