import { isFurnitureLine } from "../page/furniture.ts";
import { spaced } from "./issuer.ts";

const HEAD_LINES = 16;
const TAIL_LINES = 6;
const HEAD_CHARS = 6000;
const TAIL_CHARS = 2000;

/** Lines of a text at its head and its tail, without blank ones and furniture: where documents print their facts. */
export interface HeadAndTail {
  head: string[];
  tail: string[];
}

/** The lines in which a document prints its facts. */
export function headAndTail(text: string): HeadAndTail {
  const head = linesOf(text.slice(0, HEAD_CHARS));
  const tail = text.length <= TAIL_CHARS ? head : linesOf(text.slice(-TAIL_CHARS));
  return { head: head.slice(0, HEAD_LINES), tail: tail.slice(-TAIL_LINES) };
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    const plain = withoutBars(line.trim());
    if (plain !== "" && (plain.includes("位置") || !isFurnitureLine(plain))) lines.push(spaced(plain));
  }
  return lines;
}

/** A line without the bars and image marks that converters leave at its ends. */
function withoutBars(line: string): string {
  let text = line.includes("![]()") ? line.replaceAll("![]()", "").trim() : line;
  while (text.endsWith("|")) text = text.slice(0, -1).trim();
  while (text.startsWith("|")) text = text.slice(1).trim();
  return text;
}

/** Leaves out the outline that document shops print before the document itself. */
export function withoutOutline(head: readonly string[]): readonly string[] {
  const start = head.findIndex((line) => /^(目录|目錄|提纲|提綱)[/:：]/.test(line));
  if (start < 0) return head;
  const end = head.findLastIndex((line, i) => i > start && /^[…·.]{2,}$/.test(line));
  return end < 0 ? head : [...head.slice(0, start), ...head.slice(end + 1)];
}
