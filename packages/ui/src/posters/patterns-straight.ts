import { hueApart, hueAt, n } from './pattern.ts';
import type { Pattern } from './pattern.ts';

/** Two rulings at an angle, and the disc that they make swim. */
export const stripes: Pattern = (sheet) => {
  const { width, height, focus, palette, random } = sheet;
  const step = random.between(9, 15);
  const angle = random.between(5, 12) * (random.next() > 0.5 ? 1 : -1);
  const isUpright = random.next() > 0.4;
  const line = hueApart(sheet, random.whole(0, 4));
  const reach = Math.hypot(width, height);
  let bars = '';
  for (let at = -reach; at < reach * 2; at += step) {
    bars += isUpright
      ? `M${n(at)} ${n(-reach)}h${n(step * 0.46)}v${n(reach * 3)}h${n(-step * 0.46)}z`
      : `M${n(-reach)} ${n(at)}v${n(step * 0.46)}h${n(reach * 3)}v${n(-step * 0.46)}z`;
  }
  const r = Math.min(width, height) * random.between(0.2, 0.27);
  return (
    `<path d="${bars}" fill="${line}" opacity=".9"/>` +
    `<path d="${bars}" fill="${palette.ground}" transform="rotate(${n(angle)} ${n(focus.x)} ${n(focus.y)})" opacity=".95"/>` +
    `<circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="${n(r)}" fill="${hueApart(sheet, random.whole(1, 4))}"/>`
  );
};

/** A house front at night, some of it awake. */
export const windows: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const cols = Math.round(width / random.between(26, 44));
  const step = width / (cols + 1);
  const rise = step * random.between(0.6, 1.1);
  const top = focus.y - height * 0.36;
  const first = random.whole(0, 4);
  const awake = random.between(0.35, 0.6);
  let drawn = '';
  for (let y = top; y < height - rise * 0.4; y += rise) {
    for (let col = 0; col < cols; col++) {
      const dice = random.next();
      const opacity = dice > awake ? random.between(0.65, 1) : 0.13;
      drawn += `<rect x="${n(step * (col + 0.62))}" y="${n(y)}" width="${n(step * 0.74)}" height="${n(rise * 0.6)}" fill="${hueAt(sheet, dice > 0.9 ? first + 2 : dice > awake ? first : first + 1)}" opacity="${n(opacity * 10) === '10' ? 1 : opacity.toFixed(2)}"/>`;
    }
  }
  return drawn;
};

/** Lights past a window in the rain. */
export const rain: Pattern = (sheet) => {
  const { width, height, random } = sheet;
  const lean = random.between(-14, 14);
  let drawn = '';
  for (let i = 0; i < (width > height ? 130 : 64); i++) {
    drawn += `<rect x="${n(random.between(-30, width + 30))}" y="${n(random.between(-40, height * 0.75))}" width="${n(random.between(1.5, 7))}" height="${n(random.between(60, 340))}" rx="3" fill="${hueAt(sheet, i)}" opacity="${random.between(0.25, 0.9).toFixed(2)}"/>`;
  }
  return `<g transform="translate(${n(lean * 4)} 0) skewX(${n(-lean)})">${drawn}</g>`;
};

/** Large plain shapes laid over one another. */
export const blocks: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const unit = Math.min(width, height);
  let drawn = '';
  for (let i = 0; i < random.whole(5, 8); i++) {
    const w = unit * random.between(0.14, 0.42);
    const h = unit * random.between(0.16, 0.6);
    const x = focus.x + random.between(-0.48, 0.3) * width;
    const y = focus.y + random.between(-0.34, 0.26) * height;
    const fill = hueAt(sheet, i);
    const kind = random.whole(0, 3);
    drawn +=
      kind === 0
        ? `<circle cx="${n(x + w / 2)}" cy="${n(y + w / 2)}" r="${n(w * 0.62)}" fill="${fill}" opacity=".92"/>`
        : kind === 1
          ? `<path d="M${n(x)} ${n(y + h)}h${n(w * 1.3)}L${n(x + w * 0.65)} ${n(y)}z" fill="${fill}" opacity=".92"/>`
          : kind === 2
            ? `<path d="M${n(x)} ${n(y + w)}a${n(w)} ${n(w)} 0 0 1 ${n(2 * w)} 0z" fill="${fill}" opacity=".92"/>`
            : `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" opacity=".92"/>`;
  }
  return drawn;
};

