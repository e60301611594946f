/**
 * A PostgreSQL array as text, as in `{1,NULL,"a \"b\""}` (PostgreSQL manual, 8.15.2). Written by us, because it can then be
 * written while the server is busy with the statement before; the driver would do it when that one is done.
 */
export function arrayLiteral(cells: readonly unknown[]): string {
  return `{${cells.map(element).join()}}`;
}

function element(cell: unknown): string {
  if (cell === null || cell === undefined) return 'NULL';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array) return `"\\\\x${Buffer.from(cell).toString('hex')}"`;
  return quoted(String(cell));
}

const PLAIN = /^[\w-]+$/;

function quoted(text: string): string {
  if (PLAIN.test(text) && text.toUpperCase() !== 'NULL') return text;
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
