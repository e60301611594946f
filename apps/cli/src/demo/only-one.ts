import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';

/** Proof that we are the only one in this folder, until it is let go. */
export type OnlyOne = { letGo(): Promise<void> };

/**
 * Takes `file` for this process, or tells the process number of the one that has it. The holder answers on a port
 * with the word written in the file: a number alone proves nothing after a crash, when it may be anybody's.
 */
export async function onlyOne(file: string): Promise<OnlyOne | { heldBy: number }> {
  await mkdir(dirname(file), { recursive: true });
  const word = randomUUID();
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(word);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  server.unref();
  const letGo = async () => {
    server.close();
    await rm(file, { force: true });
  };

  const draft = `${file}.${word}`;
  await writeFile(draft, JSON.stringify({ pid: process.pid, port, word }));
  try {
    // A link appears whole or not at all, and only where there is none.
    while (!(await link(draft, file).then(yes, no))) {
      const holder = await readHolder(file);
      if (holder && (await hear(holder.port)) === holder.word) {
        server.close();
        return { heldBy: holder.pid };
      }
      if ((await readHolder(file))?.word === holder?.word) await rm(file, { force: true });
    }
    return { letGo };
  } finally {
    await rm(draft);
  }
}

const yes = () => true;
const no = () => false;

async function readHolder(file: string): Promise<{ pid: number; port: number; word: string } | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Gone meanwhile, or cut short by a crash: nobody holds it.
    return undefined;
  }
}

function hear(port: number): Promise<string> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect({ host: '127.0.0.1', port, timeout: 2000 });
    socket.on('data', (chunk) => (heard += chunk));
    socket.on('timeout', () => socket.destroy());
    socket.on('error', () => resolve(''));
    socket.on('close', () => resolve(heard));
  });
}
