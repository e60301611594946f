import { closedLoop, closedLoopFor, millisecondsAt } from '../closed-loop.ts';
import { HttpConnection, type HttpAnswer } from './http-connection.ts';
import { asksOf } from './make-asks.ts';
import type { LoadFigures, LoadOrder } from './start-load-process.ts';

/** Makes load in a process of its own, so that the server's answers do not wait for the generator's work. */
process.on('message', (order: LoadOrder) => {
  void carryOut(order).then((figures) => process.send!(figures));
});
process.on('disconnect', () => process.exit(0));

async function carryOut({ urls, connections, work }: LoadOrder): Promise<LoadFigures> {
  const idle = await openAll(urls, connections);
  const idleAtProvider = work.kind === 'orders' ? await openAll([work.providerUrl], connections) : [];
  const answers: Record<string, number> = {};
  let unexpected: string | null = null;

  const through =
    (pool: HttpConnection[]) => async (path: string, headers: Record<string, string>, body: string) => {
      const connection = pool.pop()!;
      const answer: HttpAnswer = await connection.post(path, headers, body);
      pool.push(connection);
      answers[answer.status] = (answers[answer.status] ?? 0) + 1;
      if (answer.status >= 400) unexpected ??= answer.body.slice(0, 300);
      return answer;
    };
  const { count, ask } = asksOf(work, through(idle), through(idleAtProvider));
  if (count === 0) throw new Error('Nothing was ordered');
  const { seconds, perSecond, latency } =
    work.kind === 'churn'
      ? await closedLoopFor(work.seconds, connections, ask)
      : await closedLoop(count, connections, ask);
  for (const connection of [...idle, ...idleAtProvider]) connection.close();
  return {
    seconds,
    perSecond,
    p50Ms: millisecondsAt(latency, 50),
    p99Ms: millisecondsAt(latency, 99),
    answers,
    unexpected,
  };
}

/** Dealt out over the addresses in turn. */
function openAll(urls: string[], connections: number): Promise<HttpConnection[]> {
  return Promise.all(
    Array.from({ length: connections }, (_, index) => HttpConnection.open(urls[index % urls.length]!)),
  );
}
