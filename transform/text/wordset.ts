const PLACES = 1024;

/** Words that texts are searched for, all of them in one pass. */
export class WordSet {
  /** words by their first character, several characters to a place */
  private readonly places: (string[] | null)[] = new Array(PLACES).fill(null);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const place = word.charCodeAt(0) & (PLACES - 1);
      const known = this.places[place] ?? null;
      if (known === null) this.places[place] = [word];
      else known.push(word);
    }
  }

  /** Where the first of the words begins, -1 where none stands in the text. */
  search(text: string): number {
    for (let at = 0; at < text.length; at++) {
      const words = this.places[text.charCodeAt(at) & (PLACES - 1)] ?? null;
      if (words === null) continue;
      for (const word of words) if (text.startsWith(word, at)) return at;
    }
    return -1;
  }

  isIn(text: string): boolean {
    return this.search(text) >= 0;
  }
}
