import type { CategoryView } from '@onsale/schemas';
import { CategoryChip, SeatGlyph, formatMoney } from '@onsale/ui';
import { Switch } from './switch.tsx';

/** What the colours and the marks mean; letters on the plan for those who do not go by colour. */
export function Legend(props: {
  categories: readonly CategoryView[];
  hasSeats: boolean;
  letters: boolean;
  onLetters: (letters: boolean) => void;
}) {
  const byPrice = [...props.categories].sort((a, b) => b.priceMinor - a.priceMinor);
  return (
    <div className="leg">
      <div className="legend">
        {byPrice.map((category) => (
          <span key={category.number}>
            <CategoryChip letter={category.letter} gone={category.remaining === 0} />
            <b>{formatMoney(category.priceMinor, category.currency)}</b>
            <span className="sr">{category.remaining === 0 ? 'sold out' : category.name}</span>
          </span>
        ))}
        <span className="t3 only-l">all fees in</span>
      </div>
      <div className="legend">
        <span>
          <i className="sw full" />
          Plenty
        </span>
        <span>
          <i className="sw few" />
          Under 1 in 10 left
        </span>
        <span>
          <i className="sw none" />
          Sold out
        </span>
        {props.hasSeats && (
          <>
            <span>
              <SeatGlyph kind="mine" />
              Yours
            </span>
            <span>
              <SeatGlyph kind="held" />
              Held by others
            </span>
            <span>
              <SeatGlyph kind="sold" />
              Sold
            </span>
            <span>
              <SeatGlyph kind="off" />
              Not for sale
            </span>
          </>
        )}
        <Switch on={props.letters} onChange={props.onLetters}>
          Letters on the plan
        </Switch>
      </div>
    </div>
  );
}
