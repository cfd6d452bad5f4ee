import type { Report } from "../../transform/codebook.ts";
import { sites } from "./build.ts";
import { family } from "./families/families.ts";
import { HOSTILE_PATHS, hostileSite } from "./hostile.ts";
import type { Article, PageKind, Site } from "./site.ts";
import { HOSTILE } from "./sites.ts";
import type { Expected } from "./text.ts";

/** What a page of the sample holds, for tests that measure what was found in it. */
export interface SamplePage {
  site: string;
  /** path with its query */
  path: string;
  kind: PageKind;
  title: string | null;
  /** figures that a reader should find, in reading order */
  expected: Expected[];
  report: Partial<Report>;
  /** page whose figures these are; null where all is the sample's own */
  sourceAddress: string | null;
  /** robots.txt asks crawlers to leave it alone */
  hidden: boolean;
  /** path on its own site of the report that this page copies, with that site */
  copyOf: { site: string; path: string } | null;
}

function describe(site: Site, article: Article, all: Site[]): SamplePage {
  const { spec } = site;
  const path = family(spec.family).articlePath(spec, article);
  return {
    site: spec.id,
    path,
    hidden: spec.robots.includes(`Disallow: ${path}\n`),
    kind: article.kind,
    title: article.title,
    expected: article.expected,
    report: article.report,
    sourceAddress: article.sourceAddress,
    copyOf: article.mirrorOf === null ? null : locate(article.mirrorOf, all),
  };
}

function locate(key: string, all: Site[]): SamplePage["copyOf"] {
  for (const { spec, listings } of all) {
    const found = listings.flatMap((l) => l.articles).find((a) => a.key === key);
    if (found) return { site: spec.id, path: family(spec.family).articlePath(spec, found) };
  }
  return null;
}

const hostilePage = (path: string): SamplePage => ({
  site: HOSTILE,
  path,
  hidden: false,
  kind: "hostile",
  title: null,
  expected: [],
  report: {},
  sourceAddress: null,
  copyOf: null,
});

/** Every page of the sample that a crawl should come upon, with the figures it holds. */
export function samplePages(): SamplePage[] {
  const all = [...sites(), hostileSite()];
  const articles = all.flatMap((s) => s.listings.flatMap((l) => l.articles.map((a) => describe(s, a, all))));
  return [...articles, ...HOSTILE_PATHS.map(hostilePage)];
}
