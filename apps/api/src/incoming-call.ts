import type { IncomingCall } from '@onsale/server/runtime';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as the server's contexts know it. */
export function incomingCall(request: FastifyRequest, reply: FastifyReply): IncomingCall {
  return {
    headers: headersOf(request),
    ip: request.ip,
    requestId: request.id,
    setCookies(cookies) {
      if (cookies.length > 0) reply.header('set-cookie', [...cookies]);
    },
  };
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
