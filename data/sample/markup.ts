import type { Block, Run } from "./text.ts";
import { printed } from "./text.ts";

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

/** How an editor left the text behind: clean paragraphs, spans from a word processor, or line breaks alone. */
export type Hand = "paragraphs" | "spans" | "breaks" | "divs";

const INDENT = "\u3000\u3000";

function spans(runs: Run[]): string {
  return runs
    .map((r) => (typeof r === "string" ? `<span lang="ZH-CN">${escapeHtml(r)}</span>` : figureSpans(r.printed)))
    .join("");
}

/** A word processor splits a number from its unit. */
function figureSpans(text: string): string {
  const unit = text.slice(-1);
  return `<span lang="EN-US">${escapeHtml(text.slice(0, -1))}</span><span lang="ZH-CN">${escapeHtml(unit)}</span>`;
}

function table(block: Extract<Block, { kind: "table" }>, say: (text: string) => string): string {
  const [head = [], ...body] = block.rows;
  const cell = (tag: string) => (runs: Run[]) => `<${tag}><p>${escapeHtml(say(printed(runs)))}</p></${tag}>`;
  const row = (cells: Run[][], tag: string) => `<tr>${cells.map(cell(tag)).join("")}</tr>`;
  const rows = [row(head, "td"), ...body.map((r) => row(r, "td"))].join("\n");
  return `<p align="center">${escapeHtml(say(block.caption))}</p>\n<table border="1" cellspacing="0">\n<tbody>${rows}</tbody></table>`;
}

/** Markup of a main text. `say` damages or converts each paragraph's words on the way. */
export function markup(blocks: Block[], hand: Hand, say: (text: string) => string = (s) => s): string {
  return blocks
    .map((block) => {
      if (block.kind === "table") return table(block, say);
      const text = say(printed(block.runs));
      const whole = text === printed(block.runs);
      if (block.kind === "heading") return heading(text, hand);
      if (hand === "spans" && whole) return `<p class="MsoNormal" style="text-indent:32pt">${spans(block.runs)}</p>`;
      if (hand === "breaks") return `${INDENT}${escapeHtml(text)}<br />`;
      if (hand === "divs") return `<div>&nbsp;&nbsp;&nbsp;&nbsp;${escapeHtml(text)}</div>`;
      return `<p style="text-indent: 2em;">${escapeHtml(text)}</p>`;
    })
    .join("\n");
}

function heading(text: string, hand: Hand): string {
  if (hand === "breaks") return `<b>${INDENT}${escapeHtml(text)}</b><br />`;
  return `<p><strong>${escapeHtml(text)}</strong></p>`;
}
