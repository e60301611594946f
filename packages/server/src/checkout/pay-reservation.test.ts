import { createPublicKey } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../new-id.ts';
import { readTicketCode } from '../tickets/ticket-code.ts';
import { EventKey } from '../tickets/ticket.ts';
import { Audit } from '../audit/audit.ts';
import { sqlStateOf } from '../transaction.ts';
import { expectBalanced } from './expect-balanced.ts';
import {
  BUYER,
  buy,
  cancel,
  hold,
  look,
  openTestShop,
  pay,
  problemOf,
  sessionOf,
  type TestShop,
} from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  shop.emulator.clearFaults();
  await expectBalanced(shop);
});
afterAll(() => shop[Symbol.asyncDispose]());

const sessions = (eventId: string) =>
  shop.emulator.books.sessions.newestFirst().filter((session) => session.metadata['eventId'] === eventId);
const story = async (eventId: string) =>
  (await shop.em.fork().find(Audit, { eventId }, { orderBy: { at: 'asc', id: 'asc' } })).map(
    (entry) => entry.what,
  );

describe('paying', () => {
  it('leads from the hold over the card to tickets that the door can check', async () => {
    const { eventId } = await shop.event({ priceMinor: 4_000 });
    const guest = shop.guest();
    const held = await hold(guest, eventId, 3, 4);
    expect(held).toMatchObject({
      state: 'pending',
      totalMinor: 8_000,
      tickets: [],
      payment: { state: 'none' },
    });

    const { payUrl, reservation } = await pay(guest, held);
    expect(reservation).toMatchObject({ state: 'pending', buyer: BUYER, payment: { state: 'open', payUrl } });
    await shop.card(payUrl!);
    await shop.emulator.courier.idle();

    const paid = await look(guest, held);
    expect(paid).toMatchObject({
      state: 'paid',
      reference: held.reference,
      payment: {
        state: 'captured',
        paidMinor: 8_000,
        returnedMinor: 0,
        method: { brand: 'visa', last4: '4242' },
      },
    });
    expect(paid.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(paid.tickets.map(({ row, seat, valid }) => ({ row, seat, valid }))).toEqual(
      paid.places.map(({ row, seat }) => ({ row, seat, valid: true })),
    );
    const { publicKey } = await shop.em.fork().findOneOrFail(EventKey, { eventId });
    const key = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    for (const { id, code } of paid.tickets) {
      expect(readTicketCode(code, key)).toEqual({ eventId, ticketId: id, generation: 1 });
      expect(readTicketCode(code.slice(0, -2) + (code.endsWith('AA') ? 'BB' : 'AA'), key)).toBeNull();
    }
    expect(await story(eventId)).toEqual([
      'event_created',
      'event_published',
      'reservation_held',
      'payment_opened',
      'reservation_paid',
    ]);
    const told = await shop.em.fork().findOneOrFail(Audit, { eventId, what: 'reservation_paid' });
    expect(told).toMatchObject({
      actorName: BUYER.name,
      facts: { amountMinor: 8_000, currency: 'EUR', brand: 'visa', last4: '4242' },
    });
  });

  it('opens one page for a double click', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const token = newId();
    const [first, second] = await Promise.all([pay(guest, held, { token }), pay(guest, held, { token })]);
    expect(second.payUrl).toBe(first.payUrl);
    expect(sessions(eventId)).toHaveLength(1);
    expect((await story(eventId)).filter((what) => what === 'payment_opened')).toHaveLength(1);
  });

  it('sends two tabs that press Pay at once to one page', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const other = { ...BUYER, email: 'n.ferrer@example.com' };
    const tabs = await Promise.all([pay(guest, held), pay(guest, held), pay(guest, held, { buyer: other })]);
    expect(new Set(tabs.map((tab) => tab.payUrl)).size).toBe(1);
    expect(sessions(eventId)).toHaveLength(1);
    expect(await shop.transactions(held)).toHaveLength(1);
  });

  it('finds the same page after a lost answer and three retries, seconds later', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const token = newId();
    const { payUrl } = await pay(guest, held, { token });
    for (let retry = 0; retry < 3; retry++) {
      await wait(500);
      expect((await pay(guest, held, { token })).payUrl).toBe(payUrl);
    }
    expect(sessions(eventId)).toHaveLength(1);
  });

  it('refuses a token that comes with another buyer, or for another reservation', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const token = newId();
    await pay(guest, held, { token });
    const other = { ...BUYER, name: 'Somebody Else' };
    expect(await problemOf(pay(guest, held, { token, buyer: other }))).toEqual({ reason: 'id_reused' });
    expect(await problemOf(pay(guest, await hold(guest, eventId, 5), { token }))).toEqual({
      reason: 'id_reused',
    });
    expect((await look(guest, held)).buyer).toEqual(BUYER);
  });

  it.each(['timeout_before', 'timeout_after', 'error500_before', 'error500_after'])(
    'gets one page when asking again after the provider failed (%s)',
    async (fault) => {
      const { eventId } = await shop.event();
      const guest = shop.guest();
      const held = await hold(guest, eventId, 1);
      const token = newId();
      // The SDK itself tries three times.
      shop.emulator.fault({ on: 'begin', do: fault, times: 3, ms: 30 });
      expect(await problemOf(pay(guest, held, { token }))).toEqual({ reason: 'payment_unreachable' });
      await wait(1_100);
      const { payUrl } = await pay(guest, held, { token });
      expect(sessions(eventId)).toHaveLength(1);
      await shop.card(payUrl!);
      expect(await look(guest, held)).toMatchObject({ state: 'paid' });
    },
  );

  it('lets a new attempt pass one that the provider will never answer', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    shop.emulator.fault({ on: 'begin', do: 'error500_kept' });
    expect(await problemOf(pay(guest, held))).toEqual({ reason: 'payment_unreachable' });
    const { payUrl } = await pay(guest, held);
    await shop.card(payUrl!);
    expect(await look(guest, held)).toMatchObject({ state: 'paid', payment: { state: 'captured' } });
    expect((await shop.transactions(held)).map((row) => row.state)).toEqual(['expired', 'captured']);
  });

  it('lets another card pay after one was declined, and says why the first did not', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    await shop.card(payUrl!, { card: '4000000000009995' });
    await shop.emulator.courier.idle();
    expect((await look(guest, held)).payment).toMatchObject({
      state: 'failed',
      failure: 'not_enough_money',
      payUrl,
    });
    await look(guest, held);
    await shop.card(payUrl!, { card: '5555555555554444' });
    expect(await look(guest, held)).toMatchObject({
      state: 'paid',
      payment: { method: { brand: 'mastercard' }, failure: null },
    });
    const failures = await shop.em.fork().find(Audit, { eventId, what: 'payment_failed' });
    expect(failures.map((entry) => entry.facts)).toEqual([
      { amountMinor: 4_000, currency: 'EUR', failure: 'not_enough_money' },
    ]);
  });

  it('brings somebody who left the page and came back to the same page', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    expect((await look(guest, held)).payment).toMatchObject({ state: 'open', payUrl });
    expect((await pay(guest, held)).payUrl).toBe(payUrl);
    expect(sessions(eventId)).toHaveLength(1);
  });

  it('opens a new page when the first has closed, for a new token', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const token = newId();
    const { payUrl } = await pay(guest, held, { token });
    await shop.checkout.gateway.void(sessionOf(payUrl!));
    expect(await problemOf(pay(guest, held, { token }))).toEqual({ reason: 'payment_refused' });
    const again = await pay(guest, held);
    expect(again.payUrl).not.toBe(payUrl);
    await shop.card(again.payUrl!);
    expect(await look(guest, held)).toMatchObject({ state: 'paid' });
  });

  it('says nothing is left to pay when the money came before the second click', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const token = newId();
    const { payUrl } = await pay(guest, held, { token });
    await shop.card(payUrl!);
    const again = await pay(guest, held, { token });
    expect(again).toMatchObject({ payUrl: null, reservation: { state: 'paid' } });
    expect(await pay(guest, held)).toMatchObject({ payUrl: null, reservation: { state: 'paid' } });
  });

  it('says so too when the money came in the middle of the second click', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    const { lanes } = shop.checkout;
    const run = lanes.run.bind(lanes);
    // Exactly between the look at the reservation and the extension of its hold.
    lanes.run = async (event, command) => {
      lanes.run = run;
      await shop.card(payUrl!);
      await shop.emulator.courier.idle();
      return run(event, command);
    };
    expect(await pay(guest, held)).toMatchObject({ payUrl: null, reservation: { state: 'paid' } });
  });

  it('has one attempt under way at most: the database refuses another', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    await pay(guest, held);
    const naive = shop.em.fork().execute(
      `insert into transaction (event_id, id, reservation_id, kind, token, body_hash, state, amount_minor, currency, created_at)
       values (?, ?, ?, 'charge', ?, '', 'begun', 4000, 'EUR', now())`,
      [eventId, newId(), held.id, newId()],
    );
    expect(sqlStateOf(await naive.catch((error: unknown) => error))).toBe('23505');
  });

  it('takes what costs nothing without the provider, once', async () => {
    const { eventId } = await shop.event({ priceMinor: 0 });
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1, 2);
    const clicks = await Promise.all([pay(guest, held), pay(guest, held)]);
    for (const { payUrl } of clicks) expect(payUrl).toBeNull();
    expect(await look(guest, held)).toMatchObject({
      state: 'paid',
      buyer: BUYER,
      payment: { state: 'none', paidMinor: 0 },
    });
    expect((await look(guest, held)).tickets).toHaveLength(2);
    expect(sessions(eventId)).toEqual([]);
    const given = await cancel(guest, await look(guest, held));
    expect(given).toMatchObject({ state: 'cancelled', payment: { state: 'none', returnedMinor: 0 } });
  });

  it('does not let a hold that ran out be paid', async () => {
    const { eventId } = await shop.event();
    const free = await shop.event({ priceMinor: 0 });
    const guest = shop.guest();
    for (const id of [eventId, free.eventId]) {
      const held = await hold(guest, id, 1);
      await shop.lapse(held);
      expect(await problemOf(pay(guest, held))).toEqual({ reason: 'hold_lapsed' });
      expect(await look(guest, held)).toMatchObject({ state: 'expired' });
    }
  });

  it('is nobody else’s business', async () => {
    const { eventId } = await shop.event();
    const held = await hold(shop.guest(), eventId, 1);
    const stranger = shop.guest();
    const nothing = { reason: 'not_found' };
    expect(await problemOf(look(stranger, held))).toEqual(nothing);
    expect(await problemOf(pay(stranger, held))).toEqual(nothing);
    expect(await problemOf(cancel(stranger, held))).toEqual(nothing);
    expect(
      await problemOf(stranger.shop.reservations.extend({ eventId, reservationId: held.id, extension: 1 })),
    ).toEqual(nothing);
  });

  it('moves what a guest holds to the account they make, and notes the card there', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const asGuest = { ...guest.headers };
    await guest.shop.account.signUp({
      name: 'Nadia Ferrer',
      email: `${newId()}@example.com`,
      password: 'a long enough one',
    });
    delete guest.headers['x-onsale-guest'];
    const { payUrl } = await pay(guest, held);
    await shop.card(payUrl!);
    expect(await look(guest, held)).toMatchObject({ state: 'paid' });
    const { account } = await guest.shop.account.me();
    expect(account?.paymentMethod).toEqual({ brand: 'visa', last4: '4242' });
    const keyAlone = shop.visitor({ guestKey: asGuest['x-onsale-guest']! });
    expect(await problemOf(look(keyAlone, held))).toEqual({ reason: 'not_found' });
  });

  it('keeps the page as it was asked for when the event is renamed meanwhile', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const token = newId();
    shop.emulator.fault({ on: 'begin', do: 'drop_after', times: 3 });
    expect(await problemOf(pay(guest, held, { token }))).toEqual({ reason: 'payment_unreachable' });
    await shop.em
      .fork()
      .execute('update event set name = ?, version = version + 1 where id = ?', ['Another name', eventId]);
    await pay(guest, held, { token });
    expect(sessions(eventId)).toHaveLength(1);
  });

  it('sells what was given back to the next', async () => {
    const { eventId } = await shop.event();
    const first = shop.guest();
    await cancel(first, await buy(shop, first, eventId, 1));
    expect(await buy(shop, shop.guest(), eventId, 1)).toMatchObject({ state: 'paid' });
  });
});
