import { EditEventPage } from '../features/events/editor/edit-event-page.tsx';

export function EditEventRoute() {
  return <EditEventPage />;
}
