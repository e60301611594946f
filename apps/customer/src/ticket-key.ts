/** The key in the address that a guest's mail leads to. It stays behind the #, so it never reaches a log or another page. */
export function ticketKey(): string | null {
  return /^#key=([\w-]+)$/.exec(location.hash)?.[1] ?? null;
}
