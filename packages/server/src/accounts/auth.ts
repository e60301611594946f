import { createHmac } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { betterAuth } from 'better-auth';
import { PASSWORD_LENGTH_MAX, PASSWORD_LENGTH_MIN } from '@onsale/schemas';
import { newId } from '../new-id.ts';
import type { Log } from '../runtime-context.ts';
import { hashPassword, isPassword } from './passwords.ts';

const DAY_SECONDS = 24 * 3_600;
/** How long a session's own cookie is believed where `signedIn('cached')` asks. */
const COOKIE_CACHE_SECONDS = 300;

const SESSION_SECONDS = { shop: 30 * DAY_SECONDS, office: DAY_SECONDS / 2 } as const;

export interface AuthOptions {
  orm: MikroORM;
  door: 'shop' | 'office';
  /** Public origin; with https the cookies are `Secure`. */
  url: string;
  secret: string;
  log: Log;
}

export type Auth = ReturnType<typeof createAuth>;

/**
 * Sessions and passwords by better-auth on the ORM's own pool. It is not mounted anywhere: `account.*` calls it and
 * hands its cookies on, so there is one contract. Each door has a key of its own: a session of one opens not the other.
 */
export function createAuth({ orm, door, url, secret, log }: AuthOptions) {
  return betterAuth({
    appName: 'Onsale',
    baseURL: url,
    secret: createHmac('sha256', secret).update(`onsale sessions of the ${door}`).digest('base64url'),
    database: { db: orm.em.getKysely({ convertValues: true }), type: 'postgres' },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...more) => log.error({ more }, `better-auth: ${message}`),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH_MIN,
      maxPasswordLength: PASSWORD_LENGTH_MAX,
      password: { hash: hashPassword, verify: isPassword },
    },
    session: {
      expiresIn: SESSION_SECONDS[door],
      updateAge: SESSION_SECONDS[door] / 12,
      cookieCache: { enabled: true, maxAge: COOKIE_CACHE_SECONDS },
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: { fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    account: {
      modelName: 'credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    advanced: {
      cookiePrefix: `onsale-${door}`,
      database: { generateId: () => newId(), validateSchema: false },
    },
  });
}
