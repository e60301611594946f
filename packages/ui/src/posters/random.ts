export type Random = {
  /** The next number, 0 to below 1. */
  next: () => number;
  between: (from: number, to: number) => number;
  whole: (from: number, to: number) => number;
  oneOf: <T>(choices: readonly T[]) => T;
};

/** A stream of numbers that depends on the text alone: FNV-1a for the seed, mulberry32 for the stream. */
export function randomFrom(text: string): Random {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    whole,
    oneOf: <T>(choices: readonly T[]) => choices[whole(0, choices.length - 1)]!,
  };
}
