/** Longest-match dictionary scanner: one pass over the text, leftmost word first, the longest at each place. */

export interface Match<T> {
  start: number;
  end: number;
  /** every entry that has this word */
  values: readonly T[];
}

const FIRST_SIZE = 1024;
/** A node and a code unit make one key of 32 bits. */
const MOST_NODES = 0xffff;
/** Places for a word's first two characters, a power of two: a few pairs share one. */
const PAIRS = 0x8000;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3b) ^ second) & (PAIRS - 1);
const keyOf = (node: number, code: number): number => ((node << 16) | code) >>> 0;

/**
 * The words' common beginnings as numbered nodes. A node's first character is looked up in a table by code unit, every
 * other step in one hash table of all steps, open addressing with linear probing (D. E. Knuth, The Art of Computer
 * Programming 3, 6.4, algorithm L).
 */
export class Trie<T> {
  /** node that a word's first character leads to; 0 for none */
  private readonly firsts = new Uint16Array(0x10000);
  /** whether a word may begin with two characters: most places of a text are told by them alone to begin none */
  private readonly pairs = new Uint8Array(PAIRS);
  /** entries of the word that ends at a node; null where none does. Node 0 is no node. */
  private readonly entries: (T[] | null)[] = [null];
  private size = FIRST_SIZE;
  /** steps of the hash table, two numbers each: node and code unit (0 for a free place), node that they lead to */
  private steps = new Uint32Array(2 * FIRST_SIZE);
  private count = 0;

  add(word: string, value: T): void {
    if (word === "") return;
    const first = word.charCodeAt(0);
    let node = this.firsts[first] || this.made();
    this.firsts[first] = node;
    if (word.length > 1) this.pairs[pairOf(first, word.charCodeAt(1))] = 1;
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = this.step(node, code);
      if (next === 0) {
        next = this.made();
        this.lead(node, code, next);
      }
      node = next;
    }
    const known = this.entries[node];
    if (known) known.push(value);
    else this.entries[node] = [value];
  }

  private made(): number {
    const node = this.entries.push(null) - 1;
    if (node > MOST_NODES) throw new RangeError("The words have too many beginnings for one dictionary.");
    return node;
  }

  /** Place of a step in the table: its own, or the free one where it belongs. */
  private place(key: number): number {
    const { steps, size } = this;
    let at = (Math.imul(key ^ (key >>> 15), 0x85ebca6b) >>> 9) & (size - 1);
    while (steps[2 * at] !== key && steps[2 * at] !== 0) at = (at + 1) & (size - 1);
    return 2 * at;
  }

  private step(node: number, code: number): number {
    return this.steps[this.place(keyOf(node, code)) + 1] ?? 0;
  }

  private lead(node: number, code: number, next: number): void {
    if (++this.count * 2 > this.size) this.grow();
    const key = keyOf(node, code);
    this.steps.set([key, next], this.place(key));
  }

  private grow(): void {
    const old = this.steps;
    this.size *= 2;
    this.steps = new Uint32Array(2 * this.size);
    for (let i = 0; i < old.length; i += 2)
      if (old[i] !== 0) this.steps.set(old.subarray(i, i + 2), this.place(old[i] ?? 0));
  }

  /** Whether any word begins with this character. */
  begins(code: number): boolean {
    return this.firsts[code] !== 0;
  }

  /** Whether the character and the next one may begin a word, as far as two tables tell. */
  mayBegin(text: string, i: number): boolean {
    const first = text.charCodeAt(i);
    const node = this.firsts[first] ?? 0;
    if (node === 0) return false;
    return this.pairs[pairOf(first, text.charCodeAt(i + 1))] !== 0 || this.entries[node] !== null;
  }

  /** Longest word at `i`; null where none begins there. */
  at(text: string, i: number): Match<T> | null {
    const first = text.charCodeAt(i);
    let node = i < text.length ? (this.firsts[first] ?? 0) : 0;
    if (node === 0) return null;
    if (this.pairs[pairOf(first, text.charCodeAt(i + 1))] === 0) {
      const values = this.entries[node];
      return values ? { start: i, end: i + 1, values } : null;
    }
    let end = -1;
    let values: readonly T[] = [];
    for (let j = i + 1; node !== 0; j++) {
      const here = this.entries[node];
      if (here) {
        end = j;
        values = here;
      }
      node = j < text.length ? this.step(node, text.charCodeAt(j)) : 0;
    }
    return end < 0 ? null : { start: i, end, values };
  }

  /** Goes through every word at `i`, the shortest first. */
  each(text: string, i: number, visit: (end: number, values: readonly T[]) => void): void {
    const first = text.charCodeAt(i);
    let node = i < text.length ? (this.firsts[first] ?? 0) : 0;
    for (let j = i + 1; node !== 0; j++) {
      const here = this.entries[node];
      if (here) visit(j, here);
      if (j === i + 1 && this.pairs[pairOf(first, text.charCodeAt(j))] === 0) return;
      node = j < text.length ? this.step(node, text.charCodeAt(j)) : 0;
    }
  }
}
