import type { MailOptions, RateLimitOptions } from '@onsale/server/runtime';
import type { Logger } from 'pino';
import { pino } from 'pino';
import { z } from 'zod';

/** One of the two listeners. */
export interface ListenerConfig {
  /** 0 for any free one. */
  port: number;
  /** Public origin; by default this machine's own at `port`. */
  url?: string;
  /** Folder of the built web app; without it only the API is served. */
  dist?: string;
}

export interface ApiConfig {
  databaseUrl: string;
  shop: ListenerConfig;
  office: ListenerConfig;
  /** 32 random characters or more. */
  authSecret: string;
  /** Without `apiBase` it is Stripe itself. */
  stripe: { apiKey: string; webhookSecrets: string[]; apiBase?: string };
  /** Without it, no mail is sent. */
  mail?: MailOptions;
  /** Address to listen on: `0.0.0.0` for every one, by default only this machine's own. */
  host?: string;
  /** Behind proxies: their addresses with commas (`loopback` and networks too), so that a caller's own address is believed. */
  trustProxy?: string;
  /** Connections to the database at most. */
  poolMax?: number;
  rateLimits?: RateLimitOptions;
  log: Logger;
}

const Port = z.coerce.number().int().min(0).max(65_535);
const Origin = z.url({ protocol: /^https?$/ });

const Environment = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    SHOP_PORT: Port.default(4400),
    OFFICE_PORT: Port.default(4401),
    SHOP_URL: Origin.optional(),
    OFFICE_URL: Origin.optional(),
    SHOP_DIST: z.string().optional(),
    OFFICE_DIST: z.string().optional(),
    AUTH_SECRET: z.string().min(32),
    STRIPE_API_KEY: z.string().min(1),
    /** Two, with a comma, while one is being replaced. */
    STRIPE_WEBHOOK_SECRET: z.string().min(1),
    STRIPE_API_BASE: Origin.optional(),
    /** `smtp://user:password@host:587`, or `smtps://`. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** `Name <address>`. */
    MAIL_FROM: z.string().includes('@').optional(),
    HOST: z.string().optional(),
    TRUST_PROXY: z.string().optional(),
    DATABASE_CONNECTIONS_MAX: z.coerce.number().int().min(2).optional(),
    RATE_LIMITS: z.enum(['on', 'off']).default('on'),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'Who do the mails come from?',
  });

/** @throws Error that names every variable that is missing or wrong */
export function readConfig(environment: NodeJS.ProcessEnv): ApiConfig {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new Error(`The environment is not complete:\n${z.prettifyError(parsed.error)}`);
  }
  const env = parsed.data;
  return {
    databaseUrl: env.DATABASE_URL,
    shop: { port: env.SHOP_PORT, url: env.SHOP_URL, dist: env.SHOP_DIST },
    office: { port: env.OFFICE_PORT, url: env.OFFICE_URL, dist: env.OFFICE_DIST },
    authSecret: env.AUTH_SECRET,
    stripe: {
      apiKey: env.STRIPE_API_KEY,
      webhookSecrets: env.STRIPE_WEBHOOK_SECRET.split(',').map((secret) => secret.trim()),
      apiBase: env.STRIPE_API_BASE,
    },
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : undefined,
    host: env.HOST,
    trustProxy: env.TRUST_PROXY,
    poolMax: env.DATABASE_CONNECTIONS_MAX,
    rateLimits: env.RATE_LIMITS === 'off' ? 'off' : undefined,
    log: pino({ level: env.LOG_LEVEL }),
  };
}
