import type { ImportFinding, ImportReport } from '@onsale/schemas';
import { Icon } from '@onsale/ui';
import { counted, figure, listed } from '../../story/counts.ts';

const EXAMPLES_SHOWN = 4;

/** What was found in a plan, what was repaired and what was left alone. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const { seats, rows, sections, generalCapacity, categories, findings } = report;
  const repaired = findings.filter((finding) => finding.repaired);
  const left = findings.filter((finding) => !finding.repaired);
  const found = [
    seats > 0 && counted(seats, 'seat'),
    rows > 0 && counted(rows, 'row'),
    counted(sections, 'section'),
    generalCapacity > 0 && `${counted(generalCapacity, 'place')} without numbers`,
  ].filter((part) => part !== false);
  return (
    <div className="col g4">
      <p>
        <b>Found {listed(found, 9)}.</b>
        {findings.length === 0 && ' Nothing had to be repaired.'}
      </p>
      {repaired.length > 0 && (
        <Findings title={`Repaired, ${counted(repaired.length, 'thing')}`} findings={repaired} />
      )}
      {left.length > 0 && (
        <Findings title={`Left as it was, ${counted(left.length, 'thing')}`} findings={left} />
      )}
      {categories.length > 0 && (
        <section>
          <h3 className="small strong">Price groups that the plan names</h3>
          <ul className="groups">
            {categories.map(({ name, color, seats: count }) => (
              <li key={name} className="row g2 small">
                <span
                  className="swatch"
                  style={color ? { background: color } : undefined}
                  aria-hidden="true"
                />
                <span className="grow">{name}</span>
                <span className="tab t2">{counted(count, 'seat')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Findings({ title, findings }: { title: string; findings: ImportFinding[] }) {
  return (
    <section>
      <h3 className="small strong">{title}</h3>
      {findings.map(({ kind, message, examples, count, repaired }) => (
        <div className="fix" key={`${kind} ${message}`}>
          <Icon name={repaired ? 'check' : 'alert'} size={17} className={repaired ? 'good' : 'warn'} />
          <div className="grow">
            <p>{message}</p>
            {examples.length > 0 && (
              <ul className="micro t3 examples">
                {examples.slice(0, EXAMPLES_SHOWN).map((example) => (
                  <li key={example}>{example}</li>
                ))}
                {count > EXAMPLES_SHOWN && <li>and {figure(count - EXAMPLES_SHOWN)} more</li>}
              </ul>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
