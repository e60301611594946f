import { parentPort } from 'node:worker_threads';
import { drawTickets } from './draw-tickets.ts';
import type { Printed, PrintJob } from './print-tickets.ts';

parentPort!.on('message', ({ id, booklet }: PrintJob) => {
  drawTickets(booklet).then(
    (pdf) => parentPort!.postMessage({ id, pdf } satisfies Printed),
    (failure: Error) => parentPort!.postMessage({ id, failure } satisfies Printed),
  );
});
