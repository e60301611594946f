import type { VenueDetails, VenueListing } from '@onsale/schemas';
import { timeZones } from '../../time/venue-time.ts';

export type DetailsDraft = { name: string; city: string; country: string; address: string; timeZone: string };

/** A new venue is most likely where the last one was made; before any, where the browser is. */
export function freshDetails(venues: readonly VenueListing[]): DetailsDraft {
  const last = latestOf(venues);
  if (last) {
    const { city, country, timeZone } = last;
    return { name: '', city, country, address: '', timeZone: timeZones().includes(timeZone) ? timeZone : '' };
  }
  const { timeZone: own } = new Intl.DateTimeFormat().resolvedOptions();
  // UTC is no place's clock and not in the list to choose from: kept, it would be stored without ever being seen.
  const timeZone = timeZones().includes(own) ? own : '';
  return { name: '', city: '', country: likelyCountry(navigator.language), address: '', timeZone };
}

/** Venue ids are UUIDs of version 7: they sort by the time they were made. */
function latestOf(venues: readonly VenueListing[]): VenueListing | undefined {
  return venues.reduce<VenueListing | undefined>(
    (latest, venue) => (latest && latest.id > venue.id ? latest : venue),
    undefined,
  );
}

/** The country that a browser's language speaks of, or an empty string. Chromium may say `en-US@posix`, which is no tag. */
export function likelyCountry(language: string): string {
  const tag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?/.exec(language)?.[0];
  return (tag && new Intl.Locale(tag).maximize().region) || '';
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
