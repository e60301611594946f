import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator } from '@onsale/real-browser';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let isReady: Promise<unknown> | undefined;

/** What a scanner reads from a code on the screen. Throws when it reads none, or more than one. */
export async function readQr(code: Locator): Promise<string> {
  isReady ??= prepare();
  await isReady;
  const found = await readBarcodes(await code.screenshot(), { formats: ['QRCode'] });
  if (found.length !== 1) throw new Error(`A scanner reads ${found.length} codes here`);
  return found[0]!.text;
}

/** By itself the decoder would fetch its program from the network. */
async function prepare(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const program = await readFile(path);
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(program).buffer },
    fireImmediately: true,
  });
}
