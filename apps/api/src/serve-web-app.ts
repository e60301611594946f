import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const PAGE = 'index.html';
const HASHED = `${sep}assets${sep}`;
const API = ['/trpc/', '/pictures/', '/webhooks/'];

/**
 * Serves a built web app. Every address without a file is the app's own page, which routes by itself; `%NAME%` in that
 * page becomes `words.NAME`.
 */
export async function serveWebApp(
  app: FastifyInstance,
  dist: string,
  words: Record<string, string>,
): Promise<void> {
  const page = fillIn(await readFile(join(dist, PAGE), 'utf8'), words);

  await app.register(fastifyStatic, {
    root: dist,
    wildcard: false,
    index: false,
    globIgnore: [PAGE],
    cacheControl: false,
    setHeaders(reply, path) {
      const kept = path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.header('cache-control', kept);
    },
  });

  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const isPage =
      request.method === 'GET' && extname(path) === '' && !API.some((start) => path.startsWith(start));
    if (!isPage && path !== `/${PAGE}`) return reply.code(404).send({ message: 'Nothing here' });
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  });
}

function fillIn(page: string, words: Record<string, string>): string {
  return Object.entries(words).reduce((filled, [name, word]) => filled.replaceAll(`%${name}%`, word), page);
}
