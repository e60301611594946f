import { z } from 'zod';
import { startEmulator } from './start-emulator.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4242),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  STRIPE_API_KEY: z.string().default('sk_test_emulator'),
  WEBHOOK_URL: z.url().optional(),
  WEBHOOK_SECRET: z.string().default('whsec_emulator'),
  DATA_FILE: z.string().optional(),
});

// An empty variable is how compose files say "not set".
const given = Object.entries(process.env).filter(([, value]) => value !== '');
const environment = Environment.safeParse(Object.fromEntries(given));
if (!environment.success) {
  console.error(`The environment is not right:\n${z.prettifyError(environment.error)}`);
  process.exit(1);
}
const env = environment.data;

try {
  const emulator = await startEmulator({
    port: env.PORT,
    host: env.HOST,
    apiKey: env.STRIPE_API_KEY,
    webhookUrl: env.WEBHOOK_URL,
    webhookSecret: env.WEBHOOK_SECRET,
    publicUrl: env.PUBLIC_URL,
    dataFile: env.DATA_FILE,
  });
  console.log(`The Stripe emulator listens on ${emulator.url}`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void emulator.stop());
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${env.PORT} is taken. Set PORT to a free one.` : error);
  process.exit(1);
}
