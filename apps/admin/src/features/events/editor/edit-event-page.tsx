import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { office } from '../../../office.ts';
import { NotYours } from '../../../shell/failure.tsx';
import { Loaded } from '../../../shell/loaded.tsx';
import { reaches } from '../../../story/level-words.ts';
import { EventEditorForm } from './event-editor-form.tsx';

export function EditEventPage() {
  const { eventId } = useParams({ from: '/office/events/$eventId/edit' });
  const query = useQuery(office.events.get.queryOptions({ eventId }, { refetchOnWindowFocus: false }));
  return (
    <Loaded query={query}>
      {(event) =>
        reaches(event.myLevel, 'editor') ? (
          <EventEditorForm key={event.id} event={event} />
        ) : (
          <div className="dm">
            <NotYours needs="editor" />
          </div>
        )
      }
    </Loaded>
  );
}
