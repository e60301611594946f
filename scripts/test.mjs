// npm test: installs what is missing, builds the web apps, runs every test, and ends with `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { install } from './install.mjs';
import { ownEnv, root, runOnOwnNode } from './own-node.mjs';

await install();

const build = await run(['node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only']);
if (build !== 0)
  console.error('\nThe web apps could not be built, which counts as one failure. Why, is said above.\n');

const folder = mkdtempSync(join(tmpdir(), 'onsale-test-report-'));
const report = join(folder, 'report.json');
const vitest = await run([
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const { passed, failed } = count(report);
rmSync(folder, { recursive: true, force: true });

// An error outside of any test, or no test at all, must not look like success.
const unseen = failed === 0 && (vitest !== 0 || passed === 0) ? 1 : 0;
if (unseen) console.error('\nNo test failed, yet the run itself did; see above.');

const failures = failed + unseen + (build === 0 ? 0 : 1);
console.log(`\n${passed} passed, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);

function run(args) {
  return runOnOwnNode(args, { cwd: root, env: { ...ownEnv, npm_config_loglevel: 'silent' } });
}

/** A file that could not even be loaded has no tests to fail, so it counts as one failure. */
function count(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
