import type { Invariant } from './invariant.ts';

/** A refund that nobody has sent by then is stuck. */
const REFUND_UNSENT_DAYS_MAX = 2;

const CHARGE = `format('event %s, charge %s', c.event_id, c.id)`;
const RESERVATION = `format('event %s, reservation %s', r.event_id, r.id)`;

/** What went or will go back of a charge. */
const RETURNED = `(select coalesce(sum(f.amount_minor), 0) from transaction f where f.event_id = c.event_id
  and f.reservation_id = c.reservation_id and f.kind = 'refund' and f.state <> 'failed' and f.capture_ref = c.capture_ref)`;

/** What was asked for, taken and given back. */
export const INVARIANTS_OF_MONEY: readonly Invariant[] = [
  {
    id: 'I8',
    rule: 'A reservation is paid for once.',
    breaches: [
      {
        what: 'reservations were paid for twice, or have two pay pages open',
        sql: `select format('event %s, reservation %s', event_id, reservation_id) as example from transaction
          where kind = 'charge' and state in ('captured', 'begun', 'open')
          group by event_id, reservation_id, state = 'captured' having count(*) > 1`,
      },
      {
        what: 'reservations are paid, but no money was taken',
        sql: `select ${RESERVATION} as example from reservation r
          left join transaction c on c.event_id = r.event_id and c.reservation_id = r.id and c.kind = 'charge' and c.state = 'captured'
          where r.state = 'paid' and r.total_minor > 0 and c.id is null`,
      },
    ],
  },
  {
    id: 'I9',
    rule: 'What was captured is what living tickets cost, what was kept, and what was or will be given back.',
    breaches: [
      {
        what: 'events have books that do not add up',
        sql: `select format('event %s, %s: captured %s, living %s, kept %s, returned %s', event_id, currency, sum(captured),
            sum(living), sum(kept), sum(returned)) as example
          from (
            select event_id, currency, captured_minor::bigint as captured, 0 as living, 0 as kept, 0 as returned
              from transaction where kind = 'charge' and captured_minor is not null
            union all select event_id, currency, 0, 0, 0, amount_minor from transaction
              where kind = 'refund' and state in ('due', 'done')
            union all select event_id, currency, 0, total_minor, 0, 0 from reservation where state = 'paid'
            union all select event_id, facts ->> 'currency', 0, 0, (facts ->> 'keptMinor')::int, 0 from audit
              where what = 'reservation_given_back' and facts ? 'keptMinor'
          ) books
          group by event_id, currency having sum(captured) <> sum(living) + sum(kept) + sum(returned)`,
      },
      {
        what: 'reservations cost something else than the sum of their places',
        sql: `select ${RESERVATION} as example from reservation r where r.total_minor <> (
          select coalesce(sum(p."priceMinor"), 0) from jsonb_to_recordset(r.places) as p("priceMinor" int))`,
      },
    ],
  },
  {
    id: 'I10',
    rule: 'No more goes back than was taken.',
    breaches: [
      {
        what: 'charges return more than they took',
        sql: `select ${CHARGE} as example from transaction c
          where c.kind = 'charge' and c.returned_minor not between 0 and coalesce(c.captured_minor, 0)`,
      },
      {
        what: 'charges count other refunds than there are',
        sql: `select ${CHARGE} as example from transaction c where c.kind = 'charge' and c.capture_ref is not null
          and c.returned_minor <> ${RETURNED}`,
      },
      {
        what: 'refunds go back to no charge',
        sql: `select format('event %s, refund %s', f.event_id, f.id) as example from transaction f
          left join transaction c on c.event_id = f.event_id and c.reservation_id = f.reservation_id and c.kind = 'charge'
            and c.capture_ref = f.capture_ref
          where f.kind = 'refund' and c.id is null`,
      },
    ],
  },
  {
    id: 'I11',
    rule: 'Money that bought nothing goes back, all of it and soon.',
    breaches: [
      {
        what: 'charges bought nothing and are not given back whole',
        sql: `select ${CHARGE} as example from transaction c
          where c.kind = 'charge' and c.state = 'unwanted' and c.captured_minor is distinct from ${RETURNED}`,
      },
      {
        what: 'charges took money for a reservation that never became paid',
        sql: `select ${CHARGE} as example from transaction c
          left join reservation r on r.event_id = c.event_id and r.id = c.reservation_id
          where c.kind = 'charge' and c.state = 'captured' and r.paid_at is null`,
      },
      {
        what: 'refunds wait too long to be sent',
        sql: `select format('event %s, refund %s', event_id, id) as example from transaction where kind = 'refund'
          and state = 'due' and provider_ref is null and created_at < now() - interval '${REFUND_UNSENT_DAYS_MAX} days'`,
      },
    ],
  },
  {
    id: 'I12',
    rule: 'A token makes one thing happen, once.',
    breaches: [
      {
        what: 'tokens were used for more than one transaction',
        sql: `select format('event %s, token %s', event_id, token) as example from transaction
          group by event_id, token having count(*) > 1`,
      },
    ],
  },
];
