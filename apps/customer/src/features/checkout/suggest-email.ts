const WELL_KNOWN = [
  'gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'live.com', 'msn.com', 'yahoo.com', 'icloud.com',
  'mail.com',
  'proton.me', 'protonmail.com', 'gmx.de', 'gmx.net', 'web.de', 't-online.de', 'orange.fr', 'free.fr', 'wanadoo.fr',
  'laposte.net', 'ziggo.nl', 'kpnmail.nl', 'planet.nl', 'hetnet.nl', 'telenet.be', 'skynet.be', 'libero.it',
  'btinternet.com', 'example.com',
]; // prettier-ignore

const MISTYPED_ENDINGS: Record<string, string> = {
  con: 'com', cmo: 'com', ocm: 'com', comm: 'com', cim: 'com', vom: 'com', xom: 'com', coom: 'com', om: 'com',
  nte: 'net', ner: 'net', ogr: 'org', orgg: 'org',
}; // prettier-ignore

/** The address that was probably meant, or null. Only slips of the finger in the part after the @ are looked for. */
export function suggestEmail(email: string): string | null {
  const match = /^([^@\s]+)@([^@\s]+)\.([a-z]+)$/i.exec(email.trim().toLowerCase());
  if (!match) return null;
  const [, person = '', name = '', ending = ''] = match;
  const mended = MISTYPED_ENDINGS[ending] ?? ending;
  if (WELL_KNOWN.includes(`${name}.${ending}`)) return null;
  const near = WELL_KNOWN.map(splitDomain).find(
    (known) => known.ending === mended && isSlip(name, known.name),
  );
  const domain = near ? `${near.name}.${near.ending}` : `${name}.${mended}`;
  return domain === `${name}.${ending}` ? null : `${person}@${domain}`;
}

function splitDomain(domain: string): { name: string; ending: string } {
  const dot = domain.lastIndexOf('.');
  return { name: domain.slice(0, dot), ending: domain.slice(dot + 1) };
}

/** Whether two names are one slip apart (two for long ones). Short names are too often somebody's real domain. */
function isSlip(typed: string, known: string): boolean {
  if (typed === known) return true;
  if (known.length < 4) return false;
  return editDistance(typed, known) <= (known.length > 7 ? 2 : 1);
}

/** Optimal string alignment distance: insertions, deletions, exchanges and swaps of neighbours (Damerau 1964). */
function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + 1, back[j]! + 1, back[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, twoBack[j - 2]! + 1);
      row.push(least);
    }
    twoBack = back;
    back = row;
  }
  return back[b.length]!;
}
