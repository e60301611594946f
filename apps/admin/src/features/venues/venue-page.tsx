import type { VenueView } from '@onsale/schemas';
import { Icon } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { client, office } from '../../office.ts';
import { useRows } from '../../plan/use-rows.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { useMayMake } from '../../shell/use-may-make.ts';
import { figure } from '../../story/counts.ts';
import { countryName } from './countries.ts';
import { PlanPreview } from './plan-preview.tsx';
import '../../shell/board.css';
import './venues.css';

export function VenuePage() {
  const { venueId } = useParams({ from: '/office/venues/$venueId' });
  const query = useQuery(office.venues.get.queryOptions({ venueId }));
  return <Loaded query={query}>{(venue) => <Shown venue={venue} />}</Loaded>;
}

function Shown({ venue }: { venue: VenueView }) {
  const { rows, need } = useRows(venue.plan.planId, (sections) =>
    client.venues.rows.query({ venueId: venue.id, sections }),
  );
  const mayMake = useMayMake();
  const generalCapacity = venue.capacity - venue.seatCount;
  const crumb = <Link to="/venues">Venues and plans</Link>;
  return (
    <div className="venue">
      <PageHead title={venue.name} crumb={crumb} under={`${venue.city}, ${countryName(venue.country)}`}>
        {mayMake && (
          <Link to="/events/new" search={{ venue: venue.id }} className="btn s">
            <Icon name="plus" size={17} />
            New event here
          </Link>
        )}
      </PageHead>
      <div className="work">
        <div className="board">
          <PlanPreview plan={venue.plan} rows={rows} onNeedRows={need} label={`Plan of ${venue.name}`} />
        </div>
        {/* It scrolls, and holds nothing else that the keyboard could reach it by. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <aside className="insp" aria-label="In numbers" tabIndex={0}>
          <section className="blk">
            <h2 className="h">In numbers</h2>
            <dl className="kv">
              <dt>Places</dt>
              <dd className="tab strong">{figure(venue.capacity)}</dd>
              <dt>Numbered seats</dt>
              <dd className="tab">{figure(venue.seatCount)}</dd>
              {generalCapacity > 0 && (
                <>
                  <dt>Without numbers</dt>
                  <dd className="tab">{figure(generalCapacity)}</dd>
                </>
              )}
              <dt>Sections</dt>
              <dd className="tab">{figure(venue.sectionCount)}</dd>
            </dl>
          </section>
          <section className="blk">
            <h2 className="h">Where</h2>
            <dl className="kv">
              {venue.address && (
                <>
                  <dt>Address</dt>
                  <dd>{venue.address}</dd>
                </>
              )}
              <dt>City</dt>
              <dd>{venue.city}</dd>
              <dt>Country</dt>
              <dd>{countryName(venue.country)}</dd>
              <dt>Time zone</dt>
              <dd>{venue.timeZone.replaceAll('_', ' ')}</dd>
            </dl>
          </section>
          <section className="blk">
            <h2 className="h">Sections</h2>
            <ul className="section-list">
              {venue.plan.sections.map(({ number, name, area, capacity, kind, rowCount }) => (
                <li key={number}>
                  <span className="grow">
                    <b>{name}</b>{' '}
                    <span className="micro t3">
                      {[area, kind === 'general' ? 'no numbered seats' : `${figure(rowCount)} rows`]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </span>
                  <span className="tab">{figure(capacity)}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </div>
  );
}
