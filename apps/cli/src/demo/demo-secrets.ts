import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Made at random at the first start and kept, so that sessions and payments outlive a restart. */
export type DemoSecrets = { authSecret: string; stripeApiKey: string; stripeWebhookSecret: string };

/** Reads the demo's secrets from `file`; makes them when there are none, or none that can be read. */
export async function demoSecrets(file: string): Promise<DemoSecrets> {
  const kept = await readSecrets(file);
  if (kept) return kept;
  const word = () => randomBytes(24).toString('base64url');
  const secrets = {
    authSecret: word(),
    stripeApiKey: `sk_test_${word()}`,
    stripeWebhookSecret: `whsec_${word()}`,
  };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

async function readSecrets(file: string): Promise<DemoSecrets | undefined> {
  try {
    const { authSecret, stripeApiKey, stripeWebhookSecret } = JSON.parse(await readFile(file, 'utf8'));
    if (authSecret && stripeApiKey && stripeWebhookSecret)
      return { authSecret, stripeApiKey, stripeWebhookSecret };
  } catch {
    // Missing or cut short: new ones are made, and people sign in again.
  }
  return undefined;
}
