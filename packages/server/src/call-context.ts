import type { EntityManager } from '@mikro-orm/postgresql';
import type { Auth } from './accounts/auth.ts';
import type { Runtime } from './runtime-context.ts';

/** One of the two ways in: each has its own listener, router, cookie and secret. */
export interface Door {
  name: 'shop' | 'office';
  /** Public origins whose pages may change things here. */
  origins: readonly string[];
  auth: Auth;
}

/** What arrived, whatever carried it. */
export interface IncomingCall {
  headers: Headers;
  ip: string;
  requestId: string;
  /** Adds `Set-Cookie` headers to the answer. */
  setCookies(cookies: readonly string[]): void;
}

export interface SignedIn {
  id: string;
  name: string;
  email: string;
}

/**
 * What every procedure of one request shares. A batch runs its procedures at the same time, so there is no
 * EntityManager in here: each procedure forks its own.
 */
export interface CallContext {
  runtime: Runtime;
  door: Door;
  call: IncomingCall;
  /**
   * Who is signed in. `cached` trusts the session's own cookie for up to five minutes and costs no query, so somebody
   * who was signed out elsewhere a moment ago may still pass; `now` asks the database. Asked at most once per request.
   */
  signedIn(freshness: 'cached' | 'now'): Promise<SignedIn | null>;
}

/** The context inside one procedure, with its own fork. */
export type Called = CallContext & { em: EntityManager };
