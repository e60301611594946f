import { Link } from '@tanstack/react-router';
import { PageTitle } from '../shell/page-title.tsx';

export function NotFound() {
  return (
    <div className="wrap lonely">
      <PageTitle>Nothing is at this address</PageTitle>
      <p className="t2">
        The link may be old, or a letter is missing. Events and your tickets are where they were.
      </p>
      <div className="row g2 wrapx">
        <Link className="btn" to="/">
          Find events
        </Link>
        <Link className="btn quiet" to="/reservations">
          My tickets
        </Link>
      </div>
    </div>
  );
}
