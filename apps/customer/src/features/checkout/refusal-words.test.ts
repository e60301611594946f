import { describe, expect, it } from 'vitest';
import { refusalWords } from './refusal-words.ts';

describe('why the bank refused', () => {
  it('is said in words where people can use them', () => {
    expect(refusalWords('expired_card')).toBe('The bank refused the card: it has expired');
  });
  it('never shows a code', () => {
    expect(refusalWords('card_declined')).toBe('The bank refused the card');
    expect(refusalWords(null)).toBe('The bank refused the card');
  });
  it('passes on a sentence of the bank', () => {
    expect(refusalWords('Call us first.')).toBe('The bank refused the card. It says: Call us first.');
  });
});
