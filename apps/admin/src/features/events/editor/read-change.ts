import type { PlanSection, UpdateEventInput } from '@onsale/schemas';
import { UpdateEventInput as Update } from '@onsale/schemas';
import type { FieldErrors } from '../../../fields/field-errors.ts';
import { readPrice } from '../../../money/typed-price.ts';
import { gapSentence, instantAtVenue } from '../../../time/venue-time.ts';
import { changedParts } from './event-draft.ts';
import type { EventDraft } from './event-draft.ts';
import type { EditorStep } from './editor-steps.ts';

/** What the server takes; every field of it may be left out. */
export type EventChange = UpdateEventInput['change'];
type ChangeField = keyof EventChange;

/** What the draft alone does not know. */
export type Around = { currency: string; city: string; sections: readonly PlanSection[] };

type Read<F extends ChangeField> = { value: EventChange[F] } | { wrong: FieldErrors };
type Reader<F extends ChangeField> = {
  /** The parts of the draft that this field is made of. */
  from: readonly (keyof EventDraft)[];
  step: EditorStep;
  read: (draft: EventDraft, around: Around) => Read<F>;
};

const asTyped = <F extends 'name' | 'tagline' | 'type' | 'description' | 'timeZone'>(
  field: F,
  step: EditorStep,
): Reader<F> => ({
  from: [field],
  step,
  read: (draft) => ({ value: draft[field] }) as Read<F>,
});

const READERS: { [F in ChangeField]-?: Reader<F> } = {
  name: asTyped('name', 'when'),
  tagline: asTyped('tagline', 'when'),
  type: asTyped('type', 'when'),
  timeZone: asTyped('timeZone', 'when'),
  description: asTyped('description', 'page'),
  startsAt: {
    from: ['date', 'time', 'timeZone'],
    step: 'when',
    read: (draft, around) =>
      readMoment('startsAt', draft.date, draft.time, draft.timeZone, around, 'On which day, at what time?'),
  },
  durationMinutes: {
    from: ['hours', 'minutes'],
    step: 'when',
    read: ({ hours, minutes }) => {
      const [h, m] = [readCount(hours || '0'), readCount(minutes || '0')];
      const length = h === null || m === null ? 0 : h * 60 + m;
      return length > 0 ? { value: length } : { wrong: { durationMinutes: 'How long does it take?' } };
    },
  },
  saleOpensAt: {
    from: ['opens', 'opensDate', 'opensTime', 'timeZone'],
    step: 'sale',
    read: (draft, around) =>
      draft.opens === 'published'
        ? { value: null }
        : readMoment(
            'saleOpensAt',
            draft.opensDate,
            draft.opensTime,
            draft.timeZone,
            around,
            'When does the sale open?',
          ),
  },
  saleClosesAt: {
    from: ['closes', 'closesDate', 'closesTime', 'timeZone'],
    step: 'sale',
    read: (draft, around) =>
      draft.closes === 'over'
        ? { value: null }
        : readMoment(
            'saleClosesAt',
            draft.closesDate,
            draft.closesTime,
            draft.timeZone,
            around,
            'When does the sale close?',
          ),
  },
  placesPerReservationMax: {
    from: ['placesMax'],
    step: 'sale',
    read: ({ placesMax }) => {
      const most = readCount(placesMax);
      return most === null ? { wrong: { placesPerReservationMax: 'A number, such as 8' } } : { value: most };
    },
  },
  placesPerBuyerMax: {
    from: ['placesPerBuyer'],
    step: 'sale',
    read: ({ placesPerBuyer }) => {
      if (placesPerBuyer.trim() === '') return { value: null };
      const most = readCount(placesPerBuyer);
      return most === null
        ? { wrong: { placesPerBuyerMax: 'A number, or nothing for no limit' } }
        : { value: most };
    },
  },
  singleSeats: { from: ['singleSeats'], step: 'sale', read: ({ singleSeats }) => ({ value: singleSeats }) },
  giveBack: {
    from: ['givesBack', 'giveBackAmount', 'giveBackUnit', 'keepPercent'],
    step: 'give-back',
    read: ({ givesBack, giveBackAmount, giveBackUnit, keepPercent }): Read<'giveBack'> => {
      const keep = readCount(keepPercent);
      if (keep === null || keep > 100) return { wrong: { keepPercent: 'A whole number from 0 to 100' } };
      if (givesBack === 'never') return { value: { hoursBefore: null, keepPercent: keep } };
      const amount = readCount(giveBackAmount);
      const hoursBefore = amount === null ? null : amount * (giveBackUnit === 'days' ? 24 : 1);
      if (hoursBefore === null || hoursBefore > 24 * 365)
        return { wrong: { giveBack: 'A whole number, a year at most' } };
      return { value: { hoursBefore, keepPercent: keep } };
    },
  },
  picture: {
    from: ['picture'],
    step: 'page',
    read: ({ picture }) => ({ value: picture === 'kept' ? undefined : (picture?.dataUrl ?? null) }),
  },
  categories: {
    from: ['categories'],
    step: 'seats',
    read: ({ categories }, { currency }) => {
      const wrong: FieldErrors = {};
      const value = categories.map(({ number, name, price, covers }, index) => {
        const priceMinor = readPrice(price, currency);
        if (!name.trim()) wrong[`categories.${index}.name`] = 'A category needs a name';
        if (priceMinor === null)
          wrong[`categories.${index}.priceMinor`] = `A price in ${currency}, such as 45`;
        return { number, name, priceMinor: priceMinor ?? 0, covers };
      });
      return Object.keys(wrong).length > 0 ? { wrong } : { value };
    },
  },
  areaCapacities: {
    from: ['areaCapacities'],
    step: 'seats',
    read: ({ areaCapacities }, { sections }) => {
      const wrong: FieldErrors = {};
      const value = sections
        .filter(({ kind }) => kind === 'general')
        .flatMap(({ number, capacity: planned }) => {
          const capacity = readCount(areaCapacities[number] ?? String(planned));
          if (capacity === null) wrong[`areaCapacities.${number}`] = 'A whole number';
          return capacity === null || capacity === planned ? [] : [{ section: number, capacity }];
        });
      return Object.keys(wrong).length > 0 ? { wrong } : { value };
    },
  },
};

