export { createDatabase, databaseUrl, dropDatabase } from './create-database.ts';
export { EmbeddedPostgresError } from './embedded-postgres-error.ts';
export { freePort } from './free-port.ts';
export { refuseOldServer } from './refuse-old-server.ts';
export { startPostgres } from './start-postgres.ts';
export type { PostgresServer, StartPostgresOptions } from './start-postgres.ts';
