import { describe, expect, it } from 'vitest';
import { findSingleSeats } from './single-seats.ts';

/** A row drawn as text: `.` free, `x` taken, `w` free for wheelchairs; a space ends a run. */
function row(drawing: string) {
  const runs = [...drawing.matchAll(/[.xw]+/g)].map((match, row) => ({
    row,
    first: match.index,
    length: match[0].length,
  }));
  const states = Uint8Array.from(drawing, (seat) => (seat === '.' || seat === 'w' ? 0 : 2));
  const runOf = Uint32Array.from(drawing, (_, place) =>
    runs.findIndex((run) => place < run.first + run.length),
  );
  const kinds = Uint8Array.from(drawing, (seat) => (seat === 'w' ? 1 : 0));
  return { states, rows: { runs, runOf, kinds } };
}

function find(drawing: string, chosen: number[], rule: 'strict' | 'lenient' | 'off' = 'strict') {
  const { states, rows } = row(drawing);
  return findSingleSeats(states, rows, chosen, rule);
}

describe('single seats', () => {
  it('finds the seat that would be left alone, and what to take instead', () => {
    expect(find('xx..xx', [3])).toBeNull();
    expect(find('xx...xx', [3])).toEqual({ alone: [2, 4], alternatives: [[2], [4]] });
    expect(find('x....x...', [2, 3])).toEqual({
      alone: [1, 4],
      alternatives: [
        [1, 2],
        [3, 4],
        [6, 7],
      ].slice(0, 2),
    });
  });

  it('lets the last seats of a section go when every choice of that size leaves one', () => {
    expect(find('x...x', [1, 2])).toBeNull();
  });

  it('counts the end of a row as a neighbour when strict, and not when lenient', () => {
    expect(find('......', [1], 'strict')?.alone).toEqual([0]);
    expect(find('......', [1], 'lenient')).toBeNull();
    expect(find('xx...x....', [3], 'lenient')?.alone).toEqual([2, 4]);
  });

  it('does not look across an aisle', () => {
    expect(find('.... ....', [2, 3])).toBeNull();
    expect(find('.... ....', [3])).toBeNull();
  });

  it('does not take the first seat of a row for the neighbour of the last one before it', () => {
    const { states } = row('...x.....');
    const runs = [
      { row: 0, first: 0, length: 5 },
      { row: 1, first: 5, length: 4 },
    ];
    const runOf = Uint32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1);
    expect(findSingleSeats(states, { runs, runOf, kinds: new Uint8Array(9) }, [0, 5], 'strict')).toBeNull();
  });

  it('leaves seats that were alone before out of it', () => {
    expect(find('x.x....', [3, 4])).toBeNull();
  });

  it('counts no wheelchair place as left alone', () => {
    expect(find('w......', [1, 2])).toBeNull();
  });

  it('is silent when off', () => {
    expect(find('xx...xx', [3], 'off')).toBeNull();
  });
});
