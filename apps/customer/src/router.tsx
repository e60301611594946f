import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { SearchParams } from './features/search/search-params.ts';
import { CouldNotShow } from './routes/could-not-show.tsx';
import { NotFound } from './routes/not-found.tsx';
import { Root } from './routes/root.tsx';

const root = createRootRoute({ component: Root, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: SearchParams,
  component: lazyRouteComponent(() => import('./routes/home.tsx'), 'HomeRoute'),
});

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$eventId',
  validateSearch: z.object({ section: z.coerce.number().int().min(0).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/event.tsx'), 'EventRoute'),
});

const checkout = createRoute({
  getParentRoute: () => root,
  path: '/checkout/$eventId/$reservationId',
  validateSearch: z.object({ left: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/checkout.tsx'), 'CheckoutRoute'),
});

const reservations = createRoute({
  getParentRoute: () => root,
  path: '/reservations',
  validateSearch: z.object({ show: z.enum(['coming', 'past']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/reservations.tsx'), 'ReservationsRoute'),
});

const reservation = createRoute({
  getParentRoute: () => root,
  path: '/reservations/$eventId/$reservationId',
  validateSearch: z.object({ paid: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/reservation.tsx'), 'ReservationRoute'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  validateSearch: z.object({ to: z.enum(['sign-in', 'sign-up']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/account.tsx'), 'AccountRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, event, checkout, reservations, reservation, account]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: CouldNotShow,
  defaultNotFoundComponent: NotFound,
  // Plain `?kind=concert&to=2027-06-12`: people share and read these addresses.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const given = Object.entries(search).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    );
    const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
