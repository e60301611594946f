import type { ErrorComponentProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title.tsx';

/** The last net: a page that fell over. Reservations live on the server, so nothing of them is lost. */
export function CouldNotShow({ reset }: ErrorComponentProps) {
  return (
    <div className="wrap lonely" role="alert">
      <PageTitle>This page could not be shown</PageTitle>
      <p className="t2">
        What you hold and what you have paid for is safe. Try it once more, or start from the events.
      </p>
      <div className="row g2 wrapx">
        <button className="btn" type="button" onClick={reset}>
          Try again
        </button>
        <Link className="btn quiet" to="/">
          Find events
        </Link>
      </div>
    </div>
  );
}
