import { startMailbox, type KeptMail } from '@onsale/mailbox';
import { beforeEach, afterEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { sendDueMail } from '../mail/send-due-mail.ts';
import { takeDue } from '../outbox/take-due.ts';
import { newId } from '../new-id.ts';
import { transaction, sqlOf } from '../transaction.ts';
import { outboxRow, Outbox } from '../outbox/outbox.ts';
import { insertRows } from '../insert-rows.ts';
import { expectBalanced } from './expect-balanced.ts';
import { BUYER, buy, cancel, hold, look, openTestShop, pay, type TestShop } from './test-shop.ts';

let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let shop: TestShop;

beforeEach(async () => {
  mailbox = await startMailbox();
  shop = await openTestShop({ mail: { smtpUrl: mailbox.smtpUrl, from: 'Onsale <tickets@shop.example>' } });
});

afterEach(async () => {
  await shop[Symbol.asyncDispose]();
  await mailbox.stop();
});

const send = () => sendDueMail(shop.checkout.post);
const outbox = async () => shop.em.fork().find(Outbox, {}, { orderBy: { id: 'asc' } });

/** As if whoever took the rows had not been heard of for long, or a pause had passed. */
const later = () => shop.em.fork().nativeUpdate(Outbox, { doneAt: null }, { dueAt: new Date(0) });

function attachment(mail: KeptMail, filename: string): string {
  return mail.attachments.find((one) => one.filename === filename)!.content.toString('latin1');
}

describe('the tickets', () => {
  test('come by mail with a PDF of one page each and a calendar entry', async () => {
    const { eventId } = await shop.event();
    const paid = await buy(shop, shop.guest(), eventId, 3, 4);
    await send();

    const [mail, ...more] = mailbox.mails(BUYER.email);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Your 2 tickets for Event of the test' });
    expect(mail!.text).toContain(paid.reference);
    expect(mail!.text).toContain('Ghent time');
    for (const { sectionName, row, seat } of paid.places) {
      expect(mail!.text).toContain(`${sectionName}, row ${row}, seat ${seat}`);
      expect(mail!.html).toContain(`${sectionName}, row ${row}, seat ${seat}`);
    }
    expect(attachment(mail!, 'tickets.pdf').match(/\/Type \/Page\n/g)).toHaveLength(2);
    const calendar = attachment(mail!, 'event.ics');
    expect(calendar).toContain(`UID:${paid.id}@onsale`);
    expect(calendar).toMatch(/SEQUENCE:\d+/);
  });

  test('come when nothing was to be paid, too', async () => {
    const { eventId } = await shop.event({ priceMinor: 0 });
    const visitor = shop.guest();
    await pay(visitor, await hold(visitor, eventId, 1));
    await send();
    expect(mailbox.mails(BUYER.email)[0]!.text).toContain('Nothing to pay');
  });

  test('come with a link that opens a guest’s reservation in any browser, and only that one', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    const paid = await buy(shop, guest, eventId, 1);
    const other = await buy(shop, guest, eventId, 8);
    await send();

    const link = /http\S+#key=\S+/.exec(
      mailbox.mails().find((mail) => mail.text.includes(paid.reference))!.text,
    )![0];
    const { pathname, hash } = new URL(link);
    expect(pathname).toBe(`/reservations/${eventId}/${paid.id}`);

    const elsewhere = shop.visitor();
    elsewhere.headers['x-onsale-ticket-key'] = hash.slice('#key='.length);
    expect((await look(elsewhere, paid)).tickets).toHaveLength(1);
    await expect(look(elsewhere, other)).rejects.toMatchObject({ message: 'not_signed_in' });
    await expect(elsewhere.shop.reservations.list({})).rejects.toMatchObject({ message: 'not_signed_in' });

    elsewhere.headers['x-onsale-ticket-key'] = `A${hash.slice('#key=A'.length)}x`;
    await expect(look(elsewhere, paid)).rejects.toMatchObject({ message: 'not_signed_in' });
    const stranger = shop.guest();
    await expect(look(stranger, paid)).rejects.toMatchObject({ message: 'not_found' });
  });

  test('are not sent when they were given back meanwhile; that is', async () => {
    const { eventId } = await shop.event();
    const guest = shop.guest();
    await cancel(guest, await buy(shop, guest, eventId, 1));
    await send();
    expect(mailbox.mails().map((mail) => mail.subject)).toEqual(['Given back: Event of the test']);
    expect((await outbox()).every((row) => row.doneAt)).toBe(true);
  });
});

