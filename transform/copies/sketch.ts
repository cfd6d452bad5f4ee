import type { Observation } from "../codebook.ts";
import { hashText, shingles, words } from "./shingles.ts";

/** What the search for copies needs of a report. */
export interface CopyReport {
  id: string;
  /** cleaned text in simplified characters */
  text: string;
  figures: readonly Pick<Observation, "measure" | "unit" | "value" | "status">[];
  /** code of the place reported on, where the text settles it */
  place: string | null;
  /** published on a host of the government, congress or conference itself */
  official: boolean;
  /** ISO date */
  publishedOn: string | null;
  damage: readonly string[];
}

/** A report boiled down to some 1 kB: enough to find its copies, and to be kept from one run to the next. */
export interface Sketch {
  id: string;
  /** hashes of the sampled shingles, ascending, each once */
  shingles: Uint32Array;
  /** a shingle is in the sample where the lowest `level` bits of its hash are 0: each step halves it */
  level: number;
  /** number of Han characters */
  length: number;
  /** printed figures that tell reports apart, as "item 128", each once, sorted */
  figures: string[];
  /** hashes of figures that follow each other, each once: the same numbers in the same order are the same report */
  pairs: Uint32Array;
  /** figures that the page withholds */
  withheld: number;
  /** years and sessions that the text names: 2023, 十八届二次 */
  times: string[];
  place: string | null;
  official: boolean;
  publishedOn: string | null;
  damage: readonly string[];
}

/** Sampled shingles kept of one report at most. */
export const SAMPLE = 256;
/** A short text keeps every second shingle. */
const FINEST = 1;

/**
 * Sketches a report: the shingles that are 0 modulo a power of two, the sampling that estimates containment as well as
 * resemblance (A. Broder, "On the resemblance and containment of documents", 1997, section 3).
 */
export function sketchOf(report: CopyReport): Sketch {
  const chars = words(report.text);
  const { sample, level } = sampled(shingles(chars));
  const telling = tellingFigures(report.figures);
  return {
    id: report.id,
    shingles: sample,
    level,
    length: chars.length,
    figures: [...new Set(telling)].sort(),
    pairs: pairsOf(telling),
    withheld: report.figures.filter((f) => f.status === "withheld").length,
    times: timesIn(report.text),
    place: report.place,
    official: report.official,
    publishedOn: report.publishedOn,
    damage: report.damage,
  };
}

/** The finest sample of at most `SAMPLE` shingles. */
function sampled(all: Uint32Array): { sample: Uint32Array; level: number } {
  const atLevel = new Uint32Array(33);
  for (const h of all) {
    const zeros = h === 0 ? 32 : 31 - Math.clz32(h & -h);
    atLevel[zeros] = (atLevel[zeros] ?? 0) + 1;
  }
  let level = 32;
  for (let count = atLevel[32] ?? 0; level > FINEST; level--) {
    count += atLevel[level - 1] ?? 0;
    if (count > SAMPLE) break;
  }
  const mask = maskOf(level);
  return { sample: distinct(all.filter((h) => (h & mask) === 0)), level };
}

/** Bits that are 0 in the shingles of a sample. */
export const maskOf = (level: number): number => (level >= 32 ? -1 : (1 << level) - 1);

function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  return hashes.filter((h, i) => i === 0 || h !== hashes[i - 1]);
}

/** Figures that tell reports apart, in reading order: nearly every report prints 100 %, and small counts agree by chance. */
function tellingFigures(figures: CopyReport["figures"]): string[] {
  return figures.flatMap((f) => {
    if (f.value === null || f.status !== "reported") return [];
    return (f.unit === "percent" ? f.value > 0 && f.value < 100 : f.value >= 10) ? [`${f.unit} ${f.value}`] : [];
  });
}

const MOST_PAIRS = 48;

function pairsOf(telling: string[]): Uint32Array {
  const once = telling.filter((f, i) => i === 0 || f !== telling[i - 1]);
  return distinct(Uint32Array.from(once.slice(1, 1 + MOST_PAIRS), (f, i) => hashText(`${once[i]} ${f}`)));
}

const NUMERALS = "一二三四五六七八九十";
const TIMES_AT_MOST = 64;

/** Years and sessions that the text names, each once, in the order of first mention. */
export function timesIn(text: string): string[] {
  const found = new Set<string>();
  for (let i = 0; i < text.length && found.size < TIMES_AT_MOST; i++) {
    if (text[i] === "年") addYear(text, i, found);
    if (text[i] === "次") addSession(text, i, found);
  }
  return [...found];
}

function addYear(text: string, at: number, found: Set<string>): void {
  const year = text.slice(Math.max(0, at - 4), at);
  const digits = year.length === 4 && [...year].every((c) => c >= "0" && c <= "9");
  if (digits && (year.startsWith("19") || year.startsWith("20"))) found.add(year);
}

/** 十八届人大二次会议, 十三届二次会议: the nearest 届 before 次. */
function addSession(text: string, at: number, found: Set<string>): void {
  if (!text.startsWith("次会议", at) && !text.startsWith("次全会", at)) return;
  const term = text.lastIndexOf("届", at);
  if (term < 0 || at - term > 12) return;
  const t = numeralBefore(text, term);
  const s = numeralBefore(text, at);
  if (t !== "" && s !== "") found.add(`${t}届${s}次`);
}

function numeralBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 4 && NUMERALS.includes(text[from - 1] ?? "-")) from--;
  return text.slice(from, at);
}
