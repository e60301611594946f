import { createRuntime } from '@onsale/server/runtime';
import type { ApiConfig, ListenerConfig } from './api-config.ts';
import { freePort } from './free-port.ts';
import { createOfficeListener, createShopListener } from './listeners.ts';

export interface RunningApi {
  /** Public origins. */
  shopUrl: string;
  officeUrl: string;
  /** Stops listening, lets what is being answered finish, and lets go of the database. */
  close(): Promise<void>;
}

/** Opens both doors on a migrated database. */
export async function startApi(config: ApiConfig): Promise<RunningApi> {
  const shop = await addressOf(config.shop);
  const office = await addressOf(config.office);
  const runtime = await createRuntime({
    databaseUrl: config.databaseUrl,
    poolMax: config.poolMax,
    shopUrl: shop.url,
    officeUrl: office.url,
    authSecret: config.authSecret,
    stripe: config.stripe,
    mail: config.mail,
    rateLimits: config.rateLimits,
    log: config.log,
  });
  const listeners = [
    { app: await createShopListener(runtime, config, shop.url), port: shop.port },
    { app: await createOfficeListener(runtime, config, office.url, shop.url), port: office.port },
  ];

  const close = async () => {
    await Promise.all(listeners.map(({ app }) => app.close()));
    await runtime.close();
  };
  try {
    for (const { app, port } of listeners) await app.listen({ port, host: config.host ?? 'localhost' });
  } catch (error) {
    await close();
    throw error;
  }
  if (!config.mail) config.log.warn({}, 'SMTP_URL is not set: no mail is sent, and letters wait');
  runtime.startChores();
  return { shopUrl: shop.url, officeUrl: office.url, close };
}

async function addressOf({ port: wanted, url }: ListenerConfig): Promise<{ port: number; url: string }> {
  const port = wanted || (await freePort());
  return { port, url: url?.replace(/\/+$/, '') ?? `http://localhost:${port}` };
}
