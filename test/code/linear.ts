import { execFileSync } from "node:child_process";

export interface Pattern {
  source: string;
  flags: string;
}

/** Most ways in which the counted repeats of one pattern may share out the characters behind one starting place. */
const MOST_WAYS = 2000;

/** The same for a pattern that is tried at the beginning of the text alone. */
const MOST_WAYS_ONCE = 50_000;

/**
 * Says for each pattern why it may take more than linear time, or null.
 *
 * The judge is V8's linear engine: what backtracks by nature (lookaround, backreferences) it cannot compile. It also
 * refuses two things that are linear, for which the pattern is eased before it is asked: the flag i, and repeats that
 * are counted beyond 16. A repeat {m,n} of one character or class costs at most n - m + 1 ways at each place, several
 * of them the product; that is bounded here. An exact count costs one way.
 */
export function refusals(patterns: Pattern[]): (string | null)[] {
  const eased = patterns.map(ease);
  const compiled = compile(eased.map(({ source, flags }) => ({ source, flags: flags.replace("i", "") })));
  return compiled.map((why, i) => {
    const { ways = 1 } = eased[i] ?? {};
    const pattern = patterns[i];
    const most = pattern && isAnchored(pattern) ? MOST_WAYS_ONCE : MOST_WAYS;
    return why ?? (ways > most ? `its counted repeats share characters in up to ${ways} ways at each place` : null);
  });
}

/** Whether a pattern can match at the beginning of the text alone. */
function isAnchored({ source, flags }: Pattern): boolean {
  if (!source.startsWith("^") || flags.includes("m")) return false;
  let depth = 0;
  for (let i = 0; i < source.length; i = atomEnd(source, i)) {
    if (source[i] === "(") depth++;
    else if (source[i] === ")") depth--;
    else if (source[i] === "|" && depth === 0) return false;
  }
  return true;
}

/** Asks V8, in a process of its own: the engine is behind a flag. */
function compile(patterns: Pattern[]): (string | null)[] {
  const program = `
    const all = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
    const tried = all.map(({ source, flags }) => {
      try { new RegExp(source, flags + "l"); return null; } catch (error) { return error.message; }
    });
    process.stdout.write(JSON.stringify(tried));`;
  const answer = execFileSync(process.execPath, ["--enable-experimental-regexp-engine", "-e", program], {
    input: JSON.stringify(patterns),
    encoding: "utf8",
  });
  return JSON.parse(answer);
}

/** A pattern with the counted repeats of single characters and classes made uncounted, and the ways they had. */
export function ease({ source, flags }: Pattern): Pattern & { ways: number } {
  let eased = "";
  const ways = new Ways();
  let single = false;
  for (let i = 0; i < source.length; ) {
    const repeat = single ? counted(source, i) : null;
    if (repeat === null) {
      const end = atomEnd(source, i);
      const atom = source.slice(i, end);
      ways.sign(atom);
      single = !["(", ")", "|", "^", "$", "*", "+", "?", "{", "}"].includes(atom);
      eased += atom;
      i = end;
    } else {
      ways.times(repeat.to - repeat.from + 1);
      eased += repeat.from === 0 ? "*" : "+";
      single = false;
      i = repeat.end;
    }
  }
  return { source: eased, flags, ways: ways.total() };
}

/** Ways multiply along a sequence and add up over alternatives. */
class Ways {
  private stack: { sum: number; product: number }[] = [{ sum: 0, product: 1 }];

  private get top() {
    return this.stack.at(-1) ?? { sum: 0, product: 1 };
  }

  times(n: number): void {
    this.top.product *= n;
  }

  sign(atom: string): void {
    if (atom === "(") this.stack.push({ sum: 0, product: 1 });
    else if (atom === "|") this.close();
    else if (atom === ")") {
      const group = this.total();
      this.stack.pop();
      this.times(group);
    }
  }

  /** Ends an alternative; one without counted repeats adds no way. */
  private close(): void {
    const { top } = this;
    if (top.product > 1) top.sum += top.product;
    top.product = 1;
  }

  total(): number {
    this.close();
    return Math.max(1, this.top.sum);
  }
}

/** The counted repeat that stands at a place, unless it is so small that the engine takes it as it is. */
function counted(source: string, at: number): { from: number; to: number; end: number } | null {
  const end = source.indexOf("}", at) + 1;
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}$/.exec(source.slice(at, end)) ?? [];
  if (from === undefined || (comma === "," && to === "")) return null;
  const most = comma === "," ? Number(to) : Number(from);
  return { from: Number(from), to: most, end };
}

/** Where the atom or sign that begins at a place ends. */
function atomEnd(source: string, at: number): number {
  if (source[at] === "\\") return at + (source[at + 1] === "u" ? 6 : source[at + 1] === "x" ? 4 : 2);
  if (source[at] !== "[") return at + 1;
  let i = at + 1;
  while (i < source.length && source[i] !== "]") i += source[i] === "\\" ? 2 : 1;
  return i + 1;
}
