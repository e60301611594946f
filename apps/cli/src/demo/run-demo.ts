import { join } from 'node:path';

import { buildWebApps } from './build-web-apps.ts';
import { demoDatabase } from './demo-database.ts';
import { DemoError } from './demo-error.ts';
import { DEMO_FOLDER } from './demo-folder.ts';
import { demoPorts, portsToListenOn, refuseBusyPorts } from './demo-ports.ts';
import { demoPrograms } from './demo-programs.ts';
import { demoSecrets } from './demo-secrets.ts';
import { fillDatabase } from './fill-database.ts';
import { onlyOne } from './only-one.ts';
import { printWelcome } from './print-welcome.ts';
import { step } from './progress.ts';
import { announceDemo } from './running-demo.ts';
import { startChildProgram } from './start-child-program.ts';
import { AskedToStop, rejectWhen, whenAskedToStop } from './when-asked-to-stop.ts';

type Demo = { reload: boolean; asked: AbortSignal; cleanup: AsyncDisposableStack };

/**
 * Brings everything up, prints where it is, and returns when everything has been stopped again: because of Ctrl-C,
 * a signal, or a program that died.
 * @throws DemoError, EmbeddedPostgresError: a sentence for the person at the terminal
 */
export async function runDemo({ reload }: { reload: boolean }): Promise<void> {
  const asked = whenAskedToStop();
  await using cleanup = new AsyncDisposableStack();
  try {
    const { died } = await bringUp({ reload, asked, cleanup });
    throw await Promise.race([died, rejectWhen(asked)]);
  } catch (error) {
    if (!(error instanceof AskedToStop)) throw error;
    console.log('\nStopping');
    await step('Everything has stopped, the data is kept', () => cleanup.disposeAsync());
  }
}

/** Leaves in `cleanup` how to take down what it brought up. Its promise tells which program died, if one does. */
async function bringUp({ reload, asked, cleanup }: Demo): Promise<{ died: Promise<DemoError> }> {
  const began = performance.now();
  const ports = demoPorts(process.env);
  await beTheOnlyOne(cleanup);
  await refuseBusyPorts(portsToListenOn(ports, reload));
  const secrets = await demoSecrets(join(DEMO_FOLDER, 'secrets.json'));

  const built = reload ? undefined : buildMeanwhile(asked, cleanup);
  const database = await demoDatabase(ports.database);
  cleanup.defer(() => database.stop());
  // The programs start as soon as there are tables, beside the filling: a first start is long enough.
  const filling = fillDatabase(database.url);
  cleanup.defer(() => filling.stop());
  const filled = step('The demo is in the database', () => filling.filled);
  filled.catch(() => {});
  await Promise.race([Promise.all([filling.migrated, built]), rejectWhen(asked)]);

  const deaths: Promise<DemoError>[] = [];
  for (const program of demoPrograms({ ports, secrets, databaseUrl: database.url, reload })) {
    const started = await step(`${program.name} is ready`, () => startChildProgram(program, asked));
    cleanup.defer(() => started.stop());
    deaths.push(started.died);
  }
  const died = Promise.race(deaths);
  const logins = await Promise.race([filled, rejectWhen(asked), died.then((error) => Promise.reject(error))]);
  const forget = await announceDemo({
    shopUrl: `http://localhost:${ports.shop}`,
    officeUrl: `http://localhost:${ports.office}`,
    logins,
  });
  cleanup.defer(forget);
  printWelcome(ports, logins, (performance.now() - began) / 1000);
  return { died };
}

async function beTheOnlyOne(cleanup: AsyncDisposableStack): Promise<void> {
  const claim = await onlyOne(join(DEMO_FOLDER, 'running.json'));
  if ('heldBy' in claim) {
    throw new DemoError(
      `Onsale already runs from this folder (process ${claim.heldBy}). Stop it with Ctrl-C where it was started.`,
    );
  }
  cleanup.defer(() => claim.letGo());
}

function buildMeanwhile(asked: AbortSignal, cleanup: AsyncDisposableStack): Promise<void> {
  const noLongerNeeded = new AbortController();
  cleanup.defer(() => noLongerNeeded.abort());
  const built = step('Both web apps are built', () =>
    buildWebApps(AbortSignal.any([asked, noLongerNeeded.signal])),
  );
  // It is awaited later; until then its failure has somebody who will hear of it.
  built.catch(() => {});
  return built;
}
