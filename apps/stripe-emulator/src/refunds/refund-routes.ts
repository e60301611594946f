import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { defineCall } from '../http/define-call.ts';
import { listPage } from '../http/list-page.ts';
import { PAGE_PARAMS } from '../http/parse-params.ts';
import { missing } from '../http/stripe-refusal.ts';
import type { World } from '../world.ts';
import { createRefund, RefundParams } from './create-refund.ts';

export function refundRoutes(app: FastifyInstance, world: World): void {
  const { refunds, balance } = world.books;

  defineCall(app, world, {
    method: 'POST',
    url: '/refunds',
    fault: 'refund',
    params: RefundParams,
    answer: (params, { cause, fault }) => {
      const end = fault === 'decline' ? 'failed' : fault === 'pending' ? 'pending' : 'succeeded';
      return createRefund(world, params, end, cause);
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/refunds/:id',
    fault: 'status',
    params: z.strictObject({}),
    answer: (_params, { id }) => {
      const refund = refunds.find(id);
      if (!refund) throw missing('refund', id);
      return refund;
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/refunds',
    fault: 'list',
    params: z.strictObject({
      ...PAGE_PARAMS,
      payment_intent: z.string().optional(),
      charge: z.string().optional(),
    }),
    answer: ({ payment_intent, charge, ...page }) => {
      const rows = refunds
        .newestFirst()
        .filter((refund) => !payment_intent || refund.payment_intent === payment_intent)
        .filter((refund) => !charge || refund.charge === charge);
      return listPage(rows, page, '/v1/refunds');
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/balance_transactions',
    fault: 'list',
    params: z.strictObject({
      ...PAGE_PARAMS,
      type: z.string().optional(),
      currency: z.string().optional(),
      source: z.string().optional(),
    }),
    answer: ({ type, currency, source, ...page }) => {
      const rows = balance
        .newestFirst()
        .filter((movement) => !type || movement.type === type)
        .filter((movement) => !currency || movement.currency === currency)
        .filter((movement) => !source || movement.source === source);
      return listPage(rows, page, '/v1/balance_transactions');
    },
  });
}
