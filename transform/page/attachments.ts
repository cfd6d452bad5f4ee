import type { Element } from "./element.ts";
import { familyOf, NO_FAMILY } from "./families.ts";
import { printed } from "./lines.ts";
import type { Main } from "./main.ts";
import { textOf } from "./metas.ts";

const FILES = new Set([
  "pdf",
  "doc",
  "docx",
  "xls",
  "xlsx",
  "wps",
  "et",
  "ofd",
  "ppt",
  "pptx",
  "rtf",
  "zip",
  "rar",
  "7z",
  "csv",
]);
const EMBEDS: Partial<Record<string, "src" | "data" | "href">> = {
  a: "href",
  iframe: "src",
  embed: "src",
  object: "data",
};
const LONGEST_SCRIPT = 20_000;
const MAX_FOUND = 100;
const NEXT_PAGES = new Set(["下一页", "下一頁", "下页", "后一页", "下一页>", ">"]);

/** Attached files of an article and the other parts of a split one, as absolute addresses where `url` is known. */
export function attachmentsOf(
  elements: readonly Element[],
  main: Main,
  url: string | null,
): { attachments: string[]; parts: string[] } {
  const found = { attachments: new Set<string>(), parts: new Set<string>() };
  for (const element of elements) {
    const { tag, attributes } = element;
    if (tag.name === "script") {
      const script = textOf(element, LONGEST_SCRIPT);
      if (script !== "" && isInside(element, main))
        for (const file of filesIn(script)) add(found.attachments, file, url);
      continue;
    }
    const attribute = EMBEDS[tag.name];
    const address = attribute === undefined ? undefined : attributes[attribute];
    if (address === undefined) continue;
    if (isFile(address)) add(found.attachments, fileOf(address), url);
    else if (url !== null && tag.isLink && isNextPart(element, address, url)) add(found.parts, address, url);
  }
  return { attachments: [...found.attachments], parts: [...found.parts] };
}

/** Whether an element stands inside the main text, or where some family has its own. */
function isInside(element: Element, main: Main): boolean {
  for (let around: Element | null = element; around !== null; around = around.parent)
    if (main.parts.includes(around) || familyOf(around) !== NO_FAMILY) return true;
  return false;
}

function add(into: Set<string>, address: string, base: string | null): void {
  if (into.size >= MAX_FOUND) return;
  try {
    const absolute = base === null ? address : new URL(address, base).href;
    if (base === null || absolute.startsWith("http")) into.add(absolute);
  } catch {
    // an address that is none leads nowhere
  }
}

/** A viewer's address carries the file's own in its query. */
function fileOf(address: string): string {
  if (!address.includes("=")) return address;
  const at = address.search(/[?&](file|url|src)=/);
  if (at < 0) return address;
  const value = address.slice(address.indexOf("=", at) + 1).split("&", 1)[0] ?? "";
  try {
    const file = decodeURIComponent(value);
    return hasFileName(file) ? file : address;
  } catch {
    return address;
  }
}

const isFile = (address: string) => hasFileName(address) || (address.includes("=") && hasFileName(fileOf(address)));

function hasFileName(address: string): boolean {
  const end = address.search(/[?#]/);
  const path = (end < 0 ? address : address.slice(0, end)).trim();
  const dot = path.lastIndexOf(".");
  return dot > 0 && path.length - dot <= 6 && FILES.has(path.slice(dot + 1).toLowerCase());
}

/** Files that a script of the article shows in a viewer: its quoted strings that end like a file. */
function filesIn(script: string): string[] {
  return script.split(/["']/).filter((piece, i) => i % 2 === 1 && piece.length < 500 && hasFileName(piece));
}

/** The next part of a split article: `t1_2.shtml` after `t1.shtml`, in a link that says so. */
function isNextPart(link: Element, address: string, url: string): boolean {
  if (!NEXT_PAGES.has(printed(textOf(link, 40)))) return false;
  try {
    const here = new URL(url).pathname;
    const there = new URL(address, url).pathname;
    const stem = (path: string) => path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("/")));
    return (
      there !== here && stem(there).startsWith(stem(here).replace(/_\d{1,3}$/, "")) && /_\d{1,3}$/.test(stem(there))
    );
  } catch {
    return false;
  }
}
