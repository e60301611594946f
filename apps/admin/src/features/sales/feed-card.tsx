import type { FeedEntry } from '@onsale/schemas';
import { Plate } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { counted } from '../../story/counts.ts';
import { placesOf, sentenceOf } from '../../story/sentence.ts';
import type { SentenceContext } from '../../story/sentence.ts';
import { clockAtVenue, shortAtVenue } from '../../time/clock-words.ts';

type Props = {
  feed: FeedEntry[];
  eventId: string;
  context: SentenceContext;
  asOf: string;
  mayOpen: boolean;
  sectionName: (section: number) => string;
};

/** What just happened, in words, newest first. */
export function FeedCard({ feed, eventId, context, asOf, mayOpen, sectionName }: Props) {
  const today = shortAtVenue(asOf, context.timeZone).split(',')[0];
  return (
    <section className="card" aria-label="Just now">
      <div className="ch">
        <h2>Just now</h2>
        <span className="small t2">newest first</span>
      </div>
      {feed.length === 0 && <p className="pads t2">Nothing has happened yet.</p>}
      <ol className="feed">
        {feed.map((entry) => {
          const { words, detail, tone } = sentenceOf(entry, context);
          const day = shortAtVenue(entry.at, context.timeZone).split(',')[0];
          return (
            <li key={entry.id}>
              <time className="tab t3" dateTime={entry.at}>
                {day === today ? clockAtVenue(entry.at, context.timeZone) : day}
              </time>
              <span>
                {mayOpen && entry.reservationId ? (
                  <Link
                    to="/events/$eventId/reservations/$reservationId"
                    params={{ eventId, reservationId: entry.reservationId }}
                    className={tone === 'bad' ? 'story warn' : 'story'}
                  >
                    {words}
                  </Link>
                ) : (
                  <span className={tone === 'bad' ? 'warn strong' : undefined}>{words}</span>
                )}{' '}
                {detail && <span className="t2">{detail}</span>}
              </span>
              <span className="plates">
                {placesOf(entry)
                  .slice(0, 2)
                  .map(({ section, places }) => (
                    <Plate
                      key={section}
                      section={sectionName(section)}
                      seats={counted(places, 'place')}
                      tone={entry.what === 'reservation_paid' ? 'solid' : 'off'}
                    />
                  ))}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
