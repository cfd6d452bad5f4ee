const PRIME = 16_777_619;
const BASIS = 2_166_136_261;

/** Hash of a text, FNV-1a over its code units, going on from `seed`. */
export function hash(text: string, seed = BASIS): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h >>> 0;
}

/** Features, each known by its hash of 32 bits; the same one may be put in more than once. */
export class Bag {
  #hashes = new Uint32Array(512);
  #size = 0;
  readonly #seeds = new Map<string, number>();
  readonly #names: Map<number, string> | null;

  /** `names` takes what each feature is in words, for people; without it nothing is spelt out. */
  constructor(names: Map<number, string> | null = null) {
    this.#names = names;
  }

  /** Adds a feature of a kind. */
  add(kind: string, what: string): void {
    const h = hash(what, this.#seed(kind));
    this.#put(h);
    this.#names?.set(h, `${kind} «${what}»`);
  }

  /** Adds every run of `n` characters of a text. */
  runs(kind: string, text: string, n: number): void {
    const seed = this.#seed(kind);
    for (let i = 0; i + n <= text.length; i++) {
      let h = seed;
      for (let j = i; j < i + n; j++) h = Math.imul(h ^ text.charCodeAt(j), PRIME);
      this.#put(h);
      this.#names?.set(h >>> 0, `${kind} «${text.slice(i, i + n)}»`);
    }
  }

  /** The features put in since the last time, in their order. */
  take(): Uint32Array {
    const taken = this.#hashes.slice(0, this.#size);
    this.#size = 0;
    return taken;
  }

  #put(h: number): void {
    if (this.#size === this.#hashes.length) {
      const larger = new Uint32Array(2 * this.#size);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#size++] = h;
  }

  #seed(kind: string): number {
    let seed = this.#seeds.get(kind);
    if (seed === undefined) {
      seed = hash(`${kind} `);
      this.#seeds.set(kind, seed);
    }
    return seed;
  }
}
