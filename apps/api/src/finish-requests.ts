import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const FINISH_MS_MAX = 8_000;

/**
 * A stop that loses no answer: from `close()` on, new requests get a 503 and those under way are waited for. Only then
 * are connections closed.
 */
export function finishRequests(app: FastifyInstance): void {
  let underWay = 0;
  let whenIdle = () => {};
  app.addHook('onRequest', async () => void underWay++);
  app.addHook('onResponse', async () => {
    underWay--;
    if (underWay === 0) whenIdle();
  });
  app.addHook('preClose', async () => {
    if (underWay === 0) return;
    const idle = new Promise<void>((resolve) => (whenIdle = resolve));
    await Promise.race([idle, wait(FINISH_MS_MAX, undefined, { ref: false })]);
  });
}
