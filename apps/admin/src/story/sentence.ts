import type { FeedEntry } from '@onsale/schemas';
import type { IconName } from '@onsale/ui';
import { cardRefusalWords, formatMoney } from '@onsale/ui';
import { clockAtVenue } from '../time/clock-words.ts';
import { counted } from './counts.ts';
import { LEVEL_WORDS } from './level-words.ts';

export type SentenceTone = 'plain' | 'lamp' | 'good' | 'bad';
export type Sentence = { words: string; detail?: string; tone: SentenceTone; icon: IconName };
/** How many places of one section an entry is about. */
export type SectionPlaces = { section: number; places: number };
export type SentenceContext = { currency: string; timeZone: string };

/** What happened, as somebody at the box office would tell it. Facts that are missing leave the sentence shorter, never wrong. */
export function sentenceOf(entry: FeedEntry, context: SentenceContext): Sentence {
  const tell = SENTENCES[entry.what];
  return tell ? tell(factsOf(entry, context)) : plainly(entry);
}

/** The sections whose places an entry is about, in the order of its facts. */
export function placesOf({ facts }: FeedEntry): SectionPlaces[] {
  const counts = new Map<number, number>();
  for (const place of Array.isArray(facts['places']) ? facts['places'] : []) {
    const section = Number(/^(\d+)-\d+$/.exec(String(place))?.[1] ?? NaN);
    if (Number.isInteger(section)) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  return [...counts].map(([section, places]) => ({ section, places }));
}

type Facts = ReturnType<typeof factsOf>;

function returnedWhy(why: string | null | undefined): string {
  if (why === 'already_paid') return 'A second payment came for places that were paid.';
  if (why === 'another_amount') return 'A payment came with another sum than was asked for.';
  if (why === 'wrong_state') return 'A payment came for places that had been let go.';
  if (why === 'too_many_places')
    return 'A payment came after its hold had ended, from somebody who has all one may have.';
  return 'A payment came for places that were gone.';
}

const SENTENCES: Record<string, (facts: Facts) => Sentence> = {
  reservation_held: ({ who, places, until }) => ({
    words: `${who} held ${places('places')}${until ? ` until ${until}` : ''}.`,
    tone: 'lamp',
    icon: 'clock',
  }),
  reservation_extended: ({ who, until }) => ({
    words: `${who} asked for more time and got it${until ? `, until ${until}` : ''}.`,
    tone: 'plain',
    icon: 'hourglass',
  }),
  reservation_released: ({ who, places }) => ({
    words: `${who} let the hold go. ${capital(places('places'))} free again.`,
    tone: 'plain',
    icon: 'undo',
  }),
  reservation_expired: ({ places }) => ({
    words: `A hold ran out. ${capital(places('places'))} free again.`,
    tone: 'plain',
    icon: 'hourglass',
  }),
  payment_opened: ({ who, money }) => ({
    words: `${who} went to the payment page${money('amountMinor') ? ` to pay ${money('amountMinor')}` : ''}.`,
    tone: 'plain',
    icon: 'card',
  }),
  payment_failed: ({ text }) => ({
    words: cardRefusalWords(text('failure')),
    detail: 'The places stayed held. Nothing was charged.',
    tone: 'bad',
    icon: 'alert',
  }),
  reservation_paid: ({ who, money, text, places }) => ({
    words: `${who} paid ${money('amountMinor') || 'for the places'}${text('last4') ? ` with a card ending ${text('last4')}` : ''}.`,
    detail: `${capital(places('places'))} sold.`,
    tone: 'good',
    icon: 'check',
  }),
  reservation_given_back: ({ who, money, number, places }) => ({
    words: `${who} gave back ${places('places')}.`,
    detail: [
      money('backMinor') && `${money('backMinor')} goes back`,
      number('keptMinor') && `${money('keptMinor')} kept`,
    ]
      .filter(Boolean)
      .join(', '),
    tone: 'plain',
    icon: 'undo',
  }),
  reservation_exchanged: ({ who, places }) => ({
    words: `${who} changed ${places('gave')} for others.`,
    tone: 'plain',
    icon: 'swap',
  }),
  seats_blocked: ({ who, places, text }) => ({
    words: `${who} kept back ${places('places')}.`,
    detail: text('reason') ?? undefined,
    tone: 'plain',
    icon: 'lock',
  }),
  seats_unblocked: ({ who, places }) => ({
    words: `${who} put ${places('places')} on sale again.`,
    tone: 'plain',
    icon: 'undo',
  }),
  payment_returned: ({ money, text }) => ({
    words: `${returnedWhy(text('why'))} ${money('amountMinor') || 'The money'} goes back by itself.`,
    tone: 'bad',
    icon: 'undo',
  }),
  refund_done: ({ money }) => ({
    words: `${money('amountMinor') || 'The money'} is back with the buyer.`,
    tone: 'good',
    icon: 'check',
  }),
  refund_failed: ({ money }) => ({
    words: `Sending ${money('amountMinor') || 'the money'} back did not work yet. It is tried again.`,
    tone: 'bad',
    icon: 'alert',
  }),
  mail_failed: ({ text }) => ({
    words: 'A mail to the buyer could not be delivered.',
    detail: text('why') ?? undefined,
    tone: 'bad',
    icon: 'mail',
  }),
  event_created: ({ who }) => ({ words: `${who} made this event.`, tone: 'plain', icon: 'plus' }),
  event_updated: ({ who, list }) => ({
    words: `${who} changed ${list('changed', CHANGES) || 'this event'}.`,
    tone: 'plain',
    icon: 'brush',
  }),
  event_published: ({ who }) => ({ words: `${who} published this event.`, tone: 'good', icon: 'eye' }),
  access_granted: ({ who, text, level }) => ({
    words: `${who} gave ${text('name') ?? text('email') ?? 'somebody'} access${level ? ` as ${level}` : ''}.`,
    tone: 'plain',
    icon: 'users',
  }),
  access_revoked: ({ who, text }) => ({
    words: `${who} took away the access of ${text('name') ?? text('email') ?? 'somebody'}.`,
    tone: 'plain',
    icon: 'users',
  }),
};

const CHANGES: Record<string, string> = {
  name: 'the name',
  tagline: 'the line under the name',
  type: 'the kind',
  description: 'the description',
  startsAt: 'the start',
  timeZone: 'the time zone',
  durationMinutes: 'how long it takes',
  saleOpensAt: 'when the sale opens',
  saleClosesAt: 'when the sale closes',
  giveBack: 'how giving back works',
  placesPerReservationMax: 'how many one reservation may have',
  placesPerBuyerMax: 'how many one buyer may have',
  singleSeats: 'what happens to single seats',
  picture: 'the picture',
  categories: 'prices and categories',
  areaCapacities: 'how many a section takes',
};

function factsOf(entry: FeedEntry, { currency, timeZone }: SentenceContext) {
  const { facts } = entry;
  const text = (key: string) =>
    typeof facts[key] === 'string' && facts[key] !== '' ? String(facts[key]) : null;
  const number = (key: string) => (typeof facts[key] === 'number' ? Number(facts[key]) : null);
  const level = Object.entries(LEVEL_WORDS)
    .find(([key]) => key === text('level'))?.[1]
    .name.toLowerCase();
  const until = text('heldUntil') ?? text('until');
  return {
    who: entry.who ?? 'A guest',
    text,
    number,
    level,
    until: until ? clockAtVenue(until, timeZone, false) : null,
    places: (key: string) => {
      const many = Array.isArray(facts[key]) ? facts[key].length : number(key);
      return many === null ? 'places' : counted(many, 'place');
    },
    money: (key: string) => {
      // What a hold, a payment and a gift back are worth is the reservation's total unless they say otherwise.
      const minor = number(key) ?? (key === 'amountMinor' ? number('totalMinor') : null);
      return minor === null ? '' : formatMoney(minor, currency);
    },
    list: (key: string, words: Record<string, string>) => {
      const names = Array.isArray(facts[key])
        ? facts[key].map((name) => words[String(name)] ?? String(name))
        : [];
      return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
    },
  };
}

/** For what this app does not know yet: the server's own word, readable. */
function plainly({ what, who }: FeedEntry): Sentence {
  return {
    words: `${capital(what.replaceAll('_', ' '))}${who ? `, by ${who}` : ''}.`,
    tone: 'plain',
    icon: 'info',
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
