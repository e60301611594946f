import { StateEmpty } from '@onsale/ui';
import { Link } from '@tanstack/react-router';
import { PageHead } from './page-head.tsx';

export function NotFound() {
  return (
    <main className="desk-main alone" id="main">
      <PageHead title="There is no such page" />
      <div className="dm">
        <StateEmpty
          title="This address leads nowhere"
          actions={
            <Link to="/events" search={{}} className="btn s">
              To your events
            </Link>
          }
        >
          It may have been typed wrongly, or what stood here is gone.
        </StateEmpty>
      </div>
    </main>
  );
}
