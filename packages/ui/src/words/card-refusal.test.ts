import { expect, it } from 'vitest';
import { cardRefusalWords } from './card-refusal.ts';

it('says why the bank refused where people can use it, and never shows a code', () => {
  expect(cardRefusalWords('card_expired')).toBe('The bank refused the card: it has expired.');
  expect(cardRefusalWords('card_declined')).toBe('The bank refused the card.');
  expect(cardRefusalWords(null)).toBe('The bank refused the card.');
});
