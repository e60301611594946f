import { z } from 'zod';

/** What the outbox row of each letter must say, in the smallest unit of `currency`. */
export const GivenBackFacts = z.object({ backMinor: z.int(), keptMinor: z.int(), currency: z.string() });

export const MoneyReturnedFacts = z.object({
  amountMinor: z.int(),
  currency: z.string(),
  /** `already_paid`, `another_amount`, or the reason of the problem that met it. */
  why: z.string(),
});
