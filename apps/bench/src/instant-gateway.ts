import type { PaymentGateway } from '@onsale/server/engine';

type Charge = Parameters<PaymentGateway['begin']>[0];
type Notice = ReturnType<PaymentGateway['verify']>;

/** A provider without a network, at which every page that is opened is paid on at once: it leaves our own cost of an order. */
export class InstantGateway implements PaymentGateway {
  readonly capabilities = { hostedPage: true, partialRefunds: true };
  readonly #charges = new Map<string, Charge>();

  async begin(charge: Charge) {
    this.#charges.set(charge.token, charge);
    return { providerRef: charge.token, payUrl: `http://127.0.0.1/pay/${charge.token}` };
  }

  async status(providerRef: string) {
    const { eventId, reservationId, transactionId, amountMinor, currency } = this.#charges.get(providerRef)!;
    return {
      eventId,
      reservationId,
      transactionId,
      providerRef,
      state: 'captured' as const,
      amountMinor,
      currency,
      captureRef: `capture_${providerRef}`,
      method: { brand: 'visa', last4: '4242' },
      failure: null,
    };
  }

  /** What the provider would knock with after the payment under this token. */
  noticeOf(token: string): Notice {
    const { eventId, reservationId, transactionId } = this.#charges.get(token)!;
    return {
      id: `notice_${token}`,
      kind: 'paid',
      about: 'payment',
      providerRef: token,
      captureRef: `capture_${token}`,
      createdAt: new Date(),
      eventId,
      reservationId,
      transactionId,
    };
  }

  void(): never {
    throw new Error('Nobody leaves the page of the bench');
  }

  refund(): never {
    throw new Error('Nobody gives anything back in the bench');
  }

  refundStatus(): never {
    throw new Error('Nobody gives anything back in the bench');
  }

  statement(): never {
    throw new Error('The bench asks for no statement');
  }

  verify(): never {
    throw new Error('Notices of the bench are not signed');
  }
}
