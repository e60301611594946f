// Runs on whatever Node a newcomer has, with nothing installed: plain JavaScript, no packages.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_MIN = [20, 19];
const HEARTBEAT_SECONDS = 10;

/** Folder of the clone. */
export const root = resolve(fileURLToPath(import.meta.url), '..', '..');

const bin = join(root, 'node_modules', '.bin');

/** The repository's own Node, which runs TypeScript as it is. */
export const ownNode = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The environment in which the repository's own tools come first. */
export const ownEnv = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Installs the packages when they are missing, half-installed or older than the lock file. Ends the process when it can't. */
export async function install() {
  refuseOldNode();
  if (isInstalled()) return;
  const began = Date.now();
  console.log('Installing the packages (about a minute, the first time only)');
  const heartbeat = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`  still installing, ${seconds} s, ${countPackages()} packages so far`);
  }, HEARTBEAT_SECONDS * 1000);
  const failure = await npmCi();
  clearInterval(heartbeat);
  if (failure || !isInstalled()) {
    console.error(failure ?? '');
    stop(
      'The packages could not be installed; what npm said is above. Is the network there, and the disk not full? Then run the same command again.',
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
    let output = '';
    npm.stdout.on('data', (chunk) => (output += chunk));
    npm.stderr.on('data', (chunk) => (output += chunk));
    npm.on('error', () => done('npm was not found. It comes with Node: see nodejs.org.'));
    npm.on('close', (code, signal) =>
      done(code === 0 ? undefined : output || `npm stopped (${signal ?? code}).`),
    );
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
