import type { Name } from "../../figure.ts";
import { cue } from "../../tokens.ts";
import { isBodyName } from "../bodyNames.ts";
import { type Context, lastWhole, near, sentenceText, startOf, tail } from "../context.ts";
import { modeOf } from "../lists.ts";
import { areaNamed, isEverything, isOccasion } from "./area.ts";

/** Policy areas that have shares alone: 按内容分,经济建设占34.5%,民生占41.3%; 涵盖经济(34.5%)、民生(41.3%). */

const MEMBER =
  /(?:^|[,、;:。\n]|其中|提案中|建议中)([^,。;:、0-9()%\n]{2,16}?)(?:类|方面|领域)?的?(?:提案|建议)?(?:数|数量)?约?占(?:比|到|总数|总量|全部)?(?:的|为|约|近|达)?$/;
const BRACKETED = /(?:^|[,、;:。\n和及]|涵盖|涉及|包括)([^,。;:、0-9()%\n]{2,16}?)(?:类|方面|领域)?\((?:约?占)?$/;

/** What says more of a share than the name of an area does. */
const BESIDE = [
  "joint",
  "letter",
  "level",
  "outcome",
  "key",
  "verb",
  "receive",
  "proposer",
  "contact",
  "rest",
] as const;

/** Names the share of a member of a list whose members have no counts; null where it is none. */
export function areaOfShare(c: Context): Name | null {
  if (!near(c, "占(") || lastWhole(c) === null) return null;
  const lead = c.around.text.slice(Math.max(0, startOf(c) - 32), startOf(c));
  const bracketed = lead.endsWith("(") && tail(c, 1) === ")";
  const told = (bracketed ? BRACKETED : MEMBER).exec(lead);
  if (told === null) return null;
  const label = (told[1] ?? "").replace(/^(?:其中|提案中|建议中|内容涵盖|有关|关于|涉及|属于?)/, "");
  if (isBodyName(label) || isEverything(label) || isOccasion(label) || !isListed(c, bracketed)) return null;
  const from = startOf(c) - lead.length + told.index;
  for (let i = c.k - 1; i >= c.s.from && (c.around.tokens[i]?.end ?? 0) > from; i--) {
    const t = c.around.tokens[i];
    if ((t?.start ?? 0) >= from && BESIDE.some((kind) => cue(t, kind) !== null)) return null;
  }
  return areaNamed(label, "policy area of a list of shares");
}

const SHARES = /(?:^|[,、;:。]|其中|中)[^,。;:、0-9()%]{2,18}约?占(?:比|总数)?(?:为|约|的)?[0-9.]+%/g;
const BRACKETS = /[^,。;:、0-9()%]{2,18}\((?:约?占)?[0-9.]+%\)/g;

/** Whether the list is said to be of areas, or has three members or more and no count beside a share. */
function isListed(c: Context, bracketed: boolean): boolean {
  if (modeOf(c) === "category") return true;
  const sentence = sentenceText(c);
  const members = sentence.match(bracketed ? BRACKETS : SHARES)?.length ?? 0;
  return members >= 3 && !/[0-9]件[,、(]?约?占/.test(sentence);
}
