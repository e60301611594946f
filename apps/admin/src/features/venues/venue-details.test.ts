import { describe, expect, it } from 'vitest';
import { likelyCountry } from './venue-details.ts';

describe('the country a new venue starts with', () => {
  it('is the one the browser speaks of', () => {
    expect(likelyCountry('nl-BE')).toBe('BE');
    expect(likelyCountry('ja')).toBe('JP');
    expect(likelyCountry('zh-Hant-TW')).toBe('TW');
  });
  it('survives a browser that names no proper language', () => {
    expect(likelyCountry('en-US@posix')).toBe('US');
    expect(likelyCountry('C')).toBe('');
    expect(likelyCountry('')).toBe('');
  });
});
