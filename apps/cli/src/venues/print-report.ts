import type { ImportFinding, ImportReport } from '@onsale/schemas';

import { counted, table } from '../words/table.ts';

/** What was in a plan, what was repaired, what was left, and the price groups that it proposes. */
export function printReport({
  seats,
  rows,
  sections,
  generalCapacity,
  categories,
  findings,
}: ImportReport): void {
  const found = [counted(seats, 'seat'), counted(rows, 'row'), counted(sections, 'section')];
  if (generalCapacity > 0) found.push(`${counted(generalCapacity, 'place')} without numbers`);
  console.log(`\nFound ${found.join(', ')}.`);
  if (findings.length === 0) console.log('Nothing had to be repaired.');
  printFindings(
    'Repaired',
    '✓',
    findings.filter(({ repaired }) => repaired),
  );
  printFindings(
    'Left as it was',
    '·',
    findings.filter(({ repaired }) => !repaired),
  );
  if (categories.length === 0) return;
  console.log('\nPrice groups that the plan names');
  console.log(table(categories.map(({ name, seats: count }) => [`  ${name}`, counted(count, 'seat')])));
}

function printFindings(title: string, mark: string, findings: ImportFinding[]): void {
  if (findings.length === 0) return;
  console.log(`\n${title}`);
  for (const { message, examples, count } of findings) {
    console.log(`  ${mark} ${message}`);
    for (const example of examples) console.log(`      ${example}`);
    if (count > examples.length && examples.length > 0) console.log(`      and more, ${count} in all`);
  }
}
