/** Network, timeout, overload or a fault at the provider: the outcome is unknown. Ask again with the same token. */
export class GatewayUnreachableError extends Error {
  override readonly name = 'GatewayUnreachableError';
}

export type GatewayRefusal =
  | 'token_reused'
  | 'not_found'
  | 'not_open'
  | 'exceeds_captured'
  | 'declined'
  | 'unauthorised'
  | 'invalid';

/** The provider has definitely not done it; the same request will not succeed. */
export class GatewayRefusedError extends Error {
  override readonly name = 'GatewayRefusedError';
  readonly refusal: GatewayRefusal;

  constructor(refusal: GatewayRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.refusal = refusal;
  }
}

/** A webhook that is not signed with any of our secrets, is too old, or cannot be read. */
export class GatewaySignatureError extends Error {
  override readonly name = 'GatewaySignatureError';
}

/** The provider's fault or its word, and not a bug of ours: whoever can do without its answer may go on. */
export function isGatewayError(error: unknown): error is GatewayUnreachableError | GatewayRefusedError {
  return error instanceof GatewayUnreachableError || error instanceof GatewayRefusedError;
}
