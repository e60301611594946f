import type { EventView } from '@onsale/schemas';
import { Icon, Poster, Tag, whenAtVenue } from '@onsale/ui';
import { PageTitle } from '../../shell/page-title.tsx';

export function EventHead({ event }: { event: EventView }) {
  const when = whenAtVenue(event.startsAt, event.timeZone, event.venue.city);
  return (
    <div className="evhead">
      <span className="thumb">
        <Poster id={event.id} title={event.name} type={event.type} pictureUrl={event.pictureUrl} />
      </span>
      <div>
        <PageTitle>{event.name}</PageTitle>
        {event.tagline && <p className="t2 tagline">{event.tagline}</p>}
        <div className="facts">
          <span>
            <Icon name="calendar" size={18} />
            {when.day} {when.date}, {when.time} {when.note}
          </span>
          <span>
            <Icon name="pin" size={18} />
            {event.venue.name}, {event.venue.city}
          </span>
          {event.status === 'cancelled' && <Tag tone="bad">Cancelled</Tag>}
        </div>
      </div>
      <a className="btn quiet s only-l" href="#about">
        <Icon name="info" size={18} />
        About this event
      </a>
    </div>
  );
}
