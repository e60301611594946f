import { newId } from '@onsale/server/engine';
import { HOLD_SECONDS } from '@onsale/schemas';
import type { Party } from './parties.ts';

export interface HeldParty {
  reservationId: string;
  buyerId: string;
  party: Party;
}

/** What the comparators store for one hold: the same rows as the engine, made with as little as possible. */
export function rowsOfHold(
  eventId: string,
  { reservationId, buyerId, party }: HeldParty,
  prices: PriceList,
  now: Date,
) {
  const places = party.seats.map((seatId) => {
    const [section = 0, place = 0] = seatId.split('-').map(Number);
    return { section, place, ...prices.of(section) };
  });
  const totalMinor = places.reduce((sum, { priceMinor }) => sum + priceMinor, 0);
  const expiresAt = new Date(now.getTime() + HOLD_SECONDS * 1_000);
  return {
    places,
    claims: places.map(({ section, place }) => ({ eventId, section, place, reservationId })),
    reservation: {
      eventId,
      id: reservationId,
      buyerId,
      guest: true,
      state: 'pending' as const,
      choiceHash: '',
      places,
      together: true,
      totalMinor,
      currency: 'EUR',
      createdAt: now,
      expiresAt,
      extensions: 0,
    },
    audit: {
      eventId,
      id: newId(),
      at: now,
      what: 'reservation_held' as const,
      actorId: buyerId,
      actorName: null,
      reservationId,
      facts: {
        places: places.map(({ section, place }) => [section, place]),
        totalMinor,
        currency: 'EUR',
        until: expiresAt,
        buyer: null,
      },
    },
  };
}

/** The category and price of a section, all places of which cost the same here. */
export interface PriceList {
  of(section: number): { category: number; priceMinor: number };
}
