import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PdfKit from 'pdfkit';
import { unpackWoff } from './unpack-woff.ts';

type Weight = 400 | 700;
export type Pdf = InstanceType<typeof PdfKit>;

/** Inter (OFL) comes in one file per script; names of events are written in any of them. */
const SCRIPTS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const;
type Script = (typeof SCRIPTS)[number];

const require = createRequire(import.meta.url);
const FONTS = dirname(require.resolve('@fontsource/inter/package.json'));
const files = new Map<string, Buffer>();

/** @param title shown by readers of the file */
export function openPdf(title: string): Pdf {
  const pdf = new PdfKit({
    size: 'A5',
    margin: 36,
    autoFirstPage: false,
    info: { Title: title, Creator: 'Onsale' },
    font: null as unknown as string,
  });
  for (const weight of [400, 700] as const) {
    for (const script of SCRIPTS) pdf.registerFont(`${script}-${weight}`, fontFile(script, weight));
  }
  return pdf;
}

/** All bytes of a document that has been drawn. */
export async function endPdf(pdf: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

/** One paragraph at the pen, each run of letters in the font that has them. */
export function write(pdf: Pdf, text: string, { size, weight = 400, ink = '#111111' }: Style): void {
  if (text === '') return;
  const runs = runsOf(pdf, text, weight);
  pdf.fontSize(size).fillColor(ink);
  runs.forEach(({ script, text: run }, index) => {
    pdf.font(`${script}-${weight}`).text(run, { continued: index < runs.length - 1 });
  });
}

export interface Style {
  /** Points. */
  size: number;
  weight?: Weight;
  ink?: string;
}

function runsOf(pdf: Pdf, text: string, weight: Weight): { script: Script; text: string }[] {
  const runs: { script: Script; text: string }[] = [];
  for (const character of text) {
    const script = scriptOf(pdf, character, weight);
    const last = runs.at(-1);
    if (last && (last.script === script || character === ' ')) last.text += character;
    else runs.push({ script, text: character });
  }
  return runs;
}

const scripts = new Map<string, Script>();

/** The first font that has the letter; one that none has is drawn as a box. */
function scriptOf(pdf: Pdf, character: string, weight: Weight): Script {
  const known = scripts.get(character);
  if (known) return known;
  const found = SCRIPTS.find((script) => has(pdf, `${script}-${weight}`, character)) ?? 'latin';
  scripts.set(character, found);
  return found;
}

/** pdfkit keeps the opened font, but its types do not tell of it. */
function has(pdf: Pdf, name: string, character: string): boolean {
  const opened = pdf.font(name) as unknown as {
    _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  };
  return opened._font.font.hasGlyphForCodePoint(character.codePointAt(0)!);
}

function fontFile(script: Script, weight: Weight): Buffer {
  const name = `inter-${script}-${weight}-normal.woff`;
  let file = files.get(name);
  if (!file) {
    file = unpackWoff(readFileSync(join(FONTS, 'files', name)));
    files.set(name, file);
  }
  return file;
}
