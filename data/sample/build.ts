import type { Report } from "../../transform/codebook.ts";
import { hash, pick } from "./choose.ts";
import { compose } from "./compose.ts";
import {
  duplicateClause,
  gloss,
  insertPunctuation,
  insertWords,
  loseCharacters,
  MOJIBAKE,
  press,
  traditional,
} from "./damage.ts";
import { type Distractor, distractors } from "./distractors.ts";
import { type Entry, type MirrorFact, type ReportFact, readFacts } from "./facts.ts";
import { family } from "./families/families.ts";
import { type Hand, markup } from "./markup.ts";
import type { Article, Column, Site, SiteSpec } from "./site.ts";
import { HOSTILE, SITES } from "./sites.ts";
import { figures } from "./text.ts";

/** An article whose place in its site's order is not fixed yet. */
type Draft = Omit<Article, "number">;

const HANDS: readonly Hand[] = ["paragraphs", "paragraphs", "spans", "breaks", "divs"];

const timeOf = (key: string): string => {
  const h = hash(`${key}/time`);
  return `${String(8 + (h % 10)).padStart(2, "0")}:${String((h >>> 8) % 60).padStart(2, "0")}`;
};

function levelOf(fact: ReportFact): Report["region_level"] {
  if (fact.level) return fact.level;
  if (fact.code === null) return null;
  if (fact.code.endsWith("0000")) return "province";
  return fact.code.endsWith("00") ? "prefecture" : "county";
}

/** How a page's words are changed on their way into its markup. */
interface Damaged {
  script: "hans" | "hant";
  damage: ReportFact["damage"];
  gloss?: MirrorFact["gloss"];
}

function sayer(spec: SiteSpec, page: Damaged): (text: string) => string {
  const has = (kind: NonNullable<ReportFact["damage"]>[number]) => page.damage?.includes(kind) ?? false;
  return (text) => {
    let s = text;
    if (has("duplicated_clause")) s = duplicateClause(s);
    if (has("inserted_words")) s = insertWords(s);
    if (has("lost_characters")) s = loseCharacters(s);
    const before = s;
    // A site in traditional script converts its whole pages when it serves them.
    if (page.script === "hant" && spec.script !== "hant") s = traditional(s);
    if (has("pinyin_gloss")) s = gloss(before, s, page.gloss);
    if (has("inserted_punctuation")) s = insertPunctuation(s);
    return s;
  };
}

const titled = (spec: SiteSpec, title: string): string => (spec.script === "hant" ? press(title) : title);

function columnFor(spec: SiteSpec, wants: Column["holds"]): Column {
  const found = spec.columns.find((c) => c.holds === wants || c.holds === "all") ?? spec.columns[0];
  if (!found) throw new Error(`${spec.id} has no column`);
  return found;
}

const damageOf = (fact: ReportFact): NonNullable<ReportFact["damage"]> => {
  const masked = fact.mask === "blank" ? ["blanked" as const] : fact.mask ? ["masked" as const] : [];
  return [...new Set([...masked, ...(fact.cut === undefined ? [] : ["truncated" as const]), ...(fact.damage ?? [])])];
};

function reportDraft(spec: SiteSpec, fact: ReportFact, copy: MirrorFact | null): Draft {
  const { title, blocks } = compose(fact);
  const script = copy?.script ?? (spec.script === "hant" ? "hant" : (fact.script ?? "hans"));
  const damage = copy?.damage ?? damageOf(fact);
  const say = sayer(spec, { script, damage, gloss: copy?.gloss });
  const key = copy?.id ?? fact.id;
  const hand = pick(`${key}/hand`, HANDS);
  const foot = damage.includes("mojibake") ? `\n<p>${MOJIBAKE}</p>` : "";
  const publisher = copy?.by ?? fact.by;
  const published = copy?.published ?? fact.published;
  const level = levelOf(fact);
  return {
    key,
    kind: "report",
    column: columnFor(spec, fact.proposal && !fact.suggestion ? "proposal" : "suggestion"),
    title: titled(spec, say(title)),
    published,
    time: timeOf(key),
    publisher: script === "hant" ? traditional(publisher) : publisher,
    html: markup(blocks, hand, say) + foot,
    sourceAddress: fact.source,
    expected: figures(blocks).flatMap((f) => f.expected),
    report: {
      published_on: published,
      region: fact.place === "全国" ? "全国" : fact.place,
      region_code: fact.code,
      region_level: level,
      kind: fact.kind,
      script,
      damage,
    },
    attachment: null,
    mirrorOf: copy?.mirror ?? null,
  };
}

