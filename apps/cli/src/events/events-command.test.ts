import { randomBytes } from 'node:crypto';

import { createShopClient, newId } from '@onsale/client';
import { beforeAll, describe, expect, it } from 'vitest';

import { addReservationsCommand } from '../reservations/reservations-command.ts';
import { testOffice } from '../test-office.ts';
import { addEventsCommand } from './events-command.ts';

const { urls, onsale, asMira, said, complained, putOnSale } = testOffice((program) => {
  addEventsCommand(program);
  addReservationsCommand(program);
});

let eventId: string;
beforeAll(async () => {
  eventId = await putOnSale('Saint Juniper');
  const guestKey = randomBytes(32).toString('base64url');
  const shop = createShopClient({ url: urls.shop, guestKey: () => guestKey });
  await shop.reservations.create.mutate({
    eventId,
    reservationId: newId(),
    choice: { kind: 'chosen', areas: [{ section: 0, quantity: 3 }] },
  });
});

describe('onsale events', () => {
  it('finds what is on, also after a slip of the finger, on the venue’s clock', async () => {
    await onsale('events', 'search', 'saint', 'junipr', '--shop', urls.shop);
    expect(said()).toBe(
      `${eventId}  2049-06-12 19:30  Saint Juniper  Kelder 14, Rotterdam  from €40.00  37 left`,
    );
  });

  it('says when nothing is found', async () => {
    await onsale('events', 'search', 'nobody', '--place', 'Nowhere', '--shop', urls.shop);
    expect(said()).toMatch(/^Nothing found\./);
  });

  it('lists those that one may see', async () => {
    await onsale('events', 'list', ...asMira());
    expect(said()).toBe(`${eventId}  2049-06-12 19:30  Saint Juniper  published  0 of 40 sold  €0.00`);
    await onsale('events', 'list', '--show', 'lost', ...asMira());
    expect(complained()).toBe('--show is coming, past, drafts or all, not "lost".');
  });

  it('counts the sale', async () => {
    await onsale('events', 'sales', eventId, ...asMira());
    expect(said()).toMatch(/^Places {6}40\nSold {8}0\nHeld {8}3\nFree {8}37\n/);
    expect(said()).toContain('A  Floor  €40.00  0 of 40 sold  €0.00');
  });

  it('knows no event of others', async () => {
    await onsale('events', 'sales', newId(), ...asMira());
    expect(complained()).toBe('There is nothing by that id, or it belongs to somebody else.');
    expect(process.exitCode).toBe(1);
  });
});

describe('onsale reservations list', () => {
  it('shows who holds and has bought what', async () => {
    await onsale('reservations', 'list', eventId, ...asMira());
    expect(said()).toMatch(/^\S{4}-\S{3} {2}pending {2}\S+ \S+ {2}3 places {2}€120\.00 {2}no name yet$/);
  });

  it('says when there are none by that name', async () => {
    await onsale('reservations', 'list', eventId, '--text', 'nobody', ...asMira());
    expect(said()).toBe('No reservations.');
  });
});
