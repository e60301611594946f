import { once } from 'node:events';
import { createServer } from 'node:net';

import { expect, test } from 'vitest';

import { demoPorts, refuseBusyPorts } from './demo-ports.ts';

test('counts up from 4400, or from ONSALE_PORT', () => {
  expect(demoPorts({})).toMatchObject({ shop: 4400, office: 4401, payments: 4402, database: 4403 });
  expect(demoPorts({ ONSALE_PORT: '9000' })).toMatchObject({ shop: 9000, office: 9001 });
});

test.each(['http', '0', '70000', '80.5'])('refuses ONSALE_PORT=%s', (port) => {
  expect(() => demoPorts({ ONSALE_PORT: port })).toThrow(/Give a number between/);
});

test('names the busy port and how to choose another', async () => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  const { port } = busy.address() as { port: number };

  await expect(refuseBusyPorts([port])).rejects.toThrow(
    new RegExp(`Port ${port} is taken by another program.*ONSALE_PORT=`),
  );
  busy.close();
  await once(busy, 'close');
  await expect(refuseBusyPorts([port])).resolves.toBeUndefined();
});
