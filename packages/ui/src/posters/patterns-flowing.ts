import { hueAt, n } from './pattern.ts';
import type { Pattern } from './pattern.ts';

/** The sea in layers, and something low over it. */
export const waves: Pattern = (sheet) => {
  const { width, height, focus, palette, random } = sheet;
  const top = focus.y - height * 0.2;
  const step = random.between(12, 26);
  const length = random.between(38, 80);
  const first = random.whole(0, 4);
  const r = Math.min(width, height) * random.between(0.1, 0.16);
  let drawn = `<circle cx="${n(width * random.between(0.25, 0.8))}" cy="${n(top)}" r="${n(r)}" fill="${hueAt(sheet, first + 3)}"/>`;
  const layers = Math.ceil((height - top) / step) + 1;
  for (let i = 0; i < layers; i++) {
    const y = top + i * step;
    const swell = 4 + i * 1.2;
    let path = `M0 ${n(y)}`;
    for (let x = 0; x <= width; x += 12)
      path += `L${x} ${n(y + Math.sin(x / length + i * 0.42) * swell + Math.sin(x / 23 + i) * swell * 0.18)}`;
    drawn += `<path d="${path}V${n(height)}H0z" fill="${i % 2 ? palette.ground : hueAt(sheet, first + Math.floor((i * 3) / layers))}"/>`;
  }
  return drawn;
};

/** A bundle of strings, bowed. */
export const ribbons: Pattern = (sheet) => {
  const { width, height, random } = sheet;
  const count = random.whole(18, 34);
  const stroke = random.between(1.4, 4.5);
  const first = random.whole(0, 4);
  const isBlended = random.next() > 0.5;
  const lift = random.between(0.1, 0.5);
  let drawn = '';
  for (let i = 0; i < count; i++) {
    const k = (i / count) * width * 0.55;
    drawn += `<path d="M${n(-40 + k)} ${n(height + 20)}C${n(width * 0.15 + k * 0.3)} ${n(height * 0.76 - k * lift)} ${n(width * 0.82 - k * 0.4)} ${n(height * 0.72 + k * 0.2)} ${n(width * 0.52 + k * 0.5)} ${n(height * 0.42 - k * 0.3)}S${n(width * 0.3 + k)} ${n(height * 0.12 + k * 0.2)} ${n(width * 0.75 + k)} -30" fill="none" stroke="${hueAt(sheet, isBlended ? first + Math.floor((i * 5) / count) : first)}" stroke-width="${n(stroke)}" opacity="${(0.3 + (0.7 * i) / count).toFixed(2)}"/>`;
  }
  return drawn;
};

/** Folds of a curtain, parted or not. */
export const curtain: Pattern = (sheet) => {
  const { width, height, palette, random } = sheet;
  const fold = random.between(26, 48);
  const first = random.whole(0, 4);
  const hem = random.between(10, 26);
  const gap = random.next() > 0.4 ? random.between(0.12, 0.34) : 0;
  const middle = width * random.between(0.4, 0.62);
  let drawn = gap
    ? `<circle cx="${n(middle)}" cy="${n(height * 0.62)}" r="${n(width * gap * 0.62)}" fill="${hueAt(sheet, first + 3)}"/>`
    : '';
  for (let x = -fold; x < width + fold; x += fold) {
    const away = Math.abs(x + fold / 2 - middle) / width;
    const isOpen = away < gap / 2;
    if (isOpen) continue;
    const sway = (x < middle ? -1 : 1) * gap * 60;
    const y = height * 0.9 - (gap ? Math.max(0, 0.3 - away) * 120 : 0);
    drawn += `<path d="M${n(x)} 0C${n(x)} ${n(height * 0.5)} ${n(x + sway)} ${n(height * 0.6)} ${n(x + sway)} ${n(y)}q${n(fold / 4)} ${n(hem)} ${n(fold / 2)} 0t${n(fold / 2)} 0C${n(x + fold + sway)} ${n(height * 0.6)} ${n(x + fold)} ${n(height * 0.5)} ${n(x + fold)} 0z" fill="${hueAt(sheet, first)}"/>`;
    drawn += `<path d="M${n(x + fold * 0.62)} 0C${n(x + fold * 0.62)} ${n(height * 0.5)} ${n(x + fold * 0.62 + sway)} ${n(height * 0.6)} ${n(x + fold * 0.62 + sway)} ${n(y)}" stroke="${palette.ground}" stroke-width="${n(fold * 0.22)}" opacity=".3" fill="none"/>`;
  }
  return drawn;
};

/** Hills behind hills, a sun or a moon among them. */
export const hills: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const count = random.whole(4, 7);
  const first = random.whole(0, 4);
  const isSharp = random.next() > 0.5;
  const sun = Math.min(width, height) * random.between(0.12, 0.24);
  let drawn = `<circle cx="${n(width * random.between(0.3, 0.75))}" cy="${n(focus.y - height * 0.16)}" r="${n(sun)}" fill="${hueAt(sheet, first + 4)}"/>`;
  for (let i = 0; i < count; i++) {
    const base = focus.y - height * 0.06 + (i / count) * height * 0.5;
    const peaks = random.whole(2, 4);
    let path = `M0 ${n(base)}`;
    for (let p = 0; p < peaks; p++) {
      const x = (width * (p + 0.5)) / peaks + random.between(-30, 30);
      const y = base - height * random.between(0.05, 0.2);
      const end = (width * (p + 1)) / peaks;
      path += isSharp
        ? `L${n(x)} ${n(y)} ${n(end)} ${n(base + random.between(-10, 20))}`
        : `Q${n(x)} ${n(y - height * 0.08)} ${n(end)} ${n(base)}`;
    }
    drawn += `<path d="${path}V${n(height)}H0z" fill="${hueAt(sheet, first + i)}"/>`;
  }
  return drawn;
};

/** Someone said something: speech in plain shapes. */
export const voices: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const unit = Math.min(width, height);
  const first = random.whole(0, 4);
  let drawn = '';
  for (let i = 0; i < random.whole(3, 5); i++) {
    const w = unit * random.between(0.34, 0.6);
    const h = w * random.between(0.5, 0.72);
    const x = focus.x + random.between(-0.5, 0.06) * width;
    const y = focus.y + (i - 2) * height * 0.14;
    const side = random.next() > 0.5 ? 0.2 : 0.7;
    const tip = `M${n(x + w * side)} ${n(y + h * 0.9)}l${n(w * 0.05)} ${n(h * 0.36)} ${n(w * 0.14)} ${n(-h * 0.36)}z`;
    drawn += `<g fill="${hueAt(sheet, first + i)}"><rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(h * random.between(0.1, 0.5))}"/><path d="${tip}"/></g>`;
  }
  return drawn;
};
