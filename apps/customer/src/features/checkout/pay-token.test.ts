import { describe, expect, it } from 'vitest';
import { forgetPayToken, payToken } from './pay-token.ts';

const nadia = { name: 'Nadia', email: 'nadia@example.com', phone: '' };

describe('the token of an attempt to pay', () => {
  it('stays the same until there is an answer, so a double click charges once', () => {
    expect(payToken('first', nadia)).toBe(payToken('first', nadia));
  });

  it('is another one for the next attempt', () => {
    const before = payToken('second', nadia);
    forgetPayToken('second');
    expect(payToken('second', nadia)).not.toBe(before);
  });

  it('is another one when the details changed, since one token means one request', () => {
    const before = payToken('third', nadia);
    expect(payToken('third', { ...nadia, name: 'Nadia Ferrer' })).not.toBe(before);
  });

  it('belongs to one reservation', () => {
    expect(payToken('fourth', nadia)).not.toBe(payToken('fifth', nadia));
  });
});
