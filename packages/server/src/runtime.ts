import type { ReservationInput } from '@onsale/schemas';
import type { CallContext, Door, IncomingCall } from './call-context.ts';
import { createAuth } from './accounts/auth.ts';
import { rememberSignedIn } from './accounts/remember-signed-in.ts';
import { createOrm } from './orm.ts';
import type { Checkout } from './checkout/checkout-context.ts';
import { createMailer, type MailOptions } from './mail/mailer.ts';
import { loadPicture } from './events/picture.ts';
import { GatewaySignatureError } from './payments/gateway/gateway-errors.ts';
import type { GatewayNotice } from './payments/gateway/gateway.ts';
import { createStripeGateway, type StripeGatewayOptions } from './payments/gateway/stripe-gateway.ts';
import { ticketDocument, type DocumentName } from './checkout/ticket-document.ts';
import { runChores } from './checkout/chores.ts';
import { receiveNotice } from './checkout/receive-notice.ts';
import { Lanes } from './reservations/lanes.ts';
import { createRateLimits } from './rate-limits.ts';
import type { RateLimitOptions } from './rate-limits.ts';
import { createTicketKeys } from './tickets/ticket-keys.ts';
import { adminRouter, customerRouter } from './routers.ts';
import type { Log, Runtime } from './runtime-context.ts';

export { migrateDatabase } from './migrate-database.ts';
export { fillDemo } from './demo/fill-demo.ts';
export { createUser } from './accounts/create-user.ts';
export { findViolations, INVARIANTS } from './doctor/find-violations.ts';
export { createOrm } from './orm.ts';
export { problemBehind } from './problem-codes.ts';
export { ProblemError } from './problem-error.ts';
export { publicKeyOf, readTicketCode } from './tickets/ticket-code.ts';
export type { CallContext, IncomingCall } from './call-context.ts';
export { CODE_OF } from './problem-codes.ts';
export type { DocumentName } from './checkout/ticket-document.ts';
export type { MailOptions } from './mail/mailer.ts';
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
  stripe: StripeGatewayOptions;
  /** Without it, letters wait in the outbox. */
  mail?: MailOptions;
  rateLimits?: RateLimitOptions;
  log: Log;
}

/** Lanes of different events decide side by side on so many connections. */
const LANE_CONNECTIONS_MAX = 4;

/** All that a process needs to answer calls. Connects when first asked; `close()` it after the last answer. */
export async function createRuntime(options: RuntimeOptions) {
  const { log, authSecret: secret } = options;
  const orm = await createOrm({
    url: options.databaseUrl,
    poolMax: options.poolMax,
    log: (message) => log.warn({}, message),
  });
  const gateway = createStripeGateway(options.stripe);
  const shopUrl = withoutSlash(options.shopUrl);
  // Connections of their own: a decision never waits behind a crowd that reads or pays.
  const laneOrm = await createOrm({ url: options.databaseUrl, poolMax: LANE_CONNECTIONS_MAX });
  const lanes = new Lanes(laneOrm.em, {
    onReplay: (eventId, error, size) => log.error({ eventId, error, size }, 'a batch failed and is halved'),
  });
  const ticketKeys = createTicketKeys(secret);
  const mailer = options.mail ? createMailer(options.mail) : null;
  const post = { em: orm.em, mailer, ticketKeys, shopUrl, log };
  const checkout: Checkout = { em: orm.em, lanes, gateway, post, shopUrl, log };
  const rateLimits = createRateLimits(options.rateLimits);
  const runtime: Runtime = { orm, gateway, lanes, checkout, rateLimits, ticketKeys, shopUrl, log };
  const stopping = new AbortController();
  let chores: Promise<void> | null = null;
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

    /**
     * Takes in what the payment provider says, given the body as it came. Rejects when it could not be stored or acted on:
     * then the provider says it again.
     */
    async handleWebhook(rawBody: Buffer, signature: string | undefined): Promise<'received' | 'forged'> {
      const notice = verified(runtime, rawBody, signature);
      if (!notice) return 'forged';
      await receiveNotice(checkout, notice);
      return 'received';
    },

    /** Null when there is none, or the event is a draft and `drafts` is false. `version` rises when it changes. */
    loadPicture(eventId: string, { drafts }: { drafts: boolean }) {
      return loadPicture(orm.em.fork(), eventId, drafts);
    },

    /** @throws ProblemError when it is not the caller's, or has no tickets */
    loadTicketDocument(ctx: CallContext, reservation: ReservationInput, name: DocumentName) {
      return ticketDocument(ctx, reservation, name);
    },

    /** Frees lapsed holds, sends letters and settles what was interrupted, every few seconds until `close()`. */
    startChores(): void {
      chores ??= runChores(checkout, stopping.signal);
    },

    /** Decides what was accepted, then lets go of the database. */
    async close(): Promise<void> {
      stopping.abort();
      await chores;
      await lanes.drain();
      await laneOrm.close(true);
      mailer?.close();
      await orm.close(true);
    },
  };
}

function verified(
  { gateway, log }: Runtime,
  rawBody: Buffer,
  signature: string | undefined,
): GatewayNotice | null {
  try {
    return gateway.verify(rawBody, signature);
  } catch (error) {
    if (!(error instanceof GatewaySignatureError)) throw error;
    log.warn({ why: error.message }, 'webhook with a bad signature');
    return null;
  }
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
