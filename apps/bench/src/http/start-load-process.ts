import { fork } from 'node:child_process';
import { join } from 'node:path';
import { answerOf, letGo } from './start-api-process.ts';

/** `churn` holds and releases for a time, `orders` goes all the way to the tickets, the others ask each thing once. */
export type Work =
  | { kind: 'empty'; count: number }
  | { kind: 'holds'; eventId: string; parties: string[][] }
  | { kind: 'churn'; eventId: string; parties: string[][]; seconds: number }
  | { kind: 'orders'; eventId: string; parties: string[][]; providerUrl: string };

export interface LoadOrder {
  /** Connections are dealt out over them in turn. */
  urls: string[];
  connections: number;
  work: Work;
}

export interface LoadFigures {
  seconds: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** By HTTP status. */
  answers: Record<string, number>;
  /** The beginning of the first answer that was a refusal or a failure. */
  unexpected: string | null;
}

export interface LoadProcess extends AsyncDisposable {
  run(order: LoadOrder): Promise<LoadFigures>;
}

/** The generator of load for HTTP: one process, orders carried out one after the other. */
export function startLoadProcess(): LoadProcess {
  const child = fork(join(import.meta.dirname, 'load-program.ts'));
  return {
    async run(order) {
      child.send(order);
      return answerOf<LoadFigures>(child);
    },
    async [Symbol.asyncDispose]() {
      await letGo(child);
    },
  };
}
