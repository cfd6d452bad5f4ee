import { countsBills } from "../bills.ts";
import { type Context, near, sentenceBefore, startOf, stretch, tail } from "../context.ts";
import { leftOut } from "../excepted.ts";
import { isAverage, isComparison } from "./comparisons.ts";
import { DRAFTS, isDraft, isForecast } from "./drafts.ts";
import { isLoose } from "./measureWords.ts";
import { cameAbout } from "./origins.ts";
import { isLookedAt } from "./singles.ts";
import { somethingElse } from "./somethingElse.ts";
import { isTarget } from "./targets.ts";
import { isThreshold } from "./thresholds.ts";

/** Why a number is none of our figures (codebook, «Not observations» and rules 10, 13); null where it may be one. */
export function notOurs(c: Context): string | null {
  if (leftOut(c)) return "left out of what is told";
  if (somethingElse(c)) return "something else is counted";
  if (isAwarded(c)) return "awards";
  if (countsBills(c)) return "bills that motions concern";
  if (isPrintedTwice(c)) return "the number right before it, printed again";
  if (isLookedAt(c)) return "looked at on the spot";
  if (cameAbout(c)) return "how they came about";
  if (isTarget(c)) return "a target";
  if (isThreshold(c)) return "a threshold";
  if (isComparison(c)) return "a comparison";
  if (isAverage(c)) return "an average";
  if (isForecast(c)) return "a forecast";
  if (isDraft(c)) return DRAFTS;
  if (isLoose(c)) return "no item of ours";
  if (isReturned(c)) return "sent back";
  return null;
}

/** 政协提案两件2件: one number in characters and in digits. */
function isPrintedTwice(c: Context): boolean {
  const { before, figure } = c;
  return (
    before?.number.kind === "item" &&
    figure.number.kind === "item" &&
    before.number.end === startOf(c) &&
    before.number.value === figure.number.value &&
    before.number.unit === figure.number.unit
  );
}

/** 退回建议1件提案2件: sent back as another body's business, which has no measure. */
function isReturned(c: Context): boolean {
  const told = near(c, "退") || c.before?.dropped === "sent back";
  if (!told || c.figure.number.kind !== "item" || /立案|审查/.test(sentenceBefore(c))) return false;
  if (/(退回|申退|申请退)(了)?(人大|政协|代表|委员|建议|提案|、)*$/.test(stretch(c))) return true;
  const between = c.around.text.slice(c.before?.number.end ?? 0, startOf(c));
  return c.before?.dropped === "sent back" && /^[、,和]?(人大|政协|代表|委员|建议|提案)*$/.test(between);
}

/** 优秀集体提案48件, 获评优秀的提案: prizes say nothing of the handling. */
function isAwarded(c: Context): boolean {
  if (!near(c, "选优奖佳典示")) return false;
  if (/(推选|评选|票选)出?了?$/.test(stretch(c))) return true;
  if (
    /^(代表|委员)?(建议|提案)?(被|均)?(获评|荣获|评为|获得|被评为)[^,。;0-9]{0,12}(优秀|十佳|先进|奖|好提案|好建议)/.test(
      tail(c, 30),
    )
  )
    return true;
  // 3件建议列入高质量办理典型案例
  if (
    /^(代表|委员)?(建议|提案|议案)?[^,。;0-9]{0,4}(列入|入选|选为|评为|选入|收入)[^,。;0-9]{0,30}(典型|优秀|示范)(案例|建议|提案)/.test(
      tail(c, 48),
    )
  )
    return true;
  return /(优秀|获奖|十佳|最佳)的?(集体|委员|党派|代表|政协|人大)?(建议|提案|议案)[^,。;0-9]{0,6}$/.test(stretch(c));
}
