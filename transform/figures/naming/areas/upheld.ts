import type { Name } from "../../figure.ts";
import { trimLabel } from "../../labels.ts";
import { type Context, near, startOf } from "../context.ts";
import { isOccasion } from "./area.ts";

/** Farthest that a field's name is sought before its count, in characters. */
const REACH = 60;
const FIELD =
  /(?:^|[;。\n:])在([^。;:0-9]{2,30}?)上,[^,。;0-9]{0,14}?(?:共|一共|累计)?(?:提出|提交)了?(?:代表|委员)?(?:建议|提案)(?:意见)?(?:共|有)?$/;
const FIELDS = /(?:^|[;。\n:])在[^。;:0-9]{2,30}?上,[^,。;0-9]{0,14}?(?:提出|提交)/g;

/** Farthest that other fields are sought on either side, in characters. */
const AROUND = 160;

/** 在农业生产上,代表们共提出建议71件;在乡村振兴上,共提出建议96件: fields told one after another are policy areas. */
export function fieldUpheld(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || !near(c, "上")) return null;
  const { text } = c.around;
  const label = FIELD.exec(text.slice(Math.max(0, startOf(c) - REACH), startOf(c)))?.[1];
  if (label === undefined || isOccasion(label) || /(会|会议|大会|期间|基础|程序|现场|活动|座谈)$/.test(label))
    return null;
  const around = text.slice(Math.max(0, startOf(c) - AROUND), startOf(c) + AROUND);
  if ((around.match(FIELDS)?.length ?? 0) < 2) return null;
  return { measure: "category", label: trimLabel(label), rule: "fields one after another" };
}
