/** Which reports hold a shingle: a hash table with chained postings in flat memory, some 30 bytes a posting. */
export class Postings {
  #slots = new Int32Array(1 << 12).fill(-1);
  #used = 0;
  #keys = new Uint32Array(1 << 11);
  #heads = new Int32Array(1 << 11);
  #owners = new Int32Array(1 << 11);
  #next = new Int32Array(1 << 11);
  #count = 0;

  /** Number of postings. */
  get size(): number {
    return this.#count;
  }

  /** Bytes that the tables take. */
  get bytes(): number {
    return [this.#slots, this.#keys, this.#heads, this.#owners, this.#next].reduce((s, a) => s + a.byteLength, 0);
  }

  /** Adds that `owner` holds the shingle. */
  add(shingle: number, owner: number): void {
    const key = this.#find(shingle) ?? this.#insert(shingle);
    if (this.#count === this.#owners.length) {
      this.#owners = grown(this.#owners);
      this.#next = grown(this.#next);
    }
    this.#owners[this.#count] = owner;
    this.#next[this.#count] = this.#heads[key] ?? -1;
    this.#heads[key] = this.#count++;
  }

  /**
   * Calls `each` for the owners of the shingle, with their number, unless there are more than `limit`: it is a common
   * phrase then.
   */
  visit(shingle: number, limit: number, each: (owner: number, of: number) => void): boolean {
    const key = this.#find(shingle);
    if (key === null) return true;
    let length = 0;
    for (let at = this.#heads[key] ?? -1; at >= 0; at = this.#next[at] ?? -1) if (++length > limit) return false;
    for (let at = this.#heads[key] ?? -1; at >= 0; at = this.#next[at] ?? -1) each(this.#owners[at] ?? 0, length);
    return true;
  }

  #find(shingle: number): number | null {
    const mask = this.#slots.length - 1;
    for (let slot = place(shingle, mask); ; slot = (slot + 1) & mask) {
      const key = this.#slots[slot] ?? -1;
      if (key < 0) return null;
      if (this.#keys[key] === shingle) return key;
    }
  }

  #insert(shingle: number): number {
    if (this.#used === this.#keys.length) {
      const keys = new Uint32Array(this.#keys.length * 2);
      keys.set(this.#keys);
      this.#keys = keys;
      this.#heads = grown(this.#heads);
      this.#rehash();
    }
    const key = this.#used++;
    this.#keys[key] = shingle;
    this.#heads[key] = -1;
    this.#settle(key);
    return key;
  }

  #settle(key: number): void {
    const mask = this.#slots.length - 1;
    let slot = place(this.#keys[key] ?? 0, mask);
    while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    this.#slots[slot] = key;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#keys.length * 2).fill(-1);
    for (let key = 0; key < this.#used; key++) this.#settle(key);
  }
}

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): sampled shingles share their lowest bits. */
const place = (shingle: number, mask: number): number => (Math.imul(shingle, 0x9e3779b1) >>> 7) & mask;

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
