import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Audit } from '../audit/audit.ts';
import { ProviderEvent, Transaction } from '../payments/transaction.ts';
import { Lanes } from '../reservations/lanes.ts';
import { closeLeftPages, freeLapsed, sendDueRefunds, settleUndecided } from './chores.ts';
import type { Checkout } from './checkout-context.ts';
import { expectBalanced } from './expect-balanced.ts';
import { settleCharge } from './settle-charge.ts';
import {
  WEBHOOK_SECRET,
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
/** The same, to which no webhook ever comes. */
let deafShop: TestShop;
beforeAll(async () => {
  [shop, deafShop] = await Promise.all([openTestShop(), openTestShop({ deaf: true })]);
});
afterEach(async () => {
  for (const each of [shop, deafShop]) {
    each.emulator.clearFaults();
    await expectBalanced(each);
  }
});
afterAll(async () => {
  for (const each of [shop, deafShop]) await each[Symbol.asyncDispose]();
});

const stateOf = async (at: TestShop, held: { eventId: string; id: string }) =>
  (await at.em.fork().execute('select state from reservation where id = ?', [held.id]))[0]!.state as string;
const audits = async (at: TestShop, eventId: string, what: Audit['what']) =>
  (await at.em.fork().find(Audit, { eventId, what })).map((entry) => entry.facts);
/** Charges are left alone for a while by the chores; these are old enough. */
const age = (at: TestShop) =>
  at.em.fork().execute(`update transaction set created_at = created_at - interval '5 minutes'`);

describe('the provider’s word', () => {
  it('by webhook alone makes the reservation paid', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    await shop.card((await pay(guest, held)).payUrl!);
    await shop.emulator.courier.idle();
    expect(await stateOf(shop, held)).toBe('paid');
  });

  it('is asked for by the page the buyer returns to, without any webhook', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1);
    await deafShop.card((await pay(guest, held)).payUrl!);
    expect(await stateOf(deafShop, held)).toBe('pending');
    expect(await look(guest, held)).toMatchObject({ state: 'paid', tickets: [{ valid: true }] });
  });

  it('is asked for by the chores when neither webhook nor buyer comes back', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1);
    await deafShop.card((await pay(guest, held)).payUrl!);
    await age(deafShop);
    await settleUndecided(deafShop.checkout);
    expect(await stateOf(deafShop, held)).toBe('paid');
  });

  it('counts once however often it comes', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    for (const type of ['payment_intent.succeeded', 'checkout.session.completed']) {
      shop.emulator.fault({ on: 'webhook', do: 'duplicate', copies: 5, type });
    }
    await shop.card(payUrl!);
    await Promise.all(Array.from({ length: 5 }, () => look(guest, held)));
    await shop.emulator.courier.idle();
    const session = shop.emulator.books.events
      .newestFirst()
      .find((event) => event.type === 'checkout.session.completed')!;
    await shop.control('/replay', { eventId: session.id });
    await shop.emulator.courier.idle();
    expect(await look(guest, held)).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', returnedMinor: 0 },
    });
    expect(await audits(shop, eventId, 'reservation_paid')).toHaveLength(1);
    expect(await shop.em.fork().count(ProviderEvent, { id: session.id })).toBe(1);
  });

  it('counts once when two processes hear it at the same moment', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1, 2);
    await deafShop.card((await pay(guest, held)).payUrl!);
    const other = await deafShop.anotherProcess();
    const hear = async (checkout: Checkout) =>
      settleCharge(checkout, (await deafShop.transactions(held))[0]!);
    await Promise.all(
      Array.from({ length: 6 }, (_, turn) => hear(turn % 2 ? deafShop.checkout : other.context.checkout)),
    );
    await other.close();
    expect(await look(guest, held)).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', returnedMinor: 0 },
    });
    expect((await look(guest, held)).tickets).toHaveLength(2);
    expect(await audits(deafShop, eventId, 'reservation_paid')).toHaveLength(1);
  });

  it('counts also when its messages come in the wrong order', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    shop.emulator.fault({ on: 'webhook', do: 'reorder', type: 'payment_intent.payment_failed' });
    await shop.card(payUrl!, { outcome: 'declined' });
    await shop.card(payUrl!);
    await shop.emulator.courier.idle();
    expect(await look(guest, held)).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', failure: null },
    });
  });

  it('counts when it comes before the answer that opened the page was stored', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { begin } = shop.checkout.gateway;
    shop.checkout.gateway.begin = async (charge) => {
      const page = await begin(charge);
      await shop.card(page.payUrl);
      await shop.emulator.courier.idle();
      return page;
    };
    try {
      expect(await pay(guest, held)).toMatchObject({ payUrl: null, reservation: { state: 'paid' } });
    } finally {
      shop.checkout.gateway.begin = begin;
    }
    const [charge] = await shop.transactions(held);
    expect(charge).toMatchObject({ state: 'captured', providerRef: expect.stringMatching(/^cs_/) });
  });

  it('counts when the provider’s clock is ten minutes behind', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    await shop.control('/clock', { offsetSeconds: -600 });
    await shop.card(payUrl!);
    await shop.emulator.courier.idle();
    await shop.control('/clock', { offsetSeconds: 0 });
    expect(await stateOf(shop, held)).toBe('paid');
  });

  it('is refused when forged, and nothing is stored', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const body = JSON.stringify({ id: 'evt_forged', object: 'event', type: 'checkout.session.completed' });
    expect(await shop.runtime.handleWebhook(Buffer.from(body), 't=1,v1=00')).toBe('forged');
    expect(await shop.runtime.handleWebhook(Buffer.from(body), undefined)).toBe('forged');
    shop.emulator.fault({ on: 'webhook', do: 'forge', type: 'checkout.session.completed' });
    shop.answers.length = 0;
    await shop.card((await pay(guest, held)).payUrl!);
    await shop.emulator.courier.idle();
    expect(shop.answers).toContain(400);
    expect(await shop.em.fork().count(ProviderEvent, { id: 'evt_forged' })).toBe(0);
  });

  it('is refused under a secret that is ours no more, and heard while two are good', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const [first, second] = [await hold(guest, eventId, 1), await hold(guest, eventId, 2)];
    shop.answers.length = 0;
    await shop.control('/webhook-secret', { secret: 'whsec_unknown' });
    await shop.card((await pay(guest, first)).payUrl!);
    await shop.emulator.courier.idle();
    expect(new Set(shop.answers)).toEqual(new Set([400]));
    expect(await stateOf(shop, first)).toBe('pending');

    await shop.control('/webhook-secret', { secret: WEBHOOK_SECRET });
    await shop.control('/webhook-secret', { secret: 'whsec_next', keepOld: true });
    await shop.card((await pay(guest, second)).payUrl!);
    await shop.emulator.courier.idle();
    expect(await stateOf(shop, second)).toBe('paid');
    await shop.control('/webhook-secret', { secret: WEBHOOK_SECRET });
    expect(await look(guest, first)).toMatchObject({ state: 'paid' });
  });

  it('stays unhandled until it could be acted on, and is acted on when it comes again', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    // The two messages that make us ask find the provider silent for as long as the SDK tries.
    shop.emulator.fault({ on: 'webhook', do: 'drop', type: 'payment_intent.succeeded' });
    shop.emulator.fault({ on: 'status', do: 'drop_before', times: 2 * 3 });
    shop.answers.length = 0;
    await shop.card(payUrl!);
    await shop.emulator.courier.idle();
    expect(shop.answers).toContain(500);
    expect(await stateOf(shop, held)).toBe('paid');
    expect(await shop.em.fork().count(ProviderEvent, { handledAt: null })).toBe(0);
  });

  it('about another sum issues no ticket and sends all of it back', async () => {
    const { eventId } = await shop.event({ priceMinor: 4_000 });
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    await shop.card((await pay(guest, held)).payUrl!, { amount: 100 });
    await shop.emulator.courier.idle();
    expect(await look(guest, held)).toMatchObject({
      state: 'pending',
      tickets: [],
      payment: { state: 'returned', paidMinor: 100, returnedMinor: 100 },
    });
    expect(await audits(shop, eventId, 'payment_returned')).toEqual([
      { amountMinor: 100, currency: 'EUR', why: 'another_amount', askedMinor: 4_000 },
    ]);
    await shop.card((await pay(guest, held)).payUrl!);
    expect(await look(guest, held)).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', paidMinor: 4_000 },
    });
  });
});

