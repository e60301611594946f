import type { Page } from '@onsale/real-browser';

type Spot = { x: number; y: number };
type MapRoot = { seatAt?: (seatId: string) => Spot | null; lastSpot?: string };

/** The page's own; no other part of a test knows a DOM. */
declare const document: { querySelector(selector: string): MapRoot | null };

/** Where the map draws a seat, once it has stopped moving and the seat is in view. */
export async function spotOf(page: Page, seatId: string): Promise<Spot> {
  const found = await page.waitForFunction(
    (seat) => {
      const map = document.querySelector('[data-onsale-map]');
      const spot = map?.seatAt?.(seat) ?? null;
      if (!map || !spot) return null;
      const key = `${seat} ${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`;
      const isStill = map.lastSpot === key;
      map.lastSpot = key;
      return isStill ? spot : null;
    },
    seatId,
    { polling: 150 },
  );
  return (await found.jsonValue())!;
}

/** Points at a seat on the map and clicks it. */
export async function clickSeat(page: Page, seatId: string): Promise<void> {
  await page.locator('[data-onsale-map]').click({ position: await spotOf(page, seatId) });
}
