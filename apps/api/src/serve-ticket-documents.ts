import { ReservationInput } from '@onsale/schemas';
import { CODE_OF, ProblemError } from '@onsale/server/runtime';
import type { DocumentName } from '@onsale/server/runtime';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyInstance } from 'fastify';
import { incomingCall } from './incoming-call.ts';
import type { ServerRuntime } from './listeners.ts';

const NAMES: readonly DocumentName[] = ['tickets.pdf', 'event.ics'];

/**
 * `/reservations/:eventId/:reservationId/tickets.pdf` and `…/event.ics`, for their owner: by cookie, or by the headers that
 * calls carry.
 */
export function serveTicketDocuments(app: FastifyInstance, runtime: ServerRuntime): void {
  for (const name of NAMES) {
    app.get(`/reservations/:eventId/:reservationId/${name}`, async (request, reply) => {
      const input = ReservationInput.safeParse(request.params);
      if (!input.success) return reply.code(404).send({ message: 'Nothing here' });
      const ctx = runtime.createShopContext(incomingCall(request, reply));
      reply.header('cache-control', 'private, no-store');
      try {
        const { contentType, content } = await runtime.loadTicketDocument(ctx, input.data, name);
        return reply
          .type(contentType)
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(content);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { problem } = error;
        const status = getHTTPStatusCodeFromError(new TRPCError({ code: CODE_OF[problem.reason] }));
        return reply.code(status).send({ problem });
      }
    });
  }
}
