import { SalesPage } from '../features/sales/sales-page.tsx';

export function SalesRoute() {
  return <SalesPage />;
}
