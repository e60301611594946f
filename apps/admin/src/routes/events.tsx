import { EventsPage } from '../features/events/events-page.tsx';

export function EventsRoute() {
  return <EventsPage />;
}
