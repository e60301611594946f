import type { Command } from 'commander';

import { addOfficeOptions, atOffice } from '../reach/at-office.ts';
import type { OfficeOptions } from '../reach/at-office.ts';
import { importVenue } from './import-venue.ts';
import type { ImportOptions } from './import-venue.ts';
import { listVenues } from './list-venues.ts';

/** Adds `onsale venues import` and `onsale venues list`. */
export function addVenuesCommand(program: Command): void {
  const venues = program.command('venues').description('The places where events happen, at the office.');

  addOfficeOptions(
    venues
      .command('import <file>')
      .description('Make a venue from a seating plan in JSON, and say what was repaired.')
      .option('--name <name>', "else the plan's own, else the file's")
      .option('--city <city>', "city, country and time zone: else those of the organisation's last venue")
      .option('--country <code>', 'two letters, such as NL')
      .option('--time-zone <zone>', 'such as Europe/Amsterdam')
      .option('--address <address>')
      .option('--organisation <name>', 'whose venue it is, when you are in several')
      .option('--dry-run', 'only look at the plan; nothing is stored', false),
  ).action((file: string, options: ImportOptions & OfficeOptions) =>
    atOffice(options, (at) => importVenue(at, file, options)),
  );

  addOfficeOptions(venues.command('list').description('Every venue of your organisations.')).action(
    (options: OfficeOptions) => atOffice(options, listVenues),
  );
}
