import type { Name } from "../../figure.ts";
import { trimLabel } from "../../labels.ts";
import { isBodyName } from "../bodyNames.ts";
import { type Context, endOf, startOf } from "../context.ts";
import { isOccasion } from "./area.ts";
import { SAYS_MORE } from "./headings.ts";

/** How far around a row others of its kind are looked for, and how many are read. */
const REACH = 3000;
const MOST_ROWS = 40;

const NAME_LINE = /\n *([\u4e00-\u9fff、]+) *\n? *$/;
const REST = /^(?:提案|建议)?(?:[,、(]?(?:约?占)?[0-9]+(?:\.[0-9]+)?%\)?)?[。;]? *(?:\n|$)/;
const ROWS =
  /\n *([\u4e00-\u9fff、]+) *\n? *[0-9]+[件条份](?:提案|建议)?(?:[,、(]?(?:约?占)?[0-9]+(?:\.[0-9]+)?%\)?)?/g;

/**
 * 农林水利43件,21.5%⏎…⏎城乡建设61件,30.5%: lines that hold a name and its count alone, with or without others between. They are
 * of one kind: names of areas, or of bodies where most of them can be nothing else.
 */
export function flattenedRow(c: Context): Name | null {
  const { text } = c.around;
  const at = startOf(c);
  if (c.figure.number.kind !== "item" || !REST.test(text.slice(endOf(c), endOf(c) + 24))) return null;
  const label = trimLabel(NAME_LINE.exec(text.slice(Math.max(0, at - 40), at))?.[1] ?? "");
  if (!isRowName(label)) return null;
  const around = text.slice(Math.max(0, at - REACH), at + REACH);
  const names = [...around.matchAll(ROWS)].slice(0, MOST_ROWS).map((m) => trimLabel(m[1] ?? ""));
  if (names.length < 3 || !names.every(isRowName)) return null;
  const bodies = names.filter(isBodyName).length * 2 > names.length;
  return { measure: bodies ? "by_handler" : "category", label, rule: ROW_OF_MANY };
}

/** Told by the rows beside it, of which the words of one know nothing. */
export const ROW_OF_MANY = "one of several lines that are a name and its count";

const isRowName = (label: string): boolean =>
  label.length >= 2 && label.length <= 16 && !isOccasion(label) && !SAYS_MORE.test(label.replace(/[委局办院]$/, ""));
