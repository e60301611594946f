import type { FastifyInstance } from 'fastify';

const TRPC = '/trpc/';
/** Asked every few seconds by machines; their failures are logged. */
const QUIET = new Set(['/healthz', '/readyz']);

/** One line per request: its id, what was asked, how it went and how long it took. Never what people typed. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const status = reply.statusCode;
    if (QUIET.has(path) && status < 400) return;
    const asked = path.startsWith(TRPC)
      ? { procedures: decodeURIComponent(path.slice(TRPC.length)).split(',') }
      : { path };
    const line = {
      requestId: request.id,
      method: request.method,
      ...asked,
      status,
      ms: Math.round(reply.elapsedTime),
    };
    if (status >= 500) app.log.error(line, 'request');
    else app.log.info(line, 'request');
  });
}
