import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { defineCall } from '../http/define-call.ts';
import { listPage } from '../http/list-page.ts';
import { PAGE_PARAMS } from '../http/parse-params.ts';
import { invalidRequest, missing } from '../http/stripe-refusal.ts';
import type { World } from '../world.ts';
import { closeIntent } from './close-intent.ts';

/** PaymentIntents come into being through Checkout only; here they are looked at, and charges with them. */
export function intentRoutes(app: FastifyInstance, world: World): void {
  const { intents, charges, sessions } = world.books;
  const find = (id: string) => {
    const intent = intents.find(id);
    if (!intent) throw missing('payment_intent', id, 'intent');
    return intent;
  };

  defineCall(app, world, {
    method: 'GET',
    url: '/payment_intents/:id',
    fault: 'status',
    params: z.strictObject({}),
    answer: (_params, { id }) => find(id),
  });

  defineCall(app, world, {
    method: 'POST',
    url: '/payment_intents/:id/cancel',
    fault: 'void',
    params: z.strictObject({ cancellation_reason: z.string().optional() }),
    answer: ({ cancellation_reason = null }, { id, cause }) => {
      const intent = find(id);
      if (intent.status !== 'requires_payment_method') {
        throw invalidRequest(
          `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
          { code: 'payment_intent_unexpected_state' },
        );
      }
      const isOfOpenSession = sessions
        .newestFirst()
        .some((one) => one.payment_intent === id && one.status === 'open');
      if (isOfOpenSession) {
        throw invalidRequest(
          'You cannot cancel a PaymentIntent of a Checkout Session. Expire the session instead.',
        );
      }
      closeIntent(world, intent, cancellation_reason, cause);
      return intent;
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/payment_intents',
    fault: 'list',
    params: z.strictObject({ ...PAGE_PARAMS, customer: z.string().optional() }),
    answer: ({ customer, ...page }) => {
      const rows = intents.newestFirst().filter((intent) => !customer || intent.customer === customer);
      return listPage(rows, page, '/v1/payment_intents');
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/charges/:id',
    fault: 'status',
    params: z.strictObject({}),
    answer: (_params, { id }) => {
      const charge = charges.find(id);
      if (!charge) throw missing('charge', id);
      return charge;
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/charges',
    fault: 'list',
    params: z.strictObject({ ...PAGE_PARAMS, payment_intent: z.string().optional() }),
    answer: ({ payment_intent, ...page }) => {
      const rows = charges
        .newestFirst()
        .filter((charge) => !payment_intent || charge.payment_intent === payment_intent);
      return listPage(rows, page, '/v1/charges');
    },
  });
}
