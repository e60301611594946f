import { ProblemError } from '../problem-error.ts';
import { GatewayRefusedError, GatewayUnreachableError } from './gateway/gateway-errors.ts';

/**
 * Asks the payment provider for somebody who waits for the answer.
 * @throws ProblemError `payment_unreachable`, `payment_refused`, with the gateway's error as the cause
 */
export async function askProvider<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof GatewayUnreachableError)
      throw new ProblemError({ reason: 'payment_unreachable' }, { cause });
    if (cause instanceof GatewayRefusedError)
      throw new ProblemError({ reason: 'payment_refused' }, { cause });
    throw cause;
  }
}
