import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@onsale/client';
import type { HttpAnswer } from './http-connection.ts';
import type { Work } from './start-load-process.ts';

type Send = (path: string, headers: Record<string, string>, body: string) => Promise<HttpAnswer>;

export interface Asks {
  count: number;
  ask(index: number): Promise<unknown>;
}

const POLL_MS = 100;
const POLLS_MAX = 300;
const CARD = 'number=4242424242424242';
const BUYER = { name: 'Buyer of the bench', email: 'buyer@example.com', phone: '' };

/** What each caller does. Bodies of single requests are made before the clock starts: what is measured is the server. */
export function asksOf(work: Work, send: Send, sendToProvider: Send): Asks {
  switch (work.kind) {
    case 'empty':
      return { count: work.count, ask: () => send('/trpc/empty', headersOf(null), '') };
    case 'holds': {
      const holds = work.parties.map((seats) => ({
        headers: headersOf(newGuest()),
        body: holdOf(work.eventId, newId(), seats),
      }));
      return {
        count: holds.length,
        ask: (index) => send('/trpc/reservations.create', holds[index]!.headers, holds[index]!.body),
      };
    }
    case 'churn':
      return {
        count: work.parties.length,
        ask: (index) => holdAndRelease(work.eventId, work.parties[index % work.parties.length]!, send),
      };
    case 'orders':
      return {
        count: work.parties.length,
        ask: (index) => order(work.eventId, work.parties[index]!, send, sendToProvider),
      };
  }
}

async function holdAndRelease(eventId: string, seats: string[], send: Send): Promise<void> {
  const headers = headersOf(newGuest());
  const reservationId = newId();
  await send('/trpc/reservations.create', headers, holdOf(eventId, reservationId, seats));
  const cancel = { eventId, reservationId, token: newId(), expectedBackMinor: null };
  await send('/trpc/reservations.cancel', headers, JSON.stringify(cancel));
}

/** As a buyer does it: hold, pay on the provider's page, and look until the tickets are there. */
async function order(eventId: string, seats: string[], send: Send, sendToProvider: Send): Promise<void> {
  const headers = headersOf(newGuest());
  const reservationId = newId();
  await send('/trpc/reservations.create', headers, holdOf(eventId, reservationId, seats));
  const pay = { eventId, reservationId, token: newId(), buyer: BUYER };
  const opened = await send('/trpc/reservations.pay', headers, JSON.stringify(pay));
  const { payUrl } = JSON.parse(opened.body).result.data as { payUrl: string };
  await sendToProvider(
    new URL(payUrl).pathname,
    { 'content-type': 'application/x-www-form-urlencoded' },
    CARD,
  );
  for (let polls = 0; polls < POLLS_MAX; polls++) {
    await wait(POLL_MS);
    const answer = await send('/trpc/reservations.get', headers, JSON.stringify({ eventId, reservationId }));
    const { state, tickets } = JSON.parse(answer.body).result.data as { state: string; tickets: unknown[] };
    if (state === 'paid' && tickets.length === seats.length) return;
  }
  throw new Error(
    `Reservation ${reservationId} was paid for and has no tickets after ${(POLL_MS * POLLS_MAX) / 1_000} s`,
  );
}

function holdOf(eventId: string, reservationId: string, seats: string[]): string {
  return JSON.stringify({ eventId, reservationId, choice: { kind: 'chosen', seats, areas: [] } });
}

function headersOf(guestKey: string | null): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-onsale': '1',
    ...(guestKey && { 'x-onsale-guest': guestKey }),
  };
}

function newGuest(): string {
  return randomBytes(32).toString('base64url');
}
