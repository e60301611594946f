import { NewEventPage } from '../features/events/editor/new-event-page.tsx';

export function NewEventRoute() {
  return <NewEventPage />;
}
