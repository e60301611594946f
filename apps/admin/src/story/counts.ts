const number = new Intl.NumberFormat('en-GB');

/** `46,389` */
export function figure(value: number): string {
  return number.format(value);
}

/** `1 place`, `46,389 places` */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${figure(value)} ${value === 1 ? one : many}`;
}

/** `62 %`: 100 only when all, 0 only when none. */
export function share(part: number, of: number): string {
  if (of <= 0 || part <= 0) return '0 %';
  if (part >= of) return '100 %';
  return `${Math.min(99, Math.max(1, Math.round((100 * part) / of)))} %`;
}

/** `128`, `127 and 129`, `127, 128 and 129`, `127, 128 and 40 more` */
export function listed(names: string[], most = 3): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${figure(rest)} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
