import { problemOf } from '@onsale/client';
import { problemWords } from '@onsale/ui';

export type FormTrouble = { fields: Record<string, string>; form: string | null };

/** Puts a refusal where it belongs: at its field when it is about one, above the form otherwise. */
export function troubleOf(error: unknown): FormTrouble {
  const problem = problemOf(error);
  const { title, advice } = problemWords(problem);
  switch (problem?.reason) {
    case 'email_taken':
      return { fields: { email: `${title}. ${advice}` }, form: null };
    case 'wrong_password':
      return { fields: { currentPassword: title }, form: null };
    case 'bad_input': {
      const fields = Object.fromEntries(
        problem.fields.map((field) => [field.path.split('.').at(-1) ?? '', field.message]),
      );
      return { fields, form: null };
    }
    default:
      return { fields: {}, form: `${title}. ${advice}` };
  }
}
