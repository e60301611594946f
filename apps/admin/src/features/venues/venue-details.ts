import type { VenueDetails } from '@onsale/schemas';

export type DetailsDraft = { name: string; city: string; country: string; address: string; timeZone: string };

export function freshDetails(): DetailsDraft {
  const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const region = new Intl.Locale(navigator.language).maximize().region ?? '';
  return { name: '', city: '', country: /^[A-Z]{2}$/.test(region) ? region : '', address: '', timeZone };
}

/** For looking at a plan before all is typed: a dry run stores nothing, so what is missing is stood in for. */
export function detailsForLooking(draft: DetailsDraft): VenueDetails {
  return {
    name: draft.name.trim() || 'New venue',
    city: draft.city.trim() || 'City',
    country: draft.country || 'NL',
    address: draft.address,
    timeZone: draft.timeZone || 'UTC',
  };
}
