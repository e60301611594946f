import type { FastifyInstance } from 'fastify';
import type { KeptMail } from './kept-mail.ts';
import { renderList, renderMail } from './render-pages.ts';

/** A mail is somebody else's HTML: it runs nothing, loads nothing, and is a stranger even to the page around it. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox";
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'";

/** The pages on which mail is read, and the same as JSON for programs. */
export function mailPages(app: FastifyInstance, mails: (to?: string) => KeptMail[]): void {
  const find = (id: string) => mails().find((mail) => mail.id === id);
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', PAGE_POLICY).header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
  });
  app.get('/healthz', async () => ({ ok: true }));

  app.get('/', async (_request, reply) => reply.type(HTML).send(renderList(mails())));

  app.get<{ Querystring: { to?: string } }>('/mails.json', async ({ query }) =>
    mails(query.to).map((mail) => ({
      ...mail,
      attachments: mail.attachments.map(({ filename, contentType, content }) => ({
        filename,
        contentType,
        bytes: content.length,
      })),
    })),
  );

  app.get<{ Params: { id: string } }>('/mails/:id', async ({ params }, reply) => {
    const mail = find(params.id);
    return mail ? reply.type(HTML).send(renderMail(mail)) : reply.code(404).send({ message: GONE });
  });

  app.get<{ Params: { id: string } }>('/mails/:id/html', async ({ params }, reply) => {
    const mail = find(params.id);
    if (!mail) return reply.code(404).send({ message: GONE });
    return reply.type(HTML).header('content-security-policy', MAIL_POLICY).send(inNewTab(mail.html));
  });

  app.get<{ Params: { id: string; index: string } }>(
    '/mails/:id/attachments/:index',
    async ({ params }, reply) => {
      const attachment = find(params.id)?.attachments[Number(params.index)];
      if (!attachment) return reply.code(404).send({ message: GONE });
      return reply
        .type(attachment.contentType)
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
        )
        .send(attachment.content);
    },
  );
}

const HTML = 'text/html; charset=utf-8';
const GONE = 'No such mail here';

/** Links of a mail open beside the mailbox, as in any mail program. */
function inNewTab(html: string): string {
  return html.replace(/<head>/i, '<head><base target="_blank">');
}
