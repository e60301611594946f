import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that was free a moment ago: public addresses have to be known before the first listener opens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server without a port');
  return address.port;
}
