/** Thrown through whatever is being waited for when the person at the terminal wants to stop. */
export class AskedToStop extends Error {
  override name = 'AskedToStop';
}

/** A signal that aborts, with `AskedToStop`, at the first Ctrl-C or request to end; later ones change nothing. */
export function whenAskedToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => controller.abort(new AskedToStop()));
  return controller.signal;
}

/** Rejects with the signal's reason once it aborts. */
export function rejectWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
