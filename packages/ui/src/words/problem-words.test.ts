import { expect, test } from 'vitest';
import { Problem } from '@onsale/schemas';
import type { ProblemReason } from '@onsale/schemas';
import { problemWords } from './problem-words.ts';

const at = '2027-06-05T12:00:00+02:00';
/** The compiler asks for one of each. */
const ONE_OF_EACH: { [R in ProblemReason]: Extract<Problem, { reason: R }> } = {
  not_found: { reason: 'not_found' },
  not_signed_in: { reason: 'not_signed_in' },
  not_allowed: { reason: 'not_allowed', needs: 'editor' },
  bad_input: {
    reason: 'bad_input',
    fields: [{ path: 'email', message: 'That does not look like an e-mail address' }],
  },
  busy: { reason: 'busy', retryAfterMs: 500 },
  rate_limited: { reason: 'rate_limited', retryAfterMs: 30_000 },
  forged_request: { reason: 'forged_request' },
  id_reused: { reason: 'id_reused' },
  seats_taken: { reason: 'seats_taken', seatIds: ['112-7'] },
  seats_unknown: { reason: 'seats_unknown', seatIds: ['112-7', '112-8'] },
  seats_not_offered: { reason: 'seats_not_offered', seatIds: ['112-7'] },
  area_full: { reason: 'area_full', section: 3, wanted: 4, left: 2 },
  none_match: { reason: 'none_match', wanted: 4, left: 1 },
  leaves_single_seat: { reason: 'leaves_single_seat', alone: ['112-7'], alternatives: [['112-7', '112-8']] },
  too_many_places: { reason: 'too_many_places', max: 8 },
  too_many_holds: { reason: 'too_many_holds', max: 4 },
  sale_not_open: { reason: 'sale_not_open', opensAt: at },
  sale_closed: { reason: 'sale_closed' },
  hold_lapsed: { reason: 'hold_lapsed' },
  no_more_time: { reason: 'no_more_time' },
  wrong_state: { reason: 'wrong_state', state: 'paid' },
  cannot_give_back: { reason: 'cannot_give_back', why: 'too_late', until: at },
  payment_unreachable: { reason: 'payment_unreachable' },
  payment_refused: { reason: 'payment_refused' },
  email_taken: { reason: 'email_taken' },
  wrong_login: { reason: 'wrong_login' },
  wrong_password: { reason: 'wrong_password' },
  no_such_account: { reason: 'no_such_account' },
  last_owner: { reason: 'last_owner' },
  event_incomplete: { reason: 'event_incomplete', missing: ['It has no category yet'] },
  taken_places_affected: { reason: 'taken_places_affected', what: 'price', count: 3, seatIds: [] },
  capacity_below_taken: { reason: 'capacity_below_taken', section: 3, taken: 40 },
  plan_unreadable: { reason: 'plan_unreadable', faults: [] },
  changed_meanwhile: { reason: 'changed_meanwhile', id: '0190c3d2-7a3b-7cc0-8000-000000000001' },
};

test('every problem has words: whole sentences, no ids, no codes, no shouting', () => {
  const reasons = Problem.options.map((option) => option.shape.reason.value);
  expect(Object.keys(ONE_OF_EACH).sort()).toEqual([...reasons].sort());
  for (const problem of Object.values(ONE_OF_EACH)) {
    const { title, advice } = problemWords(problem, { timeZone: 'Europe/Amsterdam', city: 'Rotterdam' });
    expect(title, `${problem.reason}`).toMatch(/^[A-Z0-9]/);
    expect(advice, `${problem.reason}`).toMatch(/[.]$/);
    expect(`${title} ${advice}`, `${problem.reason}`).not.toMatch(/[!_]|undefined|null|112-|0190/);
  }
});

test('names the seats that were taken', () => {
  const seatName = (seatId: string) => `row 9, seat ${Number(seatId.split('-')[1]) + 1}`;
  expect(problemWords({ reason: 'seats_taken', seatIds: ['112-11'] }, { seatName }).title).toBe(
    'Row 9, seat 12 was taken just before you',
  );
  expect(problemWords({ reason: 'seats_taken', seatIds: ['112-10', '112-11'] }, { seatName }).title).toBe(
    'Row 9, seat 11 and row 9, seat 12 were taken just before you',
  );
});

test('a time in a refusal is the time at the venue', () => {
  const words = problemWords(
    { reason: 'sale_not_open', opensAt: at },
    { timeZone: 'Europe/London', city: 'Dover' },
  );
  expect(words.advice).toBe('It opens on Sat 5 June 2027, 11:00 Dover time.');
});

test('no answer is not called a failure', () => {
  expect(problemWords(null).advice).toContain('Nothing happens twice');
});
