import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startApi } from '@onsale/api';
import type { RunningApi } from '@onsale/api';
import { createOfficeClient } from '@onsale/client';
import { testDatabase } from '@onsale/embedded-postgres/testing';
import { migrateDatabase } from '@onsale/server/runtime';
import { Command } from 'commander';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { addVenuesCommand } from './venues-command.ts';

const LOGIN = { email: 'mira@onsale.example', password: 'doors-open-at-eight' };
const WHERE = ['--city', 'Porto', '--country', 'PT', '--time-zone', 'Europe/Lisbon'];

const log = vi.spyOn(console, 'log').mockImplementation(() => {});
const error = vi.spyOn(console, 'error').mockImplementation(() => {});
const cleanup = new AsyncDisposableStack();
let api: RunningApi;
let folder: string;

beforeAll(async () => {
  const database = cleanup.use(await testDatabase({ prepare: migrateDatabase }));
  api = await startApi({
    databaseUrl: database.url,
    shop: { port: 0 },
    office: { port: 0 },
    authSecret: 'a secret of the tests, long enough for anybody',
    stripe: { apiKey: 'sk_test_nobody', webhookSecrets: ['whsec_nobody'], apiBase: 'http://127.0.0.1:9' },
    log: pino({ level: 'silent' }),
  });
  cleanup.defer(() => api.close());
  folder = await mkdtemp(join(tmpdir(), 'onsale-plans-'));
  cleanup.defer(() => rm(folder, { recursive: true }));
  const founder = { name: 'Mira', ...LOGIN, organisation: 'Maasoever' };
  await createOfficeClient({ url: api.officeUrl }).account.signUp.mutate(founder);
});
afterEach(() => {
  log.mockClear();
  error.mockClear();
  process.exitCode = undefined;
});
afterAll(() => cleanup.disposeAsync());

const said = () => log.mock.calls.map(([line]) => String(line ?? '')).join('\n');
const complained = () => error.mock.calls.map(([line]) => String(line)).join('\n');

async function onsale(...args: string[]): Promise<void> {
  const program = new Command().exitOverride();
  addVenuesCommand(program);
  const login = args.includes('--email') ? [] : ['--email', LOGIN.email, '--password', LOGIN.password];
  const office = args.includes('--office') ? [] : ['--office', api.officeUrl];
  await program.parseAsync([...args, ...office, ...login], { from: 'user' });
}

async function planFile(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Five seats, two of them with one id. */
const PLAN = {
  name: 'Old Customs House',
  size: { width: 400, height: 300 },
  categories: [{ name: 'Parterre', color: '#4a44c0' }],
  zones: [
    {
      name: 'Parterre',
      position: { x: 0, y: 0 },
      areas: [],
      rows: [
        {
          row_number: 'A',
          position: { x: 0, y: 50 },
          seats: ['1', '2', '3', '4', '4b'].map((label, index) => ({
            seat_number: label,
            seat_guid: `A-${Number.parseInt(label)}`,
            position: { x: 25 * index, y: 0 },
            category: 'Parterre',
          })),
        },
      ],
    },
  ],
};

describe('onsale venues import', () => {
  it('makes a venue and prints what was repaired', async () => {
    await onsale('venues', 'import', await planFile('customs.json', PLAN), ...WHERE);
    expect(complained()).toBe('');
    expect(said()).toContain('Old Customs House, Porto (PT, Europe/Lisbon) is a venue now:');
    expect(said()).toContain('Found 5 seats, 1 row, 1 section.');
    expect(said()).toMatch(/✓ 1 seat has no id of its own.*\n {6}Zone 1 "Parterre", row "A", seat 4b/);
    expect(said()).toMatch(/Price groups that the plan names\n {2}Parterre {2}5 seats/);

    log.mockClear();
    await onsale('venues', 'list');
    expect(said()).toMatch(/Old Customs House {2}Porto, PT {2}5 places {2}1 section {2}0 events/);
  });

  it('takes what was not said about the place from the last venue, and the name from the file', async () => {
    await onsale('venues', 'import', await planFile('annex.json', { ...PLAN, name: '' }), '--city', 'Braga');
    expect(said()).toContain('taken from Old Customs House');
    expect(said()).toContain('annex, Braga (PT, Europe/Lisbon) is a venue now:');
  });

  it('stores nothing when it only looks', async () => {
    await onsale(
      'venues',
      'import',
      await planFile('look.json', PLAN),
      '--dry-run',
      '--name',
      'Only looked',
      ...WHERE,
    );
    expect(said()).toContain('Only looked, Porto (PT, Europe/Lisbon) would be a venue. Nothing was stored.');
    log.mockClear();
    await onsale('venues', 'list');
    expect(said()).not.toContain('Only looked');
  });

  it.each([
    ['a file that is not there', 'nowhere.json', /nowhere\.json cannot be read/],
    ['a file that is not JSON', 'words.json', /words\.json is not JSON/],
    ['a plan that cannot be read', 'empty.json', /This plan cannot be read:\n {2}\S/],
  ])('says so of %s', async (_what, name, words) => {
    await planFile('words.json', 'seats, many of them');
    await planFile('empty.json', {});
    await onsale('venues', 'import', join(folder, name), ...WHERE);
    expect(complained()).toMatch(words);
    expect(process.exitCode).toBe(1);
  });

  it('names what cannot be right', async () => {
    await onsale(
      'venues',
      'import',
      await planFile('zone.json', PLAN),
      ...WHERE.slice(0, 4),
      '--time-zone',
      'Moon',
    );
    expect(complained()).toMatch(/venue\.timeZone: Not a time zone/);
  });

  it('says when nobody answers, when somebody else does, and when the login is wrong', async () => {
    await onsale('venues', 'list', '--office', 'http://127.0.0.1:9');
    expect(complained()).toMatch(/Nothing of Onsale answers at http:\/\/127\.0\.0\.1:9\. Start the demo/);
    const other = createServer((_request, response) => response.writeHead(404).end('{"message":"?"}')).listen(
      0,
    );
    await onsale('venues', 'list', '--office', `http://localhost:${(other.address() as AddressInfo).port}`);
    other.close();
    expect(complained()).toMatch(/it is not what this command needs/);
    await onsale('venues', 'list', '--email', LOGIN.email, '--password', 'something else');
    expect(complained()).toMatch(/do not go together/);
    expect(process.exitCode).toBe(1);
  });
});
