/** Markup that is safe to send: made only by `html`, which escapes whatever is put into it, and by `unsafe`. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

export type Content = Html | string | number | null | undefined | false | readonly Content[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Whether HTML or XML forbids the code unit, or it is an invisible mark that reorders the text around it. */
function isForbidden(c: number): boolean {
  if (c < 0x20) return c !== 0x09 && c !== 0x0a && c !== 0x0d;
  if (c < 0x7f) return false;
  return c <= 0x9f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c >= 0xfffe;
}

const isHigh = (c: number) => c >= 0xd800 && c <= 0xdbff;
const isLow = (c: number) => c >= 0xdc00 && c <= 0xdfff;

/** Whether a text may hold something that is not itself in markup: most texts do not, and are told so at once. */
const SPECIAL = /["&'<>\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]|[^\t\n\r -\uffff]/;

/** Escapes text for an element or a quoted attribute, in HTML and in XML; what both forbid becomes U+FFFD. */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isHigh(c) && isLow(text.charCodeAt(i + 1))) {
      i++;
      continue;
    }
    const entity = c < 0x40 ? ENTITIES[text.charAt(i)] : undefined;
    if (entity === undefined && !isForbidden(c) && !isHigh(c) && !isLow(c)) continue;
    out += text.slice(from, i) + (entity ?? "\ufffd");
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function render(content: Content): string {
  if (content instanceof Html) return content.markup;
  if (content === null || content === undefined || content === false) return "";
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  let out = "";
  for (const item of content) out += render(item);
  return out;
}

/** Template tag: what stands in `${…}` is escaped unless it is `Html` already; arrays are joined, null and false are empty. */
export function html(strings: TemplateStringsArray, ...values: Content[]): Html {
  let out = strings[0] ?? "";
  for (let i = 0; i < values.length; i++) out += render(values[i]) + (strings[i + 1] ?? "");
  return new Html(out);
}

/** Markup taken as it is. Only for markup that this project itself produced. */
export function unsafe(markup: string): Html {
  return new Html(markup);
}

/** The address if it is a web address, else null: `javascript:`, `data:` and the like never become links. */
export function webAddress(address: string): string | null {
  try {
    const url = new URL(address);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}

/** JSON for a `<script>` data block of the given type: nothing in it can close the element or start a comment. */
export function jsonScript(id: string, data: unknown, type = "application/json"): Html {
  const json = JSON.stringify(data)
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return new Html(`<script type="${escapeText(type)}" id="${escapeText(id)}">${json}</script>`);
}
