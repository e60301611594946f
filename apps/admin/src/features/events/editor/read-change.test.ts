import type { PlanSection } from '@onsale/schemas';
import { describe, expect, it } from 'vitest';
import { changedParts, freshDraft, onTopOf } from './event-draft.ts';
import type { EventDraft } from './event-draft.ts';
import { readChange, readWhole, stepOf, withoutErrorsOf } from './read-change.ts';

const floor: PlanSection = {
  number: 3,
  name: 'Floor',
  area: '',
  kind: 'general',
  outline: [],
  labelAt: { x: 0, y: 0 },
  capacity: 500,
  rowCount: 0,
};
const around = { currency: 'EUR', city: 'Rotterdam', sections: [floor] };
const base: EventDraft = {
  ...freshDraft('Europe/Amsterdam'),
  name: 'Odalys Venn',
  date: '2027-06-12',
  time: '19:30',
};
const typed = (parts: Partial<EventDraft>) => readChange(base, { ...base, ...parts }, around);

describe('what is sent', () => {
  it('is nothing when nothing was changed', () => {
    expect(typed({})).toEqual({ change: {}, errors: {} });
  });

  it('is only what was changed', () => {
    expect(typed({ name: 'Odalys Venn, live' }).change).toEqual({ name: 'Odalys Venn, live' });
    expect(typed({ time: '20:00' }).change).toEqual({ startsAt: '2027-06-12T20:00:00+02:00' });
    expect(typed({ hours: '1', minutes: '45' }).change).toEqual({ durationMinutes: 105 });
  });

  it('moves every moment when the time zone changes, so that the clock stays as typed', () => {
    const { change } = typed({
      timeZone: 'Europe/London',
      opens: 'at',
      opensDate: '2027-01-08',
      opensTime: '10:00',
    });
    expect(change).toEqual({
      timeZone: 'Europe/London',
      startsAt: '2027-06-12T19:30:00+01:00',
      saleOpensAt: '2027-01-08T10:00:00+00:00',
      saleClosesAt: null,
    });
  });

  it('writes capacities only where they differ from the plan', () => {
    expect(typed({ areaCapacities: { 3: '500' } }).change).toEqual({ areaCapacities: [] });
    expect(typed({ areaCapacities: { 3: '420' } }).change).toEqual({
      areaCapacities: [{ section: 3, capacity: 420 }],
    });
  });

  it('counts days as hours, and never as null', () => {
    expect(typed({ giveBackAmount: '3' }).change).toEqual({ giveBack: { hoursBefore: 72, keepPercent: 0 } });
    expect(typed({ givesBack: 'never' }).change).toEqual({ giveBack: { hoursBefore: null, keepPercent: 0 } });
  });

  it('takes the picture away only when asked to', () => {
    expect(typed({ picture: null }).change).toEqual({ picture: null });
    expect('picture' in readWhole(base, around).change).toBe(false);
  });
});

describe('what is wrong', () => {
  it('is said at its own field', () => {
    const { errors } = typed({
      name: ' ',
      date: '2027-03-28',
      time: '02:30',
      keepPercent: '120',
      categories: [{ number: 0, name: '', price: 'free', covers: [] }],
    });
    expect(errors).toEqual({
      name: 'An event needs a name',
      startsAt:
        'Clocks in Rotterdam jump from 02:00 to 03:00 that night, so this time does not exist. Choose 03:00 or later.',
      keepPercent: 'A whole number from 0 to 100',
      'categories.0.name': 'A category needs a name',
      'categories.0.priceMinor': 'A price in EUR, such as 45',
    });
    expect(new Set(Object.keys(errors).map(stepOf))).toEqual(new Set(['when', 'give-back', 'seats']));
  });

  it('does not hold up what was not touched', () => {
    const broken = { ...base, date: '' };
    expect(readChange(broken, { ...broken, tagline: 'Live' }, around)).toEqual({
      change: { tagline: 'Live' },
      errors: {},
    });
  });

  it('is held against the contract too', () => {
    expect(typed({ placesMax: '99' }).errors['placesPerReservationMax']).toBeTruthy();
    expect(typed({ hours: '900' }).errors['durationMinutes']).toBeTruthy();
  });
});

it('forgets what was wrong with a field once it is typed in again', () => {
  const errors = {
    'categories.0.name': 'A',
    'categories.1.priceMinor': 'B',
    startsAt: 'C',
    keepPercent: 'D',
  };
  expect(withoutErrorsOf(errors, ['categories'])).toEqual({ startsAt: 'C', keepPercent: 'D' });
  expect(withoutErrorsOf(errors, ['time', 'keepPercent'])).toEqual({
    'categories.0.name': 'A',
    'categories.1.priceMinor': 'B',
  });
});

it('keeps mine on top of theirs', () => {
  const theirs = { ...base, name: 'Odalys Venn in Rotterdam', tagline: 'Theirs' };
  const mine = { ...base, tagline: 'Mine', time: '20:00' };
  const both = onTopOf(theirs, base, mine);
  expect(both).toMatchObject({ name: 'Odalys Venn in Rotterdam', tagline: 'Mine', time: '20:00' });
  expect(changedParts(theirs, both)).toEqual(['tagline', 'time']);
});
