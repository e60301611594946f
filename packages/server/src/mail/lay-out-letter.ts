import type { Letter } from './letter.ts';

/** A letter as plain text, and as HTML that needs no picture, script or style sheet from anywhere. */
export function layOutLetter({ subject, before, lines, after, button }: Letter): {
  text: string;
  html: string;
} {
  const text = [
    ...before,
    lines.map((line) => `- ${line}`).join('\n'),
    ...after,
    button && `${button.label}:\n${button.url}`,
  ]
    .filter(Boolean)
    .join('\n\n');
  const body = [
    ...before.map(paragraph),
    lines.length > 0 && `<ul style="margin:0 0 16px;padding:0 0 0 20px">${lines.map(listed).join('')}</ul>`,
    ...after.map(paragraph),
    button &&
      `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="${BUTTON}">${escaped(button.label)}</a></p>`,
  ]
    .filter(Boolean)
    .join('\n');
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#111111;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escaped(subject)}</h1>
${body}
</div></body></html>`;
  return { text: `${text}\n`, html };
}

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#111111;color:#ffffff;text-decoration:none';

function paragraph(words: string): string {
  return `<p style="margin:0 0 16px">${escaped(words)}</p>`;
}

function listed(words: string): string {
  return `<li style="margin:0 0 4px"><b>${escaped(words)}</b></li>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names of events and people are typed by somebody. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
