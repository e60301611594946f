import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { sumBooks } from '../books/sum-books.ts';
import { recordEvent } from '../events/record-event.ts';
import { Fault } from '../faults/faults.ts';
import { findTestCard } from '../pay-page/test-cards.ts';
import { settleRefund } from '../refunds/settle-refund.ts';
import { expireIfDue } from '../sessions/expire-session.ts';
import { paySession } from '../sessions/pay-session.ts';
import type { World } from '../world.ts';

const Pay = z.strictObject({
  sessionId: z.string(),
  outcome: z.enum(['paid', 'declined']).default('paid'),
  /** A test card's number, in place of the outcome's usual one. */
  card: z.string().optional(),
  /** Takes another amount than the session asks for, in Stripe's integers. */
  amount: z.int().min(1).optional(),
});
const Rotate = z.strictObject({ secret: z.string().min(1), keepOld: z.boolean().default(false) });
const Replay = z.strictObject({ eventId: z.string() });
const Settle = z.strictObject({ refundId: z.string(), outcome: z.enum(['succeeded', 'failed']) });
const SetClock = z.strictObject({ offsetSeconds: z.int() });

const USUAL_CARDS = { paid: '4242424242424242', declined: '4000000000000002' };

/** What Stripe does not have: scripted faults, payments without a browser, a wrong clock, the books at a glance. */
export function controlRoutes(app: FastifyInstance, world: World): void {
  const { books, faults, courier, clock } = world;

  app.get('/control/faults', () => faults.list());
  app.post('/control/faults', (request, reply) => {
    const scripted = z.union([Fault, z.array(Fault)]).parse(request.body);
    for (const fault of [scripted].flat()) faults.add(fault);
    return reply.code(201).send(faults.list());
  });
  app.delete('/control/faults', (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });

  app.post('/control/pay', (request) => {
    const { sessionId, outcome, card, amount } = Pay.parse(request.body);
    const session = found(books.sessions.find(sessionId));
    const testCard = found(findTestCard(card ?? USUAL_CARDS[outcome]));
    return { outcome: paySession(world, session, testCard, amount), session };
  });

  app.post('/control/refund', (request) => {
    const { refundId, outcome } = Settle.parse(request.body);
    const refund = found(books.refunds.find(refundId));
    if (refund.status !== 'pending') throw new ControlRefusal(409, `The refund is ${refund.status} already.`);
    settleRefund(world, refund, outcome);
    recordEvent(world, 'refund.updated', refund);
    if (outcome === 'failed') recordEvent(world, 'refund.failed', refund);
    return refund;
  });

  app.post('/control/webhook-secret', (request, reply) => {
    const { secret, keepOld } = Rotate.parse(request.body);
    courier.rotateSecret(secret, keepOld);
    return reply.code(204).send();
  });

  app.post('/control/replay', (request, reply) => {
    courier.send(found(books.events.find(Replay.parse(request.body).eventId)));
    return reply.code(202).send();
  });

  app.post('/control/clock', (request) => {
    clock.offsetSeconds = SetClock.parse(request.body).offsetSeconds;
    for (const session of books.sessions.newestFirst()) expireIfDue(world, session);
    return { now: clock.now() };
  });

  app.get('/control/webhooks', () => courier.attempts());

  app.get('/control/books', () => ({
    currencies: sumBooks(books),
    captures: books.charges.newestFirst().filter((charge) => charge.status === 'succeeded'),
    refunds: books.refunds.newestFirst(),
  }));
}

/** A control request that cannot be done. */
class ControlRefusal extends Error {
  readonly statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ControlRefusal(404, 'There is nothing under that id.');
  return value;
}
