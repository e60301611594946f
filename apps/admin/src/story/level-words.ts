import type { AccessLevel } from '@onsale/schemas';

/** What each level is called and may do. Each may do all that the ones below it may. */
export const LEVEL_WORDS: Record<AccessLevel, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'Everything, and gives others access' },
  editor: { name: 'Editor', may: 'Changes the event, its prices and its plan, and publishes it' },
  seller: { name: 'Seller', may: 'Sees reservations with the buyers’ names' },
  door: { name: 'Door', may: 'Lets people in' },
  viewer: { name: 'Viewer', may: 'Watches the figures' },
};
const RANK: AccessLevel[] = ['viewer', 'door', 'seller', 'editor', 'owner'];

/** The levels that can be given here. The office has nowhere to let people in, so that level is not offered, only shown. */
export const OFFERED_LEVELS: readonly AccessLevel[] = ['owner', 'editor', 'seller', 'viewer'];

/** True when somebody with level `mine` may do what takes level `needed`. */
export function reaches(mine: AccessLevel, needed: AccessLevel): boolean {
  return RANK.indexOf(mine) >= RANK.indexOf(needed);
}
