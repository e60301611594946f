export interface Invariant {
  /** The number in the design. */
  id: string;
  /** What always holds, as a sentence. */
  rule: string;
  breaches: Breach[];
}

/** One way in which an invariant can be broken. */
export interface Breach {
  /** A sentence without its subject's number: `two tickets open the door for one seat`. */
  what: string;
  /** Selects one `example` a breach, as text. May name the tables as if they held what is to be checked and nothing else. */
  sql: string;
}
