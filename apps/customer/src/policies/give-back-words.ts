import type { EventView } from '@onsale/schemas';
import { sentenceWhen } from '@onsale/ui';

/** What the event's policy means for somebody who buys now, in one or two sentences; `now` is the server's clock. */
export function giveBackWords(
  event: Pick<EventView, 'giveBack' | 'giveBackUntil' | 'timeZone' | 'venue'>,
  now: string,
): string {
  const { hoursBefore, keepPercent } = event.giveBack;
  if (hoursBefore === null || event.giveBackUntil === null)
    return 'Tickets for this event cannot be given back.';
  if (Date.parse(event.giveBackUntil) <= Date.parse(now))
    return 'Paid tickets for this event can no longer be given back.';
  const until = sentenceWhen(event.giveBackUntil, event.timeZone, event.venue.city);
  const money =
    keepPercent === 0
      ? 'You get all of your money back.'
      : `The organiser keeps ${keepPercent} %, the rest comes back to you.`;
  return `You can give tickets back yourself until ${until}. ${money}`;
}
