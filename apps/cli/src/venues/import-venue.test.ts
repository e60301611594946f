import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { LOGIN, testOffice } from '../test-office.ts';
import { addVenuesCommand } from './venues-command.ts';

const WHERE = ['--city', 'Porto', '--country', 'PT', '--time-zone', 'Europe/Lisbon'];

const { onsale, asMira, said, complained, forget, urls } = testOffice(addVenuesCommand);
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'onsale-plans-'))));
afterAll(() => rm(folder, { recursive: true }));

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
    await onsale('venues', 'import', await planFile('customs.json', PLAN), ...WHERE, ...asMira());
    expect(complained()).toBe('');
    expect(said()).toContain('Old Customs House, Porto (PT, Europe/Lisbon) is a venue now:');
    expect(said()).toContain('Found 5 seats, 1 row, 1 section.');
    expect(said()).toMatch(/✓ 1 seat has no id of its own.*\n {6}Zone 1 "Parterre", row "A", seat 4b/);
    expect(said()).toMatch(/Price groups that the plan names\n {2}Parterre {2}5 seats/);

    forget();
    await onsale('venues', 'list', ...asMira());
    expect(said()).toMatch(/Old Customs House {2}Porto, PT {2}5 places {2}1 section {2}0 events/);
  });

  it('takes what was not said about the place from the last venue, and the name from the file', async () => {
    await onsale(
      'venues',
      'import',
      await planFile('annex.json', { ...PLAN, name: '' }),
      '--city',
      'Braga',
      ...asMira(),
    );
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
      ...asMira(),
    );
    expect(said()).toContain('Only looked, Porto (PT, Europe/Lisbon) would be a venue. Nothing was stored.');
    forget();
    await onsale('venues', 'list', ...asMira());
    expect(said()).not.toContain('Only looked');
  });

  it.each([
    ['a file that is not there', 'nowhere.json', /nowhere\.json cannot be read/],
    ['a file that is not JSON', 'words.json', /words\.json is not JSON/],
    ['a plan that cannot be read', 'empty.json', /This plan cannot be read:\n {2}\S/],
  ])('says so of %s', async (_what, name, words) => {
    await planFile('words.json', 'seats, many of them');
    await planFile('empty.json', {});
    await onsale('venues', 'import', join(folder, name), ...WHERE, ...asMira());
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
      ...asMira(),
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
    await onsale('venues', 'list', '--office', urls.office, '--email', LOGIN.email, '--password', 'else');
    expect(complained()).toMatch(/do not go together/);
    expect(process.exitCode).toBe(1);
  });
});
