/** `JT` for Joris Teunisse: the first letters of the first and the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return `${first?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase();
}
