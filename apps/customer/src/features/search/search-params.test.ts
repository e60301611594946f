import { describe, expect, it } from 'vitest';
import { SearchParams, isSearching, kindsOf, searchInputOf } from './search-params.ts';

describe('the address of a search', () => {
  it('leaves out what does not parse instead of failing', () => {
    expect(SearchParams.parse({ from: '31 June', upto: 'cheap', left: 'few', what: '  Venn ' })).toEqual({
      what: 'Venn',
    });
  });

  it('knows only kinds that exist', () => {
    expect(kindsOf({ kind: 'concert,opera,talk' })).toEqual(['concert', 'talk']);
  });

  it('asks the shop for exactly that', () => {
    const params = SearchParams.parse({
      where: 'Rotterdam',
      kind: 'theatre',
      upto: '40',
      left: 'any',
      to: '2027-06-12',
    });
    expect(searchInputOf(params)).toEqual({
      text: '',
      place: 'Rotterdam',
      from: null,
      to: '2027-06-12',
      types: ['theatre'],
      priceMaxMinor: 4_000,
      hideSoldOut: true,
    });
  });

  it('keeps the headline while only kinds and prices are filtered', () => {
    expect(isSearching({ kind: 'sport', upto: 40 })).toBe(false);
    expect(isSearching({ where: 'Rotterdam' })).toBe(true);
  });
});
