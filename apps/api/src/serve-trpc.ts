import { BATCH_CALLS_MAX } from '@onsale/schemas';
import { problemBehind } from '@onsale/server/runtime';
import type { CallContext, IncomingCall } from '@onsale/server/runtime';
import type { AnyTRPCRouter } from '@trpc/server';
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { incomingCall } from './incoming-call.ts';

export interface Answers {
  router: AnyTRPCRouter;
  createContext(call: IncomingCall): CallContext;
}

/** Answers calls at `/trpc`. What was not expected is logged whole here, since the caller hears nothing of it. */
export function serveTrpc(app: FastifyInstance, { router, createContext }: Answers): void {
  app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router,
      createContext: ({ req, res }) => createContext(incomingCall(req, res)),
      maxBatchSize: BATCH_CALLS_MAX,
      // A question too long for an address comes by POST.
      allowMethodOverride: true,
      onError({ error, path, req }) {
        if (error.code !== 'INTERNAL_SERVER_ERROR' || problemBehind(error)) return;
        app.log.error({ requestId: req.id, procedure: path, err: error.cause ?? error }, 'call failed');
      },
    },
  } satisfies FastifyTRPCPluginOptions<AnyTRPCRouter>);
}
