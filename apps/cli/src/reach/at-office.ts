import { createOfficeClient } from '@onsale/client';
import type { OfficeClient } from '@onsale/client';
import type { StaffMe } from '@onsale/schemas';
import { Option } from 'commander';
import type { Command } from 'commander';

import { runningDemo } from '../demo/running-demo.ts';
import { CommandError, plainly } from './plainly.ts';

export type OfficeOptions = { office?: string; email?: string; password?: string };
export type AtOffice = { office: OfficeClient; me: StaffMe; url: string };

const OFFICE_URL = 'http://localhost:4401';

/** Where the office is and who is asking: options of every command that works there. */
export function addOfficeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--office <url>', `address of the office (else the running demo's, else ${OFFICE_URL})`).env(
        'ONSALE_OFFICE_URL',
      ),
    )
    .addOption(
      new Option('--email <address>', "who signs in (else the demo's own organiser)").env('ONSALE_EMAIL'),
    )
    .addOption(new Option('--password <words>', 'their password').env('ONSALE_PASSWORD'));
}

/** Signs in at the office and does the work there. Failures that people can mend are said plainly. */
export function atOffice(options: OfficeOptions, work: (at: AtOffice) => Promise<void>): Promise<void> {
  const demo = runningDemo();
  const url = (options.office ?? demo?.officeUrl ?? OFFICE_URL).replace(/\/+$/, '');
  return plainly(url, async () => {
    const office = createOfficeClient({ url });
    // An address where nothing answers should be heard of before a login is asked for.
    await office.account.me.query();
    const login = loginFrom(options) ?? (demo?.officeUrl === url ? demoOrganiser(demo.logins) : undefined);
    if (!login) {
      throw new CommandError(
        `Who signs in at ${url}? Give --email and --password, or set ONSALE_EMAIL and ONSALE_PASSWORD.`,
      );
    }
    const me = await office.account.signIn.mutate(login);
    try {
      await work({ office, me, url });
    } finally {
      await office.account.signOut.mutate();
    }
  });
}

function loginFrom({ email, password }: OfficeOptions) {
  return email && password ? { email, password } : undefined;
}

function demoOrganiser(logins: { door: string; email: string; password: string }[]) {
  const found = logins.find(({ door }) => door === 'office');
  return found && { email: found.email, password: found.password };
}
