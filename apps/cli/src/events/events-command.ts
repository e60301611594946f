import type { Command } from 'commander';

import { addOfficeOptions, atOffice } from '../reach/at-office.ts';
import type { OfficeOptions } from '../reach/at-office.ts';
import { addShopOption, atShop } from '../reach/at-shop.ts';
import type { ShopOptions } from '../reach/at-shop.ts';
import { listEvents } from './list-events.ts';
import { searchEvents } from './search-events.ts';
import { showSales } from './show-sales.ts';

/** Adds `onsale events search`, `list` and `sales`. */
export function addEventsCommand(program: Command): void {
  const events = program
    .command('events')
    .description('What is on, as buyers find it and as staff watch it.');

  addShopOption(
    events
      .command('search [text...]')
      .description('Find coming events as a buyer does; typing errors are forgiven.')
      .option('--place <place>', 'a city or a venue'),
  ).action((text: string[], options: ShopOptions & { place?: string }) =>
    atShop(options, (shop) => searchEvents(shop, text.join(' '), options.place)),
  );

  addOfficeOptions(
    events
      .command('list')
      .description('Events that you may see at the office.')
      .option('--show <which>', 'coming, past, drafts or all', 'coming'),
  ).action((options: OfficeOptions & { show: string }) =>
    atOffice(options, ({ office }) => listEvents(office, options.show)),
  );

  addOfficeOptions(events.command('sales <eventId>').description('How an event sells, counted now.')).action(
    (eventId: string, options: OfficeOptions) =>
      atOffice(options, ({ office }) => showSales(office, eventId)),
  );
}
