import type { Command } from 'commander';

import { EmbeddedPostgresError } from '@onsale/embedded-postgres';

import { NoShopError, shopDatabase } from './shop-database.ts';

/** Adds `onsale doctor`: exits 1 when something is broken, 2 when nothing could be examined. */
export function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('Check the invariants of a shop: the database in DATABASE_URL, or the demo of this folder.')
    .option('--event <id>', 'check this event alone')
    .action(async ({ event }: { event?: string }) => {
      try {
        await using database = await shopDatabase();
        // Loaded when asked for: it brings the whole server, which would slow every other command down.
        const { examine } = await import('./examine.ts');
        const isHealthy = await examine(database.url, event);
        if (!isHealthy) process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof NoShopError) && !(error instanceof EmbeddedPostgresError)) throw error;
        console.error(error.message);
        process.exitCode = 2;
      }
    });
}
