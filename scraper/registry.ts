import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import { HuiyinError } from "../transform/common/errors.ts";
import { registrableDomain } from "./address.ts";

export const FAMILIES = [
  "jpaas",
  "jcms",
  "trs",
  "ucap",
  "gkmlpt",
  "longxun",
  "vsb",
  "ylcms",
  "govcn",
  "phpcms",
  "generic",
] as const;

export const FamilyId = z.enum(FAMILIES);
export type FamilyId = z.infer<typeof FamilyId>;

/** Kinds of broken certificate that a source may opt in to; each use is written into the capture's record. */
export const TlsFault = z.enum(["expired", "untrusted", "hostname", "legacy"]);
export type TlsFault = z.infer<typeof TlsFault>;

const Address = z
  .string()
  .refine(
    (s) => /^https?:\/\/./.test(s) && URL.canParse(s),
    "is not an http(s) address; write it in full, as in http://www.example.gov.cn/col/",
  );

const Politeness = z
  .strictObject({
    delay: z.number().min(0).max(600).default(1).describe("seconds between two requests to the site, at least"),
    timeout: z.number().min(0.05).max(600).default(30).describe("seconds that one request may take in all"),
    max_bytes: z.number().int().min(1024).max(67_108_864).default(8_388_608).describe("largest body, decoded"),
    attempts: z.number().int().min(1).max(10).default(3).describe("tries for one address in one run"),
    pages: z.number().int().min(1).default(5000).describe("pages of one run, at most"),
  })
  .prefault({});

const Assertions = z
  .strictObject({
    min_reports: z.number().int().min(0).default(1).describe("articles known of this source, at least"),
    min_share: z.number().min(0).max(1).default(0).describe("share of articles that carry figures, at least"),
    renewed: z.iso
      .date()
      .optional()
      .describe("the day a maintainer found the source's new shape right: what its lists had before is no measure"),
  })
  .prefault({});

/** One site of the registry, as the crawler uses it. */
export const Source = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$/, "must be lower-case letters, digits and hyphens"),
    name: z.string().min(1),
    publisher: z
      .enum(["government", "department", "congress", "conference", "other"])
      .describe("who publishes: a government, one of its departments, a people's congress, a consultative conference"),
    region_code: z.string().regex(/^\d{6}$/, 'must be a six-digit division code in quotes, as in "410882"'),
    family: z.union([FamilyId, z.literal("auto")]).default("auto"),
    address: Address.optional().describe("the site's front page; that of the first seed's host where it is left out"),
    seeds: z.array(Address).default([]).describe("columns: list pages to walk"),
    articles: z.array(Address).default([]).describe("single pages to fetch that no list names"),
    hosts: z.array(z.string().min(1)).default([]).describe("further hosts that belong to the site"),
    schedule: z.enum(["daily", "weekly", "monthly"]).default("weekly"),
    politeness: Politeness,
    tls: z.array(TlsFault).default([]),
    assertions: Assertions,
    status: z.enum(["sample", "unverified", "live"]).default("unverified"),
    seen: Address.optional().describe("an address that shows the column existed"),
    comment: z.string().optional(),
  })
  .refine((s) => s.seeds.length + s.articles.length > 0, {
    path: ["seeds"],
    message: "name at least one column in seeds, or one page in articles",
  })
  .transform((s) => ({ ...s, address: s.address ?? `${new URL(s.seeds[0] ?? s.articles[0] ?? "").origin}/` }));
export type Source = z.infer<typeof Source>;

/**
 * Reads one source file.
 * @throws HuiyinError naming the file and every wrong field
 */
export function parseSource(yaml: string, file: string): Source {
  const document = parseDocument(yaml, { prettyErrors: true });
  const first = document.errors[0];
  if (first) throw new HuiyinError("usage", `${file}: not valid YAML: ${first.message}`);
  const read = Source.safeParse(plainValue(document, file));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => {
    const field = issue.path.length === 0 ? "the file" : issue.path.join(".");
    return `  ${field}: ${issue.message}`;
  });
  throw new HuiyinError("usage", `${file} cannot be used:\n${faults.join("\n")}`);
}

/** The document as plain values. Aliases are refused: they can make a small file open to a huge value. */
function plainValue(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new HuiyinError("usage", `${file}: write every value out; YAML aliases are not read.`, { cause: error });
  }
}

/**
 * Reads every `*.yaml` of a folder, in the order of their ids.
 * @throws HuiyinError where the folder is missing, a file is wrong, or two files share an id
 */
export async function loadRegistry(dir: string): Promise<Source[]> {
  if (!existsSync(dir)) {
    throw new HuiyinError("missing", `There is no registry folder ${dir}. Name another with --registry DIR.`);
  }
  const files = readdirSync(dir).filter((f) => f.endsWith(".yaml") || f.endsWith(".yml"));
  const sources = new Map<string, Source>();
  for (const file of files.sort()) {
    const source = parseSource(readFileSync(join(dir, file), "utf8"), join(dir, file));
    if (sources.has(source.id)) {
      throw new HuiyinError("usage", `${join(dir, file)}: the id "${source.id}" is taken by another file.`);
    }
    sources.set(source.id, source);
  }
  return [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The sources named by `ids`; all of them where none is named.
 * @throws HuiyinError for an id that the registry does not have
 */
export function chooseSources(sources: Source[], ids: string[]): Source[] {
  if (ids.length === 0) return sources;
  const known = new Map(sources.map((s) => [s.id, s]));
  return ids.map((id) => {
    const source = known.get(id);
    if (source) return source;
    throw new HuiyinError("usage", `There is no source "${id}" in the registry. See huiyin sources list.`);
  });
}

/** The registrable domains that a source may be fetched from. */
export function scopeOf(source: Source): Set<string> {
  const addresses = [source.address, ...source.seeds, ...source.articles];
  const domains = addresses.map((a) => registrableDomain(new URL(a)));
  return new Set([...domains, ...source.hosts.map((h) => registrableDomain(new URL(`http://${h}/`)))]);
}
