// What is taken away, one at a time, and the test that must notice.
const RESERVATIONS = 'packages/server/src/reservations';

export const blindings = [
  {
    name: 'the pessimistic lock',
    file: `${RESERVATIONS}/decide-batch.ts`,
    take: ', lockMode: LockMode.PESSIMISTIC_WRITE',
    leave: '',
    test: `${RESERVATIONS}/interleavings.test.ts`,
    mustFail: 'two who take the same seat: one has it',
  },
  {
    name: "the claim's key",
    file: 'packages/server/src/migrations/migration-0001.ts',
    take: `reservation_id uuid not null,
        primary key (event_id, section, place)
      );
      create table block`,
    leave: `reservation_id uuid not null
      );
      create table block`,
    test: `${RESERVATIONS}/second-line.test.ts`,
    mustFail: 'stores no second claim of a seat, whatever the bytes say',
  },
  {
    name: 'the idempotency check',
    file: `${RESERVATIONS}/decide-hold.ts`,
    take: 'if (existing) {',
    leave: 'if (existing && false) {',
    test: `${RESERVATIONS}/hold-places.test.ts`,
    mustFail: 'answers a repeated request with the first answer, and refuses the id for another choice',
  },
  {
    name: 'the guard against leaked connections',
    file: 'packages/server/src/orm.ts',
    take: 'Client: SurvivingClient,',
    leave: '',
    test: `${RESERVATIONS}/broken-connections.test.ts`,
    mustFail: 'gives a connection back also when its rollback cannot be sent',
  },
];
