import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { openBooks, type Books } from './books/books.ts';
import { controlRoutes } from './control/control-routes.ts';
import { customerRoutes } from './customers/customer-routes.ts';
import { eventRoutes } from './events/event-routes.ts';
import { createFaults, Fault } from './faults/faults.ts';
import { refusalBody, StripeRefusal } from './http/stripe-refusal.ts';
import { intentRoutes } from './intents/intent-routes.ts';
import { payRoutes } from './pay-page/pay-routes.ts';
import { refundRoutes } from './refunds/refund-routes.ts';
import { watchExpiry } from './sessions/expire-session.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { startCourier, type Courier } from './webhooks/webhook-courier.ts';
import type { Clock, World } from './world.ts';

export interface EmulatorOptions {
  /** 0 or nothing: any free port. */
  port?: number;
  /** The address to listen on; this machine only when not given. */
  host?: string;
  apiKey: string;
  /** Where signed events go; without it none are sent. */
  webhookUrl?: string;
  webhookSecret?: string;
  /** Where a browser reaches the pay page, when that is not the address listened on. */
  publicUrl?: string;
  /** Keeps the books over a restart; without it they live in memory. */
  dataFile?: string;
  /** Pauses before the 2nd, 3rd, … delivery of an event that was not answered with 2xx. */
  webhookRetryDelaysMs?: number[];
}

export interface Emulator {
  /** Without a slash at the end. */
  url: string;
  books: Books;
  /** Scripts a fault, as `POST /control/faults` does. */
  fault(fault: z.input<typeof Fault>): void;
  clearFaults(): void;
  courier: Courier;
  clock: Clock;
  stop(): Promise<void>;
}

/** Starts a server that speaks Stripe's HTTP, with books of its own. Rejects when the port is taken or the data file cannot be read. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const clock: Clock = { offsetSeconds: 0, now: () => Math.floor(Date.now() / 1000) + clock.offsetSeconds };
  const books = openBooks(options.dataFile);
  const faults = createFaults();
  const courier = startCourier({
    url: options.webhookUrl,
    secret: options.webhookSecret ?? '',
    faults,
    clock,
    retryDelaysMs: options.webhookRetryDelaysMs,
    onSettled: (event) => {
      event.pending_webhooks = 0;
      books.events.save(event);
    },
  });
  const world: World = {
    apiKey: options.apiKey,
    publicUrl: '',
    books,
    faults,
    courier,
    clock,
    timers: new Set(),
  };
  const app = buildApp(world);

  const stop = async () => {
    for (const timer of world.timers) clearTimeout(timer);
    await app.close();
    await courier.stop();
    books.close();
  };
  try {
    await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  world.publicUrl = (options.publicUrl ?? url).replace(/\/+$/, '');
  for (const session of books.sessions.newestFirst()) watchExpiry(world, session);
  for (const event of books.events.newestFirst()) if (event.pending_webhooks > 0) courier.send(event);

  return {
    url,
    books,
    fault: (fault) => faults.add(Fault.parse(fault)),
    clearFaults: faults.clear,
    courier,
    clock,
    stop,
  };
}

function buildApp(world: World): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) return reply.code(400).send({ message: z.prettifyError(error) });
    return reply.send(error);
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `Unrecognized request URL (${request.method}: ${request.url}), or one this emulator does not speak.`;
    return reply.code(404).send(refusalBody(new StripeRefusal(404, 'invalid_request_error', message)));
  });
  app.get('/healthz', () => ({ ok: true }));
  sessionRoutes(app, world);
  intentRoutes(app, world);
  refundRoutes(app, world);
  customerRoutes(app, world);
  eventRoutes(app, world);
  payRoutes(app, world);
  controlRoutes(app, world);
  return app;
}
