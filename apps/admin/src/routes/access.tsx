import { AccessPage } from '../features/access/access-page.tsx';

export function AccessRoute() {
  return <AccessPage />;
}
