/** An answer of Stripe's that is not 200. */
export class StripeRefusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | undefined;
  readonly param: string | undefined;

  constructor(status: number, type: string, message: string, facts: { code?: string; param?: string } = {}) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = facts.code;
    this.param = facts.param;
  }
}

export function invalidRequest(message: string, facts?: { code?: string; param?: string }): StripeRefusal {
  return new StripeRefusal(400, 'invalid_request_error', message, facts);
}

/** `missing('payment_intent', 'pi_1')`: No such payment_intent: 'pi_1'. */
export function missing(noun: string, id: string, param = 'id'): StripeRefusal {
  const message = `No such ${noun}: '${id}'`;
  return new StripeRefusal(404, 'invalid_request_error', message, { code: 'resource_missing', param });
}

export function refusalBody(refusal: StripeRefusal): object {
  const { type, message, code, param } = refusal;
  return { error: { type, message, ...(code && { code }), ...(param && { param }) } };
}
