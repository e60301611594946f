import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { CLONE } from './demo-folder.ts';
import { DemoError } from './demo-error.ts';

/** Builds both web apps when their sources changed; turbo remembers what was built from what. */
export async function buildWebApps(signal: AbortSignal): Promise<void> {
  const turbo = spawn(
    process.execPath,
    [join(CLONE, 'node_modules/turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only', '--no-color'],
    { cwd: CLONE, stdio: ['ignore', 'pipe', 'pipe'], signal },
  );
  let output = '';
  turbo.stdout.on('data', (chunk) => (output += chunk));
  turbo.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    turbo.on('error', (error) => reject(signal.aborted ? signal.reason : error));
    turbo.on('close', resolve);
  });
  if (code !== 0) throw new DemoError(`The web apps could not be built:\n\n${output.trim()}`);
}
