import { VenuesPage } from '../features/venues/venues-page.tsx';

export function VenuesRoute() {
  return <VenuesPage />;
}
