import { Command } from 'commander';

import { addDemoCommand } from './demo/demo-command.ts';
import { addDoctorCommand } from './operate/doctor-command.ts';

const program = new Command('onsale').description('Runs and looks after an Onsale shop.');
addDemoCommand(program);
addDoctorCommand(program);

await program.parseAsync();
