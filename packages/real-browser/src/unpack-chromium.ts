import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import ownPackage from '../package.json' with { type: 'json' };

const run = promisify(execFile);

export type UnpackedChromium = { executable: string; env: Record<string, string> };

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, once per version (about two seconds), beside the packages. The
 * package itself would unpack into /tmp/chromium and take whatever already lies there: half a file after a kill,
 * another version, another person's.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const version = ownPackage.dependencies['@sparticuz/chromium'];
  const folder = resolve(import.meta.dirname, '../../../node_modules/.cache/onsale', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const libraries = join(folder, 'al2023', 'lib');
  return {
    executable: join(folder, 'chromium'),
    env: {
      // A bare machine has no NSS and no fonts; the package brings both.
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, libraries].filter(Boolean).join(delimiter),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const program = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: import.meta.dirname,
    // It unpacks into the folder for temporary files, and its libraries only where it takes itself to be on Amazon's Linux.
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  // Two test files may unpack at once: whoever comes second throws its own copy away.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
}
