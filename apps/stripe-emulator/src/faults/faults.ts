import { z } from 'zod';

const BEFORE = ['timeout_before', 'drop_before', 'error500_before', 'delay'] as const;
const AFTER = ['timeout_after', 'drop_after', 'error500_after', 'error500_kept'] as const;
const REQUEST = [...BEFORE, ...AFTER] as const;

/** What can go wrong where. `begin`, `status`, `void`, `refund` and `list` are API requests, `pay` is the buyer's click. */
const POSSIBLE = {
  begin: REQUEST,
  status: REQUEST,
  void: REQUEST,
  refund: [...REQUEST, 'decline', 'pending'],
  list: REQUEST,
  pay: ['decline', 'delay'],
  webhook: ['drop', 'delay', 'duplicate', 'reorder', 'forge'],
} as const satisfies Record<string, readonly string[]>;

export type FaultPlace = keyof typeof POSSIBLE;

/**
 * One scripted fault: it strikes the next `times` fitting requests (the SDK's own retries count), then is spent.
 * `ms` is how long a delay, a silence or a held-back webhook lasts, `copies` how often a duplicate is delivered,
 * `match` a text that the URL or body must contain, `type` a webhook's event type.
 */
export const Fault = z
  .strictObject({
    on: z.enum(Object.keys(POSSIBLE) as [FaultPlace, ...FaultPlace[]]),
    do: z.string(),
    times: z.int().min(1).default(1),
    ms: z.int().min(0).max(600_000).optional(),
    copies: z.int().min(2).max(20).default(2),
    match: z.string().min(1).optional(),
    type: z.string().min(1).optional(),
  })
  .refine((fault) => (POSSIBLE[fault.on] as readonly string[]).includes(fault.do), {
    error: (issue) => {
      const { on } = issue.input as { on: FaultPlace };
      return `On ${on} the faults are ${POSSIBLE[on].join(', ')}.`;
    },
  });
export type Fault = z.infer<typeof Fault>;

export interface Faults {
  add(fault: Fault): void;
  /** Takes the first fault that fits and spends it once. `text` is what `match` looks in. */
  take(on: FaultPlace, text: string, type?: string): Fault | null;
  clear(): void;
  list(): Fault[];
}

export function createFaults(): Faults {
  let scripted: Fault[] = [];
  return {
    add: (fault) => void scripted.push({ ...fault }),
    take: (on, text, type) => {
      const fault = scripted.find(
        (one) =>
          one.on === on && (!one.match || text.includes(one.match)) && (!one.type || one.type === type),
      );
      if (!fault) return null;
      fault.times -= 1;
      if (fault.times === 0) scripted = scripted.filter((one) => one !== fault);
      return fault;
    },
    clear: () => void (scripted = []),
    list: () => scripted.map((fault) => ({ ...fault })),
  };
}
