import { Outlet } from '@tanstack/react-router';
import { OfflineBar } from '../shell/offline-bar.tsx';
import { TopBar } from '../shell/top-bar.tsx';

export function Root() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <TopBar />
      <OfflineBar />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
