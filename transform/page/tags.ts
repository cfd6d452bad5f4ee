import type { AttributeName } from "./element.ts";
import { familyOfTag } from "./families.ts";
import { NameTable } from "./nametable.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements without content. */
const VOID = set("area base br col embed hr img input link meta param source track wbr frame");

/** Elements that begin and end a line. `ucap…` and `publishtime` are a content system's own. */
const BLOCK = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p " +
    "pre section summary table tbody td tfoot th thead tr ul xmp ucaptitle ucapcontent publishtime",
);

/** Elements whose text is not the page's. */
const RAW = set("script style title noscript template iframe object svg select textarea button head noframes canvas");

/** Elements that hold a text, as against those that are a piece of it. */
const CONTAINER = set(
  "article body center div fieldset form html main section table tbody td th tr ucapcontent blockquote dl dd",
);

/** Elements whose closing tag may close a table cell. */
const CONTAINS_CELLS = set("td th tr thead tbody tfoot table body html");

/** Elements that a page's head may hold: any other ends it, where its closing tag is missing. */
const IN_HEAD = set("title meta link script style base noscript template object bgsound basefont");

/** Elements whose content is text up to their own end tag, whatever stands in it; only a title's has references. */
const TEXT_ONLY = set("script style title textarea xmp");

const HEADINGS = set("h1 h2 h3");
const FURNITURE = set("nav footer aside");
/** Elements that declare facts of the page. */
const DECLARING = set("meta ucaptitle publishtime");

/** Attributes that are asked for, apart from those that any element is named by. */
const KEPT: Partial<Record<string, readonly AttributeName[]>> = {
  meta: ["name", "property", "itemprop", "content"],
  a: ["href"],
  iframe: ["src"],
  embed: ["src"],
  object: ["data"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
};

const ROWS = "td th tr caption";
const SECTIONS = "tbody thead tfoot tr td th";

/** What the opening of a tag closes, looking up to the nearest element `within` (HTML standard, optional tags). */
const CLOSED_BY: Partial<Record<string, { closes: string; within: string }>> = {
  td: { closes: "td th", within: "tr table" },
  th: { closes: "td th", within: "tr table" },
  tr: { closes: ROWS, within: "table" },
  tbody: { closes: SECTIONS, within: "table" },
  thead: { closes: SECTIONS, within: "table" },
  tfoot: { closes: SECTIONS, within: "table" },
  li: { closes: "li", within: "ul ol menu dir table" },
  dt: { closes: "dt dd", within: "dl table" },
  dd: { closes: "dt dd", within: "dl table" },
  option: { closes: "option", within: "select" },
};
const NESTING = [...new Set(Object.values(CLOSED_BY).flatMap((rule) => `${rule?.closes} ${rule?.within}`.split(" ")))];

/** One bit for each tag that optional closing tags depend on, none for any other. */
const bits = (names: string) => names.split(" ").reduce((sum, name) => sum | bitOf(name), 0);
const bitOf = (name: string) => (NESTING.includes(name) ? 1 << NESTING.indexOf(name) : 0);

/** What is known of a tag by its name: looked up once for an element, asked of it many times. */
export class Tag {
  readonly name: string;
  readonly isVoid: boolean;
  readonly isBlock: boolean;
  readonly isRaw: boolean;
  readonly isContainer: boolean;
  readonly isInHead: boolean;
  /** it ends the line that stands before it */
  readonly breaksLine: boolean;
  readonly isCell: boolean;
  readonly isLink: boolean;
  readonly isHeading: boolean;
  readonly isFurniture: boolean;
  readonly declares: boolean;
  readonly isTextOnly: boolean;
  readonly containsCells: boolean;
  /** bits of the tag itself, of those that its opening closes, and of those that these are looked for within */
  readonly bit: number;
  readonly closes: number;
  readonly within: number;
  /** attributes that are kept */
  readonly keeps: ReadonlySet<AttributeName>;
  /** the family whose articles stand in such an element, as its place in the table; -1 where there is none */
  readonly family: number;

  constructor(name: string) {
    this.name = name;
    this.isVoid = VOID.has(name);
    this.isBlock = BLOCK.has(name);
    this.isRaw = RAW.has(name);
    this.isContainer = CONTAINER.has(name);
    this.isInHead = IN_HEAD.has(name);
    this.breaksLine = this.isBlock || name === "br";
    this.isCell = name === "td" || name === "th";
    this.isLink = name === "a";
    this.isHeading = HEADINGS.has(name);
    this.isFurniture = FURNITURE.has(name);
    this.declares = DECLARING.has(name);
    this.isTextOnly = TEXT_ONLY.has(name);
    this.containsCells = CONTAINS_CELLS.has(name);
    this.bit = bitOf(name);
    this.closes = bits(CLOSED_BY[name]?.closes ?? "");
    this.within = bits(CLOSED_BY[name]?.within ?? "");
    this.keeps = new Set(KEPT[name]);
    this.family = familyOfTag(name);
  }
}

/** Inline elements that pages are full of: known, so that they need not be cut out of the markup. */
const INLINE = set("a abbr b big cite code del em font i ins label q s small span strike strong sub sup tt u");

const KNOWN: ReadonlyMap<string, Tag> = new Map(
  [VOID, BLOCK, RAW, CONTAINER, CONTAINS_CELLS, IN_HEAD, INLINE, new Set(NESTING)]
    .flatMap((names) => [...names])
    .map((name) => [name, new Tag(name)]),
);
const TAGS = new NameTable(KNOWN);

const LONGEST_NAME = 40;
const MOST_OTHERS = 1000;
const others = new Map<string, Tag>();

/** The tag whose name stands between two places of the markup, cut where it is longer than any. */
export function tagAt(html: string, start: number, end: number): Tag {
  const known = TAGS.at(html, start, end);
  if (known !== null) return known;
  const name = html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
  const other = KNOWN.get(name) ?? others.get(name) ?? new Tag(name);
  if (others.size > MOST_OTHERS) others.clear();
  others.set(name, other);
  return other;
}
