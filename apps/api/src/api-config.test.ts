import { expect, test } from 'vitest';
import { readConfig } from './api-config.ts';

const COMPLETE = {
  DATABASE_URL: 'postgres://onsale@db.example/onsale',
  AUTH_SECRET: 'x'.repeat(32),
  STRIPE_API_KEY: 'sk_test_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old',
};

test('needs little, and takes two webhook secrets while one is replaced', () => {
  const config = readConfig(COMPLETE);
  expect(config).toMatchObject({ shop: { port: 4400 }, office: { port: 4401 } });
  expect(config.stripe.webhookSecrets).toEqual(['whsec_new', 'whsec_old']);
  expect(config.rateLimits).toBeUndefined();
});

test('names everything that is missing or wrong at once, and repeats no secret', () => {
  const reading = () =>
    readConfig({ ...COMPLETE, DATABASE_URL: undefined, SHOP_PORT: 'http', AUTH_SECRET: 'short' });
  expect(reading).toThrow(/DATABASE_URL/);
  expect(reading).toThrow(/SHOP_PORT/);
  expect(reading).toThrow(/AUTH_SECRET/);
  expect(reading).not.toThrow(/short/);
});

test('sends mail only when it knows through whom and from whom', () => {
  expect(readConfig(COMPLETE).mail).toBeUndefined();
  const SMTP_URL = 'smtps://shop:secret@mail.example:465';
  expect(() => readConfig({ ...COMPLETE, SMTP_URL })).toThrow(/MAIL_FROM/);
  expect(readConfig({ ...COMPLETE, SMTP_URL, MAIL_FROM: 'Shop <a@shop.example>' }).mail).toEqual({
    smtpUrl: SMTP_URL,
    from: 'Shop <a@shop.example>',
  });
});
