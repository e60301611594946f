import type { CallContext, Door, IncomingCall } from './call-context.ts';
import { createAuth } from './accounts/auth.ts';
import { rememberSignedIn } from './accounts/remember-signed-in.ts';
import { createOrm } from './orm.ts';
import { createStripeGateway } from './payments/gateway/stripe-gateway.ts';
import { createRateLimits } from './rate-limits.ts';
import type { RateLimitOptions } from './rate-limits.ts';
import { adminRouter, customerRouter } from './routers.ts';
import type { Log, Runtime } from './runtime-context.ts';

export { migrateDatabase } from './migrate-database.ts';
export { createUser } from './accounts/create-user.ts';
export { createOrm } from './orm.ts';
export { problemBehind } from './problem-codes.ts';
export { ProblemError } from './problem-error.ts';
export type { CallContext, IncomingCall } from './call-context.ts';
export type { RateLimitOptions } from './rate-limits.ts';
export type { Log, Runtime } from './runtime-context.ts';

export interface RuntimeOptions {
  databaseUrl: string;
  /** Connections at most. */
  poolMax?: number;
  /** Public origins. */
  shopUrl: string;
  officeUrl: string;
  /** 32 random characters or more; sessions are signed with keys made from it. */
  authSecret: string;
  stripe: { apiKey: string; webhookSecrets: string[]; apiBase?: string };
  rateLimits?: RateLimitOptions;
  log: Log;
}

/** All that a process needs to answer calls. Connects when first asked; `close()` it after the last answer. */
export async function createRuntime(options: RuntimeOptions) {
  const { log, authSecret: secret } = options;
  const orm = await createOrm({ url: options.databaseUrl, poolMax: options.poolMax });
  const runtime: Runtime = {
    orm,
    gateway: createStripeGateway(options.stripe),
    rateLimits: createRateLimits(options.rateLimits),
    shopUrl: withoutSlash(options.shopUrl),
    log,
  };
  const door = (name: Door['name'], url: string): Door => ({
    name,
    origins: originsOf(url),
    auth: createAuth({ orm, door: name, url, secret, log }),
  });
  const shop = door('shop', options.shopUrl);
  const office = door('office', options.officeUrl);

  const contextAt =
    (at: Door) =>
    (call: IncomingCall): CallContext => ({
      runtime,
      door: at,
      call,
      signedIn: rememberSignedIn(at.auth, call),
    });

  return {
    context: runtime,
    customerRouter,
    adminRouter,
    createShopContext: contextAt(shop),
    createOfficeContext: contextAt(office),

    /** Resolves when the database answers. */
    async ready(): Promise<void> {
      await orm.em.fork().execute('select 1');
    },

    async close(): Promise<void> {
      await orm.close(true);
    },
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

/** A shop on this machine may be called by any of the machine's names for itself. */
function originsOf(url: string): string[] {
  const { origin, hostname, protocol, port } = new URL(url);
  const own = ['localhost', '127.0.0.1', '[::1]'];
  if (!own.includes(hostname)) return [origin];
  return own.map((name) => new URL(`${protocol}//${name}:${port}`).origin);
}
