import { SEAT_STATE, type SingleSeatRule } from '@onsale/schemas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BatchState } from './batch-state.ts';
import type { Command, Outcome } from './command.ts';
import { decide } from './decide.ts';
import { Memory, NOT_OFFERED, SEATS, STANDING } from './test-memory.ts';
import { batches, type Move } from './test-moves.ts';
import { idOf, Owners } from './test-owners.ts';

/** Sequences in one run; the whole proof is `MODEL_RUNS=100000`. Fast-check prints the seed of a failure, and shrinks it. */
const RUNS = Number(process.env.MODEL_RUNS ?? 3_000);
const BEGAN_AT = Date.UTC(2030, 0, 1);
const STATE_NAMES = Object.keys(SEAT_STATE);

/** What the decisions have made: a byte and a claim for each seat, the claims of standing places, and the counters. */
function picture(state: BatchState, memory: Memory): string {
  const claims = new Map(memory.claims);
  const { freed, claimed } = state.ledger.placeRows();
  for (const place of freed) claims.delete(idOf(place));
  for (const claim of claimed) claims.set(idOf(claim), claim.reservationId);
  const [seats, standing] = [state.sections.get(0)!, state.sections.get(1)!];
  const bytes = Array.from(
    seats.states,
    (byte, place) => `${STATE_NAMES[byte]} ${claims.get(`0-${place}`) ?? ''}`,
  );
  const others = [...claims].filter(([place]) => place.startsWith('1-')).map((claim) => claim.join(' '));
  const counts = [seats, standing].map(
    ({ held, sold, capacity }) => `${held} held, ${sold} sold of ${capacity}`,
  );
  return [...bytes, ...others.sort(), ...counts].join('\n');
}

/** The same as it should be. */
function expectedPicture({ owner, known, blocked }: Owners): string {
  const wordFor = (id: string) => (known.get(id)!.state === 'paid' ? 'sold' : 'held');
  const bytes = Array.from({ length: SEATS }, (_, place) => {
    const id = owner.get(`0-${place}`);
    if (id) return `${wordFor(id)} ${id}`;
    return `${blocked.has(`0-${place}`) ? 'blocked' : place === NOT_OFFERED ? 'off' : 'free'} `;
  });
  const counts = ['0-', '1-'].map((section) => {
    const words = [...owner].filter(([place]) => place.startsWith(section)).map(([, id]) => wordFor(id));
    const sold = words.filter((word) => word === 'sold').length;
    const offered = [...blocked].filter((place) => place !== `0-${NOT_OFFERED}`).length;
    const capacity = section === '1-' ? STANDING : SEATS - 1 - offered;
    return `${words.length - sold} held, ${sold} sold of ${capacity}`;
  });
  const others = [...owner].filter(([place]) => place.startsWith('1-')).map((claim) => claim.join(' '));
  return [...bytes, ...others.sort(), ...counts].join('\n');
}

function follow(owners: Owners, command: Command, outcome: Outcome, now: number): void {
  const foreseen = owners.foresee(command);
  const succeeded = outcome.kind !== 'refused';
  if (foreseen !== succeeded) {
    throw new Error(
      `${JSON.stringify(command)} should ${foreseen ? '' : 'not '}succeed: ${JSON.stringify(outcome)}`,
    );
  }
  if (outcome.kind === 'refused') return checkAlternatives(owners, outcome);
  const places = outcome.kind === 'done' ? outcome.reservation.places.map(idOf) : [];
  if (command.kind === 'hold') checkTaken(owners, command, places);
  owners.succeed(command, now, places);
  if (outcome.kind !== 'done') return;
  const one = owners.known.get(outcome.reservation.id)!;
  const { state, expiresAt } = outcome.reservation;
  if (state !== one.state || (state === 'pending' && expiresAt?.getTime() !== one.until))
    throw new Error(`Reservation ${JSON.stringify(outcome.reservation)} should be ${JSON.stringify(one)}`);
  if (one.places.toSorted().join() !== places.toSorted().join())
    throw new Error(`Reservation lists ${places.join()} instead of ${one.places.join()}`);
}

