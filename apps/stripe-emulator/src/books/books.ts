import { openJournal } from './journal.ts';
import type {
  BalanceTransaction,
  Charge,
  Customer,
  Intent,
  KeptAnswer,
  Refund,
  Session,
  SessionDetails,
  StripeEvent,
} from './stripe-objects.ts';

export interface Table<Row extends { id: string }> {
  find(id: string): Row | undefined;
  /** Keeps a new or a changed row; the first save decides its place in lists. */
  save(row: Row): void;
  newestFirst(): Row[];
}

export interface Books {
  sessions: Table<Session>;
  sessionDetails: Table<SessionDetails>;
  intents: Table<Intent>;
  charges: Table<Charge>;
  refunds: Table<Refund>;
  customers: Table<Customer>;
  balance: Table<BalanceTransaction>;
  events: Table<StripeEvent>;
  answers: Table<KeptAnswer>;
  close(): void;
}

/** Books in memory; with a file, every change is also appended there and read back on the next opening. */
export function openBooks(dataFile?: string): Books {
  const rows = new Map<string, Map<string, unknown>>();
  const rowsOf = (name: string) => rows.get(name) ?? rows.set(name, new Map()).get(name)!;
  const journal = dataFile
    ? openJournal(dataFile, (name, row) => rowsOf(name).set((row as { id: string }).id, row))
    : null;

  function table<Row extends { id: string }>(name: string): Table<Row> {
    const kept = rowsOf(name) as Map<string, Row>;
    return {
      find: (id) => kept.get(id),
      save: (row) => {
        kept.set(row.id, row);
        journal?.append(name, row);
      },
      newestFirst: () => [...kept.values()].reverse(),
    };
  }

  return {
    sessions: table('sessions'),
    sessionDetails: table('sessionDetails'),
    intents: table('intents'),
    charges: table('charges'),
    refunds: table('refunds'),
    customers: table('customers'),
    balance: table('balance'),
    events: table('events'),
    answers: table('answers'),
    close: () => journal?.close(),
  };
}
