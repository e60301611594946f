import { Problem } from '@onsale/schemas';
import { TRPCClientError } from '@trpc/client';

/** The expected outcome that an error carries, to be answered by its `reason`; null when it is the network or a bug. */
export function problemOf(error: unknown): Problem | null {
  if (!(error instanceof TRPCClientError)) return null;
  const parsed = Problem.safeParse(error.data?.problem);
  return parsed.success ? parsed.data : null;
}

/** Whether no answer of the server arrived: no network, no server, or something between that answered in its place. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof TRPCClientError) || error.data != null || isAborted(error)) return false;
  const status = (error.meta?.response as Response | undefined)?.status ?? 0;
  return status < 400 || status >= 500;
}

export function isAborted(error: TRPCClientError<never> | Error): boolean {
  return error.name === 'AbortError' || (error.cause instanceof Error && error.cause.name === 'AbortError');
}
