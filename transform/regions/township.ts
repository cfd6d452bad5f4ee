import { mentionsIn } from "./mentions.ts";

const NAMED =
  /([\u4e00-\u9fff]{2,6})(镇|乡)(?:人大|人民政府|人民代表|政府|党委|第[一二三四五六七八九十]{1,3}届|认真|[一二三四五六七八九十]{1,3}届)/g;

/** Characters that no township's name begins with, and those it does not end with: 由我镇, 各乡, 我县及各镇. */
const NO_BEGINNING = new Set([..."各全本我该由受对于在和与及把被将会的是为让按报,。xX*"]);
const NO_END = new Set([..."各全本我该由个两及和与的xX*"]);

/** Words that no name of a township holds. */
const NOT_NAMES = ["关于", "政府", "代表", "人大", "人民", "会议", "建议", "单位", "部门", "承办"];

const READ = 12_000;

/**
 * The township that a report in simplified characters is from: a name with its kind and a body after it that begins at a
 * boundary, the one named most; null where none is, or only masks.
 */
export function townshipIn(title: string, reading: string, kind: "镇" | "乡"): string | null {
  const names = new Map<string, number>();
  for (const text of [title, title, reading.slice(0, READ)]) {
    for (const match of text.matchAll(NAMED)) {
      if (match[2] !== kind) continue;
      const name = nameIn(text, match.index, match[1] ?? "");
      if (name !== null) names.set(name + kind, (names.get(name + kind) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  for (const [name, times] of names) if (best === null || times > (names.get(best) ?? 0)) best = name;
  return best;
}

/** The name at the end of the characters before a kind, without the places it lies in. */
function nameIn(text: string, start: number, word: string): string | null {
  const uppers = mentionsIn(word);
  const cut = uppers.filter((m) => m.form === "full" || m.start === 0).reduce((end, m) => Math.max(end, m.end), 0);
  const name = cut < word.length - 1 ? word.slice(cut) : word;
  const bounded = cut > 0 || !isHan(text[start - 1]);
  if (!bounded || name.length < 2 || NO_BEGINNING.has(name[0] ?? "") || NO_END.has(name.at(-1) ?? "")) return null;
  return NOT_NAMES.some((not) => name.includes(not)) ? null : name;
}

const isHan = (char: string | undefined) => char !== undefined && char >= "\u4e00" && char <= "\u9fff";
