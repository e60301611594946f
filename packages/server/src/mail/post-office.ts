import type { EntityManager } from '@mikro-orm/postgresql';
import type { Log } from '../runtime-context.ts';
import type { TicketKeys } from '../tickets/ticket-keys.ts';
import type { Mailer } from './mailer.ts';

/** What writing and sending letters needs of the process. */
export interface PostOffice {
  em: EntityManager;
  /** Null where no SMTP server was named: letters wait until there is one. */
  mailer: Mailer | null;
  ticketKeys: TicketKeys;
  /** Public origin of the shop, without a slash at the end. */
  shopUrl: string;
  log: Log;
}
