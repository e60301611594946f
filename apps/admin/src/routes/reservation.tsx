import { ReservationPage } from '../features/reservations/reservation-page.tsx';

export function ReservationRoute() {
  return <ReservationPage />;
}
