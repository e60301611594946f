import { randomBytes } from 'node:crypto';
import { newId } from '@onsale/client';
import { closedLoop, millisecondsAt } from '../closed-loop.ts';
import { HttpConnection, type HttpAnswer } from './http-connection.ts';
import type { LoadFigures, LoadOrder, Work } from './start-load-process.ts';

interface Request {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Makes load in a process of its own, so that the server's answers do not wait for the generator's work. */
process.on('message', (order: LoadOrder) => {
  void carryOut(order).then((figures) => process.send!(figures));
});
process.on('disconnect', () => process.exit(0));

async function carryOut({ urls, connections, work }: LoadOrder): Promise<LoadFigures> {
  const open = await Promise.all(
    Array.from({ length: connections }, (_, index) => HttpConnection.open(urls[index % urls.length]!)),
  );
  // Made before the clock starts: what is measured is the server.
  const requests = requestsOf(work);
  if (requests.length === 0) throw new Error('Nothing was ordered');
  const idle = [...open];
  const answers: Record<string, number> = {};
  let unexpected: string | null = null;
  const { seconds, perSecond, latency } = await closedLoop(requests.length, connections, async (index) => {
    const connection = idle.pop()!;
    const answer = await send(connection, requests[index]!);
    idle.push(connection);
    answers[answer.status] = (answers[answer.status] ?? 0) + 1;
    if (answer.status !== 200) unexpected ??= answer.body.slice(0, 300);
  });
  for (const connection of open) connection.close();
  return {
    seconds,
    perSecond,
    p50Ms: millisecondsAt(latency, 50),
    p99Ms: millisecondsAt(latency, 99),
    answers,
    unexpected,
  };
}

function send(connection: HttpConnection, { path, headers, body }: Request): Promise<HttpAnswer> {
  return connection.post(path, headers, body);
}

function requestsOf(work: Work): Request[] {
  if (work.kind === 'empty') {
    return Array.from({ length: work.count }, () => ({
      path: '/trpc/empty',
      headers: { 'x-onsale': '1' },
      body: '',
    }));
  }
  return work.parties.map((seats) => ({
    path: '/trpc/reservations.create',
    headers: { 'x-onsale': '1', 'x-onsale-guest': randomBytes(32).toString('base64url') },
    body: JSON.stringify({
      eventId: work.eventId,
      reservationId: newId(),
      choice: { kind: 'chosen', seats, areas: [] },
    }),
  }));
}
