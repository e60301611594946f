import type { EntityManager } from '@mikro-orm/postgresql';
import type { PostOffice } from '../mail/post-office.ts';
import type { PaymentGateway } from '../payments/gateway/gateway.ts';
import type { Lanes } from '../reservations/lanes.ts';
import type { Log } from '../runtime-context.ts';

/** What the verbs between hold and ticket need of the process. */
export interface Checkout {
  em: EntityManager;
  lanes: Lanes;
  gateway: PaymentGateway;
  post: PostOffice;
  /** Public origin of the shop, without a slash at the end. */
  shopUrl: string;
  log: Log;
}

export interface ReservationKey {
  eventId: string;
  reservationId: string;
}
