/** What a letter says, whatever it looks like. */
export interface Letter {
  subject: string;
  /** Short paragraphs, in the order in which they are read. */
  before: string[];
  /** One line each, between the paragraphs: places, most of the time. */
  lines: string[];
  after: string[];
  button: { label: string; url: string } | null;
  attachments: { filename: string; contentType: string; content: Buffer | string }[];
}
