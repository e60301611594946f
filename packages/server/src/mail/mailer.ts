import { createTransport } from 'nodemailer';
import { layOutLetter } from './lay-out-letter.ts';
import type { Letter } from './letter.ts';

export interface MailOptions {
  /** `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte. */
  smtpUrl: string;
  /** `Name <address>`, or an address. */
  from: string;
}

export interface Mailer {
  /**
   * Hands a letter to the SMTP server. `id` becomes the Message-ID, so that the same letter handed over twice is the same
   * letter to whoever receives it.
   * @throws UndeliverableError when the server says that this address takes no mail; anything else may work later
   */
  send(id: string, to: string, letter: Letter): Promise<void>;
  close(): void;
}

export class UndeliverableError extends Error {}

/** Letters under way at the same time. */
export const MAIL_CONNECTIONS_MAX = 5;
const CONNECT_MS_MAX = 10_000;
const SILENCE_MS_MAX = 30_000;

export function createMailer({ smtpUrl, from }: MailOptions): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAIL_CONNECTIONS_MAX,
    connectionTimeout: CONNECT_MS_MAX,
    greetingTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENCE_MS_MAX,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'onsale.invalid';
  return {
    async send(id, to, letter) {
      const { subject, attachments } = letter;
      try {
        await transport.sendMail({
          from,
          // As an object: a comma in a name or address makes it no second receiver.
          to: { name: '', address: to },
          messageId: `<${id}@${domain}>`,
          subject,
          ...layOutLetter(letter),
          attachments,
          // Out-of-office replies to a machine help nobody (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw isRefusedAddress(error) ? new UndeliverableError(error.message, { cause: error }) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** A 5xx to the receiver's address stays (RFC 5321); one to our login or sender is ours to mend. */
function isRefusedAddress(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'command' in error &&
    error.command === 'RCPT TO' &&
    'responseCode' in error &&
    Number(error.responseCode) >= 500
  );
}
