import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { hash } from "./choose.ts";

/** Simplified to traditional as machines do it: character for character, with the usual phrases. */
const toHant = Converter({ from: "cn", to: "t" });
const toPress = Converter({ from: "cn", to: "tw" });

/** Forms that mainland mirrors leave alone or write another way than the standard of the conversion. */
const MIRROR_FORMS: Record<string, string> = { 於: "于", 佔: "占", 併: "并", 羣: "群", 衆: "眾", 覈: "核", 爲: "為" };

export const traditional = (text: string): string => [...toHant(text)].map((c) => MIRROR_FORMS[c] ?? c).join("");

/** As newspapers in Big5 print it. */
export const press = (text: string): string => toPress(text);

/**
 * Puts the reading behind characters, as machine-made mirrors do: 協(xié). Of the characters that the conversion
 * changed, the same ones get a gloss each time they occur.
 */
export function gloss(simplified: string, converted: string, tone: "symbol" | "none" = "symbol"): string {
  if (simplified.length !== converted.length) return converted;
  const readings = pinyin(simplified, { toneType: tone, type: "array", nonZh: "spaced" });
  const glossed = tone === "none" ? 7 : 2;
  let out = "";
  for (let i = 0; i < converted.length; i++) {
    const c = converted.charAt(i);
    out += c;
    const changed = tone === "none" ? isHan(c) : c !== simplified.charAt(i);
    if (changed && hash(c) % glossed === 0) out += `(${readings[i] ?? ""})`;
  }
  return out;
}

const isHan = (c: string): boolean => c >= "\u4e00" && c <= "\u9fff";

/** Doubles commas, as broken converters do. */
export const insertPunctuation = (text: string): string => text.replaceAll(",", ",,");

/** Says a clause twice: the one after the first comma that has no figure in it. */
export function duplicateClause(text: string): string {
  const clauses = text.split(",");
  const at = clauses.findIndex((c, i) => i > 0 && c.length > 5 && !/[0-9%。;]/.test(c));
  if (at < 0) return text;
  const clause = clauses[at] ?? "";
  return [...clauses.slice(0, at + 1), clause, ...clauses.slice(at + 1)].join(",");
}

/** Text of one encoding read as another, as it stands at the foot of some pages. */
export const MOJIBAKE = "瀵逛笉璧凤紝鎮ㄨ璁块棶";

/** Puts an advertiser's words into a text, as taken-over pages do. */
export function insertWords(text: string): string {
  const at = text.indexOf(",");
  return at < 0 ? text : `${text.slice(0, at)}【本站推荐_官网入口】${text.slice(at)}`;
}

const isDigit = (c: string): boolean => c >= "0" && c <= "9";

/** Loses the month's word in dates: 7月30日 → 730日. */
export function loseCharacters(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "月" && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1))) continue;
    out += c;
  }
  return out;
}
