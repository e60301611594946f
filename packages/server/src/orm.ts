import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { AccessSchema, MemberSchema, OrganisationSchema } from './access/access.ts';
import { CredentialSchema, SessionSchema, UserSchema, VerificationSchema } from './accounts/user.ts';
import { AuditSchema } from './audit/audit.ts';
import { CoverageSchema, TicketCategorySchema } from './events/category.ts';
import { EventPictureSchema, EventSchema } from './events/event.ts';
import { BlockSchema } from './inventory/block.ts';
import { ClaimSchema } from './inventory/claim.ts';
import { InventorySchema } from './inventory/inventory.ts';
import { migrations } from './migrations/migrations.ts';
import { OutboxSchema } from './outbox/outbox.ts';
import { ProviderEventSchema, TransactionSchema } from './payments/transaction.ts';
import { SurvivingClient } from './surviving-client.ts';
import { ReservationSchema } from './reservations/reservation.ts';
import { EventKeySchema, TicketSchema } from './tickets/ticket.ts';
import { SeatSchema, SeatingPlanSchema, SectionSchema } from './venues/seating-plan.ts';
import { VenueSchema } from './venues/venue.ts';
import type { InferKyselyDB } from '@mikro-orm/postgresql';

const entities = [
  VenueSchema,
  SeatingPlanSchema,
  SectionSchema,
  SeatSchema,
  EventSchema,
  EventPictureSchema,
  TicketCategorySchema,
  CoverageSchema,
  InventorySchema,
  ClaimSchema,
  BlockSchema,
  ReservationSchema,
  TransactionSchema,
  ProviderEventSchema,
  TicketSchema,
  EventKeySchema,
  AuditSchema,
  OutboxSchema,
  OrganisationSchema,
  MemberSchema,
  AccessSchema,
  UserSchema,
  SessionSchema,
  CredentialSchema,
  VerificationSchema,
] as const;

/** Tables and columns as Kysely sees them, derived from the entities. */
export type Database = InferKyselyDB<(typeof entities)[number]>;

export interface OrmOptions {
  url: string;
  /** Connections at most. */
  poolMax?: number;
  debug?: boolean;
  /** What the ORM has to say, such as a connection that was lost; nothing is printed without it. */
  log?: (message: string) => void;
}

/** The one place that builds the ORM. Connects lazily; `close()` it. */
export async function createOrm({ url, poolMax = 12, debug = false, log }: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    entities: [...entities],
    clientUrl: url,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, tableName: 'schema_migration' },
    pool: { min: 0, max: poolMax },
    // A batched update compares every row with every row it changes: many small ones are faster than one large one.
    batchSize: 16,
    preferReadReplicas: false,
    debug,
    logger: log ?? (() => undefined),
    driverOptions: {
      Client: SurvivingClient,
      application_name: 'onsale',
      statement_timeout: 15_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
}
