export type FormValue = string | FormValue[] | { [key: string]: FormValue };
export type Form = { [key: string]: FormValue };

/**
 * Stripe's form encoding: `a[b][0][c]=d` becomes `{ a: { b: [{ c: 'd' }] } }`. Keys that count from 0 make arrays,
 * `a[]=x` appends, and all values stay strings.
 */
export function readForm(encoded: string): Form {
  const root: Map<string, unknown> = new Map();
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = [key.split('[', 1)[0]!, ...[...key.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]!)];
    let place = root;
    for (const step of path.slice(0, -1)) {
      const inner =
        place.get(step) instanceof Map
          ? (place.get(step) as Map<string, unknown>)
          : new Map<string, unknown>();
      place.set(step, inner);
      place = inner;
    }
    const last = path.at(-1)!;
    place.set(last === '' ? String(place.size) : last, value);
  }
  return Object.fromEntries([...root].map(([key, value]) => [key, settle(value)]));
}

function settle(value: unknown): FormValue {
  if (!(value instanceof Map)) return value as string;
  const keys = [...value.keys()] as string[];
  if (keys.every((key, index) => key === String(index))) return [...value.values()].map(settle);
  return Object.fromEntries([...value].map(([key, inner]) => [key as string, settle(inner)]));
}
