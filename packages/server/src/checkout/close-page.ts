import { GatewayRefusedError } from '../payments/gateway/gateway-errors.ts';
import type { PaymentGateway } from '../payments/gateway/gateway.ts';
import type { Transaction } from '../payments/transaction.ts';
import type { Checkout } from './checkout-context.ts';
import { endCharge, settleCharge } from './settle-charge.ts';

/**
 * Ends an attempt that is under way: nobody can pay on its page any more. Money that came before that is settled instead.
 * A page that is just being opened will find its charge ended, and is closed by whoever opens it.
 */
export async function closePage(checkout: Checkout, charge: Transaction): Promise<void> {
  const { providerRef } = charge;
  if (providerRef && (await voidPage(checkout.gateway, providerRef)) === 'captured')
    return settleCharge(checkout, charge);
  await endCharge(checkout, charge, 'expired', charge.failure ?? null);
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
