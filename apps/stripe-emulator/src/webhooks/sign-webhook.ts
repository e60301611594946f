import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header: https://docs.stripe.com/webhooks/signature. One `v1` per secret, as while a secret is being rotated. */
export function signWebhook(body: string, secrets: string[], nowSeconds: number): string {
  const signatures = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${nowSeconds}.${body}`).digest('hex')}`,
  );
  return [`t=${nowSeconds}`, ...signatures].join(',');
}
