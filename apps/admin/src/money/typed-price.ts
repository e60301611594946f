import { minorDigits } from '@onsale/schemas';

/** A price as people type it (`94.5`, `94,50`, `1 200`) in the smallest unit; null when it is no price in this currency. */
export function readPrice(typed: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(typed.replace(/\s/g, ''));
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > digits) return null;
  return Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0');
}

/** A price as a field shows it: `94.50`, `1200`. */
export function typedPrice(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  return (minor / 10 ** digits).toFixed(digits);
}

/** The currencies that this browser knows, the usual ones first. */
export function currencies(): string[] {
  const usual = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'CAD', 'AUD'];
  return [...usual, ...Intl.supportedValuesOf('currency').filter((code) => !usual.includes(code))];
}
