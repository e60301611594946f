import type { Problem, ProblemReason } from '@onsale/schemas';
import { sentenceWhen } from './when.ts';

/** What the screen knows and the problem does not: how its places are called, and where. */
export type ProblemContext = {
  /** "row 9, seat 12" for a seat id. */
  seatName?: (seatId: string) => string;
  sectionName?: (section: number) => string;
  timeZone?: string;
  city?: string;
  /** Staff read "access", buyers do not. */
  office?: boolean;
};

export type ProblemText = {
  /** What is so. */
  title: string;
  /** What you can do about it. */
  advice: string;
};

type Words = {
  [R in ProblemReason]: (problem: Extract<Problem, { reason: R }>, context: ProblemContext) => ProblemText;
};

const LEVELS = {
  owner: 'an owner',
  editor: 'an editor',
  seller: 'a seller',
  door: 'somebody at the door',
  viewer: 'a viewer',
};

const WORDS: Words = {
  not_found: () => ({
    title: 'We cannot find this',
    advice:
      'It may have moved, or it belongs to somebody else. Look at the address, or sign in as the person it belongs to.',
  }),
  not_signed_in: () => ({ title: 'You are not signed in', advice: 'Sign in, then go on where you were.' }),
  not_allowed: (problem) => ({
    title: 'This is not yours to change',
    advice: problem.needs
      ? `It takes ${LEVELS[problem.needs]} of this event. Ask one of its owners.`
      : 'Ask the person it belongs to.',
  }),
  bad_input: (problem) => ({
    title: problem.fields.length > 1 ? 'Some of this cannot be right' : 'One thing cannot be right',
    advice:
      problem.fields.length > 0
        ? sentences(problem.fields.map((field) => field.message))
        : 'Look at what you typed and try again.',
  }),
  busy: () => ({
    title: 'Very many people are here right now',
    advice: 'Nothing was lost. We try again for you in a moment.',
  }),
  rate_limited: (problem) => ({
    title: 'That was a lot at once',
    advice: `Wait ${secondsWords(problem.retryAfterMs)}, then try again.`,
  }),
  forged_request: () => ({
    title: 'This came from another page',
    advice: 'Open the page here again and repeat what you did.',
  }),
  id_reused: () => ({
    title: 'This was sent before, with something else in it',
    advice: 'Load the page again to see what was kept, then go on from there.',
  }),
  seats_taken: (problem, context) => ({
    title: `${seatsWords(problem.seatIds, context)} ${was(problem.seatIds)} taken just before you`,
    advice: 'None of your choice is held yet. Choose again without it, or let us find the best that is left.',
  }),
  seats_unknown: (problem, context) => ({
    title: `${seatsWords(problem.seatIds, context)} ${problem.seatIds.length > 1 ? 'are' : 'is'} not on this plan`,
    advice: 'Load the plan again and choose from what is there.',
  }),
  seats_not_offered: (problem, context) => ({
    title: `${seatsWords(problem.seatIds, context)} ${problem.seatIds.length > 1 ? 'are' : 'is'} not for sale`,
    advice: 'Choose from the coloured seats.',
  }),
  area_full: (problem, context) => ({
    title: `${context.sectionName?.(problem.section) ?? 'This section'} has ${problem.left === 0 ? 'no room' : `room for ${problem.left}`}, not for ${problem.wanted}`,
    advice:
      problem.left > 0 ? `Take ${problem.left}, or look in another section.` : 'Look in another section.',
  }),
  none_match: (problem) => ({
    title:
      problem.left === 0
        ? 'Nothing is left at this price'
        : `Only ${problem.left} of this kind ${problem.left === 1 ? 'is' : 'are'} left, not ${problem.wanted}`,
    advice: 'Allow a higher price, let us split you up, or take fewer.',
  }),
  leaves_single_seat: (problem, context) => ({
    title: `This would leave ${lower(seatsWords(problem.alone, context))} on ${problem.alone.length > 1 ? 'their' : 'its'} own`,
    advice:
      problem.alternatives.length > 0
        ? 'A single seat between two parties is hard to sell. Take one of the choices beside it.'
        : 'A single seat between two parties is hard to sell. Choose so that no single seat remains.',
  }),
  too_many_places: (problem) => ({
    title: `One reservation takes ${problem.max} places at most`,
    advice: 'Take fewer, or make a second reservation after this one.',
  }),
  too_many_holds: (problem) => ({
    title: `You hold ${problem.max} reservations already`,
    advice: 'Pay for one of them or give it back, then choose again.',
  }),
  sale_not_open: (problem, context) => ({
    title: 'The sale has not started',
    advice: problem.opensAt
      ? `It opens on ${instantWords(problem.opensAt, context)}.`
      : 'When it opens is not known yet.',
  }),
  sale_closed: () => ({ title: 'The sale has ended', advice: 'Tickets that you have stay good.' }),
  hold_lapsed: () => ({
    title: 'Your hold ran out',
    advice:
      'The seats are free again. You have not been charged. Look whether they still are, and choose again.',
  }),
  no_more_time: () => ({
    title: 'This hold has had all its extra time',
    advice: 'Pay before it ends, or choose again afterwards.',
  }),
  wrong_state: (problem) => ({
    title: `This reservation is ${STATES[problem.state] ?? 'not open any more'}`,
    advice: 'Load the page again to see how it stands.',
  }),
  cannot_give_back: (problem, context) => ({
    title:
      problem.why === 'too_late'
        ? 'It is too late to give these back'
        : problem.why === 'not_paid'
          ? 'Nothing has been paid for these'
          : 'Tickets for this event cannot be given back',
    advice:
      problem.why === 'too_late' && problem.until
        ? `That was possible until ${instantWords(problem.until, context)}.`
        : problem.why === 'not_paid'
          ? 'Let the hold go instead.'
          : 'The organiser decides this for each event.',
  }),
  payment_unreachable: () => ({
    title: 'The payment page did not answer',
    advice: 'You have not been charged, and your seats stay held. Try again.',
  }),
  payment_refused: () => ({
    title: 'The bank refused the card',
    advice: 'You have not been charged, and your seats stay held. Try again, or use another card.',
  }),
  email_taken: () => ({
    title: 'There is an account with this e-mail address',
    advice: 'Sign in to it, or use another address.',
  }),
  wrong_login: () => ({
    title: 'That address and password do not go together',
    advice: 'Look at both and try again.',
  }),
  wrong_password: () => ({
    title: 'That is not your current password',
    advice: 'Type the one that you signed in with.',
  }),
  no_such_account: () => ({
    title: 'Nobody has an account with this e-mail address',
    advice: 'Ask them to sign up first, then give them access.',
  }),
  last_owner: () => ({
    title: 'Every event keeps at least one owner',
    advice: 'Make somebody else an owner first.',
  }),
  event_incomplete: (problem) => ({
    title: 'Something is missing before this can be published',
    advice: sentences(problem.missing),
  }),
  taken_places_affected: (problem, context) => ({
    title: `${problem.count} ${problem.count === 1 ? 'place is' : 'places are'} held or sold already`,
    advice:
      problem.seatIds.length > 0
        ? `They keep what they were sold with: ${lower(seatsWords(problem.seatIds, context))}. Leave them out of the change.`
        : 'They keep what they were sold with. Leave them out of the change.',
  }),
  capacity_below_taken: (problem, context) => ({
    title: `${problem.taken} places of ${context.sectionName?.(problem.section) ?? 'this section'} are held or sold`,
    advice: `It cannot hold fewer than ${problem.taken}.`,
  }),
  plan_unreadable: (problem) => ({
    title: 'This plan cannot be read',
    advice: problem.faults.length > 0 ? sentences(problem.faults) : 'Choose another file.',
  }),
  changed_meanwhile: () => ({
    title: 'Somebody changed this while you had it open',
    advice: 'What you typed is still here. Load theirs, then make your change again.',
  }),
};

