import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../audit/audit.ts';
import { newId } from '../new-id.ts';
import { oweRefund } from '../payments/owe-refund.ts';
import { Reservation } from '../reservations/reservation.ts';
import { sqlStateOf, transaction } from '../transaction.ts';
import { cancelReservation } from './cancel-reservation.ts';
import type { Checkout } from './checkout-context.ts';
import { sendDueRefunds } from './chores.ts';
import { expectBalanced } from './expect-balanced.ts';
import { settleRefund } from './settle-refund.ts';
import { buy, cancel, look, openTestShop, problemOf, type TestShop } from './test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  shop.emulator.clearFaults();
  await expectBalanced(shop);
});
afterAll(() => shop[Symbol.asyncDispose]());

const refundsOf = (eventId: string) =>
  shop.emulator.books.refunds.newestFirst().filter((refund) => refund.metadata['eventId'] === eventId);
const audits = async (eventId: string, what: Audit['what']) =>
  (await shop.em.fork().find(Audit, { eventId, what })).map((entry) => entry.facts);
const paidSeats = async (priceMinor: number, keepPercent: number, ...places: number[]) => {
  const { eventId } = await shop.event({ priceMinor, giveBack: { hoursBefore: 168, keepPercent } });
  const guest = shop.guest();
  return { eventId, guest, paid: await buy(shop, guest, eventId, ...places) };
};

