import type { FastifyInstance } from 'fastify';
import type { ServerRuntime } from './listeners.ts';

/** Where the payment provider knocks. Its signature is over the bytes as they came, so nothing parses them before. */
export function serveWebhooks(app: FastifyInstance, runtime: ServerRuntime): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    scope.post<{ Body: Buffer | null }>('/webhooks/stripe', async (request, reply) => {
      const signature = request.headers['stripe-signature']?.toString();
      const outcome = await runtime.handleWebhook(request.body ?? Buffer.alloc(0), signature);
      if (outcome === 'forged') return reply.code(400).send({ message: 'Not signed by the provider' });
      return { received: true };
    });
  });
}
