/** A replacement of `text.slice(start, end)` by `by`. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** A text every character of which knows where it stands in the source. */
export class Tracked {
  readonly text: string;
  /** null until asked for where the text is the source itself */
  private origins: Uint32Array | null;

  constructor(text: string, origin?: Uint32Array) {
    this.text = text;
    this.origins = origin ?? null;
  }

  /** `origin[i]` is the source offset of character `i`; `origin[text.length]` that of the end. Never decreases unless reordered. */
  get origin(): Uint32Array {
    this.origins ??= countUp(this.text.length + 1);
    return this.origins;
  }

  /** Source range of `text.slice(start, end)`. */
  sourceRange(start: number, end: number): [number, number] {
    const from = this.origin[start] ?? 0;
    if (end <= start) return [from, from];
    // The end is one past the last character, not the start of the next: what was cut out between them is not ours.
    return [from, Math.max((this.origin[end - 1] ?? 0) + 1, from)];
  }

  /**
   * The text made of lines of pieces in another order; what no piece covers is left out. Where a piece is followed by
   * one that stands before it, `origin` decreases.
   */
  reordered(lines: { start: number; end: number }[][]): Tracked {
    const parts: string[] = [];
    const origin: number[] = [];
    for (const line of lines) {
      for (const { start, end } of line) {
        parts.push(this.text.slice(start, end));
        for (let i = start; i < end; i++) origin.push(this.origin[i] ?? 0);
      }
      parts.push("\n");
      origin.push(this.origin[line.at(-1)?.end ?? 0] ?? 0);
    }
    origin.push(this.origin[this.text.length] ?? 0);
    return new Tracked(parts.join(""), Uint32Array.from(origin));
  }

  /** The text after the edits, which must be sorted and must not overlap; in one piece, which is read faster than many. */
  edit(edits: Edit[]): Tracked {
    if (edits.length === 0) return this;
    let length = this.text.length;
    for (const { start, end, by } of edits) length += by.length - (end - start);
    const before = this.origins;
    const origin = new Uint32Array(length + 1);
    const pieces: string[] = [];
    let at = 0;
    let to = 0;
    const keep = (end: number) => {
      for (; at < end; at++) origin[to++] = before === null ? at : (before[at] ?? 0);
    };
    for (const { start, end, by } of edits) {
      pieces.push(this.text.slice(at, start), by);
      keep(start);
      for (let i = 0; i < by.length; i++) {
        const last = Math.min(start + i, Math.max(start, end - 1));
        origin[to++] = before === null ? last : (before[last] ?? 0);
      }
      at = end;
    }
    pieces.push(this.text.slice(at));
    keep(this.text.length + 1);
    return new Tracked(pieces.join(""), origin);
  }
}

/** The first whole numbers, as many as most texts have characters. */
const COUNTED = Uint32Array.from({ length: 4096 }, (_, i) => i);

function countUp(length: number): Uint32Array {
  if (length <= COUNTED.length) return COUNTED.slice(0, length);
  const numbers = new Uint32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}
