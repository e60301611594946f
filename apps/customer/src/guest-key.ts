const STORED_UNDER = 'onsale.guest';

let made: string | null = null;

/** The key that makes this browser's reservations its own: 32 random bytes, base64url, kept until the browser forgets it. */
export function guestKey(): string {
  made ??= read() ?? write(randomKey());
  return made;
}

function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function read(): string | null {
  try {
    return localStorage.getItem(STORED_UNDER);
  } catch {
    return null;
  }
}

/** With storage switched off the key lives as long as the page does. */
function write(key: string): string {
  try {
    localStorage.setItem(STORED_UNDER, key);
  } catch {
    return key;
  }
  return key;
}
