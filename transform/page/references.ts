import { Tokenizer } from "htmlparser2";

const SEMICOLON = 0x3b;
const HASH = 0x23;

/** Longest reference that is remembered, and how many are. */
const LONGEST_KNOWN = 40;
const MOST_KNOWN = 2000;

const isAlphanumeric = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/**
 * The markup between two places with its character references resolved as the HTML standard says, by htmlparser2's
 * decoder: in an attribute's value a reference without its semicolon may stand for itself.
 */
export function withoutReferences(html: string, start: number, end: number, inAttribute: boolean): string {
  let text = "";
  let at = start;
  for (let amp = html.indexOf("&", start); amp >= 0 && amp < end; amp = html.indexOf("&", at)) {
    const after = referenceEnd(html, amp, end);
    const following = after >= html.length ? "" : inAttribute && html[after] === "=" ? "=" : " ";
    text += html.slice(at, amp) + meaning(html.slice(amp, after), following, inAttribute);
    at = after;
  }
  return text + html.slice(at, end);
}

/** Where what may be a reference ends: its letters or digits, and a semicolon. */
function referenceEnd(html: string, amp: number, end: number): number {
  let at = amp + 1;
  if (at < end && html.charCodeAt(at) === HASH) at++;
  while (at < end && isAlphanumeric(html.charCodeAt(at))) at++;
  return at < end && html.charCodeAt(at) === SEMICOLON ? at + 1 : at;
}

const known = { text: new Map<string, string>(), attribute: new Map<string, string>() };

/** What a piece of markup stands for that is a reference, begins with one or only looks like one. */
function meaning(piece: string, following: string, inAttribute: boolean): string {
  const remembered = inAttribute ? known.attribute : known.text;
  const key = piece + following;
  const seen = remembered.get(key);
  if (seen !== undefined) return seen;
  const found = decoded(key, inAttribute);
  const text = found.slice(0, found.length - following.length);
  if (remembered.size > MOST_KNOWN) remembered.clear();
  if (key.length <= LONGEST_KNOWN) remembered.set(key, text);
  return text;
}

function decoded(piece: string, inAttribute: boolean): string {
  const markup = inAttribute ? `<a b="${piece}">` : piece;
  let text = "";
  const add = (start: number, end: number) => {
    text += markup.slice(start, end);
  };
  const addCode = (code: number) => {
    text += String.fromCodePoint(code);
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: add,
      ontextentity: addCode,
      onattribdata: add,
      onattribentity: addCode,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  return text;
}
