import { fillDemo, migrateDatabase } from '@onsale/server/runtime';

import type { FillMessage } from './fill-database.ts';

const url = process.env.DATABASE_URL!;
const tell = (message: FillMessage) => process.send!(message);

// When the demo is shot dead, nobody waits for the filling, and the next start must not meet it.
process.once('disconnect', () => process.exit());

await migrateDatabase(url);
tell({ migrated: true });
const { logins } = await fillDemo(url, { onProgress: (progress: string) => tell({ progress }) });
tell({ logins });
process.disconnect();
