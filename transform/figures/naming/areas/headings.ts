import type { Name } from "../../figure.ts";
import { type Context, endOf, lastWhole, near, startOf } from "../context.ts";
import { areaNamed } from "./area.ts";

/** How far from a heading others of its kind are looked for, and how long one may be, in characters. */
const REACH = 6000;
const LONGEST = 64;

const HEADING =
  /^ *(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|[0-9]{1,2}[.、])([^。;:0-9]+?)(?:类|方面|领域)?(?:的)?(?:代表|委员)?(?:提案|建议)?,?(?:共|共有|有|计)?$/;
const HEADINGS =
  /\n *(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|[0-9]{1,2}[.、])[^。;:0-9\n]+[0-9]+[件条份](?:提案|建议)?[。:;\n]/g;

/** (一)兴产业,添动能45件。…(二)惠民生,暖人心109件。: numbered headings that end in a count name a policy area each. */
export function numberedHeading(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || !near(c, "()、.") || lastWhole(c) === null) return null;
  const { text } = c.around;
  const end = startOf(c);
  const line = text.lastIndexOf("\n", end) + 1;
  if (end - line > LONGEST || !/^(?:提案|建议)?(?:[。:;\n]|$)/.test(text.slice(endOf(c), endOf(c) + 3))) return null;
  const told = HEADING.exec(text.slice(line, end))?.[1];
  if (told === undefined || told.length < 2 || SAYS_MORE.test(told)) return null;
  const around = text.slice(Math.max(0, line - REACH), end + REACH);
  const alike = around.match(HEADINGS)?.length ?? 0;
  return alike < 2 ? null : areaNamed(told, "numbered heading that ends in a count");
}

/** What a heading says of how items were handled, and not what they are about. */
export const SAYS_MORE =
  /[提议]案|建议|提[出交]|收到|立案|[交承主会协办]办|办[理结复]|答复|解决|满意|采纳|落实|列入|计划|参考|[A-D甲乙丙丁]类|重点|委员|代表|会议|部门|单位|[委局办院]$/;
