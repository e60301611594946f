import { createShopListener } from '@onsale/api/listeners';
import { createRuntime } from '@onsale/server/runtime';
import { initTRPC } from '@trpc/server';
import { pino } from 'pino';
import type { ApiReady, ApiOrder } from './start-api-process.ts';

/** The shop of apps/api with its own listener, and beside its router one mutation that does nothing at all. */
const order = JSON.parse(process.env.BENCH_API!) as ApiOrder;
const url = `http://127.0.0.1:${order.port}`;
const log = pino({ level: 'info' });
const stripe = order.stripe ?? {
  apiKey: 'sk_test_nobody',
  webhookSecrets: ['whsec_nobody'],
  apiBase: 'http://127.0.0.1:9',
};
const runtime = await createRuntime({
  databaseUrl: order.databaseUrl,
  shopUrl: url,
  officeUrl: url,
  authSecret: 'a secret of the bench, long enough for anybody',
  stripe,
  rateLimits: 'off',
  log,
});
const t = initTRPC.context<object>().create();
const customerRouter = t.mergeRouters(
  runtime.customerRouter,
  t.router({ empty: t.procedure.mutation(() => null) }),
);
const ports = { port: order.port };
const config = { databaseUrl: order.databaseUrl, shop: ports, office: ports, authSecret: '', stripe, log };
const app = await createShopListener({ ...runtime, customerRouter } as typeof runtime, config, url);
await app.listen({ port: order.port, host: '127.0.0.1' });

process.on('message', (message) => {
  if (message === 'memory') process.send!({ memory: process.memoryUsage.rss() });
});
process.on('disconnect', () => void app.close().then(() => runtime.close()));
process.send!({ url } satisfies ApiReady);
