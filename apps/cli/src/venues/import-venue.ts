import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';

import { newId } from '@onsale/client';
import type { OfficeClient } from '@onsale/client';
import type { StaffMe, VenueDetails } from '@onsale/schemas';

import type { AtOffice } from '../reach/at-office.ts';
import { CommandError } from '../reach/plainly.ts';
import { printReport } from './print-report.ts';

export type ImportOptions = {
  name?: string;
  city?: string;
  country?: string;
  timeZone?: string;
  address?: string;
  organisation?: string;
  dryRun: boolean;
};

/** Sends the plan in `file` to the office and prints the venue and what was repaired. */
export async function importVenue(at: AtOffice, file: string, options: ImportOptions): Promise<void> {
  const { office, me, url } = at;
  const plan = await readPlan(file);
  const { id: organisationId } = chooseOrganisation(me, options.organisation);
  const details = await fillIn(office, nameOf(plan) ?? basename(file, extname(file)), options);
  const { venue, report } = await office.venues.import.mutate({
    organisationId,
    venueId: newId(),
    venue: details,
    plan,
    dryRun: options.dryRun,
  });

  const place = `${venue.name}, ${venue.city} (${venue.country}, ${venue.timeZone})`;
  if (options.dryRun) console.log(`${place} would be a venue. Nothing was stored.`);
  else console.log(`${place} is a venue now:\n  ${url}/venues/${venue.id}`);
  printReport(report);
}

async function readPlan(file: string): Promise<unknown> {
  // npm runs us in the folder of the package; what people type is relative to where they are.
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new CommandError(`${path} cannot be read.`, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} is not JSON. Export the plan again as a seating plan in JSON.`, {
      cause: error,
    });
  }
}

function nameOf(plan: unknown): string | undefined {
  const name = (plan as { name?: unknown } | null)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 160) : undefined;
}

function chooseOrganisation({ organisations }: StaffMe, wanted: string | undefined) {
  const names = organisations.map(({ name }) => name).join(', ');
  const fits = organisations.filter(({ id, name }) => !wanted || id === wanted || name === wanted);
  if (fits.length === 1) return fits[0]!;
  if (organisations.length === 0)
    throw new CommandError('Venues are made by organisations; you are in none.');
  if (fits.length === 0) throw new CommandError(`You are not in "${wanted}", but in ${names}.`);
  throw new CommandError(`You are in ${names}: choose one with --organisation.`);
}

/** What was not given comes from the organisation's last venue: the next one is rarely far. */
async function fillIn(office: OfficeClient, name: string, given: ImportOptions): Promise<VenueDetails> {
  const isWhole = given.city && given.country && given.timeZone;
  const last = isWhole ? undefined : (await office.venues.list.query()).at(-1);
  if (!isWhole && !last) throw new CommandError('Where is it? Give --city, --country and --time-zone.');
  if (last) console.log(`What was not given of city, country and time zone is taken from ${last.name}.`);
  return {
    name: given.name ?? name,
    city: given.city ?? last!.city,
    country: given.country ?? last!.country,
    timeZone: given.timeZone ?? last!.timeZone,
    address: given.address ?? '',
  };
}
