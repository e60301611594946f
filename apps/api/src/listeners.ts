import { PLAN_BYTES_MAX } from '@onsale/schemas';
import type { createRuntime } from '@onsale/server/runtime';
import type { FastifyInstance } from 'fastify';
import type { ApiConfig } from './api-config.ts';
import { createListener } from './create-listener.ts';
import { serveHealth } from './serve-health.ts';
import { servePictures } from './serve-pictures.ts';
import { serveTicketDocuments } from './serve-ticket-documents.ts';
import { serveTrpc } from './serve-trpc.ts';
import { serveWebApp } from './serve-web-app.ts';
import { serveWebhooks } from './serve-webhooks.ts';

export type ServerRuntime = Awaited<ReturnType<typeof createRuntime>>;

/** Twenty calls of one batch with a long choice of seats each fit many times over. */
const SHOP_BODY_BYTES_MAX = 256_000;
/** A plan may come as text inside JSON, where each quotation mark takes two bytes. */
const OFFICE_BODY_BYTES_MAX = PLAN_BYTES_MAX * 1.5;

/** The customer app, what it may call, and where the payment provider knocks. */
export async function createShopListener(
  runtime: ServerRuntime,
  config: ApiConfig,
  url: string,
): Promise<FastifyInstance> {
  const app = await createListener({ ...config, url, bodyBytesMax: SHOP_BODY_BYTES_MAX });
  serveHealth(app, runtime);
  serveTrpc(app, { router: runtime.customerRouter, createContext: runtime.createShopContext });
  servePictures(app, runtime, { drafts: false });
  serveTicketDocuments(app, runtime);
  serveWebhooks(app, runtime);
  if (config.shop.dist) await serveWebApp(app, config.shop.dist, {});
  return app;
}

/** The admin app and what it may call. It can stay on a private network. */
export async function createOfficeListener(
  runtime: ServerRuntime,
  config: ApiConfig,
  url: string,
  shopUrl: string,
): Promise<FastifyInstance> {
  const app = await createListener({ ...config, url, bodyBytesMax: OFFICE_BODY_BYTES_MAX });
  serveHealth(app, runtime);
  serveTrpc(app, { router: runtime.adminRouter, createContext: runtime.createOfficeContext });
  servePictures(app, runtime, { drafts: true });
  if (config.office.dist) await serveWebApp(app, config.office.dist, { SHOP_URL: shopUrl });
  return app;
}
