import type { Stripe } from 'stripe';
import { GatewaySignatureError } from './gateway-errors.ts';
import type { GatewayNotice } from './gateway.ts';
import { belongingOf, idOf } from './stripe-views.ts';

/**
 * Reads a webhook signed with any of `secrets`: while one is being rotated, two are good. A notice may be
 * `toleranceSeconds` old.
 * @throws GatewaySignatureError
 */
export function readNotice(
  stripe: Stripe,
  rawBody: string | Buffer,
  signature: string | undefined,
  secrets: string[],
  toleranceSeconds: number,
): GatewayNotice {
  const causes: unknown[] = [];
  for (const secret of secrets) {
    try {
      return noticeOf(stripe.webhooks.constructEvent(rawBody, signature ?? '', secret, toleranceSeconds));
    } catch (error) {
      causes.push(error);
    }
  }
  const cause = new AggregateError(causes, 'No secret fits.');
  throw new GatewaySignatureError('The webhook is not signed by the provider.', { cause });
}

function noticeOf(event: Stripe.Event): GatewayNotice {
  const { id, type: kind } = event;
  const createdAt = new Date(event.created * 1000);
  const object = event.data.object;
  switch (object.object) {
    case 'checkout.session': {
      const captureRef = idOf(object.payment_intent);
      return {
        id,
        kind,
        about: 'payment',
        providerRef: object.id,
        captureRef,
        ...belongingOf(object.metadata),
        createdAt,
      };
    }
    case 'payment_intent':
      return {
        id,
        kind,
        about: 'payment',
        providerRef: null,
        captureRef: object.id,
        ...belongingOf(object.metadata),
        createdAt,
      };
    case 'refund': {
      const captureRef = idOf(object.payment_intent);
      return {
        id,
        kind,
        about: 'refund',
        providerRef: object.id,
        captureRef,
        ...belongingOf(object.metadata),
        createdAt,
      };
    }
    default:
      return {
        id,
        kind,
        about: 'other',
        providerRef: null,
        captureRef: null,
        ...belongingOf(null),
        createdAt,
      };
  }
}
