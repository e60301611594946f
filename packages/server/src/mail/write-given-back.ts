import { moneyWords } from '../payments/money-words.ts';
import { placeWords, type Booklet } from '../tickets/booklet.ts';
import type { Letter } from './letter.ts';
import { GivenBackFacts } from './mail-facts.ts';

/** What was given back, and what of the money comes back with it. */
export function writeGivenBack(booklet: Booklet, pageUrl: string, facts: Record<string, unknown>): Letter {
  const { event, places, reference } = booklet;
  const { backMinor, keptMinor, currency } = GivenBackFacts.parse(facts);
  const kept = keptMinor > 0 ? ` ${moneyWords(keptMinor, currency)} is kept, as you were shown.` : '';
  const money =
    backMinor > 0
      ? `${moneyWords(backMinor, currency)} goes back to the card you paid with.${kept} Banks take up to ten days to show it.`
      : `No money comes back.${kept}`;
  return {
    subject: `Given back: ${event.name}`,
    before: [`You gave back ${places.length === 1 ? 'this place' : 'these places'} for ${event.when}.`],
    lines: places.map(placeWords),
    after: [money, 'The codes of these tickets no longer open the door.', `Reference ${reference}.`],
    button: { label: 'See what you gave back', url: pageUrl },
    attachments: [],
  };
}
