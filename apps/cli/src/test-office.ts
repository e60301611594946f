import { startApi } from '@onsale/api';
import { createOfficeClient, newId } from '@onsale/client';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import { migrateDatabase } from '@onsale/server/runtime';
import { Command } from 'commander';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

export const LOGIN = { email: 'mira@onsale.example', password: 'doors-open-at-eight' };

/** A shop and an office for the commands of one test file, the organisation that Mira founded, and what the commands print. */
export function testOffice(addCommand: (program: Command) => void) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const cleanup = new AsyncDisposableStack();
  const urls = { shop: '', office: '' };

  beforeAll(async () => {
    const database = cleanup.use(await testDatabase({ prepare: migrateDatabase }));
    const api = await startApi({
      databaseUrl: database.url,
      shop: { port: 0 },
      office: { port: 0 },
      authSecret: 'a secret of the tests, long enough for anybody',
      stripe: { apiKey: 'sk_test_nobody', webhookSecrets: ['whsec_nobody'], apiBase: 'http://127.0.0.1:9' },
      log: pino({ level: 'silent' }),
    });
    cleanup.defer(() => api.close());
    Object.assign(urls, { shop: api.shopUrl, office: api.officeUrl });
    const founder = { name: 'Mira', ...LOGIN, organisation: 'Maasoever' };
    await createOfficeClient({ url: urls.office }).account.signUp.mutate(founder);
  });
  afterEach(() => {
    log.mockClear();
    error.mockClear();
    process.exitCode = undefined;
  });
  afterAll(() => cleanup.disposeAsync());

  const texts = (calls: unknown[][]) => calls.map(([line]) => String(line ?? '')).join('\n');
  return {
    urls,
    /** What has been printed in this test since `forget()`. */
    said: () => texts(log.mock.calls),
    complained: () => texts(error.mock.calls),
    forget: () => void log.mockClear(),
    /** Types `onsale …` as Mira. */
    async onsale(...words: string[]): Promise<void> {
      const program = new Command().exitOverride();
      addCommand(program);
      await program.parseAsync(words, { from: 'user' });
    },
    /** The options that Mira adds where staff work. */
    asMira: () => ['--office', urls.office, '--email', LOGIN.email, '--password', LOGIN.password],
    /** An evening on sale with forty seats, forty euros each. */
    async putOnSale(name: string): Promise<string> {
      const office = createOfficeClient({ url: urls.office });
      const { organisations } = await office.account.signIn.mutate(LOGIN);
      const [organisationId, venueId, eventId] = [organisations[0]!.id, newId(), newId()];
      const venue = {
        name: 'Kelder 14',
        city: 'Rotterdam',
        country: 'NL',
        address: '',
        timeZone: 'Europe/Amsterdam',
      };
      const sections = [{ kind: 'general' as const, name: 'Floor', area: '', capacity: 40 }];
      await office.venues.generate.mutate({ organisationId, venueId, venue, sections, dryRun: false });
      const { version } = await office.events.create.mutate({
        eventId,
        organisationId,
        venueId,
        currency: 'EUR',
        name,
        type: 'concert',
        description: 'One evening.',
        startsAt: '2049-06-12T19:30:00+02:00',
        timeZone: 'Europe/Amsterdam',
        durationMinutes: 90,
        categories: [{ number: 1, name: 'Floor', priceMinor: 4_000, covers: [{ section: 0, places: null }] }],
      });
      await office.events.publish.mutate({ eventId, version });
      return eventId;
    },
  };
}
