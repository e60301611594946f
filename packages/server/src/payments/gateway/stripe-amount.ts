import { minorDigits } from '@onsale/schemas';
import { GatewayRefusedError } from './gateway-errors.ts';

// https://docs.stripe.com/currencies: how many decimals Stripe's integers have, and which steps it takes.
const NO_DECIMALS = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THREE_DECIMALS = new Set('BHD JOD KWD OMR TND'.split(' '));

/**
 * Stripe's integer for an amount in the currency's ISO 4217 smallest unit. They differ for a few: the króna has no minor
 * unit but Stripe writes two zeros, and three-decimal currencies must end in a zero.
 * @throws GatewayRefusedError when Stripe cannot take exactly this amount; nothing is ever rounded.
 */
export function toStripeAmount(amountMinor: number, currency: string): number {
  const amount = rescale(amountMinor, stripeDecimals(currency) - minorDigits(currency));
  const step = THREE_DECIMALS.has(currency) ? 10 : 1;
  if (!Number.isSafeInteger(amount) || amount % step !== 0) throw unfit(amountMinor, currency);
  return amount;
}

/** The way back. @throws GatewayRefusedError for an amount that the currency's minor unit cannot hold. */
export function fromStripeAmount(amount: number, currency: string): number {
  const amountMinor = rescale(amount, minorDigits(currency) - stripeDecimals(currency));
  if (!Number.isSafeInteger(amountMinor)) throw unfit(amount, currency);
  return amountMinor;
}

function rescale(amount: number, decimals: number): number {
  return decimals < 0 ? amount / 10 ** -decimals : amount * 10 ** decimals;
}

function stripeDecimals(currency: string): number {
  if (NO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

function unfit(amount: number, currency: string): GatewayRefusedError {
  return new GatewayRefusedError(
    'invalid',
    `Stripe cannot take ${amount} of the smallest unit of ${currency}.`,
  );
}
