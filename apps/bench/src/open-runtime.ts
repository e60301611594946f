import { createRuntime, type RuntimeOptions } from '@onsale/server/runtime';

/** For what never gets as far as paying: nobody listens there. */
export const NO_STRIPE: RuntimeOptions['stripe'] = {
  apiKey: 'sk_test_nobody',
  webhookSecrets: ['whsec_nobody'],
  apiBase: 'http://127.0.0.1:9',
};

const SILENT: RuntimeOptions['log'] = { info() {}, warn() {}, error() {} };

/** The product's runtime as a process of the product makes it; only the rate limits are off, since a bench is one address. */
export function openRuntime(
  databaseUrl: string,
  {
    url = 'http://127.0.0.1',
    log = SILENT,
    stripe = NO_STRIPE,
  }: { url?: string } & Partial<Pick<RuntimeOptions, 'log' | 'stripe'>> = {},
) {
  return createRuntime({
    databaseUrl,
    shopUrl: url,
    officeUrl: url,
    authSecret: 'a secret of the bench, long enough for anybody',
    stripe,
    rateLimits: 'off',
    log,
  });
}
