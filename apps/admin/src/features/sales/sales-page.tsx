import { useQuery } from '@tanstack/react-query';
import { office } from '../../office.ts';
import { useEvent } from '../../shell/event-frame.tsx';
import { Loaded, Shape } from '../../shell/loaded.tsx';
import { reaches } from '../../story/level-words.ts';
import { CategoriesCard } from './categories-card.tsx';
import { FeedCard } from './feed-card.tsx';
import { FiguresCard } from './figures-card.tsx';
import { FullnessCard } from './fullness-card.tsx';
import { HoursCard } from './hours-card.tsx';
import './sales.css';

const POLL_MS = 3_000;

export function SalesPage() {
  const event = useEvent();
  const sales = useQuery(
    office.events.sales.queryOptions({ eventId: event.id }, { refetchInterval: POLL_MS }),
  );
  const names = new Map(event.plan.sections.map(({ number, name }) => [number, name]));
  return (
    <Loaded query={sales} shape={<Shape />}>
      {(now) => (
        <div className="dm live-page">
          <FiguresCard sales={now} />
          <div className="cols">
            <HoursCard sales={now} timeZone={event.timeZone} city={event.venue.city} />
            <FullnessCard event={event} />
            <CategoriesCard sales={now} />
            <FeedCard
              feed={now.feed}
              eventId={event.id}
              context={{ currency: now.currency, timeZone: event.timeZone }}
              asOf={now.asOf}
              sectionName={(section) => names.get(section) ?? ''}
              mayOpen={reaches(event.myLevel, 'seller')}
            />
          </div>
        </div>
      )}
    </Loaded>
  );
}
