import type { FeedEntry, StaffReservationView } from '@onsale/schemas';
import { Icon, formatMoney } from '@onsale/ui';
import type { IconName } from '@onsale/ui';
import { sentenceOf } from '../../story/sentence.ts';
import { clockAtVenue, dayAtVenue, shortAtVenue } from '../../time/clock-words.ts';

/** What happened to a reservation, oldest first, day by day; then what is still to come. */
export function Story({ reservation }: { reservation: StaffReservationView }) {
  const { timeZone, venue } = reservation.event;
  const context = { currency: reservation.currency, timeZone };
  const days = Map.groupBy([...reservation.story].sort(byTime), (entry) => dayAtVenue(entry.at, timeZone));
  const ahead = toCome(reservation);
  return (
    <section className="tl" aria-label="What happened">
      {[...days].map(([day, entries], index) => (
        <div key={day}>
          <h2 className="dayh">{index === 0 ? `${day}, ${venue.city} time` : day}</h2>
          <ol className="line">
            {entries.map((entry) => {
              const { words, detail, tone, icon } = sentenceOf(entry, context);
              return (
                <li key={entry.id} className={tone === 'lamp' ? 'lampn' : tone}>
                  <time className="tab t3 small tm" dateTime={entry.at}>
                    {clockAtVenue(entry.at, timeZone)}
                  </time>
                  <Node icon={icon} />
                  <div>
                    <p>{words}</p>
                    {detail && <p className="small t2">{detail}</p>}
                  </div>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
      {reservation.story.length === 0 && <p className="t2">Nothing is written about this reservation.</p>}
      {ahead.length > 0 && (
        <>
          <h2 className="dayh t2">To come</h2>
          <ol className="line">
            {ahead.map(({ at, words, icon }) => (
              <li key={words} className="next">
                <time className="tab t3 small tm" dateTime={at}>
                  {shortAtVenue(at, timeZone).split(',')[0]}
                </time>
                <Node icon={icon} />
                <p>{words}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Node({ icon }: { icon: IconName }) {
  return (
    <span className="nd">
      <Icon name={icon} size={16} />
    </span>
  );
}

function toCome(reservation: StaffReservationView): { at: string; words: string; icon: IconName }[] {
  const { state, heldUntil, giveBack, event, serverNow, currency } = reservation;
  const clock = (iso: string) => clockAtVenue(iso, event.timeZone, false);
  const all: { at: string | null; words: string; icon: IconName }[] = [];
  if (state === 'pending') {
    all.push({
      at: heldUntil,
      words: `The hold runs out at ${heldUntil ? clock(heldUntil) : ''} if it is not paid.`,
      icon: 'hourglass',
    });
  }
  if (state === 'paid') {
    if (giveBack.possible && giveBack.until) {
      const back = formatMoney(giveBack.backMinor, currency);
      all.push({
        at: giveBack.until,
        words: `Last chance to give back, until ${clock(giveBack.until)}. ${back} would go back.`,
        icon: 'undo',
      });
    }
    all.push({ at: event.startsAt, words: `The event starts at ${clock(event.startsAt)}.`, icon: 'door' });
  }
  return all.flatMap((each) =>
    each.at && Date.parse(each.at) > Date.parse(serverNow) ? [{ ...each, at: each.at }] : [],
  );
}

function byTime(a: FeedEntry, b: FeedEntry): number {
  return Date.parse(a.at) - Date.parse(b.at) || a.id.localeCompare(b.id);
}
