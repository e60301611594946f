import { moneyWords } from '../payments/money-words.ts';
import type { Booklet } from '../tickets/booklet.ts';
import type { Letter } from './letter.ts';
import { MoneyReturnedFacts } from './mail-facts.ts';

/** Money came that could buy nothing; the buyer hears why and that it is on its way back. */
export function writeMoneyReturned({ event, reference }: Booklet, facts: Record<string, unknown>): Letter {
  const { amountMinor, currency, why } = MoneyReturnedFacts.parse(facts);
  const money = moneyWords(amountMinor, currency);
  return {
    subject: `Your ${money} for ${event.name} goes back`,
    before: [
      `${money} came for ${event.name}, ${event.when}.`,
      WHY[why] ?? 'Your places were no longer held when it came, and others had taken them.',
      'All of it goes back to the card you paid with. You need not do anything. Banks take up to ten days to show it.',
    ],
    lines: [],
    after: [`Reference ${reference}.`],
    button: null,
    attachments: [],
  };
}

const WHY: Record<string, string> = {
  already_paid:
    'These places were paid for already, so this payment was one too many. Your tickets stay yours.',
  another_amount: 'It was not the sum that we asked for, so it could not buy the places.',
  wrong_state: 'You had let these places go before it came.',
};
