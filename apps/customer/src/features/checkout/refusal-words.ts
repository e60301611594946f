const WORDS: Record<string, string> = {
  insufficient_funds: 'there is not enough money on it',
  expired_card: 'it has expired',
  incorrect_cvc: 'the security code is not right',
  incorrect_number: 'the number is not right',
  lost_card: 'it is reported as lost',
  stolen_card: 'it is reported as stolen',
  processing_error: 'the bank had a fault of its own',
  authentication_required: 'the bank wants you to confirm it is you',
};

/** "The bank refused the card: it has expired". A reason that people cannot use is left out. */
export function refusalWords(failure: string | null): string {
  const known = failure === null ? undefined : WORDS[failure];
  if (known) return `The bank refused the card: ${known}`;
  const isCode = failure === null || /^[a-z0-9_]+$/.test(failure);
  return isCode ? 'The bank refused the card' : `The bank refused the card. It says: ${failure}`;
}
