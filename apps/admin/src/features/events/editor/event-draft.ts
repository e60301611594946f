import type { Coverage, EventAdminView, EventType, SingleSeatRule } from '@onsale/schemas';
import { typedPrice } from '../../../money/typed-price.ts';
import { localAtVenue } from '../../../time/venue-time.ts';

/** A category as it stands in the fields: the price as typed. */
export type DraftCategory = { number: number; name: string; price: string; covers: Coverage[] };

/** Everything about an event that can be typed, as typed. Turned into what the server takes by `readChange`. */
export type EventDraft = {
  name: string;
  tagline: string;
  type: EventType;
  description: string;
  date: string;
  time: string;
  timeZone: string;
  hours: string;
  minutes: string;
  opens: 'published' | 'at';
  opensDate: string;
  opensTime: string;
  closes: 'over' | 'at';
  closesDate: string;
  closesTime: string;
  placesMax: string;
  /** Empty: no limit. */
  placesPerBuyer: string;
  singleSeats: SingleSeatRule;
  givesBack: 'until' | 'never';
  giveBackAmount: string;
  giveBackUnit: 'days' | 'hours';
  keepPercent: string;
  /** `kept`: as the server has it. Null: the drawn poster. Otherwise a data URL. */
  picture: 'kept' | null | { dataUrl: string };
  categories: DraftCategory[];
  /** How many each general-admission section takes, by its number. */
  areaCapacities: Record<number, string>;
};

/** What an event begins with; a give-back until a week before, as the shop's default is. */
export function freshDraft(timeZone: string): EventDraft {
  return {
    name: '',
    tagline: '',
    type: 'concert',
    description: '',
    date: '',
    time: '20:00',
    timeZone,
    hours: '2',
    minutes: '0',
    opens: 'published',
    opensDate: '',
    opensTime: '10:00',
    closes: 'over',
    closesDate: '',
    closesTime: '18:00',
    placesMax: '8',
    placesPerBuyer: '',
    singleSeats: 'lenient',
    givesBack: 'until',
    giveBackAmount: '7',
    giveBackUnit: 'days',
    keepPercent: '0',
    picture: 'kept',
    categories: [],
    areaCapacities: {},
  };
}

export function draftOf(event: EventAdminView): EventDraft {
  const { timeZone, sale, giveBack, plan } = event;
  const fresh = freshDraft(timeZone);
  const start = localAtVenue(event.startsAt, timeZone);
  const opens = sale.opensAt ? localAtVenue(sale.opensAt, timeZone) : null;
  const closes = sale.closesAt ? localAtVenue(sale.closesAt, timeZone) : null;
  const days = giveBack.hoursBefore !== null && giveBack.hoursBefore % 24 === 0;
  const priced = new Set(event.categories.flatMap(({ covers }) => covers.map(({ section }) => section)));
  const changed = new Map(
    event.areaCapacities
      .filter(({ section }) => priced.has(section))
      .map((area) => [area.section, area.capacity]),
  );
  return {
    ...fresh,
    name: event.name,
    tagline: event.tagline,
    type: event.type,
    description: event.description,
    date: start.date,
    time: start.time,
    hours: String(Math.floor(event.durationMinutes / 60)),
    minutes: String(event.durationMinutes % 60),
    opens: opens ? 'at' : 'published',
    opensDate: opens?.date ?? '',
    opensTime: opens?.time ?? fresh.opensTime,
    closes: closes ? 'at' : 'over',
    closesDate: closes?.date ?? '',
    closesTime: closes?.time ?? fresh.closesTime,
    placesMax: String(event.placesPerReservationMax),
    placesPerBuyer: event.placesPerBuyerMax === null ? '' : String(event.placesPerBuyerMax),
    singleSeats: event.singleSeats,
    givesBack: giveBack.hoursBefore === null ? 'never' : 'until',
    giveBackAmount:
      giveBack.hoursBefore === null ? fresh.giveBackAmount : String(giveBack.hoursBefore / (days ? 24 : 1)),
    giveBackUnit: giveBack.hoursBefore === null || days ? 'days' : 'hours',
    keepPercent: String(giveBack.keepPercent),
    categories: event.categories.map(({ number, name, priceMinor, currency, covers }) => ({
      number,
      name,
      price: typedPrice(priceMinor, currency),
      covers,
    })),
    areaCapacities: Object.fromEntries(
      plan.sections
        .filter(({ kind }) => kind === 'general')
        .map(({ number, capacity }) => [number, String(changed.get(number) ?? capacity)]),
    ),
  };
}

/** The draft's parts that differ from how it was. */
export function changedParts(base: EventDraft, draft: EventDraft): (keyof EventDraft)[] {
  return (Object.keys(draft) as (keyof EventDraft)[]).filter(
    (part) => JSON.stringify(base[part]) !== JSON.stringify(draft[part]),
  );
}

/** Somebody's changes on top of another state: what was changed since `base` stays, everything else is as in `theirs`. */
export function onTopOf(theirs: EventDraft, base: EventDraft, mine: EventDraft): EventDraft {
  return { ...theirs, ...Object.fromEntries(changedParts(base, mine).map((part) => [part, mine[part]])) };
}
