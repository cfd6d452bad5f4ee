import type { Name } from "../../figure.ts";
import { stretchStart, trimLabel } from "../../labels.ts";
import type { Surroundings } from "../../surroundings.ts";
import { cue } from "../../tokens.ts";
import { type Context, lastWhole, outsideBrackets, stretch, wordOf } from "../context.ts";
import type { Said } from "../said.ts";
import { isDegree, isOccasion, namesProposers } from "./area.ts";

const BRACKETED = /\([^()]*\)/g;

/** A list member named by its policy area: text up to 类 or 方面. */
export function areaName(around: Surroundings, indexes: number[], numberStart: number, floor = 0): Name | null {
  for (const i of [...indexes].reverse()) {
    const token = around.tokens[i];
    // 10类12件: so many kinds, no kind's name.
    if (!token || !cue(token, "area") || /[0-9]/.test(around.text[token.start - 1] ?? "")) continue;
    const start = stretchStart(around.text, token.start, floor);
    // 代表建议涉及农业: the opening word ends what is not the name.
    const label = trimLabel(
      around.text
        .slice(start, token.start)
        .split(/涉及|属于|关于|建言/)
        .at(-1) ?? "",
    );
    const whole = fieldOverComma(around.text, start, token.start);
    if (label === "" || isDegree(label) || around.text.slice(token.end, numberStart).replace(BRACKETED, "").length > 14)
      continue;
    return { measure: "category", label: whole ?? label, rule: "policy area" };
  }
  return null;
}

/** 围绕建设先行区,走在前列方面: the name of the area from its opening word on, over a comma; null where there is none. */
function fieldOverComma(text: string, start: number, end: number): string | null {
  if (text[start - 1] !== ",") return null;
  const told = /(?:围绕|聚焦|紧扣)([^。;:,0-9、]{4,40},)$/.exec(text.slice(Math.max(0, start - 44), start))?.[1];
  const rest = text.slice(start, end);
  return told === undefined || /围绕|聚焦|紧扣|提出|提交/.test(rest + told) ? null : trimLabel(told + rest);
}

/** Nothing but a noun or 有, 占, 共 stands between the area's closing word and the number. */
function areaIsNearest(c: Context, clause: number[]): boolean {
  for (const i of outsideBrackets(c, clause).reverse()) {
    const t = c.around.tokens[i];
    if (cue(t, "area")) return true;
    if (t?.mark === "(" || t?.mark === ")") continue;
    const filler = (["instrument", "share", "each", "all", "respectively"] as const).some((kind) => cue(t, kind));
    if (!filler && !(cue(t, "verb") && /^(提出|提交)$/.test(wordOf(c.around, i))) && !isFiledArea(c)) return false;
  }
  return false;
}

/** 经济建设方面立案158件 beside a whole that was filed. */
const isFiledArea = (c: Context) => /(方面|领域|类)(共)?立案$/.test(stretch(c)) && lastWhole(c) !== null;

const SIDES =
  /(^|[,由交、和及])(省委|市委|县委|区委|州委|党委|党群|政府|法检|两院|司法|人大|政协|群团|垂管|条管)口(承办|办理|主办)?的?(建议|提案)?(共|有|为)?$/;

/** 农业类12件: the policy area that stands nearest to the number. */
export function areaHere(c: Context, { clause, letter, start, whole }: Said): Name | null {
  const floor = c.before ? (c.around.tokens[c.before.at]?.end ?? 0) : 0;
  const area = letter ? null : areaName(c.around, clause, start, floor);
  if (!area || isOccasion(area.label) || namesProposers(area.label) || !areaIsNearest(c, clause) || whole) return null;
  // 县委口7件、政府口66件: the side of the house that handles them.
  if (SIDES.test(stretch(c)))
    return { measure: "by_handler", label: `${area.label ?? ""}口`.replace(/^由/, ""), rule: "side that handles" };
  const aim = /(就|围绕|针对|对)[^,。;]*(方面|领域)(共|累计)?(提出|提交)(了)?(建议|提案|议案)(共)?$/.test(stretch(c));
  if (aim && c.before === null && lastWhole(c) === null) return null;
  return c.figure.number.kind === "item" && lastWhole(c) !== null && PART_OF.test(stretch(c))
    ? { ...area, rule: AREA_OF_WHOLE }
    : area;
}

/** Told by 其中 and a closing word: no other words could make it anything else. */
export const AREA_OF_WHOLE = "policy area among the parts of a whole";

const PART_OF = /^其中(?:涉及|关于|有关|属于)?[^,。;0-9]{2,16}(?:类|方面|领域)(?:的)?(?:提案|建议|议案)(?:共|有|为)*$/;
