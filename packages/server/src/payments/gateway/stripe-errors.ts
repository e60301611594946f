import { Stripe } from 'stripe';
import { GatewayRefusedError, GatewayUnreachableError, type GatewayRefusal } from './gateway-errors.ts';

const { errors } = Stripe;

/** Does one thing with the SDK and says in the port's words what went wrong; the SDK's error stays as the cause. */
export async function askStripe<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    throw inPortWords(error);
  }
}

/** The port's error for one of the SDK's; anything else is a bug and comes back as it is. */
export function inPortWords(cause: unknown): unknown {
  if (!(cause instanceof errors.StripeError)) return cause;
  if (
    cause instanceof errors.StripeConnectionError ||
    cause instanceof errors.StripeRateLimitError ||
    // Everything from 409 "key in use" to 500: Stripe may have done it.
    cause instanceof errors.StripeAPIError
  ) {
    return new GatewayUnreachableError(`Stripe gave no usable answer: ${cause.message}`, { cause });
  }
  return new GatewayRefusedError(refusalOf(cause), `Stripe refused: ${cause.message}`, { cause });
}

function refusalOf(error: Stripe.errors.StripeError): GatewayRefusal {
  if (error instanceof errors.StripeIdempotencyError) return 'token_reused';
  if (error instanceof errors.StripeCardError) return 'declined';
  if (error instanceof errors.StripeAuthenticationError) return 'unauthorised';
  if (error instanceof errors.StripePermissionError) return 'unauthorised';
  if (error.code === 'resource_missing') return 'not_found';
  if (error.code === 'charge_already_refunded') return 'exceeds_captured';
  // Stripe gives this one no code.
  if (/greater than unrefunded amount/i.test(error.message)) return 'exceeds_captured';
  if (/can be expired/i.test(error.message)) return 'not_open';
  return 'invalid';
}
