import type { VenueListing } from '@onsale/schemas';
import { Icon, StateEmpty } from '@onsale/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { SearchField } from '../../fields/search-field.tsx';
import { office } from '../../office.ts';
import { Loaded, Shape } from '../../shell/loaded.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { useMayMake } from '../../shell/use-may-make.ts';
import { counted, figure } from '../../story/counts.ts';
import { countryName } from './countries.ts';
import './venues.css';

export function VenuesPage() {
  const [text, setText] = useState('');
  const mayMake = useMayMake();
  const venues = useQuery(office.venues.list.queryOptions());
  return (
    <>
      <PageHead title="Venues and plans">
        {mayMake && (
          <Link to="/venues/new" className="btn s">
            <Icon name="plus" size={17} />
            New venue
          </Link>
        )}
      </PageHead>
      <Loaded query={venues} shape={<Shape rows={5} />}>
        {(list) =>
          list.length === 0 ? (
            <div className="dm">
              <StateEmpty
                title="No venues yet"
                actions={
                  mayMake && (
                    <Link to="/venues/new" className="btn s">
                      Make a venue
                    </Link>
                  )
                }
              >
                {mayMake
                  ? 'Import a seating plan, or say how many rows and seats there are and the plan is drawn for you.'
                  : 'Venues belong to an organisation, and you are not in one. Events that others share with you are under Events.'}
              </StateEmpty>
            </div>
          ) : (
            <>
              <div className="filters">
                <SearchField label="Name or city" value={text} onChange={setText} />
              </div>
              <VenuesTable venues={list.filter((venue) => fits(venue, text))} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function fits({ name, city }: VenueListing, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const found = `${name} ${city}`.toLowerCase();
  return words.every((word) => found.includes(word));
}

function VenuesTable({ venues }: { venues: VenueListing[] }) {
  if (venues.length === 0) return <p className="dm t2">No venue by that name.</p>;
  return (
    <table className="venues">
      <thead>
        <tr>
          <th>Venue</th>
          <th>Where</th>
          <th className="r">Places</th>
          <th className="r">Numbered seats</th>
          <th className="r">Sections</th>
          <th className="r">Events</th>
        </tr>
      </thead>
      <tbody className="tab">
        {venues.map((venue) => (
          <tr key={venue.id}>
            <td className="clips">
              <Link to="/venues/$venueId" params={{ venueId: venue.id }} className="whole">
                {venue.name}
              </Link>
            </td>
            <td className="t2 where">
              {venue.city}, {countryName(venue.country)}
            </td>
            <td className="r places" data-word={venue.capacity === 1 ? 'place' : 'places'}>
              <b className="num">{figure(venue.capacity)}</b>
            </td>
            <td className="r only-l">{figure(venue.seatCount)}</td>
            <td className="r only-l">{figure(venue.sectionCount)}</td>
            <td className="r events-here">
              <span className="only-l">{figure(venue.eventCount)}</span>
              <span className="only-s">{counted(venue.eventCount, 'event')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
