/** Decimals of Stripe's integers, https://docs.stripe.com/currencies: króna and Ugandan shilling keep two that must be zero. */
const NO_DECIMALS = new Set('bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' '));
const THREE_DECIMALS = new Set('bhd jod kwd omr tnd'.split(' '));
const TWO_ZEROS = new Set(['isk', 'ugx']);

export function stripeDecimals(currency: string): 0 | 2 | 3 {
  if (NO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

/** The step in which Stripe takes amounts: 10 for three-decimal currencies, 100 for those whose decimals must be zero. */
export function amountStep(currency: string): 1 | 10 | 100 {
  if (THREE_DECIMALS.has(currency)) return 10;
  return TWO_ZEROS.has(currency) ? 100 : 1;
}

/** `formatMoney(23800, 'eur')` is "€238.00". */
export function formatMoney(amount: number, currency: string): string {
  const digits = TWO_ZEROS.has(currency) ? 0 : stripeDecimals(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amount / 10 ** stripeDecimals(currency));
}
