import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { DEMO_FOLDER } from './demo-folder.ts';
import type { DemoLogin } from './print-welcome.ts';

/** Where the demo of this folder is and who can sign in, as long as it runs. */
export type RunningDemo = { shopUrl: string; officeUrl: string; logins: DemoLogin[] };

const FILE = join(DEMO_FOLDER, 'demo.json');

/** For the other commands: they are clients of a shop, and the demo is the one at hand. */
export async function announceDemo(demo: RunningDemo): Promise<() => Promise<void>> {
  await writeFile(FILE, JSON.stringify(demo), { mode: 0o600 });
  return () => rm(FILE, { force: true });
}

/** Undefined when none was announced. After a crash the announcement may outlive the demo; then nothing answers there. */
export function runningDemo(): RunningDemo | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return undefined;
  }
}
