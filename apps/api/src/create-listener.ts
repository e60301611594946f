import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { finishRequests } from './finish-requests.ts';
import { logRequests } from './log-requests.ts';

export interface ListenerOptions {
  /** Public origin. */
  url: string;
  bodyBytesMax: number;
  trustProxy?: string;
  log: Logger;
}

const COMPRESS_FROM_BYTES = 1_024;
/** Beyond this brotli costs more time than it saves on answers made for one caller. */
const BROTLI_QUALITY = 4;
/** Procedure names of a whole batch stand in the path. */
const PATH_LENGTH_MAX = 5_000;
const HEADER_BYTES_MAX = 32_768;

/** A Fastify with what both doors share: request ids, one log line per request, headers, compression, a calm stop. */
export async function createListener({
  url,
  bodyBytesMax,
  trustProxy,
  log,
}: ListenerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyBytesMax,
    routerOptions: { maxParamLength: PATH_LENGTH_MAX },
    trustProxy,
    http: { maxHeaderSize: HEADER_BYTES_MAX },
    // `finishRequests` has let the answers out by then; what is still open has nothing to say.
    forceCloseConnections: true,
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  logRequests(app);
  finishRequests(app);
  hideFailures(app);
  await app.register(helmet, headersFor(url));
  await app.register(compress, {
    threshold: COMPRESS_FROM_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
  return app;
}

/** What went wrong inside is for the log; Fastify would tell it to the caller. */
function hideFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send({ message: error.message });
    app.log.error({ requestId: request.id, err: error }, 'request failed');
    return reply.code(status).send({ message: 'Something went wrong on our side' });
  });
}

function headersFor(url: string) {
  const https = url.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        // Mantine writes its variables into a style element.
        'style-src': ["'self'", "'unsafe-inline'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        // On plain http it would send every script of the page to an https that is not there.
        ...(https && { 'upgrade-insecure-requests': [] }),
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000 },
    // The pay page need not know which reservation sends it a buyer; `no-referrer` would blank our own Origin too.
    referrerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
  };
}
