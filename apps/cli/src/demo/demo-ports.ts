import { connect } from 'node:net';

import { DemoError } from './demo-error.ts';

const BASE_PORT = 4400;

/** Where the demo listens. With `--reload` the web apps' dev servers take `shop` and `office`, the server the last two. */
export type DemoPorts = {
  shop: number;
  office: number;
  payments: number;
  database: number;
  shopServer: number;
  officeServer: number;
  /** Where mail is read, and where the server hands it over. */
  mail: number;
  smtp: number;
};

/** Eight ports in a row from ONSALE_PORT, or from 4400. Throws a sentence when that is no port. */
export function demoPorts(env: NodeJS.ProcessEnv): DemoPorts {
  const base = Number(env.ONSALE_PORT || BASE_PORT);
  if (!Number.isInteger(base) || base < 1 || base > 65_528) {
    throw new DemoError(`ONSALE_PORT is "${env.ONSALE_PORT}". Give a number between 1 and 65528.`);
  }
  return {
    shop: base,
    office: base + 1,
    payments: base + 2,
    database: base + 3,
    shopServer: base + 4,
    officeServer: base + 5,
    mail: base + 6,
    smtp: base + 7,
  };
}

/** Those that must be free; PostgreSQL finds another one by itself. */
export function portsToListenOn(ports: DemoPorts, reload: boolean): number[] {
  const always = [ports.shop, ports.office, ports.payments, ports.mail, ports.smtp];
  return reload ? [...always, ports.shopServer, ports.officeServer] : always;
}

/** Throws a sentence that names the first of `ports` on which somebody already answers. */
export async function refuseBusyPorts(ports: number[]): Promise<void> {
  for (const port of ports) {
    if (!(await somebodyAnswers(port))) continue;
    throw new DemoError(
      `Port ${port} is taken by another program. Stop that program, or choose other ports: ` +
        `ONSALE_PORT=${BASE_PORT + 200} npm start`,
    );
  }
}

// Asked by connecting: binding succeeds on some systems beside a program that listens on another address.
async function somebodyAnswers(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => connects(host, port)));
  return answers.includes(true);
}

function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const answer = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.on('connect', () => answer(true));
    socket.on('timeout', () => answer(true));
    socket.on('error', () => answer(false));
  });
}
