import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

import { root } from '../own-node.mjs';
import { blindings } from './blindings.mjs';

const blinding = blindings.find(({ name }) => name === process.env.ONSALE_BLINDING);

/** Takes a piece out of one source file as it is loaded; the file on the disk stays as it is. */
const blindfold = {
  name: 'blindfold',
  enforce: 'pre',
  transform(code, id) {
    if (!blinding || id !== join(root, blinding.file)) return null;
    if (code.split(blinding.take).length !== 2)
      throw new Error(`${blinding.file} no longer has what was to be taken away: ${blinding.take}`);
    return { code: code.replace(blinding.take, blinding.leave), map: null };
  },
};

export default defineConfig({
  root,
  plugins: [blindfold],
  test: {
    globalSetup: './packages/embedded-postgres/src/vitest-global-setup.ts',
    include: [...new Set(blindings.map(({ test }) => test))],
    // What was loaded once with all in place must not be taken for the blinded.
    fsModuleCache: false,
    testTimeout: 15_000,
    hookTimeout: 15_000,
  },
});
