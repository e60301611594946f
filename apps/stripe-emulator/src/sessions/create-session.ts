import { z } from 'zod';
import { makeId } from '../books/make-id.ts';
import type { LineItem, Session } from '../books/stripe-objects.ts';
import { MetadataParam, WholeNumber } from '../http/parse-params.ts';
import { invalidRequest, missing } from '../http/stripe-refusal.ts';
import { amountStep } from '../money/stripe-money.ts';
import type { World } from '../world.ts';
import { watchExpiry } from './expire-session.ts';

const DEFAULT_LIFE_SECONDS = 24 * 3600;

export const SessionParams = z.strictObject({
  mode: z.literal('payment'),
  ui_mode: z.enum(['hosted', 'hosted_page']).optional(),
  success_url: z.url(),
  cancel_url: z.url().optional(),
  client_reference_id: z.string().max(200).optional(),
  customer: z.string().optional(),
  customer_email: z.email().optional(),
  expires_at: WholeNumber.optional(),
  locale: z.string().optional(),
  metadata: MetadataParam,
  allowed_payment_method_types: z.array(z.literal('card')).optional(),
  adaptive_pricing: z.strictObject({ enabled: z.literal('false') }).optional(),
  payment_intent_data: z
    .strictObject({ description: z.string().optional(), metadata: MetadataParam })
    .optional(),
  line_items: z
    .array(
      z.strictObject({
        quantity: WholeNumber.pipe(z.number().min(1)),
        price_data: z.strictObject({
          currency: z.string().length(3).toLowerCase(),
          unit_amount: WholeNumber.pipe(z.number().min(0).max(99_999_999)),
          product_data: z.strictObject({
            name: z.string().min(1).max(250),
            description: z.string().optional(),
            metadata: MetadataParam,
          }),
        }),
      }),
    )
    .min(1)
    .max(100),
});
export type SessionParams = z.infer<typeof SessionParams>;

export function createSession(world: World, params: SessionParams): Session {
  const { books, clock } = world;
  const now = clock.now();
  const expiresAt = params.expires_at ?? now + DEFAULT_LIFE_SECONDS;
  if (expiresAt <= now)
    throw invalidRequest('The `expires_at` timestamp must be in the future.', { param: 'expires_at' });
  if (params.customer && !books.customers.find(params.customer))
    throw missing('customer', params.customer, 'customer');
  const items = params.line_items.map(lineItem);
  const { currency } = items[0]!;
  const total = items.reduce((sum, item) => sum + item.amount_total, 0);
  if (items.some((item) => item.currency !== currency))
    throw invalidRequest('All line items must have the same currency.');
  if (total <= 0)
    throw invalidRequest('The total amount due must be greater than zero.', { param: 'line_items' });

  const id = makeId('cs_test');
  const email = params.customer_email ?? null;
  const session: Session = {
    id,
    object: 'checkout.session',
    created: now,
    livemode: false,
    mode: 'payment',
    ui_mode: 'hosted_page',
    status: 'open',
    payment_status: 'unpaid',
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    payment_method_types: ['card'],
    payment_intent: null,
    amount_subtotal: total,
    amount_total: total,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    currency,
    client_reference_id: params.client_reference_id ?? null,
    customer: params.customer ?? null,
    customer_email: email,
    customer_details: email ? { email, name: null, phone: null, address: null } : null,
    expires_at: expiresAt,
    locale: params.locale ?? null,
    metadata: params.metadata,
    url: `${world.publicUrl}/pay/${id}`,
    success_url: params.success_url,
    cancel_url: params.cancel_url ?? null,
  };
  books.sessions.save(session);
  books.sessionDetails.save({
    id,
    line_items: items,
    intent_description: params.payment_intent_data?.description ?? null,
    intent_metadata: params.payment_intent_data?.metadata ?? {},
  });
  watchExpiry(world, session);
  return session;
}

function lineItem({ quantity, price_data }: SessionParams['line_items'][number], index: number): LineItem {
  const { currency, unit_amount, product_data } = price_data;
  if (unit_amount % amountStep(currency) !== 0) {
    throw invalidRequest(`Amounts in ${currency} must be multiples of ${amountStep(currency)}.`, {
      param: `line_items[${index}][price_data][unit_amount]`,
    });
  }
  const amount = unit_amount * quantity;
  return {
    id: makeId('li'),
    object: 'item',
    description: product_data.name,
    quantity,
    currency,
    amount_subtotal: amount,
    amount_total: amount,
    amount_discount: 0,
    amount_tax: 0,
    price: {
      id: makeId('price'),
      object: 'price',
      active: false,
      currency,
      unit_amount,
      type: 'one_time',
      livemode: false,
      product: makeId('prod'),
    },
  };
}
