import { isUnreachable, problemOf } from '@onsale/client';
import type { Problem } from '@onsale/schemas';

/** What keeps a command from doing its work, in a sentence for the person at the terminal. */
export class CommandError extends Error {}

/** Runs a command's work against the server at `url`; what people can do something about is said plainly and exits 1. */
export async function plainly(url: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const words = wordsFor(error, url);
    if (words === null) throw error;
    console.error(words);
    process.exitCode = 1;
  }
}

function wordsFor(error: unknown, url: string): string | null {
  if (error instanceof CommandError) return error.message;
  if (isUnreachable(error)) {
    return `Nothing of Onsale answers at ${url}. Start the demo with \`npm start\`, or give the address of yours.`;
  }
  const problem = problemOf(error);
  if (problem) return problemWords(problem);
  if (!(error instanceof Error) || error.name !== 'TRPCClientError') return null;
  const { data } = error as { data?: { httpStatus?: number } };
  return data?.httpStatus
    ? `Something went wrong in the server at ${url}. Its log says what.`
    : `Something answers at ${url}, but it is not what this command needs.`;
}

function problemWords(problem: Problem): string {
  switch (problem.reason) {
    case 'not_found':
      return 'There is nothing by that id, or it belongs to somebody else.';
    case 'not_signed_in':
      return 'This takes a login: give --email and --password.';
    case 'not_allowed':
      return problem.needs
        ? `This takes the level "${problem.needs}" on the event.`
        : 'This login may not do that.';
    case 'wrong_login':
      return 'This e-mail address and this password do not go together.';
    case 'bad_input':
      return [
        'This cannot be right:',
        ...problem.fields.map(({ path, message }) => `  ${path}: ${message}`),
      ].join('\n');
    case 'plan_unreadable':
      return ['This plan cannot be read:', ...problem.faults.map((fault) => `  ${fault}`)].join('\n');
    case 'busy':
    case 'rate_limited':
      return `The server asks for patience. Try again in ${Math.ceil(problem.retryAfterMs / 1_000)} s.`;
    default:
      return `The server refused: ${problem.reason.replaceAll('_', ' ')}.`;
  }
}