describe('money that comes late', () => {
  it('buys the places while they are still free', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    await shop.lapse(held);
    await freeLapsed(shop.checkout);
    expect(await stateOf(shop, held)).toBe('expired');
    await shop.card(payUrl!);
    await shop.emulator.courier.idle();
    expect(await look(guest, held)).toMatchObject({ state: 'paid', tickets: [{ valid: true }] });
  });

  it('goes back by itself, in full, when somebody else has the places', async () => {
    const { eventId } = await shop.event({ priceMinor: 4_000 });
    const [late, quick] = [shop.guest(), shop.guest()];
    const held = await hold(late, eventId, 1, 2);
    const { payUrl } = await pay(late, held);
    await shop.lapse(held);
    await hold(quick, eventId, 2);
    shop.emulator.fault({ on: 'refund', do: 'pending' });
    await shop.card(payUrl!);
    await shop.emulator.courier.idle();
    expect(await look(late, held)).toMatchObject({
      state: 'expired',
      tickets: [],
      payment: { state: 'returning', paidMinor: 8_000, returnedMinor: 8_000 },
    });
    const refund = shop.emulator.books.refunds.newestFirst()[0]!;
    await shop.control('/refund', { refundId: refund.id, outcome: 'succeeded' });
    await shop.emulator.courier.idle();
    expect((await look(late, held)).payment.state).toBe('returned');
    expect(await audits(shop, eventId, 'payment_returned')).toEqual([
      { amountMinor: 8_000, currency: 'EUR', why: 'seats_taken', askedMinor: 8_000 },
    ]);
    expect(await audits(shop, eventId, 'refund_done')).toEqual([{ amountMinor: 8_000, currency: 'EUR' }]);
  });

  it('twice for one reservation is kept once', async () => {
    const { eventId } = await deafShop.event({ priceMinor: 4_000 });
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1);
    const first = await pay(guest, held);
    // As if we had lost track of the first page: it can still be paid on.
    await deafShop.em.fork().nativeUpdate(Transaction, { eventId }, { state: 'expired' });
    const second = await pay(guest, held);
    await deafShop.card(first.payUrl!);
    await deafShop.card(second.payUrl!);
    for (const charge of await deafShop.transactions(held)) await settleCharge(deafShop.checkout, charge);
    const paid = await look(guest, held);
    expect(paid).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', paidMinor: 4_000, returnedMinor: 0 },
    });
    expect((await deafShop.transactions(held)).map((row) => `${row.kind} ${row.state}`)).toEqual([
      'charge captured',
      'charge unwanted',
      'refund done',
    ]);
    expect(paid.giveBack).toMatchObject({
      possible: true,
      paidMinor: 4_000,
      keptMinor: 200,
      backMinor: 3_800,
    });
    expect(await cancel(guest, paid)).toMatchObject({
      state: 'cancelled',
      payment: { state: 'returned', returnedMinor: 3_800 },
    });
  });

  it('is not taken any more once the hold has ended and the chores came by', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    await shop.lapse(held);
    await freeLapsed(shop.checkout);
    await closeLeftPages(shop.checkout);
    expect(await shop.card(payUrl!)).toMatchObject({ outcome: 'expired' });
    expect(await look(guest, held)).toMatchObject({
      state: 'expired',
      payment: { state: 'none', payUrl: null },
    });
  });

  it('does not wait for a page that the provider cannot close', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const reservations = [
      await hold(guest, eventId, 1),
      await hold(guest, eventId, 2),
      await hold(guest, eventId, 3),
    ];
    const pages = [];
    for (const held of reservations) pages.push((await pay(guest, held)).payUrl!);
    for (const held of reservations) await shop.lapse(held);
    await freeLapsed(shop.checkout);
    shop.emulator.fault({ on: 'void', do: 'drop_before', times: 20, match: sessionOf(pages[1]!) });
    await closeLeftPages(shop.checkout);
    const states = await Promise.all(
      reservations.map(async (held) => (await shop.transactions(held))[0]!.state),
    );
    expect(states).toEqual(['expired', 'open', 'expired']);
  });
});

