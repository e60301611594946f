import { withClient } from './bench-database.ts';

export interface Violation {
  invariant: string;
  count: number;
  example: string;
}

/** Each selects one text per breach; the names are those of the design's section 7. */
const CHECKS: Record<string, string> = {
  'I1 a seat belongs to two live reservations': `
    select r.event_id || ' ' || p.section || '-' || p.place as example
    from reservation r cross join lateral jsonb_to_recordset(r.places) as p(section int, place int)
    where r.state in ('pending', 'paid') group by r.event_id, p.section, p.place having count(*) > 1`,
  'I1 a place has two valid tickets': `
    select event_id || ' ' || section || '-' || place as example
    from ticket where valid group by event_id, section, place having count(*) > 1`,
  'I2 counts of a section differ from its claims': `
    select i.event_id || ' ' || i.section as example
    from inventory i left join (
      select c.event_id, c.section, count(*) filter (where r.state = 'pending') as held, count(*) filter (where r.state = 'paid') as sold
      from claim c join reservation r on r.event_id = c.event_id and r.id = c.reservation_id group by 1, 2
    ) n using (event_id, section)
    where i.held <> coalesce(n.held, 0) or i.sold <> coalesce(n.sold, 0) or i.held + i.sold > i.capacity`,
  'I3 a packed seat differs from its claim': `
    select i.event_id || ' ' || i.section || '-' || s.place as example
    from inventory i cross join lateral generate_series(0, length(i.states) - 1) as s(place)
    left join claim c on c.event_id = i.event_id and c.section = i.section and c.place = s.place
    left join reservation r on r.event_id = c.event_id and r.id = c.reservation_id
    where i.kind = 'seated' and case r.state when 'pending' then 1 when 'paid' then 2 else 0 end
      <> case get_byte(i.states, s.place) when 3 then 0 else get_byte(i.states, s.place) end`,
  'I4 a live reservation lacks a place': `
    select r.event_id || ' ' || r.id as example
    from reservation r cross join lateral jsonb_to_recordset(r.places) as p(section int, place int)
    left join claim c on c.event_id = r.event_id and c.section = p.section and c.place = p.place and c.reservation_id = r.id
    where r.state in ('pending', 'paid') and c.reservation_id is null`,
  'I4 an ended reservation keeps a place, or one it does not list': `
    select c.event_id || ' ' || c.section || '-' || c.place as example
    from claim c join reservation r on r.event_id = c.event_id and r.id = c.reservation_id
    where r.state not in ('pending', 'paid')
      or not r.places @> jsonb_build_array(jsonb_build_object('section', c.section, 'place', c.place))`,
  'I5 a claim without a reservation': `
    select c.event_id || ' ' || c.section || '-' || c.place as example
    from claim c left join reservation r on r.event_id = c.event_id and r.id = c.reservation_id where r.id is null`,
  'I5 a hold without an end': `
    select event_id || ' ' || id as example from reservation where state = 'pending' and expires_at is null`,
  'I7 tickets differ from paid places': `
    select r.event_id || ' ' || r.id as example
    from reservation r left join (
      select event_id, reservation_id, count(*) as tickets from ticket where valid group by 1, 2
    ) t on t.event_id = r.event_id and t.reservation_id = r.id
    where coalesce(t.tickets, 0) <> case r.state when 'paid' then jsonb_array_length(r.places) else 0 end`,
  'I8 money was captured twice for one reservation': `
    select event_id || ' ' || reservation_id as example
    from transaction where kind = 'charge' and state = 'captured' group by event_id, reservation_id having count(*) > 1`,
  'I9 paid for another sum than was captured': `
    select r.event_id || ' ' || r.id as example
    from reservation r join (
      select event_id, reservation_id, sum(amount_minor) as captured from transaction
      where kind = 'charge' and state = 'captured' group by 1, 2
    ) t on t.event_id = r.event_id and t.reservation_id = r.id
    where r.state not in ('paid', 'cancelled') or t.captured <> r.total_minor`,
  'I10 more was returned than captured': `
    select event_id || ' ' || reservation_id as example from transaction group by event_id, reservation_id
    having coalesce(sum(amount_minor) filter (where kind = 'refund' and state <> 'failed'), 0)
      > coalesce(sum(amount_minor) filter (where kind = 'charge' and state in ('captured', 'unwanted')), 0)`,
  'I14 a hold has not exactly one audit row': `
    select r.event_id || ' ' || r.id as example
    from reservation r left join (
      select event_id, reservation_id, count(*) filter (where what = 'reservation_held') as held,
        count(*) filter (where what in ('reservation_released', 'reservation_given_back')) as cancelled,
        count(*) filter (where what = 'reservation_paid') as paid
      from audit where reservation_id is not null group by 1, 2
    ) a on a.event_id = r.event_id and a.reservation_id = r.id
    where coalesce(a.held, 0) <> 1 or coalesce(a.cancelled, 0) <> (r.state = 'cancelled')::int
      or (r.state = 'paid' and coalesce(a.paid, 0) <> 1)`,
};

/** Asks the database itself, whoever filled it, which invariants do not hold. */
export async function findViolations(databaseUrl: string): Promise<Violation[]> {
  return withClient(databaseUrl, async (client) => {
    const violations: Violation[] = [];
    for (const [invariant, select] of Object.entries(CHECKS)) {
      const { rows } = await client.query<{ example: string; breaches: string }>(
        `select min(example) as example, count(*) as breaches from (${select}) as found`,
      );
      const { example, breaches } = rows[0]!;
      if (Number(breaches) > 0) violations.push({ invariant, count: Number(breaches), example });
    }
    return violations;
  });
}
