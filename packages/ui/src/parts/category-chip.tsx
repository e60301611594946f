import { hueOf } from '../marks/hue.ts';

/** A category's letter in its colour; a dashed box once nothing of it is left. */
export function CategoryChip({ letter, gone = false }: { letter: string; gone?: boolean }) {
  return <span className={`cat ${gone ? 'gone' : hueOf(letter)}`}>{letter}</span>;
}
