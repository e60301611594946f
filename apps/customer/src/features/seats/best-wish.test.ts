import { describe, expect, it } from 'vitest';
import { FIRST_WISH, ceilingOf, pricesLeft } from './best-wish.ts';

const category = (priceMinor: number, remaining: number) => ({
  number: 0,
  name: '',
  letter: 'A',
  priceMinor,
  currency: 'EUR',
  capacity: 10,
  remaining,
});

describe('what the best seats may cost', () => {
  it('offers only prices that something is left at, each once', () => {
    expect(
      pricesLeft([category(14_900, 0), category(4_950, 3), category(9_450, 1), category(4_950, 2)]),
    ).toEqual([4_950, 9_450]);
  });

  it('starts in the middle', () => {
    expect(ceilingOf(FIRST_WISH, [4_950, 6_950, 9_450, 11_900, 14_900])).toBe(9_450);
    expect(ceilingOf(FIRST_WISH, [4_950, 9_450])).toBe(9_450);
  });

  it('steps down when the wished price has sold out, and never asks for more than was wished', () => {
    expect(ceilingOf({ ...FIRST_WISH, ceilingMinor: 11_900 }, [4_950, 9_450, 14_900])).toBe(9_450);
  });

  it('says the cheapest when all that is left costs more', () => {
    expect(ceilingOf({ ...FIRST_WISH, ceilingMinor: 1_000 }, [4_950, 9_450])).toBe(4_950);
  });
});
