// npm run blind: takes away one thing that correctness rests on at a time; a test that stays green is blind, and fails this.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { blindings } from './blind/blindings.mjs';
import { install } from './install.mjs';
import { ownEnv, root, runOnOwnNode } from './own-node.mjs';

await install();
const folder = mkdtempSync(join(tmpdir(), 'onsale-blind-'));
let blind = 0;
for (const blinding of blindings) {
  const seeing = await endOf(blinding, '');
  const blinded = await endOf(blinding, blinding.name);
  const noticed = seeing.status === 'passed' && blinded.status === 'failed';
  if (!noticed) blind += 1;
  console.log(`${noticed ? '✓' : '✗'} without ${blinding.name}: "${blinding.mustFail}" ${blinded.status}`);
  console.log(noticed ? `  ${blinded.why}` : `  with it: ${seeing.status} ${seeing.why}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(blind === 0 ? '\nEvery test sees.' : `\n${blind} of ${blindings.length} would not be noticed.`);
process.exit(blind === 0 ? 0 : 1);

/** How the one test ends with this taken away, or with nothing taken away when `name` is empty. */
async function endOf({ test, mustFail }, name) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const pattern = mustFail.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const args = ['run', '--config', 'scripts/blind/vitest.config.mjs', test, '-t', pattern];
  await runOnOwnNode(
    ['node_modules/vitest/vitest.mjs', ...args, '--reporter=json', `--outputFile=${report}`],
    {
      cwd: root,
      stdio: 'ignore',
      env: { ...ownEnv, ONSALE_BLINDING: name },
    },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const found = tests.find(({ title }) => title === mustFail);
  return { status: found?.status ?? 'was not found', why: found?.failureMessages?.[0]?.split('\n')[0] ?? '' };
}