test('A file of the tickets is for their owner alone, and only once they are paid for', async () => {
  const { eventId } = await shop.event();
  const guest = shop.guest();
  const held = await hold(guest, eventId, 1);
  const ids = { eventId, reservationId: held.id };
  const fileFor = (visitor: ReturnType<typeof shop.guest>, name: 'tickets.pdf' | 'event.ics') =>
    shop.runtime.loadTicketDocument(visitor.context(), ids, name);
  await expect(fileFor(guest, 'tickets.pdf')).rejects.toMatchObject({ problem: { reason: 'wrong_state' } });

  const { payUrl } = await pay(guest, held);
  await shop.card(payUrl!);
  await look(guest, held);
  const [pdf, calendar] = [await fileFor(guest, 'tickets.pdf'), await fileFor(guest, 'event.ics')];
  expect(pdf.content.slice(0, 5).toString()).toBe('%PDF-');
  expect(String(calendar.content)).toContain(`UID:${held.id}@onsale`);
  await expect(fileFor(shop.guest(), 'event.ics')).rejects.toMatchObject({
    problem: { reason: 'not_found' },
  });
  await expect(fileFor(shop.visitor(), 'tickets.pdf')).rejects.toMatchObject({
    problem: { reason: 'not_signed_in' },
  });
});

test('Whoever gives back hears what comes back', async () => {
  const { eventId } = await shop.event();
  const guest = shop.guest();
  const paid = await buy(shop, guest, eventId, 1);
  await send();
  await cancel(guest, paid);
  await send();
  const [mail] = mailbox.mails(BUYER.email);
  expect(mail!.subject).toBe('Given back: Event of the test');
  expect(mail!.text).toContain('€38.00 goes back');
  expect(mail!.text).toContain('€2.00 is kept');
  await expectBalanced(shop);
});

test('Whoever pays for places that are gone hears that the money goes back', async () => {
  const { eventId } = await shop.event();
  const late = shop.guest();
  const held = await hold(late, eventId, 1);
  const { payUrl } = await pay(late, held);
  await shop.lapse(held);
  await buy(shop, shop.guest(), eventId, 1);
  await shop.card(payUrl!);
  await look(late, held);
  await send();

  const mails = mailbox.mails().filter((mail) => mail.text.includes(held.reference));
  expect(mails.map((mail) => mail.subject)).toEqual(['Your €40.00 for Event of the test goes back']);
  expect(mails[0]!.text).toContain('others had taken them');
  await expectBalanced(shop);
});

