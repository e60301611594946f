import { defineEntity, p } from '@mikro-orm/core';
import type { ReservationState } from '@onsale/schemas';

/** A place as the reservation remembers it, also after its claim is gone. The price is the one at the hold. */
export interface ReservedPlace {
  section: number;
  place: number;
  category: number;
  priceMinor: number;
}

export const ReservationSchema = defineEntity({
  name: 'Reservation',
  tableName: 'reservation',
  properties: {
    eventId: p.uuid().primary(),
    /** Made by the caller, so that asking twice is asking once. */
    id: p.uuid().primary(),
    /** A user's id, or the id that follows from a guest's key. */
    buyerId: p.uuid(),
    guest: p.boolean(),
    state: p.text().$type<ReservationState>(),
    /** Of the choice asked for: the same id with another choice is refused. */
    choiceHash: p.text(),
    places: p.json<ReservedPlace[]>(),
    together: p.boolean(),
    totalMinor: p.integer(),
    currency: p.text(),
    createdAt: p.datetime(),
    /** While pending: past this moment the places may be taken by others. Otherwise null. */
    expiresAt: p.datetime().nullable(),
    extensions: p.integer(),
    buyerName: p.text().nullable(),
    buyerEmail: p.text().nullable(),
    buyerPhone: p.text().nullable(),
    paidAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    /** Of the last exchange, made by the caller: sent again it changes nothing. */
    lastChangeId: p.uuid().nullable(),
  },
});
export class Reservation extends ReservationSchema.class {}
ReservationSchema.setClass(Reservation);

/**
 * A reservation as a plain object that no unit of work watches: a batch makes and changes hundreds of them and writes them in
 * one statement, and an entity's setters cost more than the decision.
 */
export type ReservationRecord = {
  [
    Key in 'expiresAt' | 'paidAt' | 'endedAt' | 'buyerName' | 'buyerEmail' | 'buyerPhone' | 'lastChangeId'
  ]: NonNullable<Reservation[Key]> | null;
} & Pick<
  Reservation,
  | 'eventId'
  | 'id'
  | 'buyerId'
  | 'guest'
  | 'state'
  | 'choiceHash'
  | 'places'
  | 'together'
  | 'totalMinor'
  | 'currency'
  | 'createdAt'
  | 'extensions'
>;

export function isLapsed({ state, expiresAt }: ReservationRecord, now: Date): boolean {
  return state === 'pending' && expiresAt !== null && expiresAt <= now;
}
