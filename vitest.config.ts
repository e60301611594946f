import { defineConfig } from 'vitest/config';

const globalSetup = './packages/embedded-postgres/src/vitest-global-setup.ts';

export default defineConfig({
  test: {
    // A browser story or a race should tell how long it took when it fails, not hang the run.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/**/*.test.ts', '{packages,apps}/*/**/*.test.tsx'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.story.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'stories',
          include: ['{packages,apps}/*/**/*.story.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // One at a time and after the rest: a browser on a busy machine is slow where a person would not be.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
