import type { Command } from 'commander';

import { addOfficeOptions, atOffice } from '../reach/at-office.ts';
import type { OfficeOptions } from '../reach/at-office.ts';
import { listReservations } from './list-reservations.ts';

/** Adds `onsale reservations list`. */
export function addReservationsCommand(program: Command): void {
  const reservations = program.command('reservations').description('What buyers hold and have bought.');
  addOfficeOptions(
    reservations
      .command('list <eventId>')
      .description('The reservations of an event, newest first.')
      .option('--text <text>', 'name, e-mail or reference', ''),
  ).action((eventId: string, options: OfficeOptions & { text: string }) =>
    atOffice(options, ({ office }) => listReservations(office, eventId, options.text)),
  );
}
