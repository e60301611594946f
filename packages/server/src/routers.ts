import { accessRouter } from './access/access-router.ts';
import { accountRouter, staffAccountRouter } from './accounts/account-router.ts';
import { officeReservationsRouter, officeSalesRouter } from './checkout/office-sales-router.ts';
import { reservationsRouter } from './checkout/reservations-router.ts';
import { eventsRouter } from './events/events-router.ts';
import { officeEventsRouter } from './events/office-events-router.ts';
import { mergeRouters, router } from './trpc.ts';
import { venuesRouter } from './venues/venues-router.ts';

/** All that the shop's listener answers. */
export const customerRouter = router({
  account: accountRouter,
  events: eventsRouter,
  reservations: reservationsRouter,
});
export type CustomerRouter = typeof customerRouter;

/** All that the office's listener answers. */
export const adminRouter = router({
  access: accessRouter,
  account: staffAccountRouter,
  events: mergeRouters(officeEventsRouter, officeSalesRouter),
  reservations: officeReservationsRouter,
  venues: venuesRouter,
});
export type AdminRouter = typeof adminRouter;
