import { startEmulator } from '@onsale/stripe-emulator';
import type { EmulatorOrder, EmulatorReady } from './start-emulator-process.ts';

/** The payment emulator, at whose page every buyer spends a moment. */
const { apiKey, webhookSecret, webhookUrl, payMs } = JSON.parse(process.env.BENCH_EMULATOR!) as EmulatorOrder;
const emulator = await startEmulator({ apiKey, webhookSecret, webhookUrl });
emulator.fault({ on: 'pay', do: 'delay', ms: payMs, times: Number.MAX_SAFE_INTEGER });
process.on('disconnect', () => void emulator.stop().then(() => process.exit(0)));
process.send!({ url: emulator.url } satisfies EmulatorReady);
