/** Longest-match dictionary scanner: one pass over the text, leftmost word first, the longest at each place. */

interface Node<T> {
  next: Map<number, Node<T>>;
  value: T[] | null;
}

export interface Match<T> {
  start: number;
  end: number;
  /** every entry that has this word */
  values: T[];
}

export class Trie<T> {
  private readonly roots: (Node<T> | undefined)[] = new Array(0x10000);

  add(word: string, value: T): void {
    if (word === "") return;
    const first = word.charCodeAt(0);
    let node: Node<T> = this.roots[first] ?? { next: new Map(), value: null };
    this.roots[first] = node;
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let child = node.next.get(code);
      if (!child) {
        child = { next: new Map(), value: null };
        node.next.set(code, child);
      }
      node = child;
    }
    if (node.value) node.value.push(value);
    else node.value = [value];
  }

  /** Whether any word begins with this character. */
  begins(code: number): boolean {
    return this.roots[code] !== undefined;
  }

  /** Longest word at `i`; null where none begins there. */
  at(text: string, i: number): Match<T> | null {
    let node = this.roots[text.charCodeAt(i)];
    let end = -1;
    let values: T[] = [];
    for (let j = i + 1; node !== undefined; j++) {
      if (node.value) {
        end = j;
        values = node.value;
      }
      node = j < text.length && node.next.size > 0 ? node.next.get(text.charCodeAt(j)) : undefined;
    }
    return end < 0 ? null : { start: i, end, values };
  }

  /** Goes through every word at `i`, the shortest first. */
  each(text: string, i: number, visit: (end: number, values: readonly T[]) => void): void {
    let node = this.roots[text.charCodeAt(i)];
    for (let j = i + 1; node !== undefined; j++) {
      if (node.value) visit(j, node.value);
      node = j < text.length ? node.next.get(text.charCodeAt(j)) : undefined;
    }
  }
}
