import { useElementSize } from '@mantine/hooks';
import { figure } from '../../story/counts.ts';
import { clockAtVenue, dayAtVenue, shortAtVenue } from '../../time/clock-words.ts';
import { marksOf, scale } from './hours.ts';
import type { Hour } from './hours.ts';

type Shown = {
  hours: Hour[];
  valueOf: (hour: Hour) => number;
  words: (value: number) => string;
  timeZone: string;
};
const HEIGHT = 314;
const EDGE = { top: 14, right: 18, bottom: 26, left: 62 };

/** A column for each hour. */
export function HoursChart({ hours, valueOf, words, timeZone }: Shown) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const lines = scale(Math.max(...hours.map(valueOf)));
  const most = lines.at(-1) ?? 1;
  const inner = Math.max(0, width - EDGE.left - EDGE.right);
  const step = inner / hours.length;
  const y = (value: number) => HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.bottom - EDGE.top) * value) / most;
  const every = Math.max(1, Math.ceil(64 / Math.max(1, step)));
  const total = hours.reduce((sum, hour) => sum + valueOf(hour), 0);

  return (
    <div ref={ref} className="hours">
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${words(total)} in the last ${figure(hours.length)} hours, by hour`}
        >
          {lines.map((value) => (
            <g key={value}>
              <line x1={EDGE.left} x2={width - EDGE.right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
              <text x={EDGE.left - 8} y={y(value) + 4} textAnchor="end">
                {words(value)}
              </text>
            </g>
          ))}
          {marksOf(hours, timeZone, every).map(({ index, words: said }) => (
            <text
              key={index}
              x={Math.min(EDGE.left + (index + 0.5) * step, width - 18)}
              y={HEIGHT - 8}
              textAnchor="middle"
            >
              {said}
            </text>
          ))}
          {hours.map((hour, index) => {
            const x = EDGE.left + index * step;
            const top = y(valueOf(hour));
            return (
              <g key={hour.at}>
                <rect
                  className="column"
                  x={x + Math.min(2, step / 5)}
                  y={top}
                  width={Math.max(1, step - Math.min(4, step / 2.5))}
                  height={Math.max(0, y(0) - top)}
                  rx={Math.min(2, step / 4)}
                >
                  <title>{`${shortAtVenue(hour.at, timeZone)}: ${words(valueOf(hour))}`}</title>
                </rect>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

/** The same figures to read, newest first. */
export function HoursTable({
  hours,
  money,
  timeZone,
}: {
  hours: Hour[];
  money: (minor: number) => string;
  timeZone: string;
}) {
  const sold = hours.filter(({ places, takingsMinor }) => places !== 0 || takingsMinor !== 0).reverse();
  if (sold.length === 0) return <p className="pads t2">Nothing was sold in these hours.</p>;
  return (
    <div className="scroll">
      <table className="figures">
        <thead>
          <tr>
            <th>Hour</th>
            <th className="r">Places</th>
            <th className="r">Takings</th>
          </tr>
        </thead>
        <tbody className="tab">
          {sold.map((hour) => (
            <tr key={hour.at}>
              <td>
                {dayAtVenue(hour.at, timeZone)}, {clockAtVenue(hour.at, timeZone, false)}
              </td>
              <td className="r">{figure(hour.places)}</td>
              <td className="r">{money(hour.takingsMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
