import { EventFrame } from '../shell/event-frame.tsx';

export function EventRoute() {
  return <EventFrame />;
}
