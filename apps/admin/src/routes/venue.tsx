import { VenuePage } from '../features/venues/venue-page.tsx';

export function VenueRoute() {
  return <VenuePage />;
}
