import type { Box, View } from './camera.ts';
import type { Canvas } from './paint-plan.ts';

type Bitmap = { canvas: HTMLCanvasElement; scale: number; look: unknown; bytes: number; usedAt: number };

export const BITMAP_BYTES_MAX = 64 * 1024 * 1024;
const SIDE_MAX = 4096;
/** Room around the outline for seats that stand out of it, in plan units of a seat's pitch. */
const MARGIN_PITCHES = 1;

/**
 * The seats of a section as pictures, at steps of √2 in scale, the least recently drawn dropped first.
 * Panning then costs one copy per section instead of one circle per seat.
 */
export type SectionBitmaps = {
  /**
   * Draws the section's picture. False when there is none yet and `mayBake` is not set, or when it would be too
   * large: then the caller draws something else. A picture of another scale or look stands in while one may not bake.
   */
  draw: (request: BitmapRequest) => 'fresh' | 'stale' | 'none';
  clear: () => void;
  bytes: () => number;
};

export type BitmapRequest = {
  g: Canvas;
  section: number;
  box: Box;
  pitch: number;
  view: View;
  pixelRatio: number;
  /** Compared by identity: another look is another picture. */
  look: unknown;
  mayBake: boolean;
  /** Draws the section; `unit` is one CSS pixel on it. */
  paint: (g: Canvas, view: View, unit: number) => void;
};

export function createSectionBitmaps(bytesMax = BITMAP_BYTES_MAX): SectionBitmaps {
  const bitmaps = new Map<number, Map<number, Bitmap>>();
  let total = 0;
  let clock = 0;

  function draw(request: BitmapRequest): 'fresh' | 'stale' | 'none' {
    const { g, section, view, pixelRatio, look, mayBake } = request;
    const level = mipLevel(view.k * pixelRatio);
    const levels = bitmaps.get(section) ?? new Map<number, Bitmap>();
    bitmaps.set(section, levels);
    let bitmap = levels.get(level);
    let isFresh = bitmap?.look === look;
    if (!isFresh && mayBake) {
      const made = bake(request, level);
      if (made) {
        if (bitmap) total -= bitmap.bytes;
        made.usedAt = ++clock;
        levels.set(level, made);
        total += made.bytes;
        bitmap = made;
        isFresh = true;
        evict();
      }
    }
    if (!isFresh)
      bitmap = [...levels.values()].find((other) => other.look === look) ?? bitmap ?? [...levels.values()][0];
    if (!bitmap) return 'none';
    bitmap.usedAt = ++clock;
    const origin = bitmapBox(request.box, request.pitch);
    const ratio = view.k / bitmap.scale;
    g.drawImage(
      bitmap.canvas,
      origin.minX * view.k + view.x,
      origin.minY * view.k + view.y,
      bitmap.canvas.width * ratio,
      bitmap.canvas.height * ratio,
    );
    return isFresh ? 'fresh' : 'stale';
  }

  function evict() {
    while (total > bytesMax) {
      let oldest: { levels: Map<number, Bitmap>; level: number; bitmap: Bitmap } | null = null;
      for (const levels of bitmaps.values()) {
        for (const [level, bitmap] of levels)
          if (!oldest || bitmap.usedAt < oldest.bitmap.usedAt) oldest = { levels, level, bitmap };
      }
      if (!oldest) return;
      oldest.levels.delete(oldest.level);
      total -= oldest.bitmap.bytes;
      // A canvas without pixels gives its memory back at once, not when it is collected.
      oldest.bitmap.canvas.width = 0;
    }
  }

  function clear() {
    bitmaps.clear();
    total = 0;
  }

  return { draw, clear, bytes: () => total };
}

/** The step of scale, in pixels per plan unit, that is at least as fine as asked: √2 apart. */
export function mipLevel(scale: number): number {
  return Math.ceil(Math.log2(Math.max(scale, 1e-6)) * 2 - 1e-6);
}

function bitmapBox(box: Box, pitch: number): Box {
  const margin = pitch * MARGIN_PITCHES;
  return {
    minX: box.minX - margin,
    minY: box.minY - margin,
    maxX: box.maxX + margin,
    maxY: box.maxY + margin,
  };
}

function bake(request: BitmapRequest, level: number): Bitmap | null {
  const scale = 2 ** (level / 2);
  const box = bitmapBox(request.box, request.pitch);
  const width = Math.ceil((box.maxX - box.minX) * scale);
  const height = Math.ceil((box.maxY - box.minY) * scale);
  if (width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const g = canvas.getContext('2d');
  if (!g) return null;
  // Unit: the bitmap is drawn at `view.k / scale` of its size, so one CSS pixel is this many of its own.
  request.paint(g, { k: scale, x: -box.minX * scale, y: -box.minY * scale }, scale / request.view.k);
  return { canvas, scale, look: request.look, bytes: width * height * 4, usedAt: 0 };
}
