import { stringify } from "yaml";
import { sites } from "../../data/sample/build.ts";
import { family as sampleFamily } from "../../data/sample/families/families.ts";
import type { Sample } from "../../data/sample/server.ts";
import type { Article, Site } from "../../data/sample/site.ts";
import { canonical } from "../../scraper/address.ts";
import { type Capture, readCaptures } from "../../scraper/archive/capture.ts";
import type { Run } from "../../scraper/archive/runs.ts";
import { crawl } from "../../scraper/crawl.ts";
import { articleFields } from "../../scraper/families/article.ts";
import { families } from "../../scraper/families/families.ts";
import { FamilyId, parseSource } from "../../scraper/registry.ts";
import { workspace } from "../../transform/common/workspace.ts";
import { decode } from "../../transform/decode/decode.ts";
import { clean } from "../../transform/text/clean.ts";

/** How many there are, and how many there should be. */
export type Share = [found: number, of: number];

/** What a crawl of one site of the simulator got. */
export interface Result {
  site: string;
  family: FamilyId;
  run: Run;
  /** rows of its lists that were found */
  rows: Share;
  /** articles and the documents that stand for some of them, in the archive; those that robots.txt hides left out */
  articles: Share;
  /** pages in the archive that are no article of the site */
  strays: number;
  titles: Share;
  dates: Share;
  publishers: Share;
  /** articles with their main text in a container of the family */
  texts: Share;
  /** what differs, for a person */
  wrong: string[];
}

/** Every site of the simulator that a crawl should get whole. */
export const SITES = sites().map((s) => s.spec);

/** Words alike in either script, glosses and spaces apart. */
const plain = (text: string | null): string => clean(text ?? "").simplified.replaceAll(/\s/g, "");

class Marks {
  readonly wrong: string[] = [];
  readonly counts = new Map<string, Share>();

  mark(what: string, right: boolean, told: string): void {
    const [found, of] = this.counts.get(what) ?? [0, 0];
    this.counts.set(what, [found + (right ? 1 : 0), of + 1]);
    if (!right) this.wrong.push(`${what}: ${told}`);
  }

  share(what: string): Share {
    return this.counts.get(what) ?? [0, 0];
  }
}

function markFields(marks: Marks, capture: Capture, article: Article, family: FamilyId): void {
  const { text } = decode(capture.body, capture.contentType);
  const fields = articleFields(text, families[family].article);
  const says = (field: string | null, meant: string) => `${capture.url}: "${field}", should be "${meant}"`;
  marks.mark("title", plain(fields.title) === plain(article.title), says(fields.title, article.title));
  marks.mark("date", fields.date === article.published, says(fields.date, article.published));
  marks.mark(
    "publisher",
    plain(fields.publisher) === plain(article.publisher),
    says(fields.publisher, article.publisher),
  );
  // An article that is a document alone has no text of its own.
  if (article.attachment === null) marks.mark("text", fields.letters > 0, capture.url);
}

const isHidden = (site: Site, url: string): boolean => {
  const { pathname, search } = new URL(url);
  return site.spec.robots.includes(pathname + search);
};

/** Crawls one site of the simulator into a fresh folder and counts what it got. */
export async function crawlSite(sample: Sample, id: string, dir: string): Promise<Result> {
  const site = sites().find((s) => s.spec.id === id);
  const entry = sample.sources.find((s) => s.id === id);
  if (!site || !entry) throw new Error(id);
  const family = FamilyId.parse(site.spec.family);
  const work = workspace(dir);
  const { run } = await crawl({ workspace: work, sources: [parseSource(stringify(entry), id)], allowLoopback: true });
  const system = sampleFamily(family);
  const all = site.listings.flatMap((l) => l.articles);
  const addressed = all.map((a) => [canonical(system.articlePath(site.spec, a), sample.origin(id)) ?? "", a] as const);
  const wanted = new Map(addressed.filter(([url]) => !isHidden(site, url)));
  const marks = new Marks();
  let strays = 0;
  const found = new Set<string>();
  const documents = all.map((a) => a.attachment).filter((a) => a !== null);
  for await (const capture of readCaptures(work.archive)) {
    if (capture.role !== "article" && capture.role !== "attachment") continue;
    const article = wanted.get(capture.url);
    if (capture.role === "attachment" && documents.includes(new URL(capture.url).pathname)) found.add(capture.url);
    else if (!article) strays++;
    else {
      found.add(capture.url);
      markFields(marks, capture, article, family);
    }
  }
  return {
    site: id,
    family,
    run,
    rows: [run.sources[0]?.rows ?? 0, all.length],
    articles: [found.size, wanted.size + documents.length],
    strays,
    titles: marks.share("title"),
    dates: marks.share("date"),
    publishers: marks.share("publisher"),
    texts: marks.share("text"),
    wrong: marks.wrong,
  };
}
