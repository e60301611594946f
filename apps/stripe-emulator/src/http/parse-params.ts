import { z } from 'zod';
import type { Form } from './read-form.ts';
import { invalidRequest } from './stripe-refusal.ts';

/** Metadata as Stripe takes it: at most 50 short strings. */
export const MetadataParam = z
  .record(z.string().max(40), z.string().max(500))
  .refine((metadata) => Object.keys(metadata).length <= 50, 'Metadata holds at most 50 keys.')
  .default({});

export const WholeNumber = z
  .string()
  .regex(/^-?\d+$/, 'Invalid integer')
  .transform(Number);

/** `created=…` or `created[gte]=…`, in Unix seconds. */
export const CreatedParam = z.union([
  WholeNumber.transform((second) => ({ gte: second, lte: second })),
  z.strictObject({ gt: WholeNumber, gte: WholeNumber, lt: WholeNumber, lte: WholeNumber }).partial(),
]);
export type CreatedParam = { gt?: number; gte?: number; lt?: number; lte?: number };

export const PAGE_PARAMS = {
  limit: WholeNumber.pipe(z.number().min(1).max(100)).default(10),
  starting_after: z.string().optional(),
  ending_before: z.string().optional(),
  created: CreatedParam.optional(),
};

/** @throws StripeRefusal naming the first parameter that is missing, unknown or wrong, the way Stripe does. */
export function parseParams<Params extends z.ZodType>(params: Params, form: Form): z.infer<Params> {
  const parsed = params.safeParse(form);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
  const param = path.map((step, depth) => (depth === 0 ? String(step) : `[${String(step)}]`)).join('');
  if (issue.code === 'unrecognized_keys') {
    throw invalidRequest(`Received unknown parameter: ${param} (or one this emulator does not speak)`, {
      code: 'parameter_unknown',
      param,
    });
  }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    throw invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  throw invalidRequest(`Invalid ${param}: ${issue.message}`, { code: 'parameter_invalid', param });
}
