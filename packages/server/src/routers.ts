import { accessRouter } from './access/access-router.ts';
import { accountRouter, staffAccountRouter } from './accounts/account-router.ts';
import { router } from './trpc.ts';

/** All that the shop's listener answers. */
export const customerRouter = router({ account: accountRouter });
export type CustomerRouter = typeof customerRouter;

/** All that the office's listener answers. */
export const adminRouter = router({ access: accessRouter, account: staffAccountRouter });
export type AdminRouter = typeof adminRouter;