const STATES: Record<string, string> = {
  pending: 'still held',
  paid: 'paid already',
  cancelled: 'given back already',
  expired: 'over: its hold ran out',
};

/** What happened and what to do, in words. `null`, no answer or a fault of ours, has words as well. */
export function problemWords(problem: Problem | null, context: ProblemContext = {}): ProblemText {
  if (!problem)
    return {
      title: 'That did not work',
      advice: 'We do not know whether it reached us. Nothing happens twice if you try again.',
    };
  const words = WORDS[problem.reason] as (problem: Problem, context: ProblemContext) => ProblemText;
  return words(problem, context);
}

function seatsWords(seatIds: readonly string[], context: ProblemContext): string {
  const name = context.seatName;
  if (!name || seatIds.length === 0)
    return seatIds.length === 1 ? 'A seat' : seatIds.length > 1 ? `${seatIds.length} seats` : 'A seat';
  const names = seatIds.slice(0, 4).map(name);
  const rest = seatIds.length - names.length;
  const list =
    rest > 0
      ? `${names.join(', ')} and ${rest} more`
      : names.length > 1
        ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
        : names[0]!;
  return list.charAt(0).toUpperCase() + list.slice(1);
}

const was = (seatIds: readonly string[]) => (seatIds.length > 1 ? 'were' : 'was');
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const sentences = (parts: readonly string[]) =>
  parts.map((part) => (/[.?]$/.test(part) ? part : `${part}.`)).join(' ');

function secondsWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds >= 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}

function instantWords(instant: string, context: ProblemContext): string {
  return sentenceWhen(instant, context.timeZone ?? 'UTC', context.timeZone ? (context.city ?? '') : 'UTC');
}
