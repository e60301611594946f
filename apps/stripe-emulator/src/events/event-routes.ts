import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { defineCall } from '../http/define-call.ts';
import { listPage } from '../http/list-page.ts';
import { PAGE_PARAMS } from '../http/parse-params.ts';
import { missing } from '../http/stripe-refusal.ts';
import type { World } from '../world.ts';

export function eventRoutes(app: FastifyInstance, world: World): void {
  const { events } = world.books;

  defineCall(app, world, {
    method: 'GET',
    url: '/events/:id',
    params: z.strictObject({}),
    answer: (_params, { id }) => {
      const event = events.find(id);
      if (!event) throw missing('event', id);
      return event;
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/events',
    fault: 'list',
    params: z.strictObject({
      ...PAGE_PARAMS,
      type: z.string().optional(),
      types: z.array(z.string()).optional(),
    }),
    answer: ({ type, types, ...page }) => {
      const wanted = type ? [type] : types;
      const rows = events.newestFirst().filter((event) => !wanted || wanted.includes(event.type));
      return listPage(rows, page, '/v1/events');
    },
  });
}
