/** Why the embedded PostgreSQL could not run, in a sentence that says what to do. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';

  /** @param log the last lines PostgreSQL wrote, when it wrote any */
  constructor(sentence: string, log = '', options?: ErrorOptions) {
    super(log ? `${sentence}\n\nThe last lines PostgreSQL wrote:\n${log}` : sentence, options);
  }
}
