import type { MikroORM } from '@mikro-orm/postgresql';
import type { Checkout } from './checkout/checkout-context.ts';
import type { TicketKeys } from './tickets/ticket-keys.ts';
import type { PaymentGateway } from './payments/gateway/gateway.ts';
import type { Lanes } from './reservations/lanes.ts';
import type { RateLimits } from './rate-limits.ts';

/** What a process has for as long as it runs, and verbs may need. Made once, by `createRuntime`. */
export interface Runtime {
  orm: MikroORM;
  gateway: PaymentGateway;
  lanes: Lanes;
  checkout: Checkout;
  rateLimits: RateLimits;
  ticketKeys: TicketKeys;
  /** Public origin of the shop, without a slash at the end: where the pay page sends people back to. */
  shopUrl: string;
  log: Log;
}

/** The part of pino that the server uses. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
