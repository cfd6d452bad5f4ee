import { type Comparison, compare } from "./compare.ts";
import { Postings } from "./postings.ts";
import { type CopyReport, maskOf, type Sketch, sketchOf } from "./sketch.ts";

/** One report in several places. */
export interface Cluster {
  /** the report that the others are copies of */
  original: string;
  copies: Copy[];
}

export interface Copy {
  id: string;
  /** how it compares with the original; `different` where only copies between link the two */
  comparison: Comparison;
}

/** Shingles of one report that are kept for others to be looked up by: enough that a part of a tenth shares some. */
const INDEXED = 64;
/** A shingle in more clusters than this is a phrase of the genre. */
const COMMON = 48;
/** Reports compared in full at most: those with the most in common, a rare shingle counting more than a usual one. */
const MOST_COMPARED = 16;

/**
 * Finds copies among reports as they come. Each report is compared in full with those that share sampled shingles with
 * it (the inverted index that Broder et al. 1997, "Syntactic clustering of the web", section 3.2, build by sorting), and
 * joins the cluster of the one it resembles most. A shingle is kept once a cluster, so that an article with a thousand
 * copies costs no more than one. Independent of the order in all but ties; memory about 2.5 kB a report.
 */
export class CopyIndex {
  #sketches: Sketch[] = [];
  #clusterOf: number[] = [];
  #members: number[][] = [];
  #words = new Postings();
  #figures = new Postings();

  /** Number of reports added. */
  get size(): number {
    return this.#sketches.length;
  }

  /** Bytes that the index takes, without the ids. */
  get bytes(): number {
    const sketches = this.#sketches.reduce(
      (t, s) => t + s.shingles.byteLength + s.pairs.byteLength + 40 * s.figures.length + 300,
      0,
    );
    return this.#words.bytes + this.#figures.bytes + sketches;
  }

  /** Adds a report; gives the one it was found to be a copy of, or null. */
  add(report: CopyReport | Sketch): string | null {
    const sketch = "shingles" in report ? report : sketchOf(report);
    const at = this.#sketches.length;
    const near = this.#near(sketch);
    this.#sketches.push(sketch);
    const best = near[0];
    const cluster = best === undefined ? this.#members.length : (this.#clusterOf[best.index] ?? 0);
    this.#clusterOf.push(cluster);
    if (best === undefined) this.#members.push([at]);
    else this.#members[cluster]?.push(at);
    this.#keep(sketch, at, cluster);
    for (const other of near.slice(1)) this.#merge(cluster, this.#clusterOf[other.index] ?? cluster);
    return best === undefined ? null : (this.#sketches[best.index]?.id ?? null);
  }

  /** Clusters of two and more, each with its original first. */
  clusters(): Cluster[] {
    return this.#members.filter((m) => m.length > 1).map((m) => this.#cluster(m));
  }

  /** Original of each copy, by id. */
  copyOf(): Map<string, string> {
    return new Map(this.clusters().flatMap((c) => c.copies.map((copy) => [copy.id, c.original] as const)));
  }

  /** Reports that this one is a copy of, or that are copies of it, the likest first. */
  #near(sketch: Sketch): { index: number; score: number }[] {
    const hits = new Map<number, number>();
    const hit = (owner: number, of: number) => hits.set(owner, (hits.get(owner) ?? 0) + 1 / of);
    for (const shingle of sketch.shingles) this.#words.visit(shingle, COMMON, hit);
    for (const pair of sketch.pairs) this.#figures.visit(pair, COMMON, hit);
    const candidates = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return candidates
      .slice(0, MOST_COMPARED)
      .flatMap(([index]) => {
        const other = this.#sketches[index];
        const c = other === undefined ? null : compare(sketch, other);
        return c === null || c.verdict === "different" ? [] : [{ index, score: c.resemblance + c.containment }];
      })
      .sort((a, b) => b.score - a.score || a.index - b.index);
  }

  /** Keeps the shingles and figures of the report that its cluster has not kept yet. */
  #keep(sketch: Sketch, at: number, cluster: number): void {
    const mask = maskOf(levelFor(sketch));
    for (const shingle of sketch.shingles) if ((shingle & mask) === 0) this.#post(this.#words, shingle, at, cluster);
    for (const pair of sketch.pairs) this.#post(this.#figures, pair, at, cluster);
  }

  #post(postings: Postings, key: number, at: number, cluster: number): void {
    let kept = false;
    const rare = postings.visit(key, COMMON, (owner) => {
      if (this.#clusterOf[owner] === cluster) kept = true;
    });
    if (rare && !kept) postings.add(key, at);
  }

  /** One cluster of two, where their originals are copies of each other too: parts of different reports stay apart. */
  #merge(into: number, from: number): void {
    if (into === from) return;
    const [a, b] = [into, from].map((c) => this.#original(this.#members[c] ?? []));
    if (a === undefined || b === undefined || compare(a, b).verdict === "different") return;
    const moved = this.#members[from] ?? [];
    for (const m of moved) this.#clusterOf[m] = into;
    this.#members[into]?.push(...moved);
    this.#members[from] = [];
  }

  #original(members: number[]): Sketch | undefined {
    return members.flatMap((m) => this.#sketches[m] ?? []).sort(byRank)[0];
  }

  #cluster(members: number[]): Cluster {
    const [original, ...rest] = members.flatMap((m) => this.#sketches[m] ?? []).sort(byRank);
    if (original === undefined) throw new RangeError("A cluster has at least one report.");
    return { original: original.id, copies: rest.map((s) => ({ id: s.id, comparison: compare(original, s) })) };
  }
}

/** The level at which at most `INDEXED` of the sampled shingles are left. */
function levelFor(sketch: Sketch): number {
  for (let level = sketch.level; ; level++) {
    const mask = maskOf(level);
    let count = 0;
    for (const h of sketch.shingles) if ((h & mask) === 0) count++;
    if (count <= INDEXED || level === 32) return level;
  }
}

const LATE = "9999-12-31";

/** Which of several is the original: on an official host, whole, printed first, least damaged, longest. */
export function byRank(a: Sketch, b: Sketch): number {
  return (
    Number(b.official) - Number(a.official) ||
    Number(isPart(a)) - Number(isPart(b)) ||
    (a.publishedOn ?? LATE).localeCompare(b.publishedOn ?? LATE) ||
    a.withheld - b.withheld ||
    a.damage.length - b.damage.length ||
    b.length - a.length ||
    a.id.localeCompare(b.id)
  );
}

const isPart = (s: Sketch): boolean =>
  s.damage.includes("truncated") || s.damage.includes("masked") || s.damage.includes("blanked");
