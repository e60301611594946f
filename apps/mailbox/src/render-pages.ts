import type { KeptMail } from './kept-mail.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 860px; padding: 24px }
  h1 { font-size: 22px; margin: 0 0 16px }
  ol { list-style: none; margin: 0; padding: 0 }
  li { border-top: 1px solid #8886; padding: 12px 0 }
  li a { font-weight: 600 }
  dl { display: grid; gap: 2px 16px; grid-template-columns: max-content 1fr; margin: 0 0 16px }
  dt, .faint { opacity: .75 }
  dd { margin: 0; overflow-wrap: anywhere }
  iframe { background: #fff; border: 1px solid #8886; border-radius: 8px; height: 640px; width: 100% }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }
`;

/** All mails, newest first. */
export function renderList(mails: KeptMail[]): string {
  const rows = mails.map(
    ({ id, subject, to, receivedAt }) =>
      `<li><a href="/mails/${id}">${escaped(subject || 'No subject')}</a>
       <div class="faint">to ${escaped(to.join(', '))}, ${clock(receivedAt)}</div></li>`,
  );
  const body =
    rows.length > 0
      ? `<ol>${rows.join('')}</ol>`
      : '<p>No mail yet. It comes here within seconds of a purchase.</p>';
  return page(
    'Mailbox',
    `<h1>Mailbox</h1><p class="faint">Every mail of this demo, whoever it is for. Nothing leaves this machine.</p>${body}`,
    5,
  );
}

/** One mail: its HTML in a frame of its own, then its text and what is attached. */
export function renderMail({ id, subject, from, to, receivedAt, text, html, attachments }: KeptMail): string {
  const files = attachments.map(
    ({ filename, content }, index) =>
      `<li><a href="/mails/${id}/attachments/${index}" download>${escaped(filename)}</a> <span class="faint">${Math.ceil(content.length / 1_000)} kB</span></li>`,
  );
  const frame = html
    ? `<iframe title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${id}/html"></iframe>`
    : '';
  return page(
    subject,
    `<p><a href="/">All mail</a></p><h1>${escaped(subject)}</h1>
     <dl><dt>From</dt><dd>${escaped(from)}</dd><dt>To</dt><dd>${escaped(to.join(', '))}</dd><dt>At</dt><dd>${clock(receivedAt)}</dd></dl>
     ${frame}${files.length > 0 ? `<h2>Attached</h2><ol>${files.join('')}</ol>` : ''}
     <details${html ? '' : ' open'}><summary>As plain text</summary><pre>${escaped(text)}</pre></details>`,
  );
}

function page(title: string, body: string, reloadSeconds?: number): string {
  const reload = reloadSeconds ? `<meta http-equiv="refresh" content="${reloadSeconds}">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${reload}
    <title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;
}

function clock(instant: Date): string {
  return instant.toLocaleTimeString('en-GB');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
