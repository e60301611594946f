import { SEAT_STATE } from '@onsale/schemas';
import { NO_CATEGORY } from '../events/category.ts';
import { seatIdOf } from '../inventory/seat-id.ts';
import type { BatchState } from './batch-state.ts';
import type { CommandOf, Outcome, PlaceRef } from './command.ts';
import { refused } from './refused.ts';

/** Takes free seats out of the sale, all or none, for a reason and a channel. Blocking what is blocked changes nothing. */
export function decideBlock(
  state: BatchState,
  { seats, reason, channel, actor }: CommandOf<'block'>,
): Outcome {
  const taken = seats.filter((seat) =>
    [SEAT_STATE.held, SEAT_STATE.sold].includes(stateOf(state, seat) as never),
  );
  if (taken.length > 0) return refused({ reason: 'seats_taken', seatIds: taken.map(idOf) });
  const unknown = seats.filter((seat) => stateOf(state, seat) === undefined);
  if (unknown.length > 0) return refused({ reason: 'seats_unknown', seatIds: unknown.map(idOf) });
  const free = seats.filter((seat) => stateOf(state, seat) !== SEAT_STATE.blocked);
  if (free.length === 0) return { kind: 'ready' };
  for (const { section, place } of free) {
    state.ledger.places.block(state.sections.get(section)!, place);
    const eventId = state.sheet.event.id;
    state.ledger.block({ eventId, section, place, reason, channel, createdAt: state.now });
  }
  note(state, 'seats_blocked', free, actor, { reason, channel });
  return { kind: 'ready' };
}

export function decideUnblock(state: BatchState, { seats, actor }: CommandOf<'unblock'>): Outcome {
  const blocked = seats.filter((seat) => stateOf(state, seat) === SEAT_STATE.blocked);
  if (blocked.length === 0) return { kind: 'ready' };
  for (const { section, place } of blocked) {
    const isOffered = (state.sheet.coverage.get(section)?.[place] ?? NO_CATEGORY) !== NO_CATEGORY;
    state.ledger.places.unblock(state.sections.get(section)!, place, isOffered);
    state.ledger.unblock(section, place);
  }
  note(state, 'seats_unblocked', blocked, actor, {});
  return { kind: 'ready' };
}

function stateOf(state: BatchState, { section, place }: PlaceRef): number | undefined {
  const places = state.sections.get(section);
  return places?.kind === 'seated' ? places.states[place] : undefined;
}

function idOf({ section, place }: PlaceRef): string {
  return seatIdOf(section, place);
}

function note(
  state: BatchState,
  what: 'seats_blocked' | 'seats_unblocked',
  seats: PlaceRef[],
  actor: { id: string; name: string },
  more: Record<string, string>,
): void {
  const facts = { places: seats.map(idOf), ...more };
  state.ledger.audit({ what, actorId: actor.id, actorName: actor.name, reservationId: null, facts });
}
