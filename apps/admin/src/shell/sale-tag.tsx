import type { EventListing } from '@onsale/schemas';
import { Tag } from '@onsale/ui';
import { saleWords } from '../story/sale-state.ts';

export function SaleTag({
  event,
}: {
  event: Pick<EventListing, 'status' | 'sale' | 'remaining' | 'capacity' | 'timeZone'>;
}) {
  const { words, tone, icon } = saleWords(event);
  const dot = tone === 'good' ? 'dot live' : tone === 'line' ? 'dot draft' : null;
  return (
    <Tag tone={tone} icon={icon}>
      {dot && <span className={dot} />}
      {words}
    </Tag>
  );
}
