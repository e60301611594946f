import type { Session, SessionDetails } from '../books/stripe-objects.ts';
import { formatMoney } from '../money/stripe-money.ts';
import { returnUrl } from './return-url.ts';
import { GOOD_CARD, TEST_CARDS, type TestCard } from './test-cards.ts';

const REFUSALS: Record<string, string> = {
  not_a_test_card: 'That is not one of the test cards. Never type a real card number here.',
  insufficient_funds: 'The bank refused the card: there is not enough money on it.',
  expired_card: 'The bank refused the card: it has expired.',
  generic_decline: 'The bank refused the card.',
};

/** The page on which an open session is paid. `refused` is why the last try failed. */
export function renderPayPage(
  session: Session,
  details: SessionDetails,
  nowSeconds: number,
  refused?: string,
): string {
  const amount = formatMoney(session.amount_total, session.currency);
  return renderPage(
    `Pay ${amount}`,
    `
    <section class="card" aria-labelledby="bought">
      <h1 id="bought">${escape(details.intent_description ?? 'Your order')}</h1>
      <ul class="lines">${details.line_items.map(renderLine).join('')}</ul>
      <p class="total"><span>You pay</span> <strong id="amount">${amount}</strong></p>
    </section>
    ${renderRefusal(refused)}
    <form class="card" method="post" action="/pay/${session.id}">
      <label for="card-number">Card number</label>
      <input id="card-number" name="number" inputmode="numeric" autocomplete="off" spellcheck="false"
        aria-describedby="card-hint" value="${spaced(GOOD_CARD.number)}" required />
      <p class="hint" id="card-hint">A test card is filled in. Real cards do not work here.</p>
      <details>
        <summary>Other test cards</summary>
        <dl>${TEST_CARDS.map(renderCard).join('')}</dl>
      </details>
      <button class="pay" id="pay" name="outcome" value="paid">Pay ${amount}</button>
      <button class="quiet" id="pay-declined" name="outcome" value="declined">Pay with a card that is declined</button>
    </form>
    ${session.cancel_url ? `<p class="leave"><a id="leave" href="${escape(session.cancel_url)}">Leave without paying</a></p>` : ''}
    <p class="hint time">${timeLeft(session.expires_at - nowSeconds)}</p>`,
  );
}

/** What a session that is paid or has run out says. */
export function renderClosedPage(session: Session): string {
  const amount = formatMoney(session.amount_total, session.currency);
  const isPaid = session.status === 'complete';
  const back = isPaid ? returnUrl(session) : session.cancel_url;
  const title = isPaid ? 'This is paid' : 'This payment has run out of time';
  const said = isPaid
    ? `${amount} was taken once. There is nothing more to pay.`
    : 'Nothing was taken. Start again from the shop.';
  return renderPage(
    title,
    `<section class="card" id="closed" data-status="${session.status}">
      <h1>${title}</h1>
      <p>${said}</p>
      ${back ? `<p><a id="back" class="button" href="${escape(back)}">Back to the shop</a></p>` : ''}
    </section>`,
  );
}

export function renderUnknownPage(): string {
  return renderPage(
    'No such payment',
    '<section class="card"><h1>No such payment</h1><p>This address belongs to no payment. Start again from the shop.</p></section>',
  );
}

function renderPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)} · Practice Bank</title>
    <link rel="stylesheet" href="/pay/style.css" />
  </head>
  <body>
    <header>
      <p class="brand">
        <span class="mark" aria-hidden="true"></span>
        <span class="bank">Practice Bank</span>
        <span class="what">card payments</span>
      </p>
      <p class="notice"><strong>This is an emulator.</strong> No real money moves.</p>
    </header>
    <main>${main}
    </main>
  </body>
</html>
`;
}

function renderLine(line: SessionDetails['line_items'][number]): string {
  const name = line.quantity > 1 ? `${line.quantity} × ${line.description}` : line.description;
  return `<li><span>${escape(name)}</span> <span class="sum">${formatMoney(line.amount_total, line.currency)}</span></li>`;
}

function renderRefusal(refused: string | undefined): string {
  if (refused === undefined) return '';
  const why = REFUSALS[refused] ?? REFUSALS.generic_decline!;
  return `<p class="refusal" id="refusal" role="alert">${why} Nothing was taken. Try again, or use another card.</p>`;
}

function renderCard({ number, shown }: TestCard): string {
  return `<div><dt>${spaced(number)}</dt><dd>${shown}</dd></div>`;
}

function timeLeft(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes > 120) return '';
  return minutes <= 1 ? 'This page closes in less than a minute.' : `This page closes in ${minutes} minutes.`;
}

/** As it stands on the card: in fours, American Express in 4, 6 and 5. */
function spaced(number: string): string {
  const groups = number.length === 15 ? /^(.{4})(.{6})(.{5})$/ : /^(.{4})(.{4})(.{4})(.{4})$/;
  return number.match(groups)!.slice(1).join(' ');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
