import { closeSync, existsSync, mkdirSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Journal {
  append(table: string, row: unknown): void;
  close(): void;
}

/**
 * A file of JSON lines, one per saved row, appended and never rewritten. `replay` is called with each row on opening,
 * oldest first. A last line cut short by a killed process is dropped.
 * @throws when a line in the middle cannot be read: books with a hole are worse than no books.
 */
export function openJournal(path: string, replay: (table: string, row: unknown) => void): Journal {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n')) {
      if (line === '') continue;
      const [table, row] = JSON.parse(line) as [string, unknown];
      replay(table, row);
    }
    truncateSync(path, Buffer.byteLength(whole));
  }
  const file = openSync(path, 'a');
  return {
    append: (table, row) => void writeSync(file, `${JSON.stringify([table, row])}\n`),
    close: () => closeSync(file),
  };
}
