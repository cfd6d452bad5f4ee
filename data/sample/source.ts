import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { family } from "./families/families.ts";
import type { Site, SiteSpec } from "./site.ts";
import { HOSTILE } from "./sites.ts";

/** A registry entry, as data/sources has them. */
export interface SourceEntry {
  id: string;
  name: string;
  publisher: SiteSpec["publisher"];
  region_code: string;
  family: string;
  address: string;
  seeds: string[];
  politeness: { delay: number; timeout?: number; attempts?: number; pages?: number };
  assertions: { min_reports: number };
  status: "sample";
  comment: string;
}

/** The registry entry of a site at its present address. */
export function sourceEntry(site: Site, origin: string): SourceEntry {
  const { spec } = site;
  const system = family(spec.family);
  const hostile = spec.id === HOSTILE;
  const hidden = site.listings
    .flatMap((l) => l.articles)
    .filter((a) => spec.robots.includes(`Disallow: ${system.articlePath(spec, a)}\n`));
  const articles = site.listings.reduce((n, l) => n + l.articles.length, 0) - hidden.length;
  return {
    id: spec.id,
    name: spec.name,
    publisher: spec.publisher,
    region_code: spec.region_code,
    family: spec.family,
    address: `${origin}/`,
    seeds: spec.columns.map((c) => origin + system.columnPath(spec, c)),
    politeness: hostile ? { delay: 0, timeout: 3, attempts: 1, pages: 60 } : { delay: 0 },
    assertions: { min_reports: articles },
    status: "sample",
    comment: spec.comment,
  };
}

/** Writes one YAML file a site into a registry folder. */
export async function writeRegistry(dir: string, sources: SourceEntry[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  for (const source of sources) await writeFile(join(dir, `${source.id}.yaml`), stringify(source));
}
