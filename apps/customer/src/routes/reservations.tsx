import { getRouteApi } from '@tanstack/react-router';
import { MyTicketsPage } from '../features/reservations/my-tickets-page.tsx';
import { useMe } from '../shell/use-me.ts';

const route = getRouteApi('/reservations');

export function ReservationsRoute() {
  const { show = 'coming' } = route.useSearch();
  const navigate = route.useNavigate();
  const { account, known } = useMe();
  return (
    <MyTicketsPage
      show={show}
      onShow={(next) =>
        void navigate({ search: { show: next === 'past' ? 'past' : undefined }, replace: true })
      }
      isGuest={known && account === null}
    />
  );
}
