import type { FastifyInstance } from 'fastify';
import { Id } from '@onsale/schemas';
import type { ServerRuntime } from './listeners.ts';

/** A new picture has a new version in its address, and with it a new address. */
const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'public, max-age=60';

/** `/pictures/:eventId`, with `?v=` as in the event's `pictureUrl`. */
export function servePictures(
  app: FastifyInstance,
  runtime: ServerRuntime,
  { drafts }: { drafts: boolean },
): void {
  app.get<{ Params: { eventId: string }; Querystring: { v?: string } }>(
    '/pictures/:eventId',
    async ({ params, query, headers }, reply) => {
      const eventId = Id.safeParse(params.eventId);
      const picture = eventId.success ? await runtime.loadPicture(eventId.data, { drafts }) : null;
      if (!picture) return reply.code(404).send({ message: 'No picture here' });

      const version = String(picture.version);
      const etag = `"${version}"`;
      reply.header('etag', etag).header('cache-control', query.v === version ? KEEP_FOR_EVER : ASK_AGAIN);
      if (headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type(picture.type).send(Buffer.from(picture.bytes));
    },
  );
}
