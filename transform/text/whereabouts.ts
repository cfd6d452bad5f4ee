import type { Needs } from "./needs.ts";

/** A power of two: characters are told apart by their lowest bits, which lets a few pass for others. */
const PLACES = 2048;
/** Parts that a text is looked at in, one bit each. */
const PARTS = 32;

/**
 * Which characters a text has, and in which of its 32 parts: asked before a pattern is run that cannot fit without
 * them. It may say yes for a character that is not there (two share a place, or it stands elsewhere in the part), never
 * no for one that is: a Bloom filter of one hash (B. H. Bloom, Space/time trade-offs in hash coding, CACM 13:7, 1970).
 */
export class Whereabouts {
  private readonly parts = new Uint32Array(PLACES);
  private readonly size: number;

  constructor(text: string) {
    const { parts } = this;
    const size = Math.max(1, Math.ceil(text.length / PARTS));
    this.size = size;
    let end = size;
    for (let i = 0, bit = 1; i < text.length; i++) {
      if (i === end) {
        end += size;
        bit <<= 1;
      }
      const place = text.charCodeAt(i) % PLACES;
      parts[place] = (parts[place] ?? 0) | bit;
    }
  }

  /** The parts, as bits, that the stretch from `from` to `to` lies in. */
  partsOf(from: number, to: number): number {
    const first = Math.min(PARTS - 1, Math.max(0, Math.floor(from / this.size)));
    const last = Math.min(PARTS - 1, Math.max(0, Math.floor(to / this.size)));
    return (0xffffffff >>> (PARTS - 1 - last)) & (0xffffffff << first);
  }

  /** Whether what a pattern needs may stand in the parts of the text: all characters of one word of each group. */
  has(needs: Needs, parts = 0xffffffff): boolean {
    for (const group of needs) if (!group.some((word) => this.hasAll(word, parts))) return false;
    return true;
  }

  private hasAll(characters: string, parts: number): boolean {
    for (let i = 0; i < characters.length; i++)
      if (((this.parts[characters.charCodeAt(i) % PLACES] ?? 0) & parts) === 0) return false;
    return true;
  }

  /** Whether one of the characters may stand in the parts of the text. */
  hasAny(characters: string, parts = 0xffffffff): boolean {
    for (let i = 0; i < characters.length; i++)
      if (((this.parts[characters.charCodeAt(i) % PLACES] ?? 0) & parts) !== 0) return true;
    return false;
  }
}
