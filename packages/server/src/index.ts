export type { AdminRouter, CustomerRouter } from './routers.ts';
