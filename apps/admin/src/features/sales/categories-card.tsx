import type { EventSales } from '@onsale/schemas';
import { Bar3, CategoryChip, formatMoney } from '@onsale/ui';
import { figure } from '../../story/counts.ts';

export function CategoriesCard({ sales }: { sales: EventSales }) {
  return (
    <section className="card" aria-label="By category">
      <div className="ch">
        <h2>By category</h2>
      </div>
      {sales.categories.length === 0 ? (
        <p className="pads t2">This event has no prices yet.</p>
      ) : (
        <table className="figures by-category">
          <thead>
            <tr>
              <th>Category</th>
              <th>
                <span className="sr">Share sold and held</span>
              </th>
              <th className="r">Sold</th>
              <th className="r">Held</th>
              <th className="r">Free</th>
              <th className="r">Takings</th>
            </tr>
          </thead>
          <tbody className="tab">
            {sales.categories.map((category) => (
              <tr key={category.number}>
                <td>
                  <span className="row g2">
                    <CategoryChip letter={category.letter} gone={category.remaining === 0} />
                    <span className="clips">
                      <b>{formatMoney(category.priceMinor, category.currency)}</b>
                      <span className="micro t3 clip">{category.name}</span>
                    </span>
                  </span>
                </td>
                <td className="bar">
                  <Bar3 sold={category.sold} held={category.held} capacity={category.capacity} />
                </td>
                <td className="r" data-word="Sold">
                  {figure(category.sold)}
                </td>
                <td className="r" data-word="Held">
                  {figure(category.held)}
                </td>
                <td className="r" data-word="Free">
                  {figure(category.remaining)}
                </td>
                <td className="r" data-word="Takings">
                  {formatMoney(category.takingsMinor, category.currency)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
