import { Trie } from "./trie.ts";

interface Word {
  list: number;
  index: number;
}

/** Counts the words of several lists in one pass over a text. */
export class WordCount {
  private readonly trie = new Trie<Word>();
  private readonly lists: number;
  /** where each word ended last in the text at hand */
  private readonly ends: Int32Array;
  private counts: number[] = [];
  private at = 0;
  private found = 0;

  constructor(...lists: readonly (readonly string[])[]) {
    this.lists = lists.length;
    let index = 0;
    for (const [list, words] of lists.entries()) {
      for (const word of words) this.trie.add(word, { list, index: index++ });
    }
    this.ends = new Int32Array(index);
  }

  /** How often the words of each list stand in the text, each counted for itself and without overlap with itself. */
  in(text: string): number[] {
    this.counts = new Array(this.lists).fill(0);
    this.ends.fill(0);
    for (let i = 0; i < text.length; i++) {
      if (!this.trie.begins(text.charCodeAt(i))) continue;
      this.at = i;
      this.trie.each(text, i, this.count);
    }
    return this.counts;
  }

  private readonly count = (end: number, words: readonly Word[]): void => {
    const { ends, counts } = this;
    for (const { list, index } of words) {
      if (this.at < (ends[index] ?? 0)) continue;
      ends[index] = end;
      counts[list] = (counts[list] ?? 0) + 1;
    }
  };

  /** Which of the lists have a word that begins there in the text: one bit each, that of the first list the lowest. */
  among(text: string, from = 0, to = text.length): number {
    this.found = 0;
    for (let i = from; i < to; i++) if (this.trie.begins(text.charCodeAt(i))) this.trie.each(text, i, this.note);
    return this.found;
  }

  private readonly note = (_end: number, words: readonly Word[]): void => {
    for (const { list } of words) this.found |= 1 << list;
  };
}
