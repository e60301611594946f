import type { Invariant } from './invariant.ts';

const RESERVATION = `format('event %s, reservation %s', event_id, id)`;

/** What states rows may be in, and whether what happened to them was written down. */
export const INVARIANTS_OF_HISTORY: readonly Invariant[] = [
  {
    id: 'I13',
    rule: 'Reservations and transactions are only ever in a state that exists.',
    breaches: [
      {
        what: 'reservations are in a state that does not fit their times',
        sql: `select ${RESERVATION} as example from reservation where not case state
          when 'pending' then expires_at is not null and paid_at is null and ended_at is null
          when 'paid' then expires_at is null and paid_at is not null and ended_at is null
          when 'cancelled' then expires_at is null and ended_at is not null
          when 'expired' then expires_at is null and ended_at is not null and paid_at is null
          else false end`,
      },
      {
        what: 'transactions are in a state that does not fit their kind, money or time',
        sql: `select format('event %s, transaction %s', event_id, id) as example from transaction where not case
          when kind = 'charge' and state = 'begun' then captured_minor is null and settled_at is null
          when kind = 'charge' and state = 'open' then captured_minor is null and settled_at is null and provider_ref is not null
          when kind = 'charge' and state in ('captured', 'unwanted') then captured_minor is not null and settled_at is not null
          when kind = 'charge' and state in ('failed', 'expired') then captured_minor is null and settled_at is not null
          when kind = 'refund' and state = 'due' then settled_at is null
          when kind = 'refund' and state in ('done', 'failed') then settled_at is not null
          else false end`,
      },
    ],
  },
  {
    id: 'I14',
    rule: 'Each change of a reservation is told once, by a row that was written with it.',
    breaches: [
      {
        what: 'reservations have changes that are not told, or told twice',
        sql: `select format('event %s, reservation %s', r.event_id, r.id) as example from reservation r
          left join (
            select event_id, reservation_id, count(*) filter (where what = 'reservation_held') as held,
              count(*) filter (where what = 'reservation_paid') as paid, count(*) filter (where what = 'reservation_expired') as expired,
              count(*) filter (where what = 'reservation_released') as released,
              count(*) filter (where what = 'reservation_extended') as extended,
              count(*) filter (where what = 'reservation_given_back') as given_back,
              count(*) filter (where what = 'reservation_exchanged') as exchanged
            from audit where reservation_id is not null group by 1, 2
          ) told on told.event_id = r.event_id and told.reservation_id = r.id
          where told.held is distinct from 1
            or told.paid <> case when r.paid_at is null then 0 else 1 end
            or told.expired > 1 or told.expired = 0 and r.state = 'expired'
            or told.released <> case when r.state = 'cancelled' and r.paid_at is null then 1 else 0 end
            or told.extended <> r.extensions
            or told.given_back = 0 and r.state = 'cancelled' and r.paid_at is not null
            or told.given_back > 0 and r.paid_at is null
            or told.exchanged = 0 and r.last_change_id is not null`,
      },
      {
        what: 'rows tell of a reservation that does not exist',
        sql: `select format('event %s, audit %s', a.event_id, a.id) as example from audit a
          left join reservation r on r.event_id = a.event_id and r.id = a.reservation_id
          where a.reservation_id is not null and r.id is null`,
      },
    ],
  },
  {
    id: 'I15',
    rule: 'What a change causes elsewhere is written down with it, and done or given up within days.',
    breaches: [
      {
        what: 'letters are about something that never happened',
        sql: `select format('event %s, outbox %s', o.event_id, o.id) as example from outbox o
          where not exists (
            select 1 from audit a where a.event_id = o.event_id and a.reservation_id = o.reservation_id and a.what = case o.effect
              when 'mail_tickets' then 'reservation_paid'
              when 'mail_given_back' then 'reservation_given_back'
              when 'mail_money_returned' then 'payment_returned' end
          )`,
      },
      {
        what: 'letters were tried, but neither sent nor given up in five days',
        sql: `select format('event %s, outbox %s', event_id, id) as example from outbox
          where attempts > 0 and done_at is null and failed_at is null and created_at < clock_timestamp() - interval '5 days'`,
      },
    ],
  },
];
