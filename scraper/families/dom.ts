import type { CheerioAPI } from "cheerio";

/** An element of parsed markup, as htmlparser2 makes it. */
export type Tag = ReturnType<ReturnType<CheerioAPI["root"]>["find"]> extends Iterable<infer T> ? T : never;
type Node = Tag["children"][number];

const isTag = (node: Node | null): node is Tag => node !== null && "attribs" in node && "name" in node;

/** Text of a node and everything in it, scripts and styles left out; at most `limit` characters. */
export function textOf(node: Node, limit = 20_000): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (n: Node): void => {
    if (length >= limit) return;
    if (n.type === "text") {
      parts.push(n.data);
      length += n.data.length;
    } else if (isTag(n) && n.name !== "script" && n.name !== "style") n.children.forEach(visit);
  };
  visit(node);
  return parts.join("");
}

/** The first elements within a node, in document order, that pass; at most `limit` of them. The node itself is left out. */
export function tagsIn(node: Tag, passes: (tag: Tag) => boolean, limit: number): Tag[] {
  const found: Tag[] = [];
  const visit = (n: Node): void => {
    if (found.length >= limit || !isTag(n)) return;
    if (passes(n)) found.push(n);
    n.children.forEach(visit);
  };
  node.children.forEach(visit);
  return found;
}

export const isLink = (tag: Tag): boolean => tag.name === "a" && tag.attribs.href !== undefined;

/** The nearest element around a node that has one of the names; null where there is none. */
export function around(node: Tag, names: ReadonlySet<string>): Tag | null {
  for (let up = node.parent; up !== null; up = up.parent) {
    if (isTag(up as Node) && names.has((up as Tag).name)) return up as Tag;
  }
  return null;
}

export const parentOf = (node: Tag): Tag | null => (isTag(node.parent as Node | null) ? (node.parent as Tag) : null);