/**
 * What to send so that the event becomes as typed: only what differs from `base`.
 * Wrong fields are named as the server names them, with an index where there are several.
 */
export function readChange(
  base: EventDraft,
  draft: EventDraft,
  around: Around,
): { change: EventChange; errors: FieldErrors } {
  const changed = new Set(changedParts(base, draft));
  // A section that nobody could buy in takes nobody on the server; with a price its capacity has to be told.
  if (changed.has('categories')) changed.add('areaCapacities');
  const fields = Object.entries(READERS).filter(([, { from }]) => from.some((part) => changed.has(part)));
  return collect(fields, draft, around);
}

/** All that a new event is made of. */
export function readWhole(draft: EventDraft, around: Around): { change: EventChange; errors: FieldErrors } {
  return collect(Object.entries(READERS), draft, around);
}

/** Errors without those of the fields that are made of these parts: what is being put right is not shouted at. */
export function withoutErrorsOf(errors: FieldErrors, parts: (keyof EventDraft)[]): FieldErrors {
  const touched = Object.entries(READERS).filter(([, { from }]) => from.some((part) => parts.includes(part)));
  const fields = new Set(touched.map(([field]) => field));
  if (fields.has('giveBack')) fields.add('keepPercent');
  return Object.fromEntries(Object.entries(errors).filter(([path]) => !fields.has(path.split('.')[0] ?? '')));
}

/** The step where a field stands: `categories.2.name` is in Seats and prices. */
export function stepOf(path: string): EditorStep {
  const [field = ''] = path.split('.');
  if (field === 'keepPercent') return 'give-back';
  return field in READERS ? READERS[field as ChangeField].step : 'when';
}

function collect(fields: [string, Reader<ChangeField>][], draft: EventDraft, around: Around) {
  const change: Record<string, unknown> = {};
  const errors: FieldErrors = {};
  for (const [field, reader] of fields) {
    const read = reader.read(draft, around);
    if ('wrong' in read) Object.assign(errors, read.wrong);
    else if (read.value !== undefined) change[field] = read.value;
  }
  const parsed = Update.shape.change.safeParse(change);
  if (!parsed.success)
    for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { change: change as EventChange, errors };
}

function readMoment(
  field: string,
  date: string,
  time: string,
  timeZone: string,
  { city }: Around,
  question: string,
): { value: string } | { wrong: FieldErrors } {
  const instant = instantAtVenue({ date, time }, timeZone);
  if ('iso' in instant) return { value: instant.iso };
  return { wrong: { [field]: 'gap' in instant ? gapSentence(instant.gap, city) : question } };
}

function readCount(typed: string): number | null {
  const digits = typed.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
