import closeWithGrace from 'close-with-grace';
import { readConfig } from './api-config.ts';
import { startApi } from './start-api.ts';

const STOP_MS_MAX = 15_000;

const config = readConfig(process.env);
const api = await startApi(config);
config.log.info({ shop: api.shopUrl, office: api.officeUrl }, 'open');

closeWithGrace({ delay: STOP_MS_MAX, logger: config.log }, async ({ err, signal }) => {
  if (err) config.log.error({ err }, 'stopping because of an error that nobody caught');
  else config.log.info({ signal }, 'stopping');
  await api.close();
});