/** All of the choice, and nothing of it twice or from others. */
function checkTaken(
  owners: Owners,
  { reservationId: id, choice: wanted }: Extract<Command, { kind: 'hold' }>,
  places: string[],
): void {
  if (owners.known.has(id)) return;
  const taken = places.filter((place) => owners.owner.has(place) || owners.blocked.has(place));
  const size =
    wanted.kind === 'best'
      ? wanted.quantity
      : wanted.seats.length + wanted.areas.reduce((sum, { quantity }) => sum + quantity, 0);
  const misses = wanted.kind === 'chosen' && wanted.seats.some((place) => !places.includes(place));
  if (taken.length > 0 || misses || new Set(places).size !== size)
    throw new Error(`${JSON.stringify(wanted)} was given ${places.join()}`);
}

/** What is offered instead of a choice that leaves a single seat leaves none. */
function checkAlternatives(owners: Owners, { problem }: Extract<Outcome, { kind: 'refused' }>): void {
  if (problem.reason !== 'leaves_single_seat') return;
  for (const seats of problem.alternatives) {
    const rows = owners.rows(seats);
    const areFree = seats.every((place) => !owners.owner.has(place) && !owners.blocked.has(place));
    if (!areFree || rows.some((row) => owners.leavesSingle(row)))
      throw new Error(`${seats.join()} is no alternative`);
  }
}

/** Counted over all sequences, to know that each kind of command has been seen to succeed and to be refused. */
const seen = new Map<string, number>();

function play(rule: SingleSeatRule, sequence: { secondsLater: number; moves: Move[] }[]): void {
  const played: string[] = [];
  try {
    playAll(rule, sequence, played);
  } catch (error) {
    throw new Error(`${String(error)}\n\nRule: ${rule}. Played:\n${played.join('\n')}`, { cause: error });
  }
}

function playAll(
  rule: SingleSeatRule,
  sequence: { secondsLater: number; moves: Move[] }[],
  played: string[],
): void {
  const memory = new Memory(rule);
  const owners = new Owners(rule);
  let now = BEGAN_AT;
  for (const { secondsLater, moves } of sequence) {
    now += secondsLater * 1_000;
    played.push(`a batch, ${secondsLater} s later`);
    const state = memory.read(new Date(now));
    owners.beginBatch(now);
    for (const next of moves) {
      const command = next(owners);
      played.push(`  ${JSON.stringify(command)}`);
      const outcome = decide(state, command);
      const seenAs = `${command.kind} ${outcome.kind}`;
      seen.set(seenAs, (seen.get(seenAs) ?? 0) + 1);
      follow(owners, command, outcome, now);
      expectSame(picture(state, memory), expectedPicture(owners));
    }
    memory.write(state);
    expectSame([...memory.claims.keys()].sort().join(), [...owners.owner.keys()].sort().join());
    expectSame([...memory.blocks].sort().join(), [...owners.blocked].sort().join());
  }
}

function expectSame(is: string, should: string): void {
  if (is !== should) throw new Error(`${is}\n\ninstead of\n\n${should}`);
}

describe('decide', () => {
  it(
    `agrees with a map of owners after every command of ${RUNS} random sequences`,
    { timeout: 1_800_000 },
    () => {
      const rules = fc.constantFrom<SingleSeatRule>('strict', 'lenient', 'off');
      fc.assert(fc.property(rules, batches, play), { numRuns: RUNS });
      for (const kind of ['hold', 'release', 'extend', 'confirm', 'give_back', 'exchange']) {
        expect(seen.get(`${kind} done`), `${kind} done`).toBeGreaterThan(RUNS / 50);
        expect(seen.get(`${kind} refused`), `${kind} refused`).toBeGreaterThan(RUNS / 50);
      }
      expect(seen.get('block refused')).toBeGreaterThan(RUNS / 50);
    },
  );
});
