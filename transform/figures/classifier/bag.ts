import type { Saying } from "./saying.ts";

const PRIME = 16_777_619;
const BASIS = 2_166_136_261;

/** Hash of a text, FNV-1a over its code units, going on from `seed`. */
export function hash(text: string, seed = BASIS): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h >>> 0;
}

/**
 * A kind of features: its name, in which no two kinds are alike, and what every feature of the kind begins with. Made
 * once, with the module: its name is hashed then.
 */
export class Kind {
  readonly name: string;
  readonly prefix: string;
  readonly seed: number;
  /** by number of a saying, the hash of the feature that is this saying alone */
  readonly ofSaying: (number | undefined)[] = [];

  constructor(name: string, prefix = "") {
    this.name = name;
    this.prefix = prefix;
    this.seed = hash(prefix, hash(`${name} `));
  }
}

/** Room for the features of one number at a time, of all bags: each is taken from before the next is filled. */
let room = new Uint32Array(1024);

/**
 * Takes features, each known by its hash of 32 bits; the same one may be put in more than once. A feature is either
 * added whole or written piece by piece between `begin` and `end`; its words are spelt out only where names are asked
 * for.
 */
export class Bag {
  #size = 0;
  #hash = 0;
  #kind = "";
  #words = "";
  readonly #names: Map<number, string> | null;

  /** `names` takes what each feature is in words, for people, by its hash. */
  constructor(names: Map<number, string> | null = null) {
    this.#names = names;
  }

  /** Begins a feature that is written piece by piece. */
  begin(kind: Kind): void {
    this.#hash = kind.seed;
    if (this.#names === null) return;
    this.#kind = kind.name;
    this.#words = kind.prefix;
  }

  /** Writes a text. */
  text(text: string): void {
    let h = this.#hash;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
    this.#hash = h;
    if (this.#names !== null) this.#words += text;
  }

  /** Writes code units from one place to before another. */
  units(units: Uint16Array, from: number, to: number): void {
    let h = this.#hash;
    for (let i = from; i < to; i++) h = Math.imul(h ^ (units[i] ?? 0), PRIME);
    this.#hash = h;
    if (this.#names !== null) this.#words += String.fromCharCode(...units.subarray(from, to));
  }

  /** Ends the feature: it is in. */
  end(): void {
    this.#put(this.#hash);
    this.#names?.set(this.#hash >>> 0, `${this.#kind} «${this.#words}»`);
  }

  /** Adds a feature that is a text. */
  add(kind: Kind, text: string): void {
    this.begin(kind);
    this.text(text);
    this.end();
  }

  /** Adds a feature that is a stretch of code units. */
  stretch(kind: Kind, units: Uint16Array, from: number, to: number): void {
    this.begin(kind);
    this.units(units, from, to);
    this.end();
  }

  /** Adds a feature that is the first `most` of some texts, with a mark between. */
  list(kind: Kind, texts: readonly string[], most: number, between: string): void {
    this.begin(kind);
    for (let i = 0; i < texts.length && i < most; i++) {
      if (i > 0) this.text(between);
      this.text(texts[i] ?? "");
    }
    this.end();
  }

  /** Adds a feature that is what a word says. */
  saying(kind: Kind, { id, name }: Saying): void {
    let h = kind.ofSaying[id];
    if (h === undefined) {
      h = hash(name, kind.seed);
      kind.ofSaying[id] = h;
    }
    this.#put(h);
    this.#names?.set(h, `${kind.name} «${kind.prefix}${name}»`);
  }

  /** Adds every run of `n` code units from one place to before another. */
  runs(kind: Kind, n: number, units: Uint16Array, from: number, to: number): void {
    for (let i = from; i + n <= to; i++) {
      let h = kind.seed;
      for (let j = i; j < i + n; j++) h = Math.imul(h ^ (units[j] ?? 0), PRIME);
      this.#put(h);
      this.#names?.set(h >>> 0, `${kind.name} «${String.fromCharCode(...units.subarray(i, i + n))}»`);
    }
  }

  /** The features put in since the last time, in their order; they are overwritten by the next ones. */
  take(): Uint32Array {
    const taken = room.subarray(0, this.#size);
    this.#size = 0;
    return taken;
  }

  #put(h: number): void {
    if (this.#size === room.length) {
      const larger = new Uint32Array(2 * this.#size);
      larger.set(room);
      room = larger;
    }
    room[this.#size++] = h;
  }
}
