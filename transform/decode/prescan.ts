import { encodingOf } from "./labels.ts";

/** Browsers look at 1,024 bytes; government templates put long comments before the `<meta>`. */
const WINDOW = 8192;

const isSpace = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09 || byte === 0x0c;
const [LT, GT, SLASH, EQUALS, BANG, QUESTION, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x3d, 0x21, 0x3f, 0x22, 0x27];

/**
 * The charset label that a page's `<meta>` declares, as printed, null where none does. Follows the prescan of the HTML
 * standard (13.2.3.2, "prescan a byte stream to determine its encoding"), so that a label inside a comment or another
 * tag's attribute does not count; a UTF-16 label, which the page itself disproves, gives `utf-8`.
 */
export function metaCharset(bytes: Uint8Array): string | null {
  return new Prescan(bytes.subarray(0, WINDOW)).run();
}

class Prescan {
  private readonly bytes: Uint8Array;
  /** the bytes as one character each */
  private readonly text: string;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  }

  run(): string | null {
    while (this.at < this.bytes.length) {
      if (this.bytes[this.at] === LT) {
        const label = this.tag();
        if (label !== null) return label;
      }
      this.at++;
    }
    return null;
  }

  /** At a `<`: skips the comment or the tag, or reads the label of a `<meta>`; stops on its last byte. */
  private tag(): string | null {
    if (this.text.startsWith("<!--", this.at)) {
      this.at += 2;
      this.skipTo("-->");
      this.at += 2;
      return null;
    }
    const next = this.bytes[this.at + 1] ?? 0;
    if (this.isMeta() && this.endsName(this.at + 5)) return this.meta();
    if (isLetter(next) || (next === SLASH && isLetter(this.bytes[this.at + 2] ?? 0))) {
      while (this.at < this.bytes.length && !this.endsName(this.at) && this.bytes[this.at] !== GT) this.at++;
      while (this.attribute() !== null);
      return null;
    }
    if (next === BANG || next === SLASH || next === QUESTION) this.skipTo(">");
    return null;
  }

  private meta(): string | null {
    this.at += 5;
    const seen = new Set<string>();
    let pragma = false;
    let needsPragma: boolean | null = null;
    let label: string | null = null;
    for (let a = this.attribute(); a !== null; a = this.attribute()) {
      if (seen.has(a.name)) continue;
      seen.add(a.name);
      if (a.name === "http-equiv") pragma ||= a.value.toLowerCase() === "content-type";
      else if (a.name === "content" && label === null) {
        label = charsetIn(a.value);
        if (label !== null) needsPragma = true;
      } else if (a.name === "charset") {
        label = a.value;
        needsPragma = false;
      }
    }
    if (label === null || needsPragma === null || (needsPragma && !pragma)) return null;
    const encoding = encodingOf(label);
    if (encoding === null) return null;
    return encoding.startsWith("utf-16") ? "utf-8" : label.trim();
  }

  /** The next attribute of a tag; null at the tag's end, which it stands on then. */
  private attribute(): { name: string; value: string } | null {
    const { bytes } = this;
    while (this.at < bytes.length && (this.isSpace(this.at) || bytes[this.at] === SLASH)) this.at++;
    if (this.at >= bytes.length || bytes[this.at] === GT) return null;
    const start = this.at;
    while (this.at < bytes.length) {
      const byte = bytes[this.at];
      if ((byte === EQUALS && this.at > start) || byte === SLASH || byte === GT || this.isSpace(this.at)) break;
      this.at++;
    }
    const name = this.text.slice(start, this.at).toLowerCase();
    while (this.isSpace(this.at)) this.at++;
    if (bytes[this.at] !== EQUALS) return this.at < bytes.length ? { name, value: "" } : null;
    this.at++;
    while (this.isSpace(this.at)) this.at++;
    const value = this.value();
    return value === null ? null : { name, value };
  }

  /** An attribute's value; null where the bytes end inside it, for then the tag was never finished. */
  private value(): string | null {
    const { bytes } = this;
    const quote = bytes[this.at];
    if (quote === QUOTE || quote === APOSTROPHE) {
      const start = ++this.at;
      const end = bytes.indexOf(quote, start);
      this.at = end < 0 ? bytes.length : end + 1;
      return end < 0 ? null : this.text.slice(start, end);
    }
    const start = this.at;
    while (this.at < bytes.length && !this.isSpace(this.at) && bytes[this.at] !== GT) this.at++;
    return this.at < bytes.length ? this.text.slice(start, this.at) : null;
  }

  private isSpace(at: number): boolean {
    return isSpace(this.bytes[at] ?? 0);
  }

  private endsName(at: number): boolean {
    return this.isSpace(at) || this.bytes[at] === SLASH;
  }

  private isMeta(): boolean {
    const letter = this.bytes[this.at + 1];
    return (letter === 0x6d || letter === 0x4d) && this.text.slice(this.at + 1, this.at + 5).toLowerCase() === "meta";
  }

  private skipTo(text: string): void {
    const at = this.text.indexOf(text, this.at);
    this.at = at < 0 ? this.bytes.length : at;
  }
}

const isLetter = (byte: number) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** The label after `charset=` in a `content` attribute: the standard's "extract a character encoding from a meta". */
function charsetIn(content: string): string | null {
  const lower = content.toLowerCase();
  let at = lower.indexOf("charset");
  while (at >= 0) {
    const rest = content.slice(at + 7).trimStart();
    if (rest.startsWith("=")) return unquoted(rest.slice(1).trimStart());
    at = lower.indexOf("charset", at + 7);
  }
  return null;
}

function unquoted(text: string): string | null {
  const quote = text[0];
  if (quote === undefined) return null;
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1);
    return end < 0 ? null : text.slice(1, end);
  }
  let end = 0;
  while (end < text.length && text[end] !== ";" && text[end] !== " " && text[end] !== "\t" && text[end] !== "\n") end++;
  return text.slice(0, end);
}
