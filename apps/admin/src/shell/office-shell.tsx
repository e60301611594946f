import { Outlet } from '@tanstack/react-router';
import { Rail, TabBar } from './rail.tsx';

export function OfficeShell() {
  return (
    <div className="office-shell">
      <Rail />
      <main className="desk-main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <TabBar />
    </div>
  );
}
