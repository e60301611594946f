import type { EntityManager } from '@mikro-orm/postgresql';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import type { CallContext } from './call-context.ts';
import { migrateDatabase } from './migrate-database.ts';
import { adminRouter, customerRouter } from './routers.ts';
import { createRuntime } from './runtime.ts';
import type { RuntimeOptions } from './runtime.ts';
import { createCallerFactory } from './trpc.ts';

const shopCallers = createCallerFactory(customerRouter);
const officeCallers = createCallerFactory(adminRouter);

/** A browser without a page: it keeps cookies and sends what our pages send. */
export interface TestVisitor {
  shop: ReturnType<typeof shopCallers>;
  office: ReturnType<typeof officeCallers>;
  /** What a call of this visitor to the shop would know of them; it sets no cookies. */
  context(): CallContext;
  cookies: Map<string, string>;
  /** Sent with every call; change them to misbehave. */
  headers: Record<string, string>;
}

export interface TestRuntime extends AsyncDisposable {
  runtime: Awaited<ReturnType<typeof createRuntime>>;
  databaseUrl: string;
  em: EntityManager;
  visitor(given?: VisitorGiven): TestVisitor;
}

export interface VisitorGiven {
  guestKey?: string;
  ip?: string;
  cookies?: Map<string, string>;
}

/** A migrated database of its own and the server on it, entered where the web apps enter. */
export async function testRuntime(options: Partial<RuntimeOptions> = {}): Promise<TestRuntime> {
  const database = await testDatabase({ prepare: migrateDatabase });
  const runtime = await createRuntime({
    databaseUrl: database.url,
    shopUrl: 'http://localhost:4400',
    officeUrl: 'http://localhost:4401',
    authSecret: 'a secret of the tests, long enough for anybody',
    // A port where nobody listens: a test that pays brings an emulator.
    stripe: { apiKey: 'sk_test_nobody', webhookSecrets: ['whsec_nobody'], apiBase: 'http://127.0.0.1:9' },
    log: { info() {}, warn() {}, error() {} },
    ...options,
  });

  function visitor({ guestKey, ip = '192.0.2.1', cookies = new Map() }: VisitorGiven = {}): TestVisitor {
    const headers: Record<string, string> = {
      'x-onsale': '1',
      ...(guestKey && { 'x-onsale-guest': guestKey }),
    };
    const call = () => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      return {
        headers: new Headers({ ...headers, ...(cookie && { cookie }) }),
        ip,
        requestId: 'test',
        setCookies: (lines: readonly string[]) => lines.forEach((line) => keep(cookies, line)),
      };
    };
    return {
      shop: shopCallers(() => runtime.createShopContext(call())),
      office: officeCallers(() => runtime.createOfficeContext(call())),
      context: () => runtime.createShopContext({ ...call(), setCookies() {} }),
      cookies,
      headers,
    };
  }

  return {
    runtime,
    databaseUrl: database.url,
    em: runtime.context.orm.em.fork(),
    visitor,
    async [Symbol.asyncDispose]() {
      await runtime.close();
      await database.drop();
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}
