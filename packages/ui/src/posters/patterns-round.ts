import { hueApart, hueAt, n, penOn } from './pattern.ts';
import type { Pattern } from './pattern.ts';

/** A sun of rings, its lower half cut by the horizon's lines. */
export const rings: Pattern = (sheet) => {
  const { width, height, focus, palette, random } = sheet;
  const count = random.whole(6, 12);
  const radius = Math.min(width, height) * random.between(0.48, 0.66);
  const shift = random.whole(0, 4);
  const isCut = random.next() > 0.35;
  let drawn = '';
  for (let i = 0; i < count; i++) {
    const r = radius * (1 - i / count) ** 0.92 + 8;
    drawn += `<circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="${n(r)}" fill="${hueAt(sheet, Math.floor((i * 5) / count) + shift)}" opacity="${i < 2 ? 0.8 : 1}"/>`;
    drawn +=
      i % 2
        ? `<circle cx="${n(focus.x)}" cy="${n(focus.y)}" r="${n(r)}" fill="${palette.ground}" opacity=".14"/>`
        : '';
  }
  if (!isCut) return drawn;
  const gap = radius / 11;
  for (let i = 0; i < 11; i++) {
    drawn += `<rect x="${n(focus.x - radius - 12)}" y="${n(focus.y + 4 + i * gap)}" width="${n(radius * 2 + 24)}" height="${n(gap * (0.16 + i * 0.07))}" fill="${palette.ground}"/>`;
  }
  return drawn;
};

/** A screen of dots that swell towards one point. */
export const dots: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const step = random.between(14, 24);
  const reach = Math.hypot(width, height) * random.between(0.42, 0.6);
  const fill = hueApart(sheet, random.whole(0, 4));
  const second = hueApart(sheet, random.whole(0, 4));
  const isSwelling = random.next() > 0.4;
  let path = '';
  let other = '';
  for (let row = 0; row * step < height + step; row++) {
    for (let col = 0; col * step < width + step; col++) {
      const x = col * step + (row % 2 ? step / 2 : 0);
      const y = row * step * 0.87;
      const near = Math.max(0, 1 - Math.hypot(x - focus.x, y - focus.y) / reach);
      const r = step * 0.62 * (isSwelling ? near : near > 0 ? 0.25 + 0.75 * (1 - near) * near * 2.6 : 0);
      if (r < 0.9) continue;
      const dot = `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0`;
      if (near > 0.82) other += dot;
      else path += dot;
    }
  }
  return `<path d="${path}" fill="${fill}"/><path d="${other}" fill="${second}"/>`;
};

/** Soft discs over one another, as ink on ink. */
export const bubbles: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  let drawn = '';
  for (let i = 0; i < random.whole(11, 20); i++) {
    const r = random.between(0.05, 0.2) * Math.min(width, height * 1.2);
    const x = focus.x + (random.next() + random.next() - 1) * width * 0.5;
    const y = focus.y + (random.next() + random.next() - 1) * height * 0.34;
    drawn += `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${hueAt(sheet, i)}" opacity=".78"/>`;
    drawn += `<circle cx="${n(x - r * 0.3)}" cy="${n(y - r * 0.34)}" r="${n(r * 0.13)}" fill="#ffffff" opacity=".75"/>`;
  }
  return drawn;
};

/** Quarter circles on tiles, turned at random (Truchet, 1704). */
export const tiles: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const side = width / random.whole(4, width > height ? 12 : 6);
  const shift = random.whole(0, 4);
  let drawn = '';
  const top = Math.max(0, focus.y - height * 0.36);
  for (let y = top; y < height; y += side) {
    for (let x = 0; x < width - 1; x += side) {
      const hue = random.whole(0, 4) + shift;
      const turn = random.whole(0, 3) * 90;
      const at = `transform="rotate(${turn} ${n(x + side / 2)} ${n(y + side / 2)})"`;
      const isDisc = random.next() > 0.8;
      drawn += `<rect x="${n(x)}" y="${n(y)}" width="${n(side + 0.4)}" height="${n(side + 0.4)}" fill="${hueAt(sheet, hue)}"/>`;
      drawn += isDisc
        ? `<circle cx="${n(x + side / 2)}" cy="${n(y + side / 2)}" r="${n(side * 0.32)}" fill="${hueAt(sheet, hue + 2)}"/>`
        : `<path d="M${n(x)} ${n(y)}h${n(side)}a${n(side)} ${n(side)} 0 0 1 ${n(-side)} ${n(side)}z" fill="${hueAt(sheet, hue + 1 + random.whole(0, 2))}" ${at}/>`;
    }
  }
  return drawn;
};

/** One large face, pleased or not. */
export const face: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const r = Math.min(width, height) * random.between(0.3, 0.38);
  const { x, y } = focus;
  const skin = hueApart(sheet, random.whole(0, 4));
  const pen = penOn(sheet, skin);
  const eye = r * random.between(0.08, 0.15);
  const gap = r * random.between(0.28, 0.44);
  const bend = random.between(-0.3, 0.5) * r;
  const tilt = random.between(-14, 14);
  const mouth = r * random.between(0.34, 0.55);
  const isWinking = random.next() > 0.7;
  const left = `<circle cx="${n(x - gap)}" cy="${n(y - r * 0.2)}" r="${n(eye)}" fill="${pen}"/>`;
  const right = isWinking
    ? `<path d="M${n(x + gap - eye)} ${n(y - r * 0.2)}h${n(eye * 2.4)}" stroke="${pen}" stroke-width="${n(r * 0.08)}" stroke-linecap="round"/>`
    : `<circle cx="${n(x + gap)}" cy="${n(y - r * 0.2)}" r="${n(eye)}" fill="${pen}"/>`;
  return (
    `<g transform="rotate(${n(tilt)} ${n(x)} ${n(y)})"><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${skin}"/>${left}${right}` +
    `<path d="M${n(x - mouth)} ${n(y + r * 0.34)}q${n(mouth)} ${n(bend)} ${n(mouth * 2)} 0" fill="none" stroke="${pen}" stroke-width="${n(r * 0.1)}" stroke-linecap="round"/></g>`
  );
};

/** Rows of scales under a jagged back. */
export const scales: Pattern = (sheet) => {
  const { width, height, focus, random } = sheet;
  const side = random.between(34, 58);
  const top = focus.y - height * 0.12;
  const first = random.whole(0, 4);
  let drawn = '';
  let back = `M0 ${n(top)}`;
  for (let x = 0; x < width + side; x += side)
    back += ` l${n(side / 2)} ${n(-side * random.between(0.8, 1.5))} L${n(x + side)} ${n(top)}`;
  drawn += `<path d="${back} V${n(top + side)} H0Z" fill="${hueAt(sheet, first + 2)}"/>`;
  for (let row = 0; top + row * side * 0.62 < height; row++) {
    for (let col = -1; col * side < width + side; col++) {
      const x = col * side - (row % 2 ? side / 2 : 0);
      drawn += `<path d="M${n(x)} ${n(top + row * side * 0.62)}a${n(side / 2)} ${n(side / 2)} 0 0 0 ${n(side)} 0z" fill="${hueAt(sheet, first + ((col * 2 + row) & 1))}" opacity="${(row + col) % 3 ? 1 : 0.86}"/>`;
    }
  }
  return drawn;
};
