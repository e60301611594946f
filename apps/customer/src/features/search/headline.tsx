import type { EventListing } from '@onsale/schemas';
import { Icon, Poster, formatMoneyRange, sentenceWhen } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** The event that the page opens with: how long until its sale, or the way to its seats. */
export function Headline({ event }: { event: EventListing }) {
  const opensAt = event.sale.state === 'not_yet' ? event.sale.opensAt : null;
  const [name, ...rest] = event.name.split(/: /);
  return (
    <section className="hero" aria-label={opensAt ? 'Next big on-sale' : 'Coming up'}>
      <div className="artbox">
        <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} wide />
      </div>
      <div className="in-h">
        <div>
          <span className="tag">
            <Icon name={opensAt ? 'clock' : 'ticket'} />
            {opensAt ? `On sale ${sentenceWhen(opensAt, event.timeZone, event.venue.city)}` : 'On sale now'}
          </span>
          <h2 className="d-xl">
            {rest.length > 0 ? (
              <>
                {name}:<br />
                {rest.join(': ')}
              </>
            ) : (
              event.name
            )}
          </h2>
          <p className="meta">
            {event.venue.name}, {event.venue.city} ·{' '}
            {sentenceWhen(event.startsAt, event.timeZone, event.venue.city)}
            <br />
            {event.priceFromMinor === null
              ? event.tagline
              : `${formatMoneyRange(event.priceFromMinor, event.priceToMinor, event.currency)}, all fees in`}
          </p>
        </div>
        <div className="row g5 wrapx actions">
          {opensAt && <UntilTheSale opensAt={opensAt} />}
          <Link className="btn bright" to="/events/$eventId" params={{ eventId: event.id }}>
            {opensAt ? 'See the event' : 'Choose seats'}
          </Link>
        </div>
      </div>
    </section>
  );
}

function UntilTheSale({ opensAt }: { opensAt: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.max(0, Math.ceil((Date.parse(opensAt) - now) / 60_000));
  const all = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  // From the first that is not zero on; minutes always.
  const parts = all.slice(minutes >= 1440 ? 0 : minutes >= 60 ? 1 : 2);
  const words = parts.map(([count, unit]) => `${count} ${count === 1 ? unit : `${unit}s`}`);
  return (
    <div className="count" role="timer" aria-label={`${words.join(', ')} until the sale opens`}>
      {parts.map(([count, unit], index) => (
        <div key={unit} aria-hidden="true">
          <b className="num">{count}</b>
          <span>{words[index]!.split(' ')[1]}</span>
        </div>
      ))}
    </div>
  );
}
