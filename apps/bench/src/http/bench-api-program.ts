import { createShopListener } from '@onsale/api/listeners';
import { initTRPC } from '@trpc/server';
import { pino } from 'pino';
import { NO_STRIPE, openRuntime } from '../open-runtime.ts';
import type { ApiReady, ApiOrder } from './start-api-process.ts';

/** The shop of apps/api with its own listener, and beside its router one mutation that does nothing at all. */
const order = JSON.parse(process.env.BENCH_API!) as ApiOrder;
const url = `http://127.0.0.1:${order.port}`;
const log = pino({ level: 'info' });
const runtime = await openRuntime(order.databaseUrl, { url, log, stripe: order.stripe });
const t = initTRPC.context<object>().create();
const customerRouter = t.mergeRouters(
  runtime.customerRouter,
  t.router({ empty: t.procedure.mutation(() => null) }),
);
const ports = { port: order.port };
const config = {
  databaseUrl: order.databaseUrl,
  shop: ports,
  office: ports,
  authSecret: '',
  stripe: NO_STRIPE,
  log,
};
const app = await createShopListener({ ...runtime, customerRouter } as typeof runtime, config, url);
await app.listen({ port: order.port, host: '127.0.0.1' });

process.on('message', (message) => {
  if (message === 'memory') process.send!({ bytes: process.memoryUsage.rss() });
  if (message === 'live') {
    globalThis.gc!();
    process.send!({ bytes: process.memoryUsage().heapUsed });
  }
});
process.on('disconnect', () => void app.close().then(() => runtime.close()));
process.send!({ url } satisfies ApiReady);
