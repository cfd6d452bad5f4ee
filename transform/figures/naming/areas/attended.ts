import type { Name } from "../../figure.ts";
import { splitNames, stretchStart } from "../../labels.ts";
import { isBodyName } from "../bodyNames.ts";
import { type Context, lastWhole, near, startOf, stretch } from "../context.ts";
import { bareFollowers } from "../pairs.ts";
import { isEverything, isOccasion } from "./area.ts";

/** Areas named in one clause as what drew attention, counted in the next: 甲、乙、丙是关注的重点,提案数分别为35、20和15件. */

const COUNTED =
  /^(?:相关|有关)?(?:的)?(?:代表|委员)?(?:提案|建议)?(?:总)?(?:数量|件数|数)?(分别|依次|均|都|各)(?:自)?(?:为|有|是|达到|达|收到|提出|立案)*(?:相关|有关)?(?:代表|委员)?(?:提案|建议)?(?:约|近)?$/;
const ATTENDED =
  /^([^0-9]+?)(?:等)?(?:[两三四五六七八]个?(?:方面|领域|问题))?(?:也|都|均|仍|依然|仍然|一直|同样)*(?:是|成为|为|最受|备受|广受|普遍受到|受到)[^0-9]*(?:关注|聚焦|热议|集中|关心|重视)[^0-9]*$/;

/** Names the counts of areas that the clause before names together, in order or each with the same; null where they are none. */
export function areasAttended(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "关聚热集重") || lastWhole(c) === null) return null;
  const how = COUNTED.exec(stretch(c))?.[1];
  if (how === undefined) return null;
  const { text } = c.around;
  const end = startOf(c) - stretch(c).length - 1;
  if (text[end] !== ",") return null;
  const names = splitNames(ATTENDED.exec(text.slice(stretchStart(text, end, 0), end))?.[1] ?? "");
  const inOrder = how === "分别" || how === "依次";
  const length = bareFollowers(c) + 1;
  if (names.length < 2 || (inOrder ? names.length !== length : length > 1)) return null;
  if (names.some((n) => n.length < 2 || isBodyName(n) || isEverything(n) || isOccasion(n))) return null;
  const rule = inOrder ? "areas and figures in order" : "one figure for each name";
  const areas = names.map((label): Name => ({ measure: "category", label, rule }));
  if (!inOrder) return areas;
  c.queue.push(...areas.slice(1).map((area) => [area]));
  return areas.slice(0, 1);
}
