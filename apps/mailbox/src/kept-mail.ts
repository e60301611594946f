import { randomUUID } from 'node:crypto';
import type { AddressObject, ParsedMail } from 'mailparser';

export interface KeptAttachment {
  filename: string;
  contentType: string;
  content: Buffer;
}

/** A mail as it was received. */
export interface KeptMail {
  id: string;
  receivedAt: Date;
  /** As its writer said; the same one sent twice has the same. */
  messageId: string;
  from: string;
  /** Who the server was told to give it to, whatever the mail itself says. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: KeptAttachment[];
}

export function keptMail(mail: ParsedMail, receivers: string[]): KeptMail {
  return {
    id: randomUUID(),
    receivedAt: new Date(),
    messageId: mail.messageId ?? '',
    from: addressesOf(mail.from),
    to: receivers,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    attachments: mail.attachments.map(({ filename, contentType, content }, index) => ({
      filename: filename ?? `attachment-${index + 1}`,
      contentType,
      content,
    })),
  };
}

function addressesOf(addresses: AddressObject | undefined): string {
  return addresses?.text ?? '';
}
