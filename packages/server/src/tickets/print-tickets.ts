import { Worker } from 'node:worker_threads';
import type { Booklet } from './booklet.ts';

export interface PrintJob {
  id: number;
  booklet: Booklet;
}

export type Printed = { id: number; pdf: Uint8Array } | { id: number; failure: Error };

interface Waiting {
  resolve(pdf: Buffer): void;
  reject(error: Error): void;
}

const waiting = new Map<number, Waiting>();
let press: Worker | null = null;
let lastId = 0;

/**
 * `drawTickets` on a thread of its own, one after the other. Reading fonts takes tens of milliseconds a file: after a sale of a
 * stadium that would keep the thread that decides about seats busy for minutes.
 */
export function printTickets(booklet: Booklet): Promise<Buffer> {
  press ??= openPress();
  const job: PrintJob = { id: ++lastId, booklet };
  const printed = new Promise<Buffer>((resolve, reject) => waiting.set(job.id, { resolve, reject }));
  // Only while somebody waits does it keep the process alive.
  press.ref();
  press.postMessage(job);
  return printed;
}

function openPress(): Worker {
  // Without the flags that the process was started with: they are not for it.
  const worker = new Worker(new URL('./print-tickets-thread.ts', import.meta.url), { execArgv: [] });
  worker.on('message', (printed: Printed) => {
    const job = waiting.get(printed.id);
    waiting.delete(printed.id);
    if (waiting.size === 0) worker.unref();
    if ('pdf' in printed) job?.resolve(Buffer.from(printed.pdf));
    else job?.reject(printed.failure);
  });
  worker.on('error', (error) => breakDown(worker, error));
  worker.on('exit', (code) => breakDown(worker, new Error(`The thread that prints has ended with ${code}`)));
  return worker;
}

/** Whoever waited is told; the next job opens another one. */
function breakDown(worker: Worker, error: Error): void {
  if (press !== worker) return;
  press = null;
  for (const job of waiting.values()) job.reject(error);
  waiting.clear();
}
