import { ReservationsPage } from '../features/reservations/reservations-page.tsx';

export function ReservationsRoute() {
  return <ReservationsPage />;
}
