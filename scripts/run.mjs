// node scripts/run.mjs FILE [argument…]: installs what is missing, then runs FILE on the repository's own Node.
import { spawn } from 'node:child_process';

import { install, ownEnv, ownNode } from './install.mjs';

await install();
const program = spawn(ownNode, process.argv.slice(2), { stdio: 'inherit', env: ownEnv });

// The program cleans up and we leave after it. At a terminal it hears a Ctrl-C twice, and must not mind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal));
program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
