import { LIVE_HOLDS_PER_BUYER_MAX, SEAT_STATE } from '@onsale/schemas';
import { HOLD_LIFE_SECONDS_MAX } from '../reservations/decide-extend.ts';
import type { Invariant } from './invariant.ts';

const { free, held, sold, blocked } = SEAT_STATE;

/** Places that living reservations list. A hold that has lapsed lives until a batch frees it. */
const LISTED = `(select r.event_id, r.id, r.state, p.section, p.place
  from reservation r, jsonb_to_recordset(r.places) as p(section int, place int) where r.state in ('pending', 'paid'))`;

/**
 * The bytes of seated sections, one row a seat. The concatenation unpacks them once instead of once a byte, and the offsets
 * keep the planner from carrying a whole section along with each of its seats.
 */
const BYTES = `(select i.event_id, i.section, place, get_byte(i.bytes, place) as state
  from (select event_id, section, states || ''::bytea as bytes from inventory where kind = 'seated' offset 0) i,
    generate_series(0, length(i.bytes) - 1) as place offset 0)`;

const SEAT = `format('event %s, seat %s-%s', event_id, section, place)`;
const SECTION = `format('event %s, section %s', event_id, section)`;
const RESERVATION = `format('event %s, reservation %s', event_id, id)`;

/** Who has which places. */
export const INVARIANTS_OF_PLACES: readonly Invariant[] = [
  {
    id: 'I1',
    rule: 'A place of an event belongs to one reservation at most, and one ticket at most is valid for it.',
    breaches: [
      {
        what: 'places are claimed more than once',
        sql: `select ${SEAT} as example from claim group by event_id, section, place having count(*) > 1`,
      },
      {
        what: 'places are listed by two living reservations',
        sql: `select ${SEAT} as example from ${LISTED} l group by event_id, section, place having count(*) > 1`,
      },
      {
        what: 'places have more than one valid ticket',
        sql: `select ${SEAT} as example from ticket where valid group by event_id, section, place having count(*) > 1`,
      },
    ],
  },
  {
    id: 'I2',
    rule: 'A standing area never takes more people than its capacity, and its counts equal its rows.',
    breaches: [
      {
        what: 'sections have more places taken than they offer',
        sql: `select ${SECTION} as example from inventory where held < 0 or sold < 0 or held + sold > capacity`,
      },
      {
        what: 'standing areas count other places as held or sold than their claims say',
        sql: `select format('event %s, section %s', i.event_id, i.section) as example from inventory i
          left join (
            select c.event_id, c.section, count(*) filter (where r.state = 'paid') as sold,
              count(*) filter (where r.state is distinct from 'paid') as held, max(c.place) as last
            from claim c left join reservation r on r.event_id = c.event_id and r.id = c.reservation_id group by 1, 2
          ) c on c.event_id = i.event_id and c.section = i.section
          where i.kind = 'general' and (i.held <> coalesce(c.held, 0) or i.sold <> coalesce(c.sold, 0) or i.next_place <= c.last)`,
      },
    ],
  },
  {
    id: 'I3',
    rule: 'The packed bytes of a section are its claims and blocks, and its counts are its bytes.',
    breaches: [
      {
        what: 'seats have a byte that their claim or block does not explain',
        sql: `select format('event %s, seat %s-%s: byte %s, rows say %s', event_id, section, place, byte, told) as example
          from (
            select event_id, section, place, b.state as byte, t.state as told
            from (select * from ${BYTES} b where state in (${held}, ${sold}, ${blocked})) b
            full join (
              select c.event_id, c.section, c.place, case r.state when 'paid' then ${sold} else ${held} end as state
              from claim c left join reservation r on r.event_id = c.event_id and r.id = c.reservation_id
              union all select event_id, section, place, ${blocked} from block
            ) t using (event_id, section, place)
            where b.state is distinct from t.state
          ) differing
          left join inventory i using (event_id, section) where i.kind is distinct from 'general'`,
      },
      {
        what: 'sections count other seats than their bytes show',
        sql: `select format('event %s, section %s', i.event_id, i.section) as example from inventory i
          join (
            select event_id, section, count(*) filter (where state = ${held}) as held, count(*) filter (where state = ${sold}) as sold,
              count(*) filter (where state in (${free}, ${held}, ${sold})) as capacity
            from ${BYTES} b group by 1, 2
          ) b on b.event_id = i.event_id and b.section = i.section
          where (i.held, i.sold, i.capacity) is distinct from (b.held, b.sold, b.capacity)`,
      },
      {
        what: 'sections are laid out for a version of their event that does not exist yet',
        sql: `select format('event %s, section %s', i.event_id, i.section) as example from inventory i
          left join event e on e.id = i.event_id where i.version < 1 or e.version is null or i.event_version > e.version`,
      },
    ],
  },
  {
    id: 'I4',
    rule: 'A reservation owns all the places it lists, or none.',
    breaches: [
      {
        what: 'living reservations list places that they do not own',
        sql: `select distinct format('event %s, reservation %s', l.event_id, l.id) as example from ${LISTED} l
          left join claim c on c.event_id = l.event_id and c.section = l.section and c.place = l.place and c.reservation_id = l.id
          where c.reservation_id is null`,
      },
      {
        what: 'reservations own places that they do not list, or have ended and still own some',
        sql: `select distinct format('event %s, reservation %s', r.event_id, r.id) as example from claim c
          join reservation r on r.event_id = c.event_id and r.id = c.reservation_id
          left join ${LISTED} l on l.event_id = c.event_id and l.section = c.section and l.place = c.place and l.id = c.reservation_id
          where l.id is null`,
      },
    ],
  },
  {
    id: 'I5',
    rule: 'Every hold ends, and every claim belongs to a reservation.',
    breaches: [
      {
        what: 'claims belong to no reservation',
        sql: `select format('event %s, seat %s-%s', c.event_id, c.section, c.place) as example from claim c
          left join reservation r on r.event_id = c.event_id and r.id = c.reservation_id where r.id is null`,
      },
      {
        what: 'holds have no end, or one that lies too far away',
        sql: `select ${RESERVATION} as example from reservation where state = 'pending'
          and (expires_at is null or expires_at > created_at + interval '${HOLD_LIFE_SECONDS_MAX} seconds')`,
      },
    ],
  },
  {
    id: 'I7',
    rule: 'Every paid place has one valid ticket, and every valid ticket a paid place.',
    breaches: [
      {
        what: 'paid places have no valid ticket',
        sql: `select distinct format('event %s, reservation %s', l.event_id, l.id) as example from ${LISTED} l
          left join ticket t on t.event_id = l.event_id and t.section = l.section and t.place = l.place
            and t.reservation_id = l.id and t.valid
          where l.state = 'paid' and t.id is null`,
      },
      {
        what: 'tickets are valid for places that are not paid for',
        sql: `select format('event %s, ticket %s', t.event_id, t.id) as example from ticket t
          left join ${LISTED} l on l.event_id = t.event_id and l.section = t.section and l.place = t.place
            and l.id = t.reservation_id and l.state = 'paid'
          where t.valid and l.id is null`,
      },
    ],
  },
  {
    id: 'I17',
    rule: 'Nobody has more holds or places at an event than one buyer may have.',
    breaches: [
      {
        // By who made the hold: a guest who signs in brings what the guest had.
        what: 'buyers have too many holds at once',
        sql: `select format('event %s, buyer %s', r.event_id, a.actor_id) as example from reservation r
          join audit a on a.event_id = r.event_id and a.reservation_id = r.id and a.what = 'reservation_held'
          where r.state = 'pending' and r.expires_at > clock_timestamp()
          group by r.event_id, a.actor_id having count(*) > ${LIVE_HOLDS_PER_BUYER_MAX}`,
      },
      {
        // What was taken before the limit was set may stay.
        what: 'buyers have too many places',
        sql: `select format('event %s, buyer %s', r.event_id, a.actor_id) as example from event e
          join reservation r on r.event_id = e.id and (r.state = 'paid' or r.state = 'pending' and r.expires_at > clock_timestamp())
          join audit a on a.event_id = r.event_id and a.reservation_id = r.id and a.what = 'reservation_held'
          where e.places_per_buyer_max is not null and not exists (
            select from audit u where u.event_id = r.event_id and u.what = 'event_updated' and u.at > a.at
              and u.facts -> 'changed' ? 'placesPerBuyerMax')
          group by r.event_id, a.actor_id having sum(jsonb_array_length(r.places)) > min(e.places_per_buyer_max)`,
      },
    ],
  },
];
