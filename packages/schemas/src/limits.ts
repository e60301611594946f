/** Every limit of the shop, by name, with its unit last. Server, apps and tests read the same ones. */
export const PLACES_PER_RESERVATION_MAX = 20;
export const LIVE_HOLDS_PER_BUYER_MAX = 4;
export const HOLD_SECONDS = 600;
export const HOLD_EXTENSION_SECONDS = 300;
export const HOLD_EXTENSIONS_MAX = 2;
/** A hold of somebody who is on the pay page never ends sooner than this. */
export const PAYING_SECONDS = 600;
export const CATEGORIES_PER_EVENT_MAX = 40;
export const SECTIONS_PER_PLAN_MAX = 2_000;
export const SEATS_PER_PLAN_MAX = 250_000;
export const AREA_CAPACITY_MAX = 500_000;
export const PLAN_BYTES_MAX = 40_000_000;
export const PRICE_MINOR_MAX = 100_000_000;
export const EVENT_DURATION_MINUTES_MAX = 60 * 24 * 14;
export const NAME_LENGTH_MAX = 160;
export const DESCRIPTION_LENGTH_MAX = 8_000;
export const PICTURE_BYTES_MAX = 2_000_000;
export const PASSWORD_LENGTH_MIN = 10;
export const PASSWORD_LENGTH_MAX = 200;
export const SEARCH_PAGE_MAX = 50;
/** Beyond this a search says "more than", because counting exactly costs more than it tells. */
export const SEARCH_COUNT_MAX = 1_000;
export const ROWS_REQUEST_SECTIONS_MAX = 200;
export const BATCH_CALLS_MAX = 20;
