import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { makeId } from '../books/make-id.ts';
import { defineCall } from '../http/define-call.ts';
import { listPage } from '../http/list-page.ts';
import { MetadataParam, PAGE_PARAMS } from '../http/parse-params.ts';
import { missing } from '../http/stripe-refusal.ts';
import type { World } from '../world.ts';

const CustomerParams = z.strictObject({
  email: z.string().max(512).optional(),
  name: z.string().max(256).optional(),
  phone: z.string().optional(),
  description: z.string().optional(),
  metadata: MetadataParam,
});

export function customerRoutes(app: FastifyInstance, world: World): void {
  const { customers } = world.books;
  const find = (id: string) => {
    const customer = customers.find(id);
    if (!customer) throw missing('customer', id);
    return customer;
  };

  defineCall(app, world, {
    method: 'POST',
    url: '/customers',
    params: CustomerParams,
    answer: ({ email = null, name = null, phone = null, description = null, metadata }) => {
      const id = makeId('cus');
      const created = world.clock.now();
      customers.save({
        id,
        object: 'customer',
        created,
        livemode: false,
        email,
        name,
        phone,
        description,
        metadata,
      });
      return find(id);
    },
  });

  defineCall(app, world, {
    method: 'POST',
    url: '/customers/:id',
    params: CustomerParams,
    answer: ({ metadata, ...changes }, { id }) => {
      const before = find(id);
      customers.save({ ...before, ...changes, metadata: { ...before.metadata, ...metadata } });
      return find(id);
    },
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/customers/:id',
    params: z.strictObject({}),
    answer: (_params, { id }) => find(id),
  });

  defineCall(app, world, {
    method: 'GET',
    url: '/customers',
    fault: 'list',
    params: z.strictObject({ ...PAGE_PARAMS, email: z.string().optional() }),
    answer: ({ email, ...page }) => {
      const rows = customers.newestFirst().filter((customer) => !email || customer.email === email);
      return listPage(rows, page, '/v1/customers');
    },
  });
}
