import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { defineCall } from '../http/define-call.ts';
import { lineItems } from '../http/expand.ts';
import { listPage } from '../http/list-page.ts';
import { PAGE_PARAMS } from '../http/parse-params.ts';
import { invalidRequest, missing } from '../http/stripe-refusal.ts';
import type { World } from '../world.ts';
import { createSession, SessionParams } from './create-session.ts';
import { expireIfDue, expireSession } from './expire-session.ts';

export function sessionRoutes(app: FastifyInstance, world: World): void {
  const find = (id: string) => {
    const session = world.books.sessions.find(id);
    if (!session) throw missing('checkout.session', id);
    expireIfDue(world, session);
    return session;
  };

  defineCall(app, world, {
    method: 'POST',
    url: '/checkout/sessions',
    fault: 'begin',
    params: SessionParams,
    answer: (params) => createSession(world, params),
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/checkout/sessions/:id',
    fault: 'status',
    params: z.strictObject({}),
    answer: (_params, { id }) => find(id),
  });

  defineCall(app, world, {
    method: 'POST',
    url: '/checkout/sessions/:id/expire',
    fault: 'void',
    params: z.strictObject({}),
    answer: (_params, { id, cause }) => {
      const session = find(id);
      if (session.status !== 'open') {
        throw invalidRequest(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
        );
      }
      expireSession(world, session, cause);
      return session;
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/checkout/sessions/:id/line_items',
    params: z.strictObject(PAGE_PARAMS),
    answer: (_params, { id }) => lineItems(find(id).id, world.books),
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/checkout/sessions',
    fault: 'list',
    params: z.strictObject({
      ...PAGE_PARAMS,
      payment_intent: z.string().optional(),
      customer: z.string().optional(),
      status: z.enum(['open', 'complete', 'expired']).optional(),
    }),
    answer: ({ payment_intent, customer, status, ...page }) => {
      const rows = world.books.sessions
        .newestFirst()
        .filter((session) => !payment_intent || session.payment_intent === payment_intent)
        .filter((session) => !customer || session.customer === customer)
        .filter((session) => !status || session.status === status);
      return listPage(rows, page, '/v1/checkout/sessions');
    },
  });
}
