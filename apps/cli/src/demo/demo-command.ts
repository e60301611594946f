import type { Command } from 'commander';

import { EmbeddedPostgresError } from '@onsale/embedded-postgres';

import { DemoError } from './demo-error.ts';
import { runDemo } from './run-demo.ts';

/** Adds `onsale demo`: a whole shop on this machine, from an empty folder. */
export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('Run a whole shop on this machine: database, demo events, both apps, payments, mail.')
    .option('--reload', 'load the web apps and the server anew whenever their source changes', false)
    .action(async ({ reload }: { reload: boolean }) => {
      try {
        await runDemo({ reload });
      } catch (error) {
        if (!(error instanceof DemoError) && !(error instanceof EmbeddedPostgresError)) throw error;
        console.error(`\n${error.message}`);
        process.exitCode = 1;
      }
    });
}
