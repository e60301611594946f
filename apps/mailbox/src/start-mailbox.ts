import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { KeptMail } from './kept-mail.ts';
import { mailPages } from './mail-pages.ts';
import { mailReceiver } from './receive-mail.ts';

export type { KeptMail } from './kept-mail.ts';

const MAILS_KEPT_MAX = 500;

export interface MailboxOptions {
  host?: string;
  /** Where mail is handed over; 0 for any free port. */
  smtpPort?: number;
  /** Where people read it. */
  port?: number;
}

export interface Mailbox {
  /** For whoever sends: `smtp://127.0.0.1:2525`. */
  smtpUrl: string;
  /** For whoever reads. */
  url: string;
  /** Newest first; only to one address if it is given. */
  mails(to?: string): KeptMail[];
  /** The next receivers are refused with this SMTP code: 4xx means later, 5xx never. */
  refuseNext(times: number, code: number): void;
  stop(): Promise<void>;
}

/** A mailbox that takes every mail for everybody and shows it in a browser. It forgets when it stops. */
export async function startMailbox({
  host = '127.0.0.1',
  smtpPort = 0,
  port = 0,
}: MailboxOptions = {}): Promise<Mailbox> {
  const kept: KeptMail[] = [];
  let refusing = { times: 0, code: 450 };
  const mails = (to?: string) => kept.filter((mail) => !to || mail.to.includes(to));

  const receiver = mailReceiver({
    keep(mail) {
      kept.unshift(mail);
      kept.length = Math.min(kept.length, MAILS_KEPT_MAX);
    },
    refusal: () => (refusing.times-- > 0 ? refusing.code : null),
  });
  // A sender that hangs up in the middle is no reason to end.
  receiver.on('error', () => {});
  const listening = receiver.listen(smtpPort, host);
  await once(listening, 'listening');

  const app = Fastify({ forceCloseConnections: true });
  mailPages(app, mails);
  await app.listen({ host, port });
  return {
    smtpUrl: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    url: `http://localhost:${(app.server.address() as AddressInfo).port}`,
    mails,
    refuseNext: (times, code) => void (refusing = { times, code }),
    async stop() {
      await app.close();
      await new Promise<void>((resolve) => receiver.close(() => resolve()));
    },
  };
}
