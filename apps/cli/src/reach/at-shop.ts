import { createShopClient } from '@onsale/client';
import type { ShopClient } from '@onsale/client';
import { Option } from 'commander';
import type { Command } from 'commander';

import { runningDemo } from '../demo/running-demo.ts';
import { plainly } from './plainly.ts';

export type ShopOptions = { shop?: string };

const SHOP_URL = 'http://localhost:4400';

export function addShopOption(command: Command): Command {
  return command.addOption(
    new Option('--shop <url>', `address of the shop (else the running demo's, else ${SHOP_URL})`).env(
      'ONSALE_SHOP_URL',
    ),
  );
}

/** Does the work at the shop, as a stranger. Failures that people can mend are said plainly. */
export function atShop(options: ShopOptions, work: (shop: ShopClient) => Promise<void>): Promise<void> {
  const url = (options.shop ?? runningDemo()?.shopUrl ?? SHOP_URL).replace(/\/+$/, '');
  return plainly(url, () => work(createShopClient({ url })));
}
