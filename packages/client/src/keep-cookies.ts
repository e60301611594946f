/**
 * Outside a browser nobody keeps cookies, so a client keeps its own server's: enough to sign in from a script.
 * One origin, so names alone tell cookies apart.
 */
export function keepCookies(inner: typeof fetch): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await inner(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) store(jar, line);
    return response;
  };
}

function store(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';');
  const name = pair.slice(0, pair.indexOf('=')).trim();
  const gone = attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
  if (gone) jar.delete(name);
  else jar.set(name, pair.slice(pair.indexOf('=') + 1).trim());
}
