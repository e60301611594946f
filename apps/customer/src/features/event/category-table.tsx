import type { CategoryView } from '@onsale/schemas';
import { CategoryChip, Meter, formatMoney, isFew, meterLevel, remainingWords } from '@onsale/ui';

export function CategoryTable({ categories }: { categories: readonly CategoryView[] }) {
  if (categories.length === 0) return <p className="t2">Prices are not set yet.</p>;
  const byPrice = [...categories].sort((a, b) => b.priceMinor - a.priceMinor);
  return (
    <table className="categories">
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col">What remains</th>
          <th scope="col" className="r">
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {byPrice.map((category) => (
          <tr key={category.number}>
            <td>
              <span className="row g2">
                <CategoryChip letter={category.letter} gone={category.remaining === 0} />
                {category.name}
              </span>
            </td>
            <td className={isFew(category.remaining, category.capacity) ? 'warn strong' : 't2'}>
              <span className="row g2">
                <Meter level={meterLevel(category.remaining, category.capacity)} />
                {remainingWords(category.remaining, category.capacity)}
              </span>
            </td>
            <td className="r">
              <b className="num">{formatMoney(category.priceMinor, category.currency)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