/** Wedges from one point, like light or a big top. */
export const rays: Pattern = (sheet) => {
  const { width, height, focus, palette, random } = sheet;
  const count = random.whole(9, 20);
  const reach = Math.hypot(width, height);
  const turn = random.next() * 6.28;
  const first = random.whole(0, 4);
  let drawn = '';
  for (let i = 0; i < count; i++) {
    const a = turn + (i / count) * 2 * Math.PI;
    const b = a + Math.PI / count;
    drawn += `<path d="M${n(focus.x)} ${n(focus.y)}L${n(focus.x + Math.cos(a) * reach)} ${n(focus.y + Math.sin(a) * reach)} ${n(focus.x + Math.cos(b) * reach)} ${n(focus.y + Math.sin(b) * reach)}z" fill="${hueAt(sheet, first + (i % 3))}"/>`;
  }
  const r = Math.min(width, height) * random.between(0.08, 0.2);
  return `${drawn}<circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="${n(r)}" fill="${palette.ground}"/><circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="${n(r * 0.62)}" fill="${hueAt(sheet, first + 4)}"/>`;
};

/** A pitch, mown in bands, cut by the other side's colours. */
export const pitch: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const band = random.between(24, 44);
  const first = random.whole(0, 4);
  let drawn = '';
  for (let y = 0; y < height; y += band * 2)
    drawn += `<rect y="${n(y)}" width="${n(width)}" height="${n(band)}" fill="${hueAt(sheet, first)}" opacity=".55"/>`;
  const isLeaning = random.next() > 0.5;
  drawn += `<path d="${isLeaning ? `M${n(width)} 0V${n(height)}H0Z` : `M0 0V${n(height)}H${n(width)}Z`}" fill="${hueAt(sheet, first + 1)}"/>`;
  const r = Math.min(width, height) * 0.19;
  drawn += `<g fill="none" stroke="#ffffff" stroke-width="5"><circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="${n(r)}"/><path d="${isLeaning ? `M${n(width)} 0 0 ${n(height)}` : `M0 0 ${n(width)} ${n(height)}`}"/></g><circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="9" fill="#ffffff"/>`;
  return drawn;
};

/** The lanes of a track, seen from above. */
export const lanes: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const count = random.whole(6, 10);
  const first = random.whole(0, 4);
  const turn = random.between(-28, 28);
  let drawn = '';
  for (let i = 0; i < count; i++) {
    const share = 1 - i / (count + 1);
    const w = Math.max(width, height) * 1.05 * share;
    const h = Math.min(width, height) * 0.86 * share;
    drawn += `<rect x="${n(focus.x - w / 2)}" y="${n(focus.y - h / 2)}" width="${n(w)}" height="${n(h)}" rx="${n(h / 2)}" fill="${hueAt(sheet, first + i)}" opacity=".95"/>`;
  }
  return `<g transform="rotate(${n(turn)} ${n(focus.x)} ${n(focus.y)})">${drawn}</g>`;
};

/** Chevrons, one behind another. */
export const chevrons: Pattern = (sheet) => {
  const { width, height, random } = sheet;
  const step = random.between(34, 70);
  const rise = random.between(0.3, 0.8) * Math.min(width, height) * 0.6;
  const first = random.whole(0, 4);
  let drawn = '';
  for (let i = Math.ceil((height + rise) / step); i >= -1; i--) {
    const y = height - i * step + rise * 0.3;
    drawn += `<path d="M0 ${n(y)}L${n(width / 2)} ${n(y - rise)} ${n(width)} ${n(y)}V${n(height + rise)}H0z" fill="${hueAt(sheet, first + i + 5)}"/>`;
  }
  return drawn;
};
