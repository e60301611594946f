import { problemOf } from '@onsale/client';
import type { z } from 'zod';

/** What is wrong with which field; `''` is for what belongs to no single field. */
export type FieldErrors = Record<string, string>;

/** The first message for each field of a zod refusal, by its path (`categories.0.name`). */
export function errorsOf(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) errors[issue.path.join('.')] ??= issue.message;
  return errors;
}

/** The fields that the server refused, without the name of the object they travelled in. */
export function refusedFields(error: unknown, inside = ''): FieldErrors {
  const problem = problemOf(error);
  if (problem?.reason !== 'bad_input') return {};
  const prefix = inside ? `${inside}.` : '';
  return Object.fromEntries(
    problem.fields.map(({ path, message }) => [
      path.startsWith(prefix) ? path.slice(prefix.length) : path,
      message,
    ]),
  );
}
