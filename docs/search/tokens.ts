/** How text becomes terms of the search index: the same while the site is built and in the browser. */

const isHan = (c: number) => (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff);
const isWord = (c: number) => (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a);

/** Runs of Chinese characters, and words of letters or digits, in lower case. All else parts them. */
export function runs(text: string): { han: boolean; text: string }[] {
  const lower = text.normalize("NFKC").toLowerCase();
  const out: { han: boolean; text: string }[] = [];
  let from = 0;
  const kind = (i: number) =>
    i >= lower.length ? 0 : isHan(lower.charCodeAt(i)) ? 2 : isWord(lower.charCodeAt(i)) ? 1 : 0;
  for (let i = 1; i <= lower.length; i++) {
    if (kind(i) === kind(i - 1)) continue;
    if (kind(i - 1) !== 0) out.push({ han: kind(i - 1) === 2, text: lower.slice(from, i) });
    from = i;
  }
  return out;
}

/** Terms of simplified text: pairs of neighbouring characters, a lone character as it is, and whole words. */
export function terms(text: string): string[] {
  const out = new Set<string>();
  for (const run of runs(text)) {
    if (!run.han || run.text.length === 1) out.add(run.text);
    else for (let i = 0; i + 1 < run.text.length; i++) out.add(run.text.slice(i, i + 2));
  }
  return [...out];
}

/** Number of files that the index is spread over. */
export const SHARDS = 64;

/** File that holds a term (FNV-1a, 32 bits). */
export function shardOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % SHARDS;
}

/** Documents of one file of documents. */
export const PAGE = 500;

/** A document as the results list it: id, title, division code, year. */
export type Entry = [id: string, title: string, code: string | null, year: number | null];

/** Ids of documents by term, each as the difference to the one before. */
export type Shard = Record<string, number[]>;

/** Undoes the differences. */
export function positions(differences: readonly number[]): number[] {
  let at = 0;
  return differences.map((d) => {
    at += d;
    return at;
  });
}
