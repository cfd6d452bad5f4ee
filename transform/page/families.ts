import type { Element } from "./element.ts";

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
export const NO_FAMILY = -1;

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

/** The family whose article an element is, as its place in the table: by its tag, its id or a class; -1 where it is none. */
export const familyOf = ({ tag, names }: Element): number => (tag.family === NO_FAMILY ? names.family : tag.family);

export const familyOfTag = (tag: string): number => byTag.get(tag) ?? NO_FAMILY;

export function familyOfId(id: string): number {
  for (const [prefix, at] of byPrefix) if (id.startsWith(prefix)) return at;
  return byId.get(id.toLowerCase()) ?? NO_FAMILY;
}

export function familyOfClass(classes: string): number {
  if (classes.length >= LONGEST_CLASS) return NO_FAMILY;
  const families = classes
    .toLowerCase()
    .split(" ")
    .flatMap((name) => byClass.get(name) ?? []);
  return families.length > 0 ? Math.min(...families) : NO_FAMILY;
}
