import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { testApi } from './test-api.ts';

const BODY = JSON.stringify({ name: 'Ann', email: 'ann@onsale.example', password: 'a long enough password' });

test('a stop lets what has begun finish, and takes nothing new', async () => {
  await using api = await testApi();
  const asking = request(`${api.shopUrl}/trpc/account.signUp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': BODY.length,
      'x-onsale': '1',
      // The server's word that it has seen the request, before we send the rest of it.
      expect: '100-continue',
    },
  });
  asking.flushHeaders();
  await once(asking, 'continue');
  const stopped = api.close();
  asking.end(BODY);

  const [response] = await once(asking, 'response');
  expect(response.statusCode).toBe(200);
  expect(JSON.parse(await text(response)).result.data.account.name).toBe('Ann');

  await stopped;
  await expect(fetch(`${api.shopUrl}/healthz`)).rejects.toThrow();
});

test('a stop does not wait for connections that say nothing (they would for a minute)', async () => {
  await using api = await testApi();
  const idle = request(`${api.shopUrl}/healthz`, { headers: { connection: 'keep-alive' } }).end();
  const [response] = await once(idle, 'response');
  await text(response);

  const began = performance.now();
  await api.close();
  expect(performance.now() - began).toBeLessThan(20_000);
});
