import { ProblemError } from '../problem-error.ts';

/** A sale must open before it closes; categories must differ in number and general admission has one price a section. */
export function refuseBadWindow(input: {
  saleOpensAt?: string | null;
  saleClosesAt?: string | null;
  categories?: readonly { number: number }[];
}): void {
  const fields: { path: string; message: string }[] = [];
  if (
    input.saleOpensAt &&
    input.saleClosesAt &&
    new Date(input.saleOpensAt) >= new Date(input.saleClosesAt)
  ) {
    fields.push({ path: 'saleClosesAt', message: 'The sale would close before it opens' });
  }
  const numbers = (input.categories ?? []).map((category) => category.number);
  if (new Set(numbers).size < numbers.length)
    fields.push({ path: 'categories', message: 'Two categories have the same number' });
  if (fields.length > 0) throw new ProblemError({ reason: 'bad_input', fields });
}
