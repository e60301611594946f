import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import { startMailbox } from './start-mailbox.ts';

async function openMailbox() {
  const mailbox = await startMailbox();
  const transport = createTransport(mailbox.smtpUrl);
  onTestFinished(async () => {
    transport.close();
    await mailbox.stop();
  });
  const send = (to: string) =>
    transport.sendMail({
      from: 'Shop <shop@example.com>',
      to,
      subject: 'Tickets & <more>',
      text: 'See you there',
      html: '<!doctype html><html><head></head><body><b>See you there</b><script>alert(1)</script></body></html>',
      attachments: [
        { filename: 'tickets.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF') },
      ],
    });
  const read = (path: string) => fetch(mailbox.url + path);
  return { mailbox, send, read };
}

test('shows what was sent, with what is attached', async () => {
  const { mailbox, send, read } = await openMailbox();
  await send('nadia@example.com');
  const [mail] = mailbox.mails('nadia@example.com');

  expect(mailbox.mails('somebody@example.com')).toEqual([]);
  expect(await (await read('/')).text()).toContain('Tickets &amp; &lt;more&gt;');
  expect(await (await read(`/mails/${mail!.id}`)).text()).toContain('nadia@example.com');
  const pdf = await read(`/mails/${mail!.id}/attachments/0`);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(await pdf.text()).toBe('%PDF');
});

test('lets a mail’s own HTML run nothing', async () => {
  const { mailbox, send, read } = await openMailbox();
  await send('nadia@example.com');
  const [mail] = mailbox.mails();

  const page = await (await read(`/mails/${mail!.id}`)).text();
  expect(page).toMatch(/<iframe [^>]*sandbox="(?!.*allow-scripts|.*allow-same-origin)/);
  const policy = (await read(`/mails/${mail!.id}/html`)).headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'none'.*sandbox/);
  expect(policy).not.toMatch(/script-src|allow-scripts/);
});

test('refuses as often as it is asked to', async () => {
  const { mailbox, send } = await openMailbox();
  mailbox.refuseNext(1, 550);
  await expect(send('nadia@example.com')).rejects.toMatchObject({ responseCode: 550, command: 'RCPT TO' });
  await send('nadia@example.com');
  expect(mailbox.mails()).toHaveLength(1);
});
