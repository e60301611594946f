import type { DemoPorts } from './demo-ports.ts';

/** Somebody the demo made who can sign in. */
export type DemoLogin = { who: string; door: 'shop' | 'office'; email: string; password: string };

/** The last lines of a start: where to go and who can sign in. */
export function printWelcome(ports: DemoPorts, logins: DemoLogin[], seconds: number): void {
  const width = Math.max(0, ...logins.map(({ who }) => who.length));
  const emailWidth = Math.max(0, ...logins.map(({ email }) => email.length));
  console.log(
    [
      '',
      `Onsale is running (${seconds.toFixed(1)} s).`,
      '',
      `  The shop, for customers   http://localhost:${ports.shop}`,
      `  The office, for staff     http://localhost:${ports.office}`,
      `  All mail that is sent     http://localhost:${ports.mail}`,
      '',
      'People who can sign in',
      ...logins.map(
        ({ who, email, password }) => `  ${who.padEnd(width)}   ${email.padEnd(emailWidth)}   ${password}`,
      ),
      '',
      'Stop with Ctrl-C. The data stays, for the next start.',
      '',
    ].join('\n'),
  );
}
