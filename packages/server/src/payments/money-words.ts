import { minorDigits } from '@onsale/schemas';

/** @param minor an integer of the currency's smallest unit: 11900 and EUR is "€119.00", AUD "A$119.00" */
export function moneyWords(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(minor / 10 ** digits);
}
