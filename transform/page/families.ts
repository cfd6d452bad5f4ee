import type { Attributes, Element } from "./tree.ts";

interface Family {
  /** content system, or the habit of several */
  name: string;
  /** whether an element holds the article's text */
  matches(tag: string, attributes: Attributes): boolean;
}

const byId = (...ids: string[]) => {
  const known = new Set(ids.map((id) => id.toLowerCase()));
  return (_tag: string, { id }: Attributes) => id !== undefined && known.has(id.toLowerCase());
};
const byClass = (...names: string[]) => {
  const known = new Set(names.map((name) => name.toLowerCase()));
  return (_tag: string, { class: value }: Attributes) =>
    value !== undefined &&
    value.length < 200 &&
    value
      .toLowerCase()
      .split(" ")
      .some((name) => known.has(name));
};

/** Where the content systems of government sites put the text of an article. */
export const FAMILIES: readonly Family[] = [
  { name: "开普 UCAP", matches: (tag) => tag === "ucapcontent" },
  { name: "开普 UCAP", matches: byId("UCAP-CONTENT") },
  { name: "博达 VSB", matches: (_tag, { id }) => id?.startsWith("vsb_content") === true },
  { name: "博达 VSB", matches: byClass("v_news_content") },
  { name: "大汉 jpaas, JCMS, 龙讯", matches: byId("zoom", "zhengw", "con_con") },
  { name: "大汉 JCMS", matches: byClass("bt-content", "artile_zw") },
  { name: "TRS WCM", matches: byClass("TRS_Editor", "TRS_UEDITOR", "trs_editor_view") },
  { name: "广东 gkmlpt", matches: byClass("article-content") },
  { name: "龙讯", matches: byClass("g-detailbox") },
  {
    name: "ylcms",
    matches: (tag, attributes) => byId("Content")(tag, attributes) || byClass("article_con")(tag, attributes),
  },
  { name: "gov.cn", matches: byClass("pages_content") },
  { name: "PHPCMS, DedeCMS", matches: byId("article_content", "articleContent", "MyContent") },
];

/** The family whose article an element is, as its place in the table; -1 where it is none. */
export function familyOf(element: Element): number {
  const { id, class: classes } = element.attributes;
  if (id === undefined && classes === undefined && element.tag !== "ucapcontent") return -1;
  return FAMILIES.findIndex((family) => family.matches(element.tag, element.attributes));
}
