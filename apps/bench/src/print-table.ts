/** Prints rows under headings: the first column to the left, the others to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [headings, ...rows];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const format = (line: readonly string[]) =>
    widths
      .map((width, column) =>
        column === 0 ? (line[0] ?? '').padEnd(width) : (line[column] ?? '').padStart(width),
      )
      .join('   ')
      .trimEnd();
  console.log(`\n${format(headings)}\n${widths.map((width) => '─'.repeat(width)).join('   ')}`);
  for (const row of rows) console.log(format(row));
}
