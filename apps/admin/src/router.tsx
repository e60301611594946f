import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { EditorStep } from './features/events/editor/editor-steps.ts';
import { office, queryClient } from './office.ts';
import { Failure } from './shell/failure.tsx';
import { NotFound } from './shell/not-found.tsx';
import { OfficeShell } from './shell/office-shell.tsx';
import { RootFrame } from './shell/root-frame.tsx';

/** Where somebody wanted to go before signing in: a place in this office, never another site. */
const Back = z.object({
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});

const rootRoute = createRootRoute({ component: RootFrame, notFoundComponent: NotFound });

const me = () =>
  queryClient.ensureQueryData(office.account.me.queryOptions(undefined, { staleTime: 60_000 }));

const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'door',
  validateSearch: Back,
  beforeLoad: async ({ search }) => {
    if ((await me()).account) throw redirect({ href: search.back ?? '/events' });
  },
  errorComponent: Failure,
});
const signInRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./routes/sign-in.tsx'), 'SignInRoute'),
});
const signUpRoute = createRoute({
  getParentRoute: () => doorRoute,
  path: '/sign-up',
  component: lazyRouteComponent(() => import('./routes/sign-up.tsx'), 'SignUpRoute'),
});

/** Everything behind the door: who is not signed in comes back here after signing in. */
const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'office',
  component: OfficeShell,
  errorComponent: Failure,
  beforeLoad: async ({ location }) => {
    if (!(await me()).account) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
});

const homeRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/events', search: {} });
  },
});

const eventsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/events',
  validateSearch: z.object({
    show: z.enum(['coming', 'past', 'drafts']).optional().catch(undefined),
    text: z.string().max(120).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/events.tsx'), 'EventsRoute'),
});

const Step = z.object({ step: EditorStep.optional().catch(undefined) });

const newEventRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/events/new',
  validateSearch: z.object({ venue: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./routes/new-event.tsx'), 'NewEventRoute'),
});
const editEventRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/events/$eventId/edit',
  validateSearch: Step,
  component: lazyRouteComponent(() => import('./routes/edit-event.tsx'), 'EditEventRoute'),
});

const eventRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/events/$eventId',
  component: lazyRouteComponent(() => import('./routes/event.tsx'), 'EventRoute'),
});
const salesRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/sales.tsx'), 'SalesRoute'),
});
const reservationsRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/reservations',
  validateSearch: z.object({
    state: z.enum(['paid', 'pending', 'cancelled', 'expired']).optional().catch(undefined),
    text: z.string().max(120).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./routes/reservations.tsx'), 'ReservationsRoute'),
});
const accessRoute = createRoute({
  getParentRoute: () => eventRoute,
  path: '/access',
  component: lazyRouteComponent(() => import('./routes/access.tsx'), 'AccessRoute'),
});

const reservationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/events/$eventId/reservations/$reservationId',
  component: lazyRouteComponent(() => import('./routes/reservation.tsx'), 'ReservationRoute'),
});

const venuesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/venues',
  component: lazyRouteComponent(() => import('./routes/venues.tsx'), 'VenuesRoute'),
});
const newVenueRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/venues/new',
  component: lazyRouteComponent(() => import('./routes/new-venue.tsx'), 'NewVenueRoute'),
});
const venueRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/venues/$venueId',
  component: lazyRouteComponent(() => import('./routes/venue.tsx'), 'VenueRoute'),
});
const accountRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account.tsx'), 'AccountRoute'),
});

const routeTree = rootRoute.addChildren([
  doorRoute.addChildren([signInRoute, signUpRoute]),
  officeRoute.addChildren([
    homeRoute,
    eventsRoute,
    newEventRoute,
    editEventRoute,
    eventRoute.addChildren([salesRoute, reservationsRoute, accessRoute]),
    reservationRoute,
    venuesRoute,
    newVenueRoute,
    venueRoute,
    accountRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: Failure,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