describe('one letter, whatever dies in between', () => {
  test('the process between commit and sending', async () => {
    const { eventId } = await shop.event();
    await buy(shop, shop.guest(), eventId, 1);
    expect(mailbox.mails()).toEqual([]);

    const other = await shop.anotherProcess();
    await sendDueMail(other.context.checkout.post);
    await other.close();
    await send();
    expect(mailbox.mails()).toHaveLength(1);
  });

  test('the process that had taken it, before it sent', async () => {
    const { eventId } = await shop.event();
    await buy(shop, shop.guest(), eventId, 1);
    expect(await takeDue(shop.em, eventId, 10)).toHaveLength(1);

    await send();
    expect(mailbox.mails()).toEqual([]);
    await later();
    await send();
    await later();
    await send();
    expect(mailbox.mails()).toHaveLength(1);
  });

  test('the transaction that would have made it true', async () => {
    const { eventId } = await shop.event();
    const paid = await buy(shop, shop.guest(), eventId, 1);
    await send();
    await transaction(shop.em, async (tx) => {
      const effect = { eventId, effect: 'mail_given_back', reservationId: paid.id } as const;
      await insertRows(tx, Outbox, [outboxRow(effect, new Date())]);
      throw new Error('the change did not come true');
    }).catch(() => {});
    await send();
    expect(mailbox.mails()).toHaveLength(1);
  });

  test('nobody: ten processes send twelve letters at the same time', async () => {
    const { eventId } = await shop.event();
    for (let seat = 0; seat < 12; seat++) await buy(shop, shop.guest(), eventId, seat);
    const posts = Array.from({ length: 10 }, () => ({ ...shop.checkout.post }));
    await Promise.all(posts.map((post) => sendDueMail(post)));
    expect(new Set(mailbox.mails().map((mail) => mail.messageId)).size).toBe(12);
    expect(mailbox.mails()).toHaveLength(12);
  });

  test('the answer of the mail server: the second copy says that it is the same letter', async () => {
    const { eventId } = await shop.event();
    await buy(shop, shop.guest(), eventId, 1);
    await send();
    await shop.em.fork().nativeUpdate(Outbox, {}, { doneAt: null, dueAt: new Date(0) });
    await send();
    const [row] = await outbox();
    const ids = mailbox.mails().map((mail) => mail.messageId);
    expect(ids).toEqual([`<${row!.id}@shop.example>`, `<${row!.id}@shop.example>`]);
  });
});

describe('a mail server that does not take it', () => {
  const failures = async () =>
    (
      await sql<{ facts: object }>`select facts from audit where what = 'mail_failed'`.execute(
        sqlOf(shop.em.fork()),
      )
    ).rows;

  test('for now is asked again after a pause', async () => {
    const { eventId } = await shop.event();
    await buy(shop, shop.guest(), eventId, 1);
    mailbox.refuseNext(1, 450);
    await send();
    const [row] = await outbox();
    expect(row!.dueAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    expect(row).toMatchObject({ attempts: 1, failedAt: null });
    await send();
    expect(mailbox.mails()).toEqual([]);
    await later();
    await send();
    expect(mailbox.mails()).toHaveLength(1);
    expect(await failures()).toEqual([]);
  });

  test('for good is not asked again, and staff hear of it', async () => {
    const { eventId } = await shop.event();
    await buy(shop, shop.guest(), eventId, 1);
    mailbox.refuseNext(1, 550);
    await send();
    await later();
    await send();
    expect(mailbox.mails()).toEqual([]);
    expect(await failures()).toMatchObject([{ facts: { effect: 'mail_tickets', attempts: 1 } }]);
  });

  test('for three days is left to people', async () => {
    const { eventId } = await shop.event();
    await buy(shop, shop.guest(), eventId, 1);
    const fourDaysAgo = new Date(Date.now() - 4 * 86_400_000);
    await shop.em.fork().nativeUpdate(Outbox, {}, { createdAt: fourDaysAgo, attempts: 14 });
    mailbox.refuseNext(1, 450);
    await send();
    expect(await failures()).toMatchObject([{ facts: { attempts: 15 } }]);
  });
});

test('A name typed by a buyer or organiser is text in a letter, never markup', async () => {
  const { eventId } = await shop.event();
  const visitor = shop.guest();
  const held = await hold(visitor, eventId, 1);
  await shop.em
    .fork()
    .execute('update event set name = ?, version = version + 1 where id = ?', [
      '<img src=x onerror=alert(1)>\r\nBcc: all@example.com',
      eventId,
    ]);
  const { payUrl } = await pay(visitor, held, { token: newId() });
  await shop.card(payUrl!);
  await look(visitor, held);
  await send();
  const [mail, ...more] = mailbox.mails();
  expect(more).toEqual([]);
  expect(mail!.to).toEqual([BUYER.email]);
  expect(mail!.html).not.toContain('<img');
});
