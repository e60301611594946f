import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { keptMail, type KeptMail } from './kept-mail.ts';

const MAIL_BYTES_MAX = 20_000_000;

export interface ReceiverOptions {
  /** Takes every mail that is let in. */
  keep(mail: KeptMail): void;
  /** Asked before a receiver is accepted: a number refuses with that SMTP code. */
  refusal(): number | null;
}

/** An SMTP server for anybody on this machine: no login, no TLS, no delivery to anywhere. */
export function mailReceiver({ keep, refusal }: ReceiverOptions): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAIL_BYTES_MAX,
    onRcptTo(_address, _session, accept) {
      const responseCode = refusal();
      if (responseCode === null) return accept();
      accept(Object.assign(new Error('Refused, as asked'), { responseCode }));
    },
    onData(stream, session, accept) {
      const receivers = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream, { skipImageLinks: true, skipTextToHtml: true }).then(
        (parsed) => {
          keep(keptMail(parsed, receivers));
          accept();
        },
        (error: Error) => accept(error),
      );
    },
  });
}
