/**
 * What a text must have for a pattern to match it: groups of words of one or two characters, of each of which it has one
 * at least. Patterns are many and most texts lack what most of them need; what a text has is found in one pass.
 */
export type Needs = readonly (readonly string[])[];

/** A group of more words than this is hardly ever missing, and long to look for. */
const LARGEST = 40;
/** Pairs of two characters that may each be one of several. */
const MOST_PAIRS = 12;
const DIGITS = "0123456789";
const CONTROLS: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

/** What a pattern needs, read from its source: nothing where it can match anything, or reads letters in either case. */
export function needsOf(pattern: RegExp): Needs {
  return pattern.flags.includes("i") ? [] : new Source(pattern.source).alternatives().needs;
}

/** A part of a pattern: what it needs, and the characters that it may begin and end with; empty where any may. */
interface Part {
  needs: Needs;
  first: string;
  last: string;
}

const ANY: Part = { needs: [], first: "", last: "" };

/** Reads the source of a pattern; what it does not know needs nothing. */
class Source {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** One of several: what each needs, as far as one group can say it. */
  alternatives(): Part {
    const branches = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      branches.push(this.sequence());
    }
    const [only] = branches;
    if (branches.length === 1 && only !== undefined) return only;
    const rarest = branches.map(({ needs }) => [...needs].sort(byRarity)[0] ?? []);
    return {
      needs: rarest.some((words) => words.length === 0) ? [] : grouped(rarest.flat()),
      first: united(branches.map(({ first }) => first)),
      last: united(branches.map(({ last }) => last)),
    };
  }

  /** One after the other: all that any of them needs, but for what may be left out, and what stands side by side. */
  private sequence(): Part {
    const needs = new Set<readonly string[]>();
    let first: string | null = null;
    let before: Part = ANY;
    for (
      let char = this.source[this.at];
      char !== undefined && char !== "|" && char !== ")";
      char = this.source[this.at]
    ) {
      const own = this.atom(char);
      const part = this.isRequired() ? own : ANY;
      first ??= part.first;
      for (const group of part.needs) needs.add(group);
      const pairs = pairsOf(before.last, part.first);
      if (pairs.length > 0) {
        // What a pair holds needs no mention of its own.
        for (const {
          needs: [single],
          last,
        } of [before, part])
          if (single?.join("") === last) needs.delete(single);
        needs.add(pairs);
      }
      before = part;
    }
    return { needs: [...needs], first: first ?? "", last: before.last };
  }

  private atom(char: string): Part {
    this.at++;
    if (char === "(") return this.group();
    if (char === "[") return one(this.set());
    if (char === "\\") return one(this.escaped());
    return char === "." || char === "^" || char === "$" ? ANY : one(char);
  }

  private group(): Part {
    if (this.source.startsWith("?:", this.at)) this.at += 2;
    const part = this.alternatives();
    this.at++;
    return part;
  }

  /** A set of characters in brackets, empty where it is not known: ranges, and what a set leaves out. */
  private set(): string {
    const excludes = this.source[this.at] === "^";
    let characters = "";
    let isKnown = !excludes;
    for (let first = true; this.source[this.at] !== "]" && this.at < this.source.length; first = false) {
      const char = this.source[this.at++] ?? "";
      const meant = char === "\\" ? this.escaped() : char;
      if (meant === "" || (char === "-" && !first && this.source[this.at] !== "]")) isKnown = false;
      characters += meant;
    }
    this.at++;
    return isKnown ? characters : "";
  }

  /** The characters that an escape stands for, none where they are not to be told. */
  private escaped(): string {
    const char = this.source[this.at++] ?? "";
    if (char === "d") return DIGITS;
    if (char === "u") {
      const code = Number.parseInt(this.source.slice(this.at, this.at + 4), 16);
      this.at += 4;
      return String.fromCharCode(code);
    }
    return CONTROLS[char] ?? (/[A-Za-z0-9]/.test(char) ? "" : char);
  }

  /** Whether what was read must stand at least once, by the count behind it. */
  private isRequired(): boolean {
    const count = /^(?:[*?+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at, this.at + 20));
    if (count === null) return true;
    this.at += count[0].length;
    return count[1] === undefined ? count[0].startsWith("+") : count[1] !== "0";
  }
}

/** A character that may be one of several. */
function one(characters: string): Part {
  const known = [...new Set(characters)].join("");
  return { needs: grouped([...known]), first: known, last: known };
}

function grouped(words: readonly string[]): Needs {
  const group = [...new Set(words)];
  return group.length === 0 || group.length > LARGEST ? [] : [group];
}

/** Two characters side by side, each one of several; none where these are too many, or any. */
function pairsOf(last: string, first: string): string[] {
  if (last.length * first.length > MOST_PAIRS) return [];
  return [...last].flatMap((a) => [...first].map((b) => a + b));
}

/** All characters of several choices, none where one of them is any. */
const united = (choices: readonly string[]) => (choices.includes("") ? "" : [...new Set(choices.join(""))].join(""));

/** Two characters side by side are rarer than one, few words are rarer than many. */
const byRarity = (a: readonly string[], b: readonly string[]) => shortest(b) - shortest(a) || a.length - b.length;
const shortest = (words: readonly string[]) => (words.some((word) => word.length === 1) ? 1 : 2);

/** A power of two: as many bytes as the processor keeps at hand. */
const PLACES = 0x8000;

/** Place of two characters side by side, of one where the first is 0: a few share a place, which lets one pass for another. */
const placeOf = (first: number, second: number) => (Math.imul(first, 0x9e3b) ^ (first >> 3) ^ second) & (PLACES - 1);

/** What one text after the other has. */
export class Presence {
  /** the number of the text that had a word of one or two characters last */
  private readonly last = new Uint8Array(PLACES);
  private number = 0;

  /** Turns to a text. */
  read(text: string): void {
    if (this.number === 0xff) {
      this.last.fill(0);
      this.number = 0;
    }
    const { last } = this;
    const number = ++this.number;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      last[placeOf(0, code)] = number;
      last[placeOf(before, code)] = number;
      before = code;
    }
  }

  /** Whether the text has what a pattern needs; where it has not, the pattern does not match. */
  has(needs: Needs): boolean {
    for (const group of needs) if (!this.hasAny(group)) return false;
    return true;
  }

  /** Whether the text has every two characters side by side of a word of two or more; where it has not, the word is not in it. */
  hasPairs(word: string): boolean {
    for (let i = 1; i < word.length; i++)
      if (this.last[placeOf(word.charCodeAt(i - 1), word.charCodeAt(i))] !== this.number) return false;
    return true;
  }

  private hasAny(words: readonly string[]): boolean {
    for (const word of words) {
      const code = word.charCodeAt(0);
      const place = word.length === 1 ? placeOf(0, code) : placeOf(code, word.charCodeAt(1));
      if (this.last[place] === this.number) return true;
    }
    return false;
  }
}
