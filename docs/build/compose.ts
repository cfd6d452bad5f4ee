import { createHash } from "node:crypto";
import { type Html, html, unsafe } from "../html/html.ts";
import { contentPolicy, document, type Page, type Site } from "../html/shell.ts";
import type { Key, Language } from "../messages/language.ts";

/** Sets what Framework wrote for a page into the common frame: its modules into the head, its main part into ours. */

interface Written {
  /** links that fetch the page's modules early */
  preloads: string;
  /** the page's inline module */
  script: string;
  main: string;
}

/** What stands between two marks, looked for from `from`. Throws where Framework's output is not as expected. */
function between(text: string, open: string, close: string): string {
  const from = text.indexOf(open);
  const to = from < 0 ? -1 : text.indexOf(close, from + open.length);
  if (to < 0) throw new Error(`Observable Framework's page has no ${open} … ${close}: is it still version 1.13.4?`);
  return text.slice(from + open.length, to);
}

/** Cuts Framework's page into the parts that are kept. */
export function readWritten(page: string): Written {
  const preloads = page.split("\n").filter((line) => line.startsWith('<link rel="modulepreload"'));
  const main = between(page, '<main id="observablehq-main" class="observablehq">', "</main>");
  if (main.includes("observablehq--error"))
    throw new Error(`Observable Framework could not read a cell: ${between(main, 'observablehq--error">', "<")}`);
  return { preloads: preloads.join("\n"), script: between(page, '<script type="module">', "</script>"), main };
}

const ANCHOR = '<a class="observablehq-header-anchor"';

/** Headings without the links that Framework puts around their words. */
function withoutAnchors(main: string): string {
  return main
    .split(ANCHOR)
    .map((part, i) => {
      if (i === 0) return part;
      const inside = part.slice(part.indexOf(">") + 1);
      return inside.replace("</a>", "");
    })
    .join("");
}

/** Replaces `{{message}}` and `<!--slot:name-->`. What is put in is not looked through again. */
export function fill(t: Language, main: string, slots: Readonly<Record<string, Html>>): string {
  return main.replace(
    /\{\{([A-Za-z_.]+)\}\}|<!--slot:([a-z]+)-->/g,
    (_, key: Key | undefined, slot: string | undefined) => {
      if (key !== undefined) return html`${t.plain(key)}`.markup;
      const part = slots[slot ?? ""];
      if (part === undefined) throw new Error(`The page has a slot "${slot}" that nothing fills`);
      return part.markup;
    },
  );
}

/** How a policy names an inline script or style. */
export const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

interface Composed {
  text: string;
  /** the page's own policy, for servers that send it as a header */
  policy: string;
}

/** The whole page. The policy names the hash of its one inline module. */
export function compose(
  t: Language,
  site: Site,
  page: Omit<Page, "main">,
  written: string,
  slots: Readonly<Record<string, Html>>,
  wasm = false,
): Composed {
  const { preloads, script, main } = readWritten(written);
  const policy = contentPolicy({ hashes: [sha256(script)], wasm });
  const head = html`${page.head ?? ""}${unsafe(preloads)}\n<script type="module">${unsafe(script)}</script>\n`;
  const filled = unsafe(fill(t, withoutAnchors(main), slots));
  return { text: document(t, site, { ...page, head, main: filled }, policy), policy };
}
