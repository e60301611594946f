export interface TestCard {
  number: string;
  brand: string;
  /** What the page says about it. */
  shown: string;
  /** Why the bank will say no; absent when it says yes. */
  decline?: { code: string; decline_code: string; message: string };
}

/** Stripe's own test numbers, https://docs.stripe.com/testing; no other number is ever accepted here. */
export const TEST_CARDS: readonly TestCard[] = [
  { number: '4242424242424242', brand: 'visa', shown: 'Visa, works' },
  { number: '5555555555554444', brand: 'mastercard', shown: 'Mastercard, works' },
  { number: '378282246310005', brand: 'amex', shown: 'American Express, works' },
  {
    number: '4000000000000002',
    brand: 'visa',
    shown: 'Visa, refused',
    decline: { code: 'card_declined', decline_code: 'generic_decline', message: 'Your card was declined.' },
  },
  {
    number: '4000000000009995',
    brand: 'visa',
    shown: 'Visa, refused: not enough money',
    decline: {
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
  },
  {
    number: '4000000000000069',
    brand: 'visa',
    shown: 'Visa, refused: expired',
    decline: { code: 'expired_card', decline_code: 'expired_card', message: 'Your card has expired.' },
  },
];

export const GOOD_CARD = TEST_CARDS[0]!;
export const DECLINED_CARD = TEST_CARDS[3]!;

/** Reads a number however it is spaced. */
export function findTestCard(number: string): TestCard | undefined {
  const digits = number.replaceAll(/\D/g, '');
  return TEST_CARDS.find((card) => card.number === digits);
}
