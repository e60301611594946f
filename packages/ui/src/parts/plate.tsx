export type PlateTone = 'solid' | 'lamp' | 'off';

export type PlateProps = {
  section: string;
  row?: string | null;
  /** "11", "11–12", or for general admission "3 places". */
  seats?: string | null;
  /** `lamp` is for what is yours now, `off` for what was and is not. */
  tone?: PlateTone;
  large?: boolean;
};

/** A seat is always written the same way. */
export function Plate({ section, row, seats, tone = 'solid', large = false }: PlateProps) {
  const isMany = seats ? /[–,]/.test(seats) : false;
  const classes = ['plate', tone === 'solid' ? '' : tone, large ? 'l' : ''].filter(Boolean).join(' ');
  return (
    <span className={classes}>
      <b>{section}</b>
      {row && (
        <>
          <i> Row</i> <b>{row}</b>
        </>
      )}
      {seats &&
        (row ? (
          <>
            <i> {isMany ? 'Seats' : 'Seat'}</i> <b>{seats}</b>
          </>
        ) : (
          <i> {seats}</i>
        ))}
    </span>
  );
}
