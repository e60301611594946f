import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { CancelReservationInput, PayReservationInput, ReservationView } from '@onsale/schemas';
import { startEmulator, type EmulatorOptions } from '@onsale/stripe-emulator';
import { TRPCError } from '@trpc/server';
import { expectHealthy } from '../doctor/expect-healthy.ts';
import type { MailOptions } from '../mail/mailer.ts';
import { newId } from '../new-id.ts';
import { readTransactions } from '../payments/read-transactions.ts';
import { problemBehind } from '../problem-codes.ts';
import { createRuntime } from '../runtime.ts';
import { testEvent, type TestEventOptions } from '../test-event.ts';
import { testRuntime, type TestVisitor } from '../test-runtime.ts';
import { Reservation } from '../reservations/reservation.ts';

export const BUYER = { name: 'Nadia Ferrer', email: 'nadia@example.com', phone: '' };
const API_KEY = 'sk_test_checkout';
export const WEBHOOK_SECRET = 'whsec_checkout';

export interface TestShopOptions {
  /** No webhook ever reaches the shop. */
  deaf?: boolean;
  emulator?: Partial<EmulatorOptions>;
  /** Where letters go; without it they wait in the outbox. */
  mail?: MailOptions;
}

/** A shop with a database, a payment provider and the provider's webhooks, all its own. */
export async function openTestShop({ deaf = false, emulator: changes = {}, mail }: TestShopOptions = {}) {
  const answers: number[] = [];
  const doorbell = createServer(async (request, response) => {
    const signature = request.headers['stripe-signature'];
    const heard = await world.runtime
      .handleWebhook(await buffer(request), String(signature))
      .catch(() => 'broken' as const);
    const status = { received: 200, forged: 400, broken: 500 }[heard];
    answers.push(status);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => doorbell.listen(0, '127.0.0.1', resolve));
  const webhookUrl = `http://127.0.0.1:${(doorbell.address() as AddressInfo).port}/webhook`;
  const emulator = await startEmulator({
    apiKey: API_KEY,
    webhookSecret: WEBHOOK_SECRET,
    webhookRetryDelaysMs: [20, 50],
    ...(!deaf && { webhookUrl }),
    ...changes,
  });
  const stripe = {
    apiKey: API_KEY,
    webhookSecrets: [WEBHOOK_SECRET],
    apiBase: emulator.url,
    timeoutMs: 2_000,
  };
  const log = { info() {}, warn() {}, error() {} };
  const world = await testRuntime({ stripe, mail, log });
  const { checkout, lanes } = world.runtime.context;

  async function control(path: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${emulator.url}/control${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    const answer = await response.text();
    return answer === '' ? {} : (JSON.parse(answer) as Record<string, unknown>);
  }

  return {
    ...world,
    emulator,
    checkout,
    lanes,
    control,
    /** The statuses that webhooks were answered with. */
    answers,
    guest: () => world.visitor({ guestKey: randomBytes(32).toString('base64url') }),
    event: (options: TestEventOptions = {}) => testEvent(world.em, options),

    /** The buyer fills in a card on the page at `payUrl`. */
    card: (payUrl: string, how: { card?: string; amount?: number; outcome?: 'paid' | 'declined' } = {}) =>
      control('/pay', { sessionId: sessionOf(payUrl), ...how }),

    /** Another process on the same database and provider. */
    anotherProcess: () =>
      createRuntime({
        databaseUrl: world.databaseUrl,
        shopUrl: 'http://localhost:4400',
        officeUrl: 'http://localhost:4401',
        authSecret: 'a secret of the tests, long enough for anybody',
        stripe,
        mail,
        log,
      }),

    /** As if the hold's time had run out. */
    async lapse({ eventId, id }: Pick<ReservationView, 'eventId' | 'id'>): Promise<void> {
      await world.em
        .fork()
        .nativeUpdate(Reservation, { eventId, id }, { expiresAt: new Date(Date.now() - 1_000) });
    },

    transactions: ({ eventId, id }: Pick<ReservationView, 'eventId' | 'id'>) =>
      readTransactions(world.em, eventId, id),

    async [Symbol.asyncDispose]() {
      await emulator.stop();
      await new Promise<void>((resolve) => {
        doorbell.closeAllConnections();
        doorbell.close(() => resolve());
      });
      // Whatever the test did, it was a day in a shop.
      await expectHealthy(world.em).finally(() => world[Symbol.asyncDispose]());
    },
  };
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>;

export function sessionOf(payUrl: string): string {
  return payUrl.slice(payUrl.lastIndexOf('/') + 1);
}

/** Holds named seats of section 0. */
export function hold({ shop }: TestVisitor, eventId: string, ...places: number[]): Promise<ReservationView> {
  const choice = { kind: 'chosen' as const, seats: places.map((place) => `0-${place}`) };
  return shop.reservations.create({ eventId, reservationId: newId(), choice });
}

export function pay(
  { shop }: TestVisitor,
  { id, eventId }: ReservationView,
  changes: Partial<PayReservationInput> = {},
) {
  return shop.reservations.pay({ eventId, reservationId: id, token: newId(), buyer: BUYER, ...changes });
}

export function look({ shop }: TestVisitor, { id, eventId }: ReservationView): Promise<ReservationView> {
  return shop.reservations.get({ eventId, reservationId: id });
}

/** Gives back what the buyer is shown, unless told otherwise. */
export function cancel(
  { shop }: TestVisitor,
  reservation: ReservationView,
  changes: Partial<CancelReservationInput> = {},
) {
  const { id, eventId, state, giveBack } = reservation;
  const expectedBackMinor = state === 'paid' ? giveBack.backMinor : null;
  return shop.reservations.cancel({
    eventId,
    reservationId: id,
    token: newId(),
    expectedBackMinor,
    ...changes,
  });
}

/** Two seats, paid for and settled. */
export async function buy(
  shop: TestShop,
  visitor: TestVisitor,
  eventId: string,
  ...places: number[]
): Promise<ReservationView> {
  const held = await hold(visitor, eventId, ...places);
  const { payUrl } = await pay(visitor, held);
  await shop.card(payUrl!);
  return look(visitor, held);
}

/** The problem that a call is refused with; any other end fails the test that compares it. */
export async function problemOf(call: Promise<unknown>) {
  const error = await call.then(
    () => 'no refusal',
    (thrown: unknown) => thrown,
  );
  return error instanceof TRPCError ? (problemBehind(error) ?? error.cause ?? error) : error;
}