function distractorDraft(spec: SiteSpec, d: Distractor, i: number): Draft {
  const say = sayer(spec, { script: spec.script, damage: [] });
  const first = spec.columns[i % spec.columns.length];
  if (!first) throw new Error(`${spec.id} has no column`);
  const alone = spec.family === "ylcms" && d.key.endsWith("/notice/0");
  return {
    key: d.key,
    kind: "distractor",
    column: first,
    title: titled(spec, say(d.title)),
    published: d.published,
    time: timeOf(d.key),
    publisher: say(pick(`${d.key}/by`, ["办公室", "综合科", "融媒体中心", "办公室"])),
    html: markup(d.blocks, pick(`${d.key}/hand`, HANDS), say),
    sourceAddress: d.source,
    expected: [],
    report: { published_on: d.published, script: spec.script, damage: [] },
    attachment: alone ? `/cms/uploads/${hash(d.key)}.pdf` : null,
    mirrorOf: null,
  };
}

const isMirror = (entry: Entry): entry is MirrorFact => "mirror" in entry;

function drafts(spec: SiteSpec, place: number, facts: Map<string, Entry[]>): Draft[] {
  const all = [...facts.values()].flat();
  const reports = (facts.get(spec.id) ?? []).map((entry) => {
    if (!isMirror(entry)) return reportDraft(spec, entry, null);
    const original = all.find((f): f is ReportFact => !isMirror(f) && f.id === entry.mirror);
    if (!original) throw new Error(`${entry.id} mirrors ${entry.mirror}, which no fact file has`);
    return reportDraft(spec, original, entry);
  });
  return [...reports, ...distractors(spec, place, SITES.length).map((d, i) => distractorDraft(spec, d, i))];
}

/** Oldest first: by day, then by hour, then by name. */
const order = (a: Draft, b: Draft): number => {
  const [x, y] = [a, b].map((d) => `${d.published} ${d.time} ${d.key}`);
  return (x ?? "") < (y ?? "") ? -1 : 1;
};

/** Fills in the pages that a robots.txt hides: the two oldest that are no reports. */
function robots(spec: SiteSpec, articles: Article[]): string {
  const hidden = articles.filter((a) => a.kind === "distractor").slice(0, 2);
  const lines = hidden.map((a) => `Disallow: ${family(spec.family).articlePath(spec, a)}`);
  return spec.robots.replace("{hidden}", lines.join("\n"));
}

function assemble(spec: SiteSpec, place: number, facts: Map<string, Entry[]>): Site {
  const articles = drafts(spec, place, facts)
    .sort(order)
    .map((d, i): Article => ({ ...d, number: i + 1 }));
  const listings = spec.columns.map((column) => ({
    column,
    articles: articles.filter((a) => a.column === column).reverse(),
  }));
  return { spec: { ...spec, robots: robots(spec, articles) }, listings };
}

let built: Site[] | null = null;

/** The sample's sites with all their articles; built once in a process. */
export function sites(): Site[] {
  if (built === null) {
    const facts = readFacts();
    for (const name of facts.keys()) {
      if (name !== HOSTILE && !SITES.some((s) => s.id === name))
        throw new Error(`facts/${name}.yaml names no site of the sample`);
    }
    built = SITES.map((spec, i) => assemble(spec, i, facts));
  }
  return built;
}
