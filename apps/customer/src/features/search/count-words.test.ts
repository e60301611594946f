import { describe, expect, it } from 'vitest';
import { countWords } from './count-words.ts';

describe('how many were found', () => {
  it('counts one event in the singular', () => {
    expect(countWords({ value: 1, atLeast: false }, {})).toBe('1 event');
  });
  it('says more than, once counting stopped', () => {
    expect(countWords({ value: 1000, atLeast: true }, { where: 'Rotterdam' })).toBe(
      'More than 1,000 events in Rotterdam',
    );
  });
  it('repeats what was searched for', () => {
    expect(countWords({ value: 2, atLeast: false }, { what: 'Venn' })).toBe('2 events for “Venn”');
  });
});
