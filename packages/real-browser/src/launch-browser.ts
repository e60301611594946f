import { chromium } from 'playwright';
import type { Browser, LaunchOptions } from 'playwright';

import { unpackChromium } from './unpack-chromium.ts';

export type { Browser, BrowserContext, Locator, Page } from 'playwright';

/** As root there is no sandbox, and a test's browser talks to nobody but us. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A real Chromium for tests, driven by Playwright. On Linux with x64 it comes from npm, with the system libraries it
 * needs; elsewhere the installed Chrome is used. ONSALE_CHROMIUM names another executable.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const args = [...FLAGS, ...(options.args ?? [])];
  if (process.env.ONSALE_CHROMIUM) {
    return chromium.launch({ ...options, args, executablePath: process.env.ONSALE_CHROMIUM });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return chromium.launch({ ...options, args, channel: 'chrome' });
  }
  const unpacked = await unpackChromium();
  return chromium.launch({
    ...options,
    args,
    executablePath: unpacked.executable,
    env: { ...process.env, ...unpacked.env, ...options.env } as Record<string, string>,
  });
}
