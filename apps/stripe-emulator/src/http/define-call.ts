import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { makeId } from '../books/make-id.ts';
import type { FaultPlace } from '../faults/faults.ts';
import { brokenBody, strikeAfter, strikeBefore } from '../faults/strike-request.ts';
import type { Cause, World } from '../world.ts';
import { answerOnce } from './answer-once.ts';
import { expand } from './expand.ts';
import { parseParams } from './parse-params.ts';
import { readForm } from './read-form.ts';
import { refusalBody, StripeRefusal } from './stripe-refusal.ts';

export interface ApiCall<Params extends z.ZodType> {
  method: 'GET' | 'POST';
  /** Under `/v1`; at most one parameter, `:id`. */
  url: string;
  fault?: FaultPlace;
  params: Params;
  answer: (params: z.infer<Params>, at: { id: string; cause: Cause; fault: string | null }) => object;
}

/** One call of Stripe's API: key, scripted faults, idempotency, parameters, expansion, error shape. */
export function defineCall<Params extends z.ZodType>(
  app: FastifyInstance,
  world: World,
  call: ApiCall<Params>,
): void {
  app.route({
    method: call.method,
    url: `/v1${call.url}`,
    handler: async (request, reply) => {
      const requestId = makeId('req');
      void reply.header('request-id', requestId);
      const key = header(request, 'idempotency-key');
      if (key) void reply.header('idempotency-key', key);
      const [path, query = ''] = request.url.split('?', 2) as [string, string?];
      const body = call.method === 'GET' ? query : String(request.body ?? '');

      authenticate(request, world.apiKey);
      const fault = call.fault
        ? world.faults.take(call.fault, `${path} ${JSON.stringify(readForm(body))}`)
        : null;
      if (await strikeBefore(fault, request, reply)) return reply;

      const keptKey = call.method === 'POST' ? key : null;
      const now = world.clock.now();
      const answer = answerOnce(world.books, keptKey, { method: call.method, url: path, body }, now, () => {
        const { expand: paths, ...form } = readForm(body);
        const params = parseParams(call.params, form);
        const id = (request.params as { id?: string }).id ?? '';
        const said = call.answer(params, {
          id,
          cause: { requestId, idempotencyKey: key },
          fault: fault?.do ?? null,
        });
        if (fault?.do === 'error500_kept') return { status: 500, body: JSON.stringify(brokenBody()) };
        return {
          status: 200,
          body: JSON.stringify(expand(said, Array.isArray(paths) ? paths.map(String) : [], world.books)),
        };
      });
      if (await strikeAfter(fault, request, reply)) return reply;
      if (answer.replayed) void reply.header('idempotent-replayed', 'true');
      return reply.code(answer.status).type('application/json').send(answer.body);
    },
    errorHandler: (error, _request, reply) => {
      if (error instanceof StripeRefusal) return reply.code(error.status).send(refusalBody(error));
      throw error;
    },
  });
}

function header(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function authenticate(request: FastifyRequest, apiKey: string): void {
  const [scheme, value = ''] = (header(request, 'authorization') ?? '').split(' ', 2) as [string, string?];
  const given = scheme === 'Basic' ? Buffer.from(value, 'base64').toString().replace(/:.*$/, '') : value;
  if (given === '') {
    throw new StripeRefusal(
      401,
      'invalid_request_error',
      'You did not provide an API key. Put it in the Authorization header.',
    );
  }
  const [mine, theirs] = [Buffer.from(apiKey), Buffer.from(given)];
  if (mine.length === theirs.length && timingSafeEqual(mine, theirs)) return;
  throw new StripeRefusal(
    401,
    'invalid_request_error',
    `Invalid API Key provided: ${given.slice(0, 8)}****`,
    {
      code: 'api_key_invalid',
    },
  );
}
