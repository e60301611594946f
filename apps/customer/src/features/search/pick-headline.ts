import type { EventListing } from '@onsale/schemas';

const isComing = (event: EventListing, now: number) =>
  event.status === 'published' && Date.parse(event.startsAt) > now;

/** The event that the page opens with: the largest whose sale is still to open, else the largest with places left. */
export function pickHeadline(events: readonly EventListing[], now: number): EventListing | null {
  const coming = events.filter((event) => isComing(event, now) && event.sale.state !== 'closed');
  const toOpen = coming.filter((event) => opensAfter(event, now));
  return largest(toOpen) ?? largest(coming.filter((event) => event.remaining > 0));
}

/** Sales that open next, the soonest first, each name once. */
export function soonOnSale(events: readonly EventListing[], now: number, most: number): EventListing[] {
  const names = new Set<string>();
  return events
    .filter((event) => isComing(event, now) && opensAfter(event, now))
    .sort((a, b) => Date.parse(a.sale.opensAt!) - Date.parse(b.sale.opensAt!))
    .filter((event) => !names.has(event.name) && names.add(event.name))
    .slice(0, most);
}

function opensAfter(event: EventListing, now: number): boolean {
  return (
    event.sale.state === 'not_yet' && event.sale.opensAt !== null && Date.parse(event.sale.opensAt) > now
  );
}

function largest(events: readonly EventListing[]): EventListing | null {
  return events.reduce<EventListing | null>(
    (best, event) => (best === null || event.capacity > best.capacity ? event : best),
    null,
  );
}
