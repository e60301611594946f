import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from './faults.ts';

const SILENCE_MS = 120_000;
const DELAY_MS = 1_000;

/** What happens before the request is carried out. Resolves to true when the caller gets no answer from it any more. */
export async function strikeBefore(
  fault: Fault | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  switch (fault?.do) {
    case 'delay':
      await sleep(fault.ms ?? DELAY_MS);
      return false;
    case 'timeout_before':
      staySilent(request, reply, fault.ms ?? SILENCE_MS);
      return true;
    case 'drop_before':
      staySilent(request, reply, 0);
      return true;
    case 'error500_before':
      await reply.code(500).send(brokenBody());
      return true;
    default:
      return false;
  }
}

/** What happens after it was carried out, in place of the answer. */
export async function strikeAfter(
  fault: Fault | null,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  switch (fault?.do) {
    case 'timeout_after':
      staySilent(request, reply, fault.ms ?? SILENCE_MS);
      return true;
    case 'drop_after':
      staySilent(request, reply, 0);
      return true;
    case 'error500_after':
      await reply.code(500).send(brokenBody());
      return true;
    default:
      return false;
  }
}

export function brokenBody(): object {
  return { error: { type: 'api_error', message: 'An unknown error occurred' } };
}

/** Says nothing, and cuts the connection after a while. */
function staySilent(request: FastifyRequest, reply: FastifyReply, ms: number): void {
  reply.hijack();
  const { socket } = request.raw;
  const cut = setTimeout(() => socket.destroy(), ms);
  socket.once('close', () => clearTimeout(cut));
}
