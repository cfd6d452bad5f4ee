import { type CheerioAPI, load } from "cheerio/slim";

/** Bounds on markup, checked in one linear pass before anything is parsed. */
export const BOUNDS = { characters: 4_000_000, depth: 400, tags: 120_000, tagLength: 65_536, attributes: 400 };

const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);
const CELLS = ["td", "th"];
const ROWS = [...CELLS, "tr"];
const GROUPS = [...ROWS, "thead", "tbody", "tfoot"];
/** What a start tag ends before it, where end tags may be left out: as htmlparser2 has it. */
const ENDS: Record<string, readonly string[]> = {
  p: ["p"],
  li: ["li"],
  option: ["option"],
  dd: ["dd", "dt"],
  dt: ["dd", "dt"],
  td: CELLS,
  th: CELLS,
  tr: ROWS,
  thead: GROUPS,
  tbody: GROUPS,
  tfoot: GROUPS,
};

/** Open elements, as a parser would have them. */
class Nesting {
  private readonly names: string[] = [];

  open(name: string): number {
    const ends = ENDS[name];
    while (ends?.includes(this.names.at(-1) ?? "")) this.names.pop();
    return this.names.push(name);
  }

  close(name: string): void {
    const at = this.names.lastIndexOf(name);
    if (at >= 0) this.names.length = at;
  }
}

/** A word on which bound a page breaks, or null. Counts as a parser would nest, without building anything. */
export function boundBroken(html: string): string | null {
  if (html.length > BOUNDS.characters) return `more than ${BOUNDS.characters} characters`;
  const nesting = new Nesting();
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const next = html.charCodeAt(at + 1);
    const closes = next === 47;
    const letter = (closes ? html.charCodeAt(at + 2) : next) | 32;
    if (letter < 97 || letter > 122) continue;
    if (++tags > BOUNDS.tags) return `more than ${BOUNDS.tags} tags`;
    const end = html.indexOf(">", at);
    const length = (end < 0 ? html.length : end) - at;
    if (length > BOUNDS.tagLength) return `a tag of more than ${BOUNDS.tagLength} characters`;
    if (length > BOUNDS.attributes * 2 && countAttributes(html, at, at + length) > BOUNDS.attributes) {
      return `a tag with more than ${BOUNDS.attributes} attributes`;
    }
    const name = tagName(html, closes ? at + 2 : at + 1);
    if (closes) nesting.close(name);
    else if (!VOID.has(name) && nesting.open(name) > BOUNDS.depth) return `nested more than ${BOUNDS.depth} deep`;
  }
  return null;
}

function tagName(html: string, from: number): string {
  let end = from;
  while (end - from < 16) {
    const c = html.charCodeAt(end) | 32;
    if (c < 97 || c > 122) break;
    end++;
  }
  return html.slice(from, end).toLowerCase();
}

function countAttributes(html: string, from: number, to: number): number {
  let count = 0;
  let between = false;
  for (let i = from; i < to; i++) {
    const code = html.charCodeAt(i);
    const space = code === 32 || code === 10 || code === 9 || code === 13 || code === 47;
    if (!space && between) count++;
    between = space;
  }
  return count;
}

/** Parses markup that is within the bounds. */
export function parseMarkup(html: string): CheerioAPI {
  return load(html, {
    xml: { xmlMode: false, decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  });
}
