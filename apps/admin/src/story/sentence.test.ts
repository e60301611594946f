import type { FeedEntry } from '@onsale/schemas';
import { expect, it } from 'vitest';
import { placesOf, sentenceOf } from './sentence.ts';

const context = { currency: 'EUR', timeZone: 'Europe/Amsterdam' };
const entry = (
  what: string,
  facts: Record<string, unknown> = {},
  who: string | null = 'Nadia',
): FeedEntry => ({
  id: '018f3b54-0000-7000-8000-000000000000',
  at: '2026-11-27T09:38:02Z',
  what,
  who,
  reservationId: null,
  facts,
});
const words = (...given: Parameters<typeof entry>) => sentenceOf(entry(...given), context).words;
const pair = {
  places: ['112-10', '112-11'],
  totalMinor: 23_800,
  currency: 'EUR',
};

it('tells a hold with its places and until when, on the venue’s clock', () => {
  expect(words('reservation_held', { ...pair, until: '2026-11-27T09:48:02Z' })).toBe(
    'Nadia held 2 places until 10:48.',
  );
  expect(words('reservation_held', { places: ['3-0'] }, null)).toBe('A guest held 1 place.');
});

it('tells what was paid', () => {
  expect(words('reservation_paid', pair)).toBe('Nadia paid €238.00.');
  expect(words('reservation_paid', { ...pair, last4: '4417', amountMinor: 11_900 })).toBe(
    'Nadia paid €119.00 with a card ending 4417.',
  );
});

it('tells what was exchanged and kept back', () => {
  expect(words('reservation_exchanged', { ...pair, gave: ['112-9'] })).toBe(
    'Nadia changed 1 place for others.',
  );
  expect(words('seats_blocked', { places: pair.places, reason: 'Press' })).toBe('Nadia kept back 2 places.');
});

it('says how many are free again', () => {
  expect(words('reservation_expired', pair, null)).toBe('A hold ran out. 2 places free again.');
});

it('says what goes back and what is kept', () => {
  const back = (facts: object) =>
    sentenceOf(entry('reservation_given_back', { ...pair, ...facts }), context).detail;
  expect(back({ backMinor: 21_420, keptMinor: 2_380 })).toBe('€214.20 goes back, €23.80 kept');
  expect(back({ backMinor: 23_800, keptMinor: 0 })).toBe('€238.00 goes back');
  expect(back({})).toBe('');
});

it('names what was changed about the event', () => {
  expect(words('event_updated', { changed: ['name', 'startsAt', 'categories'] })).toBe(
    'Nadia changed the name, the start and prices and categories.',
  );
});

it('says who may do what now', () => {
  expect(words('access_granted', { name: 'Joris', level: 'editor' })).toBe(
    'Nadia gave Joris access as editor.',
  );
  expect(words('access_revoked', { name: 'Joris', level: 'editor' })).toBe(
    'Nadia took away the access of Joris.',
  );
});

it('has a plain sentence for what it does not know', () => {
  expect(words('ticket_sent_again')).toBe('Ticket sent again, by Nadia.');
});

it('says why a card was refused, where the bank said so', () => {
  expect(words('payment_failed', { failure: 'not_enough_money' }, null)).toBe(
    'The bank refused the card: there is not enough money on it.',
  );
  expect(words('payment_failed', { failure: 'card_declined' }, null)).toBe('The bank refused the card.');
});

it('counts places by section', () => {
  expect(
    placesOf(
      entry('reservation_held', {
        places: ['3-0', '3-1', '7-4'],
      }),
    ),
  ).toEqual([
    { section: 3, places: 2 },
    { section: 7, places: 1 },
  ]);
  expect(placesOf(entry('event_published'))).toEqual([]);
});
