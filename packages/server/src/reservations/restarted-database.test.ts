import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@onsale/embedded-postgres';
import { expect, it } from 'vitest';
import { expectHealthy, WITHOUT_MONEY } from '../doctor/expect-healthy.ts';
import { Claim } from '../inventory/claim.ts';
import { migrateDatabase } from '../migrate-database.ts';
import { newId } from '../new-id.ts';
import { createOrm } from '../orm.ts';
import { testEvent } from '../test-event.ts';
import { holdPlaces } from './hold-places.ts';
import { Lanes } from './lanes.ts';

it('waits for a database that is restarted under load, and loses nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onsale-restart-'));
  await chmod(folder, 0o755);
  const dataDir = join(folder, 'cluster');
  let server = await startPostgres({ dataDir });
  await migrateDatabase(server.url);
  const orm = await createOrm({ url: server.url });
  try {
    const { eventId } = await testEvent(orm.em, { rows: 20, seatsPerRow: 20 });
    const lanes = new Lanes(orm.em);
    const hold = (place: number) =>
      holdPlaces(
        lanes,
        { id: newId(), guest: true, name: null },
        {
          eventId,
          reservationId: newId(),
          choice: { kind: 'chosen', seats: [`0-${place}`], areas: [] },
        },
      );
    const answers: Promise<unknown>[] = [];
    let place = 0;
    const more = () => answers.push(hold(place++));
    more();
    await answers[0];
    const load = setInterval(more, 10);
    await server.stop();
    server = await startPostgres({ dataDir, port: server.port });
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(load);
    await Promise.all(answers);
    expect(await orm.em.fork().count(Claim, { eventId })).toBe(place);
    await expectHealthy(orm.em.fork(), { except: WITHOUT_MONEY });
  } finally {
    await orm.close(true);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
