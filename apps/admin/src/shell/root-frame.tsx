import { Outlet } from '@tanstack/react-router';
import { OfflineBar } from './offline-bar.tsx';

export function RootFrame() {
  return (
    <>
      <a className="skip" href="#main">
        To the content
      </a>
      <OfflineBar />
      <Outlet />
    </>
  );
}
