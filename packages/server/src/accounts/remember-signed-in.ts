import { ProblemError } from '../problem-error.ts';
import type { Auth } from './auth.ts';
import type { IncomingCall, SignedIn } from '../call-context.ts';

const RETRY_MS = 1_000;

/** Asks who is signed in, at most once per request and freshness. */
export function rememberSignedIn(
  auth: Auth,
  call: IncomingCall,
): (freshness: 'cached' | 'now') => Promise<SignedIn | null> {
  const answers: Partial<Record<'cached' | 'now', Promise<SignedIn | null>>> = {};
  return (freshness) => (answers[freshness] ??= findSignedIn(auth, call, freshness === 'cached'));
}

async function findSignedIn(auth: Auth, call: IncomingCall, cached: boolean): Promise<SignedIn | null> {
  if (!call.headers.has('cookie')) return null;
  const { headers, response } = await auth.api
    .getSession({ headers: call.headers, query: { disableCookieCache: !cached }, returnHeaders: true })
    .catch(refuseAsBusy);
  call.setCookies(headers.getSetCookie());
  return response && { id: response.user.id, name: response.user.name, email: response.user.email };
}

/** better-auth hides the database's error behind one of its own, and nothing else fails here. */
function refuseAsBusy(cause: unknown): never {
  throw new ProblemError({ reason: 'busy', retryAfterMs: RETRY_MS }, { cause });
}
