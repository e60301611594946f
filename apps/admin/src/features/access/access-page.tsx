import { useQuery } from '@tanstack/react-query';
import { office } from '../../office.ts';
import { useEvent } from '../../shell/event-frame.tsx';
import { Loaded, Shape } from '../../shell/loaded.tsx';
import { LEVEL_WORDS, reaches } from '../../story/level-words.ts';
import { GrantForm } from './grant-form.tsx';
import { PeopleTable } from './people-table.tsx';
import './access.css';

export function AccessPage() {
  const event = useEvent();
  const people = useQuery(office.access.list.queryOptions({ eventId: event.id }));
  const mayChange = reaches(event.myLevel, 'owner');
  return (
    <Loaded query={people} shape={<Shape rows={3} />}>
      {(list) => (
        <div className="dm access">
          <div className="col g4">
            {!mayChange && (
              <p className="t2">
                Your level here is “{LEVEL_WORDS[event.myLevel].name}”. Only owners give access and take it
                away
                {ownersOf(list)}
              </p>
            )}
            <PeopleTable people={list} eventId={event.id} mayChange={mayChange} />
          </div>
          {mayChange && <GrantForm eventId={event.id} eventName={event.name} />}
        </div>
      )}
    </Loaded>
  );
}

function ownersOf(list: { name: string; level: string }[]): string {
  const owners = list.filter(({ level }) => level === 'owner').map(({ name }) => name);
  return owners.length > 0 ? `: ask ${owners.join(' or ')}.` : '.';
}
