import type { PaymentView } from '@onsale/schemas';

/** "your card ending 4417", or what can be said when it is not known. */
export function cardWords(method: PaymentView['method']): string {
  return method ? `your card ending ${method.last4}` : 'the card you paid with';
}
