// npm run verify: everything that can be judged without running the product. Says only what is wrong.
import { spawn } from 'node:child_process';

import { install } from './install.mjs';
import { ownEnv, ownNode, root } from './own-node.mjs';

// What is checked, by which command, and what a good answer must say: a tool that finds no file at all is content too.
const CHECKS = [
  ['types', ['turbo/bin/turbo', 'run', 'types', 'types:node', '--continue', '--output-logs=errors-only']],
  ['dead code', ['knip/bin/knip.js', '--no-progress']],
  [
    'boundaries of folders',
    [
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'packages',
      'apps',
    ],
    /[1-9]\d* modules/,
  ],
  ['boundaries of packages', ['turbo/bin/turbo', 'boundaries']],
  ['lint', ['oxlint/bin/oxlint', '--quiet', '--deny-warnings']],
  ['format', ['oxfmt/bin/oxfmt', '--check', '.']],
];
const AT_ONCE = 2;

await install();
const waiting = [...CHECKS];
const bad = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) await judge(...check);
  }),
);
console.log(bad.length ? `\nNot clean: ${bad.join(', ')}` : '\nAll clean');
process.exit(bad.length ? 1 : 0);

async function judge(name, [tool, ...args], mustSay) {
  const began = Date.now();
  const { code, output } = await run([`node_modules/${tool}`, ...args]);
  const good = code === 0 && (!mustSay || mustSay.test(output));
  console.log(`${good ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (good) return;
  console.log(output.trim());
  bad.push(name);
}

function run(args) {
  return new Promise((resolve) => {
    const tool = spawn(ownNode, args, {
      cwd: root,
      env: { ...ownEnv, npm_config_loglevel: 'silent' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    tool.stdout.on('data', (chunk) => (output += chunk));
    tool.stderr.on('data', (chunk) => (output += chunk));
    tool.on('close', (code) => resolve({ code, output }));
  });
}
