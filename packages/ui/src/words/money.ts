import { minorDigits } from '@onsale/schemas';

export { minorDigits };

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const made = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: minorDigits(currency),
    maximumFractionDigits: minorDigits(currency),
  });
  formats.set(currency, made);
  return made;
}

/** @param minor an integer of the currency's smallest unit: 11900 and EUR is "€119.00", AUD "A$119.00". */
export function formatMoney(minor: number, currency: string): string {
  return formatFor(currency).format(minor / 10 ** minorDigits(currency));
}

/** "€49.50 to €149.00", one price when both are the same, and an empty string when there is none yet. */
export function formatMoneyRange(fromMinor: number | null, toMinor: number | null, currency: string): string {
  const from = fromMinor ?? toMinor;
  const to = toMinor ?? fromMinor;
  if (from === null || to === null) return '';
  if (from === to) return formatMoney(from, currency);
  return `${formatMoney(from, currency)} to ${formatMoney(to, currency)}`;
}