describe('letting go of unpaid places', () => {
  it('closes the page that was open for them', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    const { payUrl } = await pay(guest, held);
    expect(await cancel(guest, held)).toMatchObject({ state: 'cancelled', payment: { state: 'none' } });
    expect(await shop.card(payUrl!)).toMatchObject({ outcome: 'expired' });
    expect(await hold(shop.guest(), eventId, 1)).toMatchObject({ state: 'pending' });
  });

  it('is refused when the money came first: the places are bought', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1);
    await deafShop.card((await pay(guest, held)).payUrl!);
    expect(await problemOf(cancel(guest, held))).toEqual({ reason: 'wrong_state', state: 'paid' });
    expect(await look(guest, held)).toMatchObject({ state: 'paid', tickets: [{ valid: true }] });
  });

  it('while another click is opening the page leaves no page behind', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const held = await hold(guest, eventId, 1);
    shop.emulator.fault({ on: 'begin', do: 'delay', ms: 300 });
    const opening = problemOf(pay(guest, held));
    await expect.poll(async () => (await shop.transactions(held)).length).toBe(1);
    expect(await cancel(guest, held)).toMatchObject({ state: 'cancelled' });
    expect(await opening).toEqual({ reason: 'payment_refused' });
    expect(shop.emulator.books.sessions.newestFirst()[0]!.status).toBe('expired');
  });
});

