/**
 * What a text must have for a pattern to match it: groups of characters, of each of which it has one at least. Patterns
 * are many and most texts lack what most of them need; which characters a text has is found in one pass.
 */
export type Needs = readonly string[];

/** A group of more characters than this is hardly ever missing. */
const LARGEST = 40;
const DIGITS = "0123456789";
const CONTROLS: Record<string, string> = { n: "\n", t: "\t", r: "\r" };

/** What a pattern needs, read from its source: nothing where it can match anything, or reads letters in either case. */
export function needsOf(pattern: RegExp): Needs {
  return pattern.flags.includes("i") ? [] : new Source(pattern.source).alternatives();
}

/** Reads the source of a pattern; what it does not know needs nothing. */
class Source {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** One of several: what each needs, as far as one group can say it. */
  alternatives(): Needs {
    const branches = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      branches.push(this.sequence());
    }
    const [only] = branches;
    if (branches.length === 1 && only !== undefined) return only;
    const smallest = branches.map((needs) => [...needs].sort((a, b) => a.length - b.length)[0] ?? "");
    return smallest.includes("") ? [] : grouped(smallest.join(""));
  }

  /** One after the other: all that any of them needs, but for what may be left out. */
  private sequence(): Needs {
    const needs: string[] = [];
    for (
      let char = this.source[this.at];
      char !== undefined && char !== "|" && char !== ")";
      char = this.source[this.at]
    ) {
      const own = this.atom(char);
      if (this.isRequired()) needs.push(...own);
    }
    return needs;
  }

  private atom(char: string): Needs {
    this.at++;
    if (char === "(") return this.group();
    if (char === "[") return this.set();
    if (char === "\\") return grouped(this.escaped());
    return char === "." || char === "^" || char === "$" ? [] : [char];
  }

  private group(): Needs {
    if (this.source.startsWith("?:", this.at)) this.at += 2;
    const needs = this.alternatives();
    this.at++;
    return needs;
  }

  /** A set of characters in brackets; ranges and what a set leaves out need nothing. */
  private set(): Needs {
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
    return isKnown ? grouped(characters) : [];
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

const grouped = (characters: string): Needs => {
  const group = [...new Set(characters)].join("");
  return group === "" || group.length > LARGEST ? [] : [group];
};

/** The characters of one text after the other. */
export class Presence {
  /** the number of the text that had a character last */
  private readonly last = new Uint16Array(0x10000);
  private number = 0;

  /** Turns to a text. */
  read(text: string): void {
    if (this.number === 0xffff) {
      this.last.fill(0);
      this.number = 0;
    }
    const { last } = this;
    const number = ++this.number;
    for (let at = 0; at < text.length; at++) last[text.charCodeAt(at)] = number;
  }

  /** Whether the text has what a pattern needs; where it has not, the pattern does not match. */
  has(needs: Needs): boolean {
    for (const group of needs) if (!this.hasAny(group)) return false;
    return true;
  }

  private hasAny(group: string): boolean {
    for (let i = 0; i < group.length; i++) if (this.last[group.charCodeAt(i)] === this.number) return true;
    return false;
  }
}
