const NO_DIGITS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
const THREE_DIGITS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/**
 * How many decimals an amount in the smallest unit has, by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. A table of our
 * own, because Intl's answer changes with the ICU it was built with: HUF has 2 in one browser and 0 in the next.
 */
export function minorDigits(currency: string): 0 | 2 | 3 {
  if (NO_DIGITS.has(currency)) return 0;
  return THREE_DIGITS.has(currency) ? 3 : 2;
}
