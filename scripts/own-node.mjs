// The repository's own Node, which npm installs: newer than the newcomer's, and it runs TypeScript as it is.
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the clone. */
export const root = resolve(fileURLToPath(import.meta.url), '..', '..');

/** Where npm puts the commands of the installed packages. */
export const bin = join(root, 'node_modules', '.bin');

export const ownNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The environment in which the repository's own commands come first. */
export const ownEnv = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(delimiter),
  // Halves the time that programs take to load, from the second start on.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/node'),
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
};

/** Runs a file on it, at this terminal, and tells its exit code. */
export function runOnOwnNode(args, options = {}) {
  const program = spawn(ownNode, args, { stdio: 'inherit', env: ownEnv, ...options });
  const stopPassing = passSignalsTo(program);
  return new Promise((done) => {
    program.on('exit', (code) => {
      stopPassing();
      done(code ?? 1);
    });
  });
}

/**
 * Until the returned function is called, a request to end is the program's to answer, and we wait for it. At a
 * terminal it hears of a Ctrl-C twice, and must not mind.
 */
export function passSignalsTo(program) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => program.kill(signal);
  for (const signal of signals) process.on(signal, pass);

  // Asked to end, npm ends its shell, and the shell tells nobody: that the parent is another one is all we see of it.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && pass('SIGTERM');
  const watch = process.env.npm_lifecycle_event && setInterval(orphaned, 500);

  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, pass);
  };
}
