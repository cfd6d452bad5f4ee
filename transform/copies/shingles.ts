/** Length of a shingle in characters: eight tell sentences of this genre apart, and survive a changed word nearby. */
export const SHINGLE = 8;

const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/** The words of a text without its figures: Han characters alone, so that masks, digits and layout do not matter. */
export function words(text: string): Uint16Array {
  const out = new Uint16Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) out[n++] = code;
  }
  return out.subarray(0, n);
}

/** Mixes the bits of a 32-bit number (the finaliser of MurmurHash3, A. Appleby, public domain). */
function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

const BASE = 0x01000193;
/** BASE to the power of the shingle's length, to drop the oldest character of the rolling hash (Karp & Rabin 1987). */
const OLDEST = Array.from({ length: SHINGLE }, () => BASE).reduce((p, b) => Math.imul(p, b), 1);

/** 32-bit hashes of all shingles, in order, repeated ones too; empty for a text shorter than one. */
export function shingles(chars: Uint16Array): Uint32Array {
  const count = Math.max(0, chars.length - SHINGLE + 1);
  const out = new Uint32Array(count);
  let h = 0;
  for (let i = 0; i < chars.length; i++) {
    h = (Math.imul(h, BASE) + (chars[i] ?? 0)) | 0;
    if (i >= SHINGLE) h = (h - Math.imul(OLDEST, chars[i - SHINGLE] ?? 0)) | 0;
    if (i >= SHINGLE - 1) out[i - SHINGLE + 1] = mix(h);
  }
  return out;
}

/** 32-bit hash of a short text (FNV-1a by Fowler, Noll and Vo, mixed). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), BASE);
  return mix(h);
}
