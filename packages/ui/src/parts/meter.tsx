import type { MeterLevel } from '../words/remaining.ts';

/** Four bars: how much is left. Always beside the words that say it. */
export function Meter({ level }: { level: MeterLevel }) {
  return (
    <span className={`meter m${level}`} aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
