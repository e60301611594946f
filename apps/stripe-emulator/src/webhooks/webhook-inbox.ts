import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Letter {
  body: string;
  signature: string;
  headers: IncomingHttpHeaders;
}

/** A receiver of webhooks for tests: keeps what came, raw, and answers with `answers` in turn, then with 200. */
export async function openInbox(answers: number[] = []) {
  const letters: Letter[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    letters.push({ body, signature: String(request.headers['stripe-signature']), headers: request.headers });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    letters,
    types: () => letters.map((letter) => (JSON.parse(letter.body) as { type: string }).type),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
