import { sql } from 'kysely';
import { expect } from 'vitest';
import { sqlOf } from '../transaction.ts';
import type { TestShop } from './test-shop.ts';

/**
 * The books after a story: provider and shop agree to the cent, money fits reservations, tickets and claims fit places.
 * Every number is counted anew from the rows, none is taken from a sum that the code keeps.
 */
export async function expectBalanced(shop: TestShop): Promise<void> {
  await shop.emulator.courier.idle();
  const { currencies } = (await fetch(`${shop.emulator.url}/control/books`).then((response) =>
    response.json(),
  )) as {
    currencies: Record<
      string,
      { captured: number; refunded: number; refundsPending: number; balance: number }
    >;
  };
  const theirs = currencies['eur'] ?? { captured: 0, refunded: 0, refundsPending: 0, balance: 0 };
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>) =>
    (await query.execute(sqlOf(shop.em.fork()))).rows;

  const [ours] = await rows(sql<{ captured: number; refunded: number }>`
    select coalesce(sum(captured_minor) filter (where kind = 'charge'), 0)::int as captured,
      coalesce(sum(amount_minor) filter (where kind = 'refund' and state in ('due', 'done')), 0)::int as refunded
    from transaction`);
  expect(ours).toEqual({ captured: theirs.captured, refunded: theirs.refunded + theirs.refundsPending });
  expect(theirs.balance).toBe(theirs.captured - theirs.refunded);

  const [worth] = await rows(sql<{ live: number; kept: number }>`
    select coalesce(sum(total_minor) filter (where state = 'paid'), 0)::int as live,
      (select coalesce(sum((facts->>'keptMinor')::int), 0)::int from audit where what = 'reservation_given_back') as kept
    from reservation`);
  expect(ours!.captured - ours!.refunded).toBe(worth!.live + worth!.kept);

  const wrong = await rows(sql<{ what: string }>`
    select 'refunds of a charge differ from its own count' as what from transaction c
      where c.kind = 'charge' and c.returned_minor <> (
        select coalesce(sum(r.amount_minor), 0) from transaction r where r.event_id = c.event_id
          and r.kind = 'refund' and r.state <> 'failed' and r.capture_ref = c.capture_ref)
    union all select 'unwanted money was not returned whole' from transaction
      where state = 'unwanted' and returned_minor <> captured_minor
    union all select 'tickets differ from a reservation''s places' from reservation r
      where (select count(*) from ticket t where t.event_id = r.event_id and t.reservation_id = r.id and t.valid)
        <> case when r.state = 'paid' then jsonb_array_length(r.places) else 0 end
    union all select 'claims differ from a reservation''s places' from reservation r
      where (select count(*) from claim c where c.event_id = r.event_id and c.reservation_id = r.id)
        <> case when r.state in ('pending', 'paid') then jsonb_array_length(r.places) else 0 end
    union all select 'inventory differs from the claims' from inventory i
      where i.held + i.sold <> (select count(*) from claim c where c.event_id = i.event_id and c.section = i.section)
    union all select 'a paid reservation without its one charge' from reservation r
      where r.state = 'paid' and r.total_minor > 0 and 1 <> (select count(*) from transaction t
        where t.event_id = r.event_id and t.reservation_id = r.id and t.state = 'captured')
    union all select 'a change that happened once is told twice' from audit
      where what in ('reservation_paid', 'reservation_given_back') group by event_id, reservation_id, what having count(*) > 1`);
  expect(wrong).toEqual([]);
}
