import { NewVenuePage } from '../features/venues/new-venue-page.tsx';

export function NewVenueRoute() {
  return <NewVenuePage />;
}
