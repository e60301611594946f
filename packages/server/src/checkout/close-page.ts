import { GatewayRefusedError } from '../payments/gateway/gateway-errors.ts';
import type { PaymentGateway } from '../payments/gateway/gateway.ts';
import type { Transaction } from '../payments/transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { endCharge, settleCharge } from './settle-charge.ts';

/**
 * Ends an attempt that is under way: nobody can pay on its page any more. Money that came before that is settled instead,
 * and `captured` is the answer. A page that is just being opened will find its charge ended, and is closed by whoever opens it.
 */
export async function closePage(checkout: Checkout, charge: Transaction): Promise<'closed' | 'captured'> {
  if (charge.providerRef && (await voidPage(checkout.gateway, charge.providerRef)) === 'captured') {
    await settleCharge(checkout, charge);
    return 'captured';
  }
  await endCharge(checkout, charge, 'expired', charge.failure ?? null);
  return 'closed';
}

async function voidPage(gateway: PaymentGateway, providerRef: string): Promise<'expired' | 'captured'> {
  try {
    return await gateway.void(providerRef);
  } catch (error) {
    // A page that the provider does not know takes no money.
    if (error instanceof GatewayRefusedError && error.refusal === 'not_found') return 'expired';
    throw error;
  }
}
