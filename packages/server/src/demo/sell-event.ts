import type { EntityManager } from '@mikro-orm/postgresql';
import type { Choice } from '@onsale/schemas';
import { currentSheet } from '../events/event-sheet.ts';
import { Transaction } from '../payments/transaction.ts';
import { ProblemError } from '../problem-error.ts';
import type { Holder } from '../reservations/command.ts';
import { doneOrThrow, holdPlaces } from '../reservations/hold-places.ts';
import type { Lanes } from '../reservations/lanes.ts';
import { issueTickets } from '../tickets/issue-tickets.ts';
import { chooseSales } from './choose-sales.ts';
import { demoId } from './demo-id.ts';
import { buyerEmail, buyerName } from './people.ts';
import type { PlannedEvent } from './programme.ts';
import { randomFrom } from './random.ts';

/** Who bought, for the rows that the checkout would have written. */
export interface Sale {
  eventId: string;
  reservationId: string;
  name: string;
  email: string;
}

/** The last few reservations of a lively sale are left unpaid: somebody is still choosing a card. */
const LEFT_HELD = 3;

/** Sells the planned share of an event through its lane, as buyers would; a second time it finds everything done. */
export async function sellEvent(
  em: EntityManager,
  lanes: Lanes,
  { input, sold }: PlannedEvent,
): Promise<Sale[]> {
  const { eventId } = input;
  const random = randomFrom(`sales of ${eventId}`);
  const sheet = (await currentSheet(em.fork(), eventId))!;
  const choices = chooseSales(sheet, sold, random);
  const offset = random.between(0, 399);
  const sales = choices.map((choice, index) => {
    const reservationId = demoId(`reservation ${index} of ${eventId}`);
    return {
      choice,
      sale: { eventId, reservationId, name: buyerName(offset + index), email: buyerEmail(offset + index) },
    };
  });
  await Promise.all(
    sales.map(async ({ choice, sale }, index) => {
      const buyer = { id: demoId(`buyer ${index} of ${eventId}`), guest: true, name: sale.name };
      const held = await hold(lanes, buyer, sale, choice);
      const leave = sold < 1 && index >= sales.length - LEFT_HELD && sales.length > 4 * LEFT_HELD;
      if (held && !leave) await confirmSale(lanes, sale, 'Visa');
    }),
  );
  return sales.map(({ sale }) => sale);
}

/** Holds and pays at once; false when the places are not to be had. */
export async function buy(lanes: Lanes, buyer: Holder, sale: Sale, choice: Choice): Promise<boolean> {
  const held = await hold(lanes, buyer, sale, choice);
  if (held) await confirmSale(lanes, sale, 'Mastercard');
  return held;
}

async function hold(
  lanes: Lanes,
  buyer: Holder,
  { eventId, reservationId }: Sale,
  choice: Choice,
): Promise<boolean> {
  try {
    await holdPlaces(lanes, buyer, { eventId, reservationId, choice });
    return true;
  } catch (error) {
    // In a fill that goes on after an interruption on another day, some places are somebody else's.
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** What the checkout does when the provider says that the money is there, without a provider: books, tickets, seats. */
async function confirmSale(lanes: Lanes, { eventId, reservationId }: Sale, brand: string): Promise<void> {
  const outcome = await lanes.run(eventId, {
    kind: 'confirm',
    reservationId,
    alongside: (ledger, decided) => {
      if (decided.kind !== 'done' || !decided.changed) return;
      const { reservation } = decided;
      issueTickets(ledger, reservation);
      if (reservation.totalMinor === 0) return;
      const id = demoId(`charge for ${reservationId}`);
      ledger.insert(Transaction, {
        eventId,
        id,
        reservationId,
        token: id,
        kind: 'charge',
        state: 'captured',
        bodyHash: '',
        amountMinor: reservation.totalMinor,
        capturedMinor: reservation.totalMinor,
        returnedMinor: 0,
        currency: reservation.currency,
        providerRef: `demo_${id}`,
        captureRef: `demo_${id}`,
        payUrl: null,
        failure: null,
        methodBrand: brand,
        methodLast4: id.replaceAll(/\D/g, '').slice(-4),
        createdAt: ledger.now,
        settledAt: ledger.now,
      });
    },
  });
  doneOrThrow(outcome);
}
