import type { FastifyInstance } from 'fastify';
import type { ServerRuntime } from './listeners.ts';

/** `/healthz`: the process runs. `/readyz`: it can answer, because the database does. */
export function serveHealth(app: FastifyInstance, runtime: ServerRuntime): void {
  app.get('/healthz', async () => ({ ok: true }));

  app.get('/readyz', async (request, reply) => {
    try {
      await runtime.ready();
      return { ok: true };
    } catch (err) {
      app.log.warn({ requestId: request.id, err }, 'not ready');
      return reply.code(503).send({ ok: false });
    }
  });
}
