import { canonical } from "../address.ts";

/** Where an answer sends its reader by itself, without a click. */

const SMALL = 30_000;
const TINY = 2000;
const LONGEST_WAIT = 5;
const utf8 = new TextDecoder("utf-8");

/** Lower case for markup's own words; every character stays in its place. */
const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (c) => c.toLowerCase());

/** A header's text as an address: bytes beyond ASCII, in whatever encoding they are, are asked for as they came. */
export const asSent = (value: string): string =>
  value.replace(/[\x80-\xff]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** The text without what stands between two marks; an open one without its end is kept. */
function without(text: string, open: string, close: string): string {
  const lower = asciiLower(text);
  let out = "";
  let from = 0;
  for (let at = lower.indexOf(open); at >= 0; at = lower.indexOf(open, from)) {
    const end = lower.indexOf(close, at + open.length);
    if (end < 0) break;
    out += text.slice(from, at);
    from = end + close.length;
  }
  return out + text.slice(from);
}

/** What counts for a reader whose browser runs scripts. */
const shown = (text: string): string => without(without(text, "<!--", "-->"), "<noscript", "</noscript>");

function mayRefresh(body: Uint8Array): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  return ["refresh", "Refresh", "REFRESH"].some((word) => bytes.includes(word));
}

/** Where a small page sends its reader at once by `<meta http-equiv="refresh">` or a bare script; null where not. */
export function clientRedirect(body: Uint8Array, url: string): string | null {
  if (body.length > SMALL || (body.length > TINY && !mayRefresh(body))) return null;
  const text = shown(utf8.decode(body));
  const lower = asciiLower(text);
  for (let open = lower.indexOf("<meta"); open >= 0; open = lower.indexOf("<meta", open + 5)) {
    const close = lower.indexOf(">", open);
    const target = close < 0 ? null : metaTarget(text.slice(open, close), lower.slice(open, close), url);
    if (target !== null) return target;
  }
  return body.length > TINY || lower.includes("document.cookie") || lower.includes("<a ")
    ? null
    : scriptTarget(text, lower, url);
}

function metaTarget(tag: string, lower: string, url: string): string | null {
  const named = lower.indexOf("http-equiv");
  const at = lower.indexOf("url=");
  if (named < 0 || at < 0 || secondsOf(lower) > LONGEST_WAIT) return null;
  const value = lower.slice(named + "http-equiv".length).replace(/^[\s='"]+/, "");
  return value.startsWith("refresh") ? canonical(stripQuotes(tag.slice(at + 4)), url) : null;
}

function scriptTarget(text: string, lower: string, url: string): string | null {
  for (const lead of ["location.href", "location.replace(", "window.location", "document.location"]) {
    const found = lower.indexOf(lead);
    if (found < 0) continue;
    const quote = Math.min(...["'", '"'].map((q) => text.indexOf(q, found)).filter((i) => i >= 0));
    const end = Number.isFinite(quote) ? text.indexOf(text[quote] ?? "", quote + 1) : -1;
    if (end > 0 && end - found < 500) return canonical(text.slice(quote + 1, end), url);
  }
  return null;
}

/** Where a `Refresh` header, «0; url=…», sends its reader at once. */
export function refreshTarget(value: string | null, url: string): string | null {
  const at = value?.toLowerCase().indexOf("url=") ?? -1;
  if (value === null || at < 0 || Number.parseFloat(value) > LONGEST_WAIT) return null;
  return canonical(asSent(stripQuotes(value.slice(at + 4))), url);
}

function secondsOf(tag: string): number {
  const at = tag.indexOf("content");
  const digits = [...tag.slice(at + 7, at + 14)].filter((c) => c >= "0" && c <= "9").join("");
  return digits === "" ? 0 : Number(digits);
}

function stripQuotes(text: string): string {
  const trimmed = text.trim();
  const first = trimmed[0] === "'" || trimmed[0] === '"' ? trimmed.slice(1) : trimmed;
  const end = [...`'"> `].map((q) => first.indexOf(q)).filter((i) => i >= 0);
  return end.length === 0 ? first : first.slice(0, Math.min(...end));
}
