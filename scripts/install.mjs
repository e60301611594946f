// Runs on whatever Node a newcomer has, with nothing installed: plain JavaScript, no packages.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

import { bin, ownNode, passSignalsTo, root } from './own-node.mjs';

const NODE_MIN = [20, 19];
const HEARTBEAT_SECONDS = 10;

/** Installs the packages when they are missing, half-installed or not those of the lock file; ends the process if it can't. */
export async function install() {
  refuseOldNode();
  if (isInstalled()) return;
  const began = Date.now();
  console.log('Installing the packages (about a minute, the first time only)');
  const heartbeat = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`  still installing, ${seconds} s`);
  }, HEARTBEAT_SECONDS * 1000);
  const failure = await npmCi();
  clearInterval(heartbeat);
  if (failure || !isInstalled()) {
    console.error(failure ?? '');
    stop(
      'The packages could not be installed; what npm said is above. ' +
        'When the network is there and the disk is not full, run the same command again.',
    );
  }
  console.log(`✓ ${countPackages()} packages installed (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1])) return;
  stop(
    `Onsale needs Node ${NODE_MIN.join('.')} or newer, and this is ${process.versions.node}. Get a newer one from nodejs.org.`,
  );
}

// npm writes `.package-lock.json` last: without it the installation was interrupted.
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const present = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages;
    return (
      existsSync(ownNode) &&
      Object.entries(wanted).every(
        ([path, entry]) =>
          !path.includes('node_modules/') ||
          (present[path] ? present[path].version === entry.version : entry.optional || entry.peer),
      )
    );
  } catch {
    return false;
  }
}

/** Undefined when it went well, else what npm wrote. */
function npmCi() {
  return new Promise((done) => {
    // `node_modules/.bin` must not be on the path: npm deletes that folder, and with it the Node it would run on.
    const PATH = (process.env.PATH ?? '')
      .split(delimiter)
      .filter((folder) => resolve(folder) !== bin)
      .join(delimiter);
    const npm = spawn(
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--progress=false'],
      {
        cwd: root,
        env: { ...process.env, PATH, NODE_ENV: '' },
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      },
    );
    const stopPassing = passSignalsTo(npm);
    let output = '';
    npm.stdout.on('data', (chunk) => (output += chunk));
    npm.stderr.on('data', (chunk) => (output += chunk));
    npm.on('error', () => done('npm was not found. It comes with Node: see nodejs.org.'));
    npm.on('close', (code, signal) => {
      stopPassing();
      done(code === 0 ? undefined : output || `npm stopped (${signal ?? code}).`);
    });
  });
}

function countPackages() {
  try {
    return readdirSync(join(root, 'node_modules'))
      .filter((name) => !name.startsWith('.'))
      .map((name) => (name.startsWith('@') ? readdirSync(join(root, 'node_modules', name)).length : 1))
      .reduce((sum, count) => sum + count, 0);
  } catch {
    return 0;
  }
}

function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
