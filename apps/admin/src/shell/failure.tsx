import { isUnreachable, problemOf } from '@onsale/client';
import { StateEmpty, StateError, problemWords } from '@onsale/ui';
import type { AccessLevel } from '@onsale/schemas';
import { Link, useRouter } from '@tanstack/react-router';
import { useDocumentTitle } from './page-head.tsx';
import { LEVEL_WORDS } from '../story/level-words.ts';

/** What is shown where something could not be read: what is so, what is safe, and the way on. */
export function Failure({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter();
  const again = (
    <button
      type="button"
      className="btn s"
      onClick={() => {
        reset?.();
        void router.invalidate();
      }}
    >
      Try again
    </button>
  );
  const problem = problemOf(error);
  useDocumentTitle('Not shown');
  return (
    <div className="dm">
      {problem?.reason === 'not_allowed' ? (
        <NotYours needs={problem.needs} />
      ) : problem?.reason === 'not_found' ? (
        <StateEmpty title="This is not here" actions={toEvents}>
          It may be gone, or nobody has given you access to it.
        </StateEmpty>
      ) : isUnreachable(error) ? (
        <StateError title="The office did not answer" actions={again}>
          Nothing was changed. It may be your signal, or the server is starting again.
        </StateError>
      ) : (
        <StateError
          title={problem ? problemWords(problem, { office: true }).title : 'This could not be shown'}
          actions={again}
        >
          {problem
            ? problemWords(problem, { office: true }).advice
            : 'Nothing was changed. Trying again may help.'}
        </StateError>
      )}
    </div>
  );
}

const toEvents = (
  <Link to="/events" search={{}} className="btn s">
    To your events
  </Link>
);

/** Somebody may be here, but not see this. */
export function NotYours({ needs }: { needs: AccessLevel | null }) {
  return (
    <StateEmpty title="This is for others to see" actions={toEvents}>
      {needs
        ? `It takes the level “${LEVEL_WORDS[needs].name}” on this event or a higher one. An owner of the event can give it to you.`
        : 'An owner of the event can give you access.'}
    </StateEmpty>
  );
}
