/** Keeps what was used last, up to a total weight. Callers that ask while a value is being loaded share that load. */
export class LruCache<T> {
  readonly #weightMax: number;
  readonly #weigh: (value: T) => number;
  readonly #entries = new Map<string, { value: Promise<T>; weight: number }>();
  #weight = 0;

  constructor(weightMax: number, weigh: (value: T) => number) {
    this.#weightMax = weightMax;
    this.#weigh = weigh;
  }

  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known.value;
    }
    const entry = { value: load(), weight: 0 };
    this.#entries.set(key, entry);
    entry.value.then(
      (value) => this.#settle(key, entry, this.#weigh(value)),
      () => this.#entries.delete(key),
    );
    return entry.value;
  }

  #settle(key: string, entry: { weight: number }, weight: number): void {
    if (this.#entries.get(key) !== entry) return;
    entry.weight = weight;
    this.#weight += weight;
    for (const [oldest, { weight: freed }] of this.#entries) {
      if (this.#weight <= this.#weightMax || oldest === key) break;
      this.#entries.delete(oldest);
      this.#weight -= freed;
    }
  }
}
