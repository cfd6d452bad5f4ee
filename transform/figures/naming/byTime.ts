import type { Name } from "../figure.ts";
import { type Context, near, startOf, stretch, WHOLES } from "./context.ts";

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
  return whole ? whole.names.slice(0, 1).map((n) => ({ ...n, rule: "part of the whole by its time" })) : null;
}
