import { StateEmpty } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import type { SearchParams } from './search-params.ts';

/** Why nothing is here, the name that was probably meant, and one way on. */
export function NothingFound({ params, didYouMean }: { params: SearchParams; didYouMean: string | null }) {
  const narrowed = Boolean(
    params.where || params.from || params.to || params.kind || params.upto !== undefined || params.left,
  );
  const title = params.what ? `No event called “${params.what}”` : 'No events like that';
  return (
    <StateEmpty
      title={title}
      actions={
        params.what && narrowed ? (
          <Link className="btn quiet s" to="/" search={{ what: params.what }}>
            Look everywhere, on any day
          </Link>
        ) : (
          <Link className="btn quiet s" to="/">
            Show every event
          </Link>
        )
      }
    >
      {didYouMean && (
        <>
          Did you mean{' '}
          <Link className="strong" to="/" search={{ ...params, what: didYouMean }}>
            {didYouMean}
          </Link>
          ?{' '}
        </>
      )}
      {narrowed
        ? 'Fewer filters, other days or a place nearby may help.'
        : 'Check the spelling, or look through all events.'}
    </StateEmpty>
  );
}
