/**
 * 32-bit FNV-1a over UTF-16 units: the sample's only source of variety, so that every build gives the same bytes.
 * Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of FNV-1a mix badly for short keys: fold the high ones in.
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0;
  return (h ^ (h >>> 13)) >>> 0;
}

/** One of `options`, always the same one for the same key. */
export function pick<T>(key: string, options: readonly T[]): T {
  const chosen = options[hash(key) % options.length];
  if (chosen === undefined) throw new Error(`nothing to choose from for "${key}"`);
  return chosen;
}

/** `count` different members of `options` in an order fixed by the key. */
export function pickSome<T>(key: string, options: readonly T[], count: number): T[] {
  return options
    .map((option, i) => ({ option, rank: hash(`${key}/${i}`) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ option }) => option);
}

/** A hexadecimal identifier of `length` digits, as content systems give their pages. */
export function hexId(key: string, length: number): string {
  let out = "";
  for (let i = 0; out.length < length; i++) out += hash(`${key}#${i}`).toString(16).padStart(8, "0");
  return out.slice(0, length);
}
