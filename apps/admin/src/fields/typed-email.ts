import type { FieldErrors } from './field-errors.ts';

/** An address left empty is asked for; only one that was typed can look wrong. */
export function askedForEmail(errors: FieldErrors, email: string, question: string): FieldErrors {
  return errors['email'] && email.trim() === '' ? { ...errors, email: question } : errors;
}
