import { Command } from 'commander';

import { addDemoCommand } from './demo/demo-command.ts';
import { addEventsCommand } from './events/events-command.ts';
import { addDoctorCommand } from './operate/doctor-command.ts';
import { addReservationsCommand } from './reservations/reservations-command.ts';
import { addVenuesCommand } from './venues/venues-command.ts';

const program = new Command('onsale').description('Runs and looks after an Onsale shop.');
addDemoCommand(program);
addDoctorCommand(program);
addVenuesCommand(program);
addEventsCommand(program);
addReservationsCommand(program);

await program.parseAsync();
