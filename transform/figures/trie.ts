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
  private readonly root: Node<T> = { next: new Map(), value: null };

  add(word: string, value: T): void {
    let node = this.root;
    for (let i = 0; i < word.length; i++) {
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

  /** Longest word at `i`; null where none begins there. */
  at(text: string, i: number): Match<T> | null {
    let node = this.root;
    let found: Match<T> | null = null;
    for (let j = i; j < text.length; j++) {
      const child = node.next.get(text.charCodeAt(j));
      if (!child) break;
      node = child;
      if (node.value) found = { start: i, end: j + 1, values: node.value };
    }
    return found;
  }
}
