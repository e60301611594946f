/** Why the demo could not go on, in a sentence that says what to do. */
export class DemoError extends Error {
  override name = 'DemoError';
}
