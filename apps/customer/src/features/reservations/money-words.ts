import type { ReservationView } from '@onsale/schemas';
import { formatMoney } from '@onsale/ui';
import { cardWords } from './card-words.ts';

/** What became of the money of a reservation that is no longer one. */
export function moneyWords({ payment, currency }: ReservationView): string {
  const card = cardWords(payment.method);
  const back = formatMoney(payment.returnedMinor, currency);
  if (payment.state === 'returned') return `${back} went back to ${card}.`;
  if (payment.state === 'returning')
    return payment.returnedMinor > 0
      ? `${back} on its way to ${card}, in 3 to 5 working days.`
      : `Your money is on its way back to ${card}.`;
  if (payment.paidMinor > 0)
    return `You paid ${formatMoney(payment.paidMinor, currency)}. Nothing comes back for these tickets.`;
  return 'You have not been charged.';
}
