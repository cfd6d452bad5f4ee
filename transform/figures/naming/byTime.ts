import type { Figure, Name } from "../figure.ts";
import { sentenceStart } from "../sentence.ts";
import { type Context, endOf, LISTED, near, sentenceText, startOf, stretch, WHOLES } from "./context.ts";

const BY_TIME = "part of the whole by its time";

/** Most counts of a list that are added up. */
const MOST_MEMBERS = 30;

const TIMED =
  /^(?:[,、;和及]|其中[,:]?)?(?:第?[一二三四五六七八九十0-9]+次(?:全体)?会议|[0-9]{4}年度?)(?:期间)?(?:提出|提交|收到|立案|提案|共|为|有)*([0-9]+)件/;

/** 五年来收到612件。一次会议130件,二次会议118件…: counts by session or year that make up a whole are its parts. */
export function partsByTime(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "次年")) return null;
  let at = startOf(c) - stretch(c).length;
  let sum = 0;
  let members = 0;
  while (members < MOST_MEMBERS) {
    const found = TIMED.exec(c.around.text.slice(at, at + 40));
    if (found === null) break;
    sum += Number(found[1]);
    members++;
    at += found[0].length;
  }
  if (members < 2) return null;
  const whole = [...c.earlier.slice(-8), ...c.figures].find(
    (f) => f.number.kind === "item" && f.number.value === sum && WHOLES.has(f.names[0]?.measure ?? ""),
  );
  return whole ? whole.names.slice(0, 1).map((n) => ({ ...n, rule: BY_TIME })) : null;
}

/** Told by what the parts add up to, which the words around one of them cannot know. */
export const ADDED_UP = "part of the whole that the parts add up to";

/** 会议期间提案, 平时的, 闭会期间建议共: when the items of a list member were put forward. */
const MEMBER =
  /(?:会|会议|会[上前中后内外]|平时|日常)(?:期间|时)?的?(?:委员|代表|政协|人大)*(?:提案|建议)?(?:共|有|为)*$/;
const MEMBERS =
  /(?:^|[,、;:。和及\n]|其中)(?:大会|全会|全体会议|会议|会上|会前|会中|会后|会内|会外|休会|闭会|平时|日常)(?:期间|时)?的?(?:委员|代表|政协|人大)*(?:提案|建议)?(?:共|有|为)*([0-9]+)[件条份]/g;

/**
 * 提交254件,立案247件。其中会议期间213件,平时34件: of several wholes the one that the counts add up to; beside other parts
 * (委员提案210件,集体提案23件;平时提案20件), the one that those add up to. Null where neither tells.
 */
export function partsByOccasion(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "会平常")) return null;
  if (!MEMBER.test(stretch(c))) return null;
  const found = [...sentenceText(c).matchAll(MEMBERS)].slice(0, MOST_MEMBERS);
  const from = sentenceStart(c.around.tokens, c.s);
  if (!found.some((m) => from + m.index + m[0].length === endOf(c))) return null;
  const sum = found.length < 2 ? null : found.reduce((n, m) => n + Number(m[1]), 0);
  const whole = wholeOf(c, sum) ?? wholeOf(c, sumOfOthers(c));
  // 代表建议76件,其中会议期间70件,闭会期间6件: parts of a whole that is itself only a list member are no surer than that.
  return whole
    ? whole.names
        .slice(0, 1)
        .map((n) => ({ ...n, rule: n.rule === "shared with the figure before" ? BY_TIME : ADDED_UP }))
    : null;
}

/** The last whole of so many. */
const wholeOf = (c: Context, sum: number | null): Figure | undefined =>
  [...c.earlier.slice(-8), ...c.figures].findLast(
    (f) =>
      sum !== null &&
      f.number.kind === "item" &&
      f.dropped === null &&
      f.number.value === sum &&
      WHOLES.has(f.names[0]?.measure ?? ""),
  );

/** What the named parts of the sentence so far add up to. */
function sumOfOthers(c: Context): number | null {
  const parts = c.figures.filter((f) => f.number.kind === "item" && LISTED.has(f.names[0]?.measure ?? ""));
  return parts.length < 2 ? null : parts.reduce((n, f) => n + (f.number.value ?? 0), 0);
}
