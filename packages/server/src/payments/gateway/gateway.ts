/**
 * The way out to whoever moves the money. It is not shaped after any provider: amounts are integers of the
 * currency's smallest unit (ISO 4217), and `providerRef` and `captureRef` are opaque words of the provider.
 *
 * Every method but `verify` calls the network: never call one inside a database transaction. They reject with
 * `GatewayUnreachableError` when the outcome is unknown (ask again with the same token) and with
 * `GatewayRefusedError` when the provider has definitely done nothing.
 */
export interface PaymentGateway {
  readonly capabilities: { hostedPage: boolean; partialRefunds: boolean };

  /**
   * Opens a hosted payment for one charge. Same token and same body: the same payment. Same token, other body: refused
   * as `token_reused`. Should it stay unreachable, another attempt under a new token is safe: nobody has the address
   * of the page that was lost.
   */
  begin(charge: Charge): Promise<{ providerRef: string; payUrl: string }>;

  /** The current truth about one payment. */
  status(providerRef: string): Promise<PaymentStatus>;

  /** Closes an open payment so that it can no longer be paid, and tells what it is now: it may have been captured meanwhile. */
  void(providerRef: string): Promise<'expired' | 'captured'>;

  /** Gives money of one capture back. Same token and same body: the same refund. More than is left: refused as `exceeds_captured`. */
  refund(refund: RefundOrder): Promise<RefundStatus>;

  /** The current truth about one refund. */
  refundStatus(providerRef: string): Promise<RefundStatus>;

  /** What the provider's own books say it took and gave back in `[from, until)`, in whole seconds and no promised order. */
  statement(from: Date, until: Date): AsyncIterable<StatementLine>;

  /**
   * Checks a webhook's signature over the raw, unparsed body and says what it is about. It only knocks: fetch the
   * current truth with `status` or `refundStatus` before acting.
   * @throws GatewaySignatureError
   */
  verify(rawBody: string | Buffer, signature: string | undefined): GatewayNotice;
}

/** What ties a provider's object to ours; `null` for objects that we did not make. */
export interface Belonging {
  eventId: string | null;
  reservationId: string | null;
  transactionId: string | null;
}

export interface Charge {
  /** Makes it happen once; the `token` of our transaction. */
  token: string;
  eventId: string;
  reservationId: string;
  transactionId: string;
  amountMinor: number;
  currency: string;
  description: string;
  /** `amountMinor` is per piece; together the lines must come to the charge's `amountMinor`. */
  lines: { name: string; amountMinor: number; quantity: number }[];
  buyerEmail: string;
  successUrl: string;
  cancelUrl: string;
  /** In the future. Providers with a longer shortest life close later: `void` it when the hold ends. */
  expiresAt: Date;
}

export type PaymentFailure = 'card_declined' | 'not_enough_money' | 'card_expired' | 'other';

export interface PaymentStatus extends Belonging {
  providerRef: string;
  /** `open` with a `failure` is a buyer who may try another card; `failed` can no longer be paid. */
  state: 'open' | 'captured' | 'failed' | 'expired';
  /** What was taken once captured, what was asked for before. */
  amountMinor: number;
  currency: string;
  captureRef: string | null;
  method: { brand: string; last4: string } | null;
  failure: PaymentFailure | null;
}

export interface RefundOrder {
  token: string;
  captureRef: string;
  amountMinor: number;
  currency: string;
  eventId: string;
  reservationId: string;
  transactionId: string;
  /** When it was first asked for: providers forget tokens after a while, and must then look before they send again. */
  firstAskedAt?: Date;
  /** Why, for the provider's books; buyers do not see it. */
  reason?: string;
}

export interface RefundStatus extends Belonging {
  providerRef: string;
  state: 'done' | 'pending' | 'failed';
  amountMinor: number;
  currency: string;
  captureRef: string | null;
}

export interface StatementLine extends Belonging {
  kind: 'capture' | 'refund';
  /** A capture's `captureRef`; a refund's `providerRef`. */
  ref: string;
  captureRef: string | null;
  amountMinor: number;
  currency: string;
  /** A capture is always `done`. */
  state: RefundStatus['state'];
  at: Date;
}

export interface GatewayNotice extends Belonging {
  /** The provider's id of this notice; the same notice comes again with the same id. */
  id: string;
  /** The provider's own word for what happened, for the log. */
  kind: string;
  about: 'payment' | 'refund' | 'other';
  /** The payment's or refund's `providerRef`, where the notice names it; else go by `transactionId`. */
  providerRef: string | null;
  captureRef: string | null;
  createdAt: Date;
}
