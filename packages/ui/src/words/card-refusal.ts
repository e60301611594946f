const WHY: Record<string, string> = {
  not_enough_money: 'there is not enough money on it',
  card_expired: 'it has expired',
};

/** Why the bank refused a card, where it gave a reason that people can use: "The bank refused the card: it has expired." */
export function cardRefusalWords(failure: string | null): string {
  const why = WHY[failure ?? ''];
  return why ? `The bank refused the card: ${why}.` : 'The bank refused the card.';
}
