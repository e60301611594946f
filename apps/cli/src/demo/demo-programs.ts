import { join } from 'node:path';

import { CLONE, DEMO_FOLDER } from './demo-folder.ts';
import type { DemoPorts } from './demo-ports.ts';
import type { DemoSecrets } from './demo-secrets.ts';
import type { ChildProgramOptions } from './start-child-program.ts';

type Demo = { ports: DemoPorts; secrets: DemoSecrets; databaseUrl: string; reload: boolean };

/** A demo has passwords that everyone knows: it answers this machine alone, but in a container. */
const HOST = process.env.ONSALE_HOST ?? 'localhost';

/** The programs of the demo, in the order in which they start; they stop the other way round. */
export function demoPrograms(demo: Demo): ChildProgramOptions[] {
  const programs = [paymentEmulator(demo), mailbox(demo), shopServer(demo)];
  return demo.reload ? [...programs, webApp(demo, 'customer'), webApp(demo, 'admin')] : programs;
}

function paymentEmulator({ ports, secrets, reload }: Demo): ChildProgramOptions {
  const here = `http://localhost:${ports.payments}`;
  return {
    name: 'The payment emulator',
    file: 'apps/stripe-emulator/src/main.ts',
    logFile: reload ? undefined : join(DEMO_FOLDER, 'payments.log'),
    env: {
      HOST,
      PORT: String(ports.payments),
      PUBLIC_URL: here,
      STRIPE_API_KEY: secrets.stripeApiKey,
      WEBHOOK_URL: `http://127.0.0.1:${serverPorts(ports, reload).shop}/webhooks/stripe`,
      WEBHOOK_SECRET: secrets.stripeWebhookSecret,
      // Payments that were made must be there after a restart, as the reservations are.
      DATA_FILE: join(DEMO_FOLDER, 'payments.json'),
    },
    readyUrl: `http://127.0.0.1:${ports.payments}/healthz`,
  };
}

function mailbox({ ports, reload }: Demo): ChildProgramOptions {
  return {
    name: 'The mailbox',
    file: 'apps/mailbox/src/main.ts',
    logFile: reload ? undefined : join(DEMO_FOLDER, 'mail.log'),
    env: { HOST, PORT: String(ports.mail), SMTP_PORT: String(ports.smtp) },
    readyUrl: `http://127.0.0.1:${ports.mail}/healthz`,
  };
}

function shopServer({ ports, secrets, databaseUrl, reload }: Demo): ChildProgramOptions {
  const { shop, office } = serverPorts(ports, reload);
  return {
    name: 'The server',
    file: 'apps/api/src/main.ts',
    watch: reload,
    logFile: reload ? undefined : join(DEMO_FOLDER, 'server.log'),
    env: {
      HOST,
      DATABASE_URL: databaseUrl,
      SHOP_PORT: String(shop),
      OFFICE_PORT: String(office),
      SHOP_URL: `http://localhost:${ports.shop}`,
      OFFICE_URL: `http://localhost:${ports.office}`,
      AUTH_SECRET: secrets.authSecret,
      STRIPE_API_KEY: secrets.stripeApiKey,
      STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
      STRIPE_API_BASE: `http://127.0.0.1:${ports.payments}`,
      SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
      MAIL_FROM: 'Onsale <tickets@onsale.example>',
      LOG_LEVEL: process.env.LOG_LEVEL ?? (reload ? 'warn' : 'info'),
      ...(reload
        ? {}
        : {
            SHOP_DIST: join(CLONE, 'apps/customer/dist'),
            OFFICE_DIST: join(CLONE, 'apps/admin/dist'),
          }),
    },
    readyUrl: `http://127.0.0.1:${shop}/readyz`,
  };
}

function webApp({ ports }: Demo, app: 'customer' | 'admin'): ChildProgramOptions {
  const [name, port, api] =
    app === 'customer'
      ? ['The shop with reload', ports.shop, { SHOP_API: `http://127.0.0.1:${ports.shopServer}` }]
      : ['The office with reload', ports.office, { OFFICE_API: `http://127.0.0.1:${ports.officeServer}` }];
  return {
    name,
    file: 'node_modules/vite/bin/vite.js',
    args: [join(CLONE, 'apps', app), '--port', String(port), '--strictPort', '--logLevel', 'warn'],
    env: { ...api, SHOP_URL: `http://localhost:${ports.shop}` },
    readyUrl: `http://localhost:${port}/`,
  };
}

// With reload the web apps' dev servers stand in front, and the server listens behind them.
function serverPorts(ports: DemoPorts, reload: boolean): { shop: number; office: number } {
  return reload
    ? { shop: ports.shopServer, office: ports.officeServer }
    : { shop: ports.shop, office: ports.office };
}
