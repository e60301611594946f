import type { PlacesProps } from '../map/map-props.ts';

export type RowListProps = PlacesProps & { section: number };

/** The rows and seats of one section as buttons. */
export function RowList({ rows, section }: RowListProps) {
  return (
    <ol className="row-list">
      {rows.get(section)?.rows.map((row) => (
        <li key={row.label}>{row.label}</li>
      ))}
    </ol>
  );
}
