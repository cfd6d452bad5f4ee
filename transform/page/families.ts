import type { Element } from "./tree.ts";

interface Family {
  /** content system, or the habit of several */
  name: string;
  /** what an element that holds the article's text is, is called, or begins its id with; names in lower case */
  tag?: string;
  ids?: readonly string[];
  idPrefix?: string;
  classes?: readonly string[];
}

/** Where the content systems of government sites put the text of an article. */
export const FAMILIES: readonly Family[] = [
  { name: "开普 UCAP", tag: "ucapcontent" },
  { name: "开普 UCAP", ids: ["ucap-content"] },
  { name: "博达 VSB", idPrefix: "vsb_content" },
  { name: "博达 VSB", classes: ["v_news_content"] },
  { name: "大汉 jpaas, JCMS, 龙讯", ids: ["zoom", "zhengw", "con_con"] },
  { name: "大汉 JCMS", classes: ["bt-content", "artile_zw"] },
  { name: "TRS WCM", classes: ["trs_editor", "trs_ueditor", "trs_editor_view"] },
  { name: "广东 gkmlpt", classes: ["article-content"] },
  { name: "龙讯", classes: ["g-detailbox"] },
  { name: "ylcms", ids: ["content"], classes: ["article_con"] },
  { name: "gov.cn", classes: ["pages_content"] },
  { name: "PHPCMS, DedeCMS", ids: ["article_content", "articlecontent", "mycontent"] },
];

const LONGEST_CLASS = 200;
const NONE = -1;

const byTag = new Map<string, number>();
const byId = new Map<string, number>();
const byClass = new Map<string, number>();
const byPrefix: [string, number][] = [];
for (const [at, { tag, ids = [], idPrefix, classes = [] }] of FAMILIES.entries()) {
  if (tag !== undefined) byTag.set(tag, at);
  if (idPrefix !== undefined) byPrefix.push([idPrefix, at]);
  for (const id of ids) byId.set(id, at);
  for (const name of classes) byClass.set(name, at);
}

/** The family whose article an element is, as its place in the table; -1 where it is none. */
export function familyOf({ tag, attributes }: Element): number {
  const { id, class: classes } = attributes;
  const own = byTag.get(tag) ?? (id === undefined ? NONE : familyOfId(id));
  return own !== NONE || classes === undefined ? own : familyOfClass(classes);
}

function familyOfId(id: string): number {
  for (const [prefix, at] of byPrefix) if (id.startsWith(prefix)) return at;
  return byId.get(id.toLowerCase()) ?? NONE;
}

const seen = new Map<string, number>();

/** Remembers what it looked up: pages repeat the same few classes a thousand times. */
function familyOfClass(classes: string): number {
  if (classes.length >= LONGEST_CLASS) return NONE;
  const known = seen.get(classes);
  if (known !== undefined) return known;
  const names = classes.toLowerCase().split(" ");
  const families = names.map((name) => byClass.get(name) ?? NONE).filter((at) => at !== NONE);
  const found = families.length > 0 ? Math.min(...families) : NONE;
  if (seen.size > 5000) seen.clear();
  seen.set(classes, found);
  return found;
}
