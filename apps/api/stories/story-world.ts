import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import { startMailbox } from '@onsale/mailbox';
import type { Mailbox } from '@onsale/mailbox';
import { launchBrowser } from '@onsale/real-browser';
import type { Browser, Page } from '@onsale/real-browser';
import { createOrm, findViolations, migrateDatabase } from '@onsale/server/runtime';
import { startEmulator } from '@onsale/stripe-emulator';
import type { Emulator } from '@onsale/stripe-emulator';
import { pino } from 'pino';
import { onTestFailed } from 'vitest';
import { freePort } from '../src/free-port.ts';
import { startApi } from '../src/start-api.ts';

export const DESK = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

const APPS = resolve(import.meta.dirname, '../..');
/** What a failed story's pages looked like; ignored by git. */
const PICTURES = resolve(APPS, '../test-results');
const API_KEY = 'sk_test_stories';
const WEBHOOK_SECRET = 'whsec_stories';

export interface Screen {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

export interface StoryWorld extends AsyncDisposable {
  shopUrl: string;
  officeUrl: string;
  emulator: Emulator;
  mailbox: Mailbox;
  /** A browser of somebody's own, as wide as a desk unless told otherwise. */
  visitor(screen?: Screen): Promise<Page>;
  /** Runs SQL; `?` stands for each value. */
  sql<Row>(statement: string, values?: unknown[]): Promise<Row[]>;
  /** What went wrong unseen: errors in a page's console, failures in the server's log, invariants broken by the rows. */
  faults(): Promise<string[]>;
}

/** Both built apps behind the real server on a database of its own, a payment provider, and a browser. */
export async function openStoryWorld(): Promise<StoryWorld> {
  const [shopDist, officeDist] = [distOf('customer'), distOf('admin')];
  await using opening = new AsyncDisposableStack();
  const database = opening.use(await testDatabase({ prepare: migrateDatabase }));
  const shopPort = await freePort();
  const emulator = await startEmulator({
    apiKey: API_KEY,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: `http://localhost:${shopPort}/webhooks/stripe`,
    webhookRetryDelaysMs: [100, 500],
  });
  opening.defer(() => emulator.stop());
  const mailbox = await startMailbox();
  opening.defer(() => mailbox.stop());

  const heard: string[] = [];
  const api = await startApi({
    databaseUrl: database.url,
    shop: { port: shopPort, dist: shopDist },
    office: { port: 0, dist: officeDist },
    authSecret: 'a secret of the stories, long enough for anybody',
    stripe: { apiKey: API_KEY, webhookSecrets: [WEBHOOK_SECRET], apiBase: emulator.url },
    mail: { smtpUrl: mailbox.smtpUrl, from: 'Onsale <tickets@onsale.example>' },
    log: pino({ level: 'error' }, linesInto(heard)),
  });
  opening.defer(() => api.close());
  const orm = await createOrm({ url: database.url, poolMax: 2 });
  opening.defer(() => orm.close(true));
  const browser = await launchBrowser();
  opening.defer(() => browser.close());

  const world = opening.move();
  return {
    shopUrl: api.shopUrl,
    officeUrl: api.officeUrl,
    emulator,
    mailbox,
    visitor: (screen = {}) => openPage(browser, screen, heard),
    sql: <Row>(statement: string, values: unknown[] = []) =>
      orm.em.fork().execute(statement, values) as unknown as Promise<Row[]>,
    async faults() {
      const violations = await findViolations(orm.em.fork(), {});
      return [...heard, ...violations.map(({ what, examples }) => [what, ...examples].join('\n'))];
    },
    [Symbol.asyncDispose]: () => world.disposeAsync(),
  };
}

function distOf(app: 'customer' | 'admin'): string {
  const dist = join(APPS, app, 'dist');
  if (existsSync(join(dist, 'index.html'))) return dist;
  throw new Error(
    `apps/${app} is not built. Run \`npm test\`, which builds it, or \`npx turbo run build\` first.`,
  );
}

async function openPage(browser: Browser, screen: Screen, heard: string[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: DESK,
    locale: 'en-GB',
    // Another clock than the venue's, so that a time shown on the wrong one is seen.
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
    ...screen,
  });
  context.setDefaultTimeout(15_000);
  context.setDefaultNavigationTimeout(30_000);
  const page = await context.newPage();
  onTestFailed(async ({ task }) => {
    if (!page.isClosed()) await page.screenshot({ path: join(PICTURES, `${task.id}-${Date.now()}.png`) });
  });
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A refusal is an answer; the browser notes every status above 399.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return;
    heard.push(`${page.url()}: ${message.text()}`);
  });
  return page;
}

function linesInto(heard: string[]): Writable {
  return new Writable({
    write(line, _encoding, done) {
      heard.push(String(line).trim());
      done();
    },
  });
}
