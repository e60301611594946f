/** Advance widths of Archivo at width 75 %, weight 800, in em: measured from the font. */
const ADVANCES: Record<string, number> = JSON.parse(
  '{"0":0.5,"1":0.45,"7":0.46," ":0.14,"!":0.28,"%":0.8,"&":0.63,"\'":0.22,"(":0.37,")":0.37,"+":0.56,",":0.25,"-":0.27,".":0.25,"/":0.28,":":0.26,";":0.26,"A":0.58,"B":0.57,"C":0.59,"D":0.59,"E":0.54,"F":0.48,"G":0.63,"H":0.6,"I":0.27,"J":0.5,"K":0.59,"L":0.48,"M":0.76,"N":0.6,"O":0.63,"P":0.55,"Q":0.63,"R":0.58,"S":0.54,"T":0.53,"U":0.59,"V":0.56,"W":0.8,"X":0.57,"Y":0.57,"Z":0.54,"f":0.285,"i":0.24,"j":0.24,"l":0.24,"m":0.73,"r":0.32,"s":0.45,"t":0.31,"w":0.68}',
);
const OTHER_ADVANCE = 0.5;
/** Letters that are not in the table (accents, other scripts) may be wide. */
const WIDE_ADVANCE = 0.66;

export type Face = { stretch: number; weight: number };

/** Width of a line in em, an estimate that errs on the wide side. */
export function lineWidth(line: string, face: Face): number {
  let em = 0;
  for (const letter of line)
    em +=
      ADVANCES[letter] ??
      (letter < '\u0080'
        ? OTHER_ADVANCE
        : letter === letter.toUpperCase()
          ? WIDE_ADVANCE
          : OTHER_ADVANCE + 0.04);
  const factor = 1 + (face.stretch - 75) * (face.stretch < 75 ? 0.0105 : 0.0127);
  return em * factor * (face.weight > 800 ? 1.03 : 1);
}

export type Fitted = { lines: string[]; size: number };

/**
 * Breaks a title into the lines that let it be set largest in a box.
 * @param leading line height in em
 */
export function fitTitle(
  title: string,
  box: { width: number; height: number; sizeMax: number; leading: number; linesMax: number },
  face: Face,
): Fitted {
  const words = title.split(/\s+/).filter(Boolean);
  let best: Fitted = { lines: [title], size: 0 };
  for (let count = 1; count <= Math.min(box.linesMax, words.length || 1); count++) {
    const lines = breakEvenly(words, count, face);
    const widest = Math.max(...lines.map((line) => lineWidth(line, face)), 0.1);
    const size = Math.min(box.sizeMax, box.width / widest, box.height / (lines.length * box.leading));
    if (size > best.size + 0.01) best = { lines, size };
  }
  return best;
}

/** The break into `count` lines whose widest line is narrowest. */
function breakEvenly(words: readonly string[], count: number, face: Face): string[] {
  const memo = new Map<string, { widest: number; lines: string[] }>();
  function from(start: number, left: number): { widest: number; lines: string[] } {
    const key = `${start}/${left}`;
    const known = memo.get(key);
    if (known) return known;
    let best = { widest: Infinity, lines: [] as string[] };
    const lastEnd = left === 1 ? words.length : words.length - left + 1;
    for (let end = left === 1 ? words.length : start + 1; end <= lastEnd; end++) {
      const line = words.slice(start, end).join(' ');
      const rest = left === 1 ? { widest: 0, lines: [] } : from(end, left - 1);
      const widest = Math.max(lineWidth(line, face), rest.widest);
      if (widest < best.widest) best = { widest, lines: [line, ...rest.lines] };
    }
    memo.set(key, best);
    return best;
  }
  return from(0, count).lines;
}

/** "Odalys Venn: The Daylight Tour" is a name and what stands under it. */
export function splitTitle(title: string): { main: string; under: string } {
  const match = /^(.{3,}?)(?:\s*[:–—|]\s+|,\s+|\s+-\s+)(.{3,})$/.exec(title.trim());
  return match ? { main: match[1]!, under: match[2]! } : { main: title.trim(), under: '' };
}

/** The two sides of a match: "Rivermouth v Aldergate City". */
export function sidesOf(title: string): [string, string] | null {
  const match = /^(.+?)\s+(?:v|vs\.?|–|-)\s+(.+?)(?:[,:].*)?$/i.exec(title.trim());
  return match ? [match[1]!, match[2]!] : null;
}
