import type { PlanView, VenueDetails, VenueSummary, VenueView } from '@onsale/schemas';

export function venueSummary(venue: VenueDetails & { id: string }): VenueSummary {
  const { id, name, city, country, address, timeZone } = venue;
  return { id, name, city, country, address, timeZone };
}

export function venueView(venue: VenueDetails & { id: string }, plan: PlanView): VenueView {
  const seated = plan.sections.filter((section) => section.kind === 'seated');
  return {
    ...venueSummary(venue),
    capacity: capacityOf(plan.sections),
    seatCount: capacityOf(seated),
    sectionCount: plan.sections.length,
    plan,
  };
}

function capacityOf(sections: PlanView['sections']): number {
  return sections.reduce((sum, section) => sum + section.capacity, 0);
}