describe('a process that dies', () => {
  it('between the provider’s answer and our commit loses no money: the next one settles it', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1);
    await deafShop.card((await pay(guest, held)).payUrl!);
    const [charge] = await deafShop.transactions(held);
    const dead = new Lanes(deafShop.em);
    dead.run = () => Promise.reject(new Error('killed'));
    await expect(settleCharge({ ...deafShop.checkout, lanes: dead }, charge!)).rejects.toThrow('killed');
    expect(await stateOf(deafShop, held)).toBe('pending');

    const next = await deafShop.anotherProcess();
    await age(deafShop);
    await settleUndecided(next.context.checkout);
    await next.close();
    expect(await look(guest, held)).toMatchObject({ state: 'paid', tickets: [{ valid: true }] });
  });

  it('before the page’s address was stored opens no second page', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const held = await hold(guest, eventId, 1);
    const { begin } = deafShop.checkout.gateway;
    deafShop.checkout.gateway.begin = async (charge) => {
      await begin(charge);
      throw new Error('killed');
    };
    await expect(pay(guest, held)).rejects.toThrow();
    deafShop.checkout.gateway.begin = begin;
    const { payUrl } = await pay(guest, held);
    const pages = deafShop.emulator.books.sessions
      .newestFirst()
      .filter((session) => session.metadata['eventId'] === eventId);
    expect(pages).toHaveLength(1);
    await deafShop.card(payUrl!);
    expect(await look(guest, held)).toMatchObject({ state: 'paid' });
  });

  it('after the refund was sent and before we heard of it sends it once', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const paid = await buy(deafShop, guest, eventId, 1);
    const { refund } = deafShop.checkout.gateway;
    deafShop.checkout.gateway.refund = async (order) => {
      await refund(order);
      throw new Error('killed');
    };
    await expect(cancel(guest, paid)).rejects.toThrow();
    deafShop.checkout.gateway.refund = refund;
    expect(await look(guest, paid)).toMatchObject({ state: 'cancelled', payment: { state: 'returning' } });

    const next = await deafShop.anotherProcess();
    await sendDueRefunds(next.context.checkout);
    await next.close();
    expect((await look(guest, paid)).payment).toMatchObject({ state: 'returned', returnedMinor: 3_800 });
  });
});

describe('the chores', () => {
  it('go on by themselves from the start of a process to its end', async () => {
    const { eventId } = await deafShop.event();
    const guest = deafShop.guest();
    const [bought, left] = [await hold(guest, eventId, 1), await hold(guest, eventId, 2)];
    await deafShop.card((await pay(guest, bought)).payUrl!);
    const { payUrl } = await pay(guest, left);
    await age(deafShop);
    await deafShop.lapse(left);
    const next = await deafShop.anotherProcess();
    next.startChores();
    await expect.poll(() => stateOf(deafShop, bought), { timeout: 10_000 }).toBe('paid');
    await expect.poll(() => stateOf(deafShop, left), { timeout: 10_000 }).toBe('expired');
    await expect
      .poll(async () => (await deafShop.transactions(left))[0]!.state, { timeout: 10_000 })
      .toBe('expired');
    await next.close();
    expect(await deafShop.card(payUrl!)).toMatchObject({ outcome: 'expired' });
  });
});
