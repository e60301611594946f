import type { CategoryView, EventView } from '@onsale/schemas';
import { eventTypeWord, sentenceWhen } from '@onsale/ui';
import { CategoryTable } from './category-table.tsx';
import { giveBackWords } from '../../policies/give-back-words.ts';

/** What it is, who runs it, what it costs, how giving back works. */
export function AboutEvent({ event, categories }: { event: EventView; categories: readonly CategoryView[] }) {
  return (
    <div className="about-event" id="about">
      <section aria-labelledby="about-event">
        <h2 className="d-m" id="about-event">
          About this event
        </h2>
        {event.description === '' ? (
          <p className="t2">The organiser has not written about it yet.</p>
        ) : (
          event.description.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph}</p>)
        )}
        <dl className="facts-list">
          <div>
            <dt>Kind</dt>
            <dd>{eventTypeWord(event.type)}</dd>
          </div>
          <div>
            <dt>Starts</dt>
            <dd>{sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}</dd>
          </div>
          <div>
            <dt>Lasts about</dt>
            <dd>{durationWords(event.durationMinutes)}</dd>
          </div>
          <div>
            <dt>Where</dt>
            <dd>
              {event.venue.name}
              {event.venue.address && (
                <>
                  <br />
                  {event.venue.address}
                </>
              )}
              <br />
              {event.venue.city}
            </dd>
          </div>
          <div>
            <dt>Run by</dt>
            <dd>{event.organisation.name}</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="prices">
        <h2 className="d-m" id="prices">
          Prices, all fees in
        </h2>
        <CategoryTable categories={categories} />
        <h2 className="h giveback-title">Giving tickets back</h2>
        <p className="t2">{giveBackWords(event, event.serverNow)}</p>
      </section>
    </div>
  );
}

function durationWords(minutes: number): string {
  const days = Math.round(minutes / 1440);
  if (minutes >= 2880) return `${days} days`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest > 0 && `${rest} minutes`]
    .filter(Boolean)
    .join(' ');
}
