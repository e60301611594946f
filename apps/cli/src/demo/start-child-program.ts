import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { CLONE } from './demo-folder.ts';
import { DemoError } from './demo-error.ts';
import { rejectWhen } from './when-asked-to-stop.ts';

const READY_SECONDS_MAX = 60;
const STOP_SECONDS_MAX = 15;
const LAST_LINES = 20;

export type ChildProgram = {
  /** Settles only when the program ends without having been asked to: with the sentence that says so. */
  died: Promise<DemoError>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
};

export type ChildProgramOptions = {
  /** As a person would call it, for the sentences. */
  name: string;
  /** File below the clone. */
  file: string;
  args?: string[];
  env: Record<string, string>;
  /** Address that answers 2xx when the program is ready. */
  readyUrl: string;
  /** Start it anew when its source changes. */
  watch?: boolean;
  /** Where it writes what it has to say; the terminal when not given. */
  logFile?: string;
};

/**
 * Starts one of our programs and waits until it is ready. Throws a sentence when it ends or stays silent,
 * and the signal's reason, after stopping it again, when `asked` aborts first.
 */
export async function startChildProgram(
  options: ChildProgramOptions,
  asked: AbortSignal,
): Promise<ChildProgram> {
  asked.throwIfAborted();
  const log = options.logFile ? await open(options.logFile, 'w', 0o600) : undefined;
  const output = log?.fd ?? 'inherit';
  const child = spawn(
    process.execPath,
    [
      ...(options.watch ? ['--watch', '--watch-preserve-output'] : []),
      `--import=${new URL('./stop-with-parent.ts', import.meta.url)}`,
      join(CLONE, options.file),
      ...(options.args ?? []),
    ],
    {
      cwd: CLONE,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', output, output, 'ipc'],
      // A Ctrl-C at the terminal is ours: we stop the programs one after the other.
      detached: process.platform !== 'win32',
    },
  );
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  await log?.close();
  const died = new Promise<DemoError>((resolve) => {
    void ended.then(async (how) => {
      if (stopping) return;
      resolve(new DemoError(`${options.name} stopped by itself (${how}). ${await lastWords(options)}`));
    });
  });
  const stop = async () => {
    stopping = true;
    await stopChild(child, ended);
  };
  const waiting = new AbortController();
  try {
    const failed = died.then((error) => Promise.reject(error));
    await Promise.race([waitUntilReady(options, waiting.signal), failed, rejectWhen(asked)]);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    waiting.abort();
  }
  return { died, stop };
}

async function lastWords({ logFile }: ChildProgramOptions): Promise<string> {
  if (!logFile) return 'What it said is above.';
  const lines = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-LAST_LINES);
  return `The last lines it wrote to ${relative(CLONE, logFile)}:\n\n${lines.join('\n')}`;
}

async function waitUntilReady({ name, readyUrl }: ChildProgramOptions, signal: AbortSignal): Promise<void> {
  for (let tries = 0; tries < READY_SECONDS_MAX * 20 && !signal.aborted; tries++) {
    const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new DemoError(`${name} did not become ready within ${READY_SECONDS_MAX} seconds (${readyUrl}).`);
}

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const tooLong = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS_MAX * 1000);
  await ended;
  clearTimeout(tooLong);
}
