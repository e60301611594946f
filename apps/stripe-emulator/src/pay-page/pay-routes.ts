import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readForm } from '../http/read-form.ts';
import { expireIfDue } from '../sessions/expire-session.ts';
import { paySession } from '../sessions/pay-session.ts';
import type { World } from '../world.ts';
import { PAY_PAGE_STYLE } from './pay-page-style.ts';
import { renderClosedPage, renderPayPage, renderUnknownPage } from './render-pay-page.ts';
import { returnUrl } from './return-url.ts';
import { DECLINED_CARD, findTestCard } from './test-cards.ts';

/** The hosted page: plain forms and links, no script, so that it works in every browser and under the strictest policy. */
export function payRoutes(app: FastifyInstance, world: World): void {
  const { books, faults } = world;

  app.get('/pay/style.css', (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(PAY_PAGE_STYLE),
  );

  app.get<{ Params: { id: string }; Querystring: { refused?: string } }>('/pay/:id', (request, reply) => {
    const session = books.sessions.find(request.params.id);
    if (!session) return page(reply.code(404), renderUnknownPage());
    expireIfDue(world, session);
    if (session.status !== 'open') return page(reply, renderClosedPage(session));
    const details = books.sessionDetails.find(session.id)!;
    return page(reply, renderPayPage(session, details, world.clock.now(), request.query.refused));
  });

  app.post<{ Params: { id: string } }>('/pay/:id', async (request, reply) => {
    const session = books.sessions.find(request.params.id);
    if (!session) return page(reply.code(404), renderUnknownPage());
    const form = readForm(String(request.body ?? ''));
    const fault = faults.take('pay', JSON.stringify(session));
    if (fault?.do === 'delay') await sleep(fault.ms ?? 1_000);

    const isDeclined = fault?.do === 'decline' || form.outcome === 'declined';
    const card = isDeclined ? DECLINED_CARD : findTestCard(String(form.number ?? ''));
    if (!card) return reply.redirect(`/pay/${session.id}?refused=not_a_test_card`, 303);
    const outcome = paySession(world, session, card);
    if (outcome === 'declined')
      return reply.redirect(`/pay/${session.id}?refused=${card.decline!.decline_code}`, 303);
    if (outcome === 'expired') return reply.redirect(`/pay/${session.id}`, 303);
    return reply.redirect(returnUrl(session), 303);
  });
}

function page(reply: FastifyReply, html: string): FastifyReply {
  // No form-action here: browsers would apply it to the redirect back to the shop as well.
  const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('text/html; charset=utf-8')
    .send(html);
}