/** In the provider's books: the bank refused a refund that had succeeded. */
function bringBack(eventId: string): void {
  const { refunds, charges, balance } = shop.emulator.books;
  const refund = refundsOf(eventId)[0]!;
  const charge = charges.find(refund.charge)!;
  const movement = balance.find(refund.balance_transaction!)!;
  refunds.save({ ...refund, status: 'failed', failure_reason: 'lost_or_stolen_card' });
  charges.save({ ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  balance.save({ ...movement, id: `${movement.id}_back`, amount: refund.amount, net: refund.amount });
}

describe('giving back', () => {
  it('brings what was shown, kills the tickets and frees the seats', async () => {
    const { eventId, guest, paid } = await paidSeats(4_000, 5, 1, 2);
    expect(paid.giveBack).toMatchObject({
      possible: true,
      paidMinor: 8_000,
      keptMinor: 400,
      backMinor: 7_600,
    });
    const given = await cancel(guest, paid);
    expect(given).toMatchObject({
      state: 'cancelled',
      payment: { state: 'returned', paidMinor: 8_000, returnedMinor: paid.giveBack.backMinor },
      giveBack: { possible: false, why: 'not_paid' },
    });
    expect(given.tickets.map((ticket) => ticket.valid)).toEqual([false, false]);
    expect(await buy(shop, shop.guest(), eventId, 1, 2)).toMatchObject({ state: 'paid' });
    expect(await audits(eventId, 'reservation_given_back')).toMatchObject([
      { backMinor: 7_600, keptMinor: 400, currency: 'EUR' },
    ]);
    const { reservations } = await guest.shop.reservations.list({ show: 'past' });
    expect(reservations).toMatchObject([{ id: paid.id, state: 'cancelled', returnedMinor: 7_600 }]);
  });

  it.each([
    { priceMinor: 999, keepPercent: 10, kept: 99 },
    { priceMinor: 1_001, keepPercent: 33, kept: 330 },
    { priceMinor: 4_000, keepPercent: 0, kept: 0 },
    { priceMinor: 4_000, keepPercent: 100, kept: 4_000 },
  ])(
    'keeps $keepPercent % of $priceMinor as $kept, to the buyer’s advantage',
    async ({ priceMinor, keepPercent, kept }) => {
      const { eventId, guest, paid } = await paidSeats(priceMinor, keepPercent, 1);
      expect(paid.giveBack).toMatchObject({ keptMinor: kept, backMinor: priceMinor - kept });
      const given = await cancel(guest, paid);
      expect(given).toMatchObject({ state: 'cancelled', payment: { returnedMinor: priceMinor - kept } });
      expect(refundsOf(eventId).map((refund) => refund.amount)).toEqual(
        kept === priceMinor ? [] : [priceMinor - kept],
      );
    },
  );

  it('is refused where the organiser never allows it, and when it is too late', async () => {
    const never = await shop.event({ giveBack: { hoursBefore: null, keepPercent: 0 } });
    const soon = await shop.event({
      startsAt: new Date(Date.now() + 24 * 3_600_000),
      giveBack: { hoursBefore: 48, keepPercent: 0 },
    });
    for (const [{ eventId }, why] of [
      [never, 'policy'],
      [soon, 'too_late'],
    ] as const) {
      const guest = shop.guest();
      const paid = await buy(shop, guest, eventId, 1);
      expect(paid.giveBack).toMatchObject({ possible: false, why });
      expect(await problemOf(cancel(guest, paid))).toMatchObject({ reason: 'cannot_give_back', why });
      expect(await look(guest, paid)).toMatchObject({ state: 'paid', tickets: [{ valid: true }] });
    }
  });

  it('is refused when the sum is not the one that was shown', async () => {
    const { guest, paid } = await paidSeats(4_000, 5, 1);
    for (const expectedBackMinor of [4_000, null]) {
      const problem = await problemOf(cancel(guest, paid, { expectedBackMinor }));
      expect(problem).toEqual({ reason: 'changed_meanwhile', id: paid.id });
    }
    expect(await look(guest, paid)).toMatchObject({ state: 'paid' });
  });

  it('asked for twice, or by two tabs at once, sends one refund', async () => {
    const { eventId, guest, paid } = await paidSeats(4_000, 5, 1);
    const token = newId();
    await Promise.all([
      cancel(guest, paid, { token }),
      cancel(guest, paid, { token }),
      cancel(guest, paid),
      cancel(guest, paid),
    ]);
    expect(await cancel(guest, paid, { token })).toMatchObject({
      state: 'cancelled',
      payment: { returnedMinor: 3_800 },
    });
    expect(refundsOf(eventId)).toHaveLength(1);
  });

  it('sends one refund also when the two tabs reach two processes', async () => {
    const { eventId, paid } = await paidSeats(4_000, 5, 1);
    const other = await shop.anotherProcess();
    const { buyerId: id } = await shop.em.fork().findOneOrFail(Reservation, { eventId, id: paid.id });
    const back = (checkout: Checkout) =>
      cancelReservation(
        checkout,
        { id, guest: true, name: null },
        { eventId, reservationId: paid.id, token: newId(), expectedBackMinor: 3_800 },
      );
    await Promise.all([
      back(shop.checkout),
      back(other.context.checkout),
      back(shop.checkout),
      back(other.context.checkout),
    ]);
    await other.close();
    expect(refundsOf(eventId).map((refund) => refund.amount)).toEqual([3_800]);
  });

  it('does not take a token that paid for one that returns', async () => {
    const { guest, paid } = await paidSeats(4_000, 5, 1);
    const [charge] = await shop.transactions(paid);
    expect(await problemOf(cancel(guest, paid, { token: charge!.token }))).toEqual({ reason: 'id_reused' });
  });

  it.each(['timeout_before', 'timeout_after', 'error500_before', 'error500_after'])(
    'sends one refund in the end when the provider failed (%s)',
    async (fault) => {
      const { eventId, guest, paid } = await paidSeats(4_000, 5, 1);
      shop.emulator.fault({ on: 'refund', do: fault, times: 3, ms: 30 });
      shop.emulator.fault({ on: 'webhook', do: 'drop', type: 'refund.created' });
      if (fault.startsWith('error500')) shop.emulator.fault({ on: 'list', do: 'drop_before', times: 3 });
      const given = await cancel(guest, paid);
      expect(given).toMatchObject({
        state: 'cancelled',
        payment: { state: 'returning', returnedMinor: 3_800 },
      });
      await sendDueRefunds(shop.checkout);
      expect((await look(guest, paid)).payment.state).toBe('returned');
      expect(refundsOf(eventId)).toHaveLength(1);
      expect(await audits(eventId, 'refund_done')).toEqual([{ amountMinor: 3_800, currency: 'EUR' }]);
    },
  );

  it('sends one refund also when we hear of it only after the provider has forgotten our token', async () => {
    const { eventId, guest, paid } = await paidSeats(4_000, 60, 1);
    shop.emulator.fault({ on: 'refund', do: 'drop_after', times: 3 });
    for (const type of ['refund.created', 'charge.refunded'])
      shop.emulator.fault({ on: 'webhook', do: 'drop', type });
    await cancel(guest, paid);
    await shop.em.fork().execute(`update transaction set created_at = created_at - interval '2 days'`);
    await shop.control('/clock', { offsetSeconds: 2 * 86_400 });
    await sendDueRefunds(shop.checkout);
    await shop.control('/clock', { offsetSeconds: 0 });
    expect((await look(guest, paid)).payment).toMatchObject({ state: 'returned', returnedMinor: 1_600 });
    expect(refundsOf(eventId).map((refund) => refund.amount)).toEqual([1_600]);
  });

  it('tells staff of a refund that the bank declined, and tries it anew after a pause', async () => {
    const { eventId, guest, paid } = await paidSeats(4_000, 5, 1);
    shop.emulator.fault({ on: 'refund', do: 'decline' });
    const given = await cancel(guest, paid);
    expect(given).toMatchObject({
      state: 'cancelled',
      payment: { state: 'returning', returnedMinor: 3_800 },
    });
    expect(await audits(eventId, 'refund_failed')).toEqual([{ amountMinor: 3_800, currency: 'EUR' }]);
    const states = async () => (await shop.transactions(paid)).map((row) => `${row.kind} ${row.state}`);
    expect(await states()).toEqual(['charge captured', 'refund failed', 'refund due']);

    await sendDueRefunds(shop.checkout);
    expect(await states()).toEqual(['charge captured', 'refund failed', 'refund due']);
    await shop.em.fork().execute(`update transaction set created_at = created_at - interval '2 minutes'`);
    await sendDueRefunds(shop.checkout);
    expect(await states()).toEqual(['charge captured', 'refund failed', 'refund done']);
    expect((await look(guest, paid)).payment.state).toBe('returned');
  });

  it('sends the money again when the bank brings it back days after it was sent', async () => {
    const { eventId, guest, paid } = await paidSeats(4_000, 5, 1);
    expect((await cancel(guest, paid)).payment.state).toBe('returned');
    await shop.emulator.courier.idle();
    bringBack(eventId);
    const refund = (await shop.transactions(paid)).find((row) => row.kind === 'refund')!;
    await settleRefund(shop.checkout, refund);
    expect((await look(guest, paid)).payment).toMatchObject({ state: 'returning', returnedMinor: 3_800 });
    await shop.em.fork().execute(`update transaction set created_at = created_at - interval '2 minutes'`);
    await sendDueRefunds(shop.checkout);
    expect((await look(guest, paid)).payment).toMatchObject({ state: 'returned', returnedMinor: 3_800 });
    expect(refundsOf(eventId).map((one) => one.status)).toEqual(['succeeded', 'failed']);
  });

  it('is left to people after eight attempts over some days, with nothing lost', async () => {
    const { eventId, guest, paid } = await paidSeats(4_000, 5, 1);
    shop.emulator.fault({ on: 'refund', do: 'decline', times: 20 });
    await cancel(guest, paid);
    for (let day = 0; day < 20; day++) {
      await shop.em.fork().execute(`update transaction set created_at = created_at - interval '2 days'`);
      await sendDueRefunds(shop.checkout);
    }
    const attempts = (await shop.transactions(paid)).filter((row) => row.kind === 'refund');
    expect(attempts.map((row) => row.state)).toEqual(Array(8).fill('failed'));
    expect(await audits(eventId, 'refund_failed')).toHaveLength(8);
    // The money is ours again, so that it can be returned once more.
    shop.emulator.clearFaults();
    const [charge] = await shop.transactions(paid);
    expect(charge).toMatchObject({ state: 'captured', returnedMinor: 0 });
    const again = {
      eventId,
      chargeId: charge!.id,
      id: newId(),
      token: newId(),
      bodyHash: '',
      amountMinor: 3_800,
    };
    await transaction(shop.em, (tx) => oweRefund(tx, again));
    await shop.em.fork().execute(`update transaction set created_at = created_at - interval '2 days'`);
    await sendDueRefunds(shop.checkout);
    expect((await look(guest, paid)).payment).toMatchObject({ state: 'returned', returnedMinor: 3_800 });
  });

  it('can never return more than was taken: the database refuses it', async () => {
    const { eventId, paid } = await paidSeats(4_000, 5, 1);
    const [charge] = await shop.transactions(paid);
    const owe = (amountMinor: number) =>
      transaction(shop.em, (tx) =>
        oweRefund(tx, {
          eventId,
          chargeId: charge!.id,
          id: newId(),
          token: newId(),
          bodyHash: '',
          amountMinor,
        }),
      );
    expect(sqlStateOf(await owe(4_001).catch((error: unknown) => error))).toBe('23514');
    const both = await Promise.allSettled([owe(3_000), owe(3_000)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await shop.transactions(paid)).filter((row) => row.kind === 'refund')).toHaveLength(1);
    await shop.em.fork().execute(`delete from transaction where kind = 'refund' and event_id = ?`, [eventId]);
    await shop.em.fork().execute(`update transaction set returned_minor = 0 where event_id = ?`, [eventId]);
  });
});
