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
  if (countsLetters(c)) return "letters of reply";
  if (isOfVoters(c)) return "what voters said";
  if (isNoted(c)) return "what leaders noted";
  if (countsBills(c)) return "bills that motions concern";
  if (isNobody(c)) return "nobody, and no count";
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
  if (isLate(c)) return "late, or due";
  if (isOfOthers(c)) return "another assembly's";
  return null;
}

/** 全部办复,答复函168件次: letters of reply, some of them to one item. */
const countsLetters = (c: Context): boolean =>
  c.figure.number.unit === "件次" && /(答复函|复函|函复|回函)(共|共计|有|达)?$/.test(stretch(c));

const FORMED = /(梳理|归纳|汇总|整理|审核|筛选)[^。;]{0,24}(形成|确定|提炼)了?[^,。;]{0,6}$/;
const VOTERS =
  /(收集|听取|征集|汇集)到?(了)?[^。;,]{0,8}(选民|群众|居民|市民|村民)(所)?(提出|反映)?的?(意见|建议|诉求)/;
/** Farthest that what voters said is sought before its digest, in characters. */
const TO_VOTERS = 160;

/** 收集选民提出的意见和建议290件。…经梳理,形成12件重点建议: what deputies gathered from voters is not their own. */
const isOfVoters = (c: Context): boolean =>
  c.figure.number.kind === "item" &&
  near(c, "形定炼") &&
  FORMED.test(sentenceBefore(c)) &&
  VOTERS.test(c.around.text.slice(Math.max(0, startOf(c) - TO_VOTERS), startOf(c)));

/** 没有一人表示不满意, 无一位代表不满意: a zero without a number (codebook, rule 13). */
const isNobody = (c: Context): boolean =>
  c.figure.number.value === 1 &&
  near(c, "无没未") &&
  /(没有|未有|无)$/.test(stretch(c)) &&
  /^(代表|委员)?[^,。;0-9]{0,6}不(满意|认可|认同)/.test(tail(c, 14));

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

/** 按期答复191件,超期7件; 答复到期的198件中: what was late or due is no measure of its own. */
const isLate = (c: Context): boolean =>
  c.figure.number.kind === "item" &&
  near(c, "期时") &&
  /(^|,)(超期|逾期|超时|(答复|办理|办结)?(已)?到期)(答复|办结|回复|办复)?的?(建议|提案)?(有|共)?$/.test(stretch(c));

/** 退回建议1件提案2件: sent back as another body's business, which has no measure. */
function isReturned(c: Context): boolean {
  // 申请退办17件,同意调整承办单位13件: who is to handle them, which has no measure either.
  if (near(c, "退调") && /(退办|(调整|变更|改派)(了)?(主办|承办)?单位)(的)?(建议|提案)?$/.test(stretch(c))) return true;
  const told = near(c, "退") || c.before?.dropped === "sent back";
  if (!told || c.figure.number.kind !== "item" || /立案|审查/.test(sentenceBefore(c))) return false;
  if (/(退回|申退|申请退)(了)?(人大|政协|代表|委员|建议|提案|、)*$/.test(stretch(c))) return true;
  const between = c.around.text.slice(c.before?.number.end ?? 0, startOf(c));
  return c.before?.dropped === "sent back" && /^[、,和]?(人大|政协|代表|委员|建议|提案)*$/.test(between);
}

/** 党代表提案6件、职工代表提案12件 beside ours: what other assemblies' members put forward. */
const OTHERS_BEFORE =
  /(党代表|党代会|党员代表|职代会|职工代表|职工|工会|团代会|妇代会|员工)的?(代表)?(提出的)?(提案|提议|议案|建议)(共计|共|有|计|为)*$/;
const OTHERS_BEHIND =
  /^(党代表|党代会|党员代表|职代会|职工代表|职工|团代会|妇代会|员工)的?(代表)?(提出的)?(提案|提议|议案|建议)/;

function isOfOthers(c: Context): boolean {
  if (c.figure.number.kind !== "item" || !near(c, "党职工团妇员")) return false;
  return OTHERS_BEFORE.test(stretch(c)) || OTHERS_BEHIND.test(tail(c, 12));
}

/** 优秀集体提案48件, 获评优秀的提案: prizes say nothing of the handling. */
function isAwarded(c: Context): boolean {
  if (!near(c, "选彰扬优佳奖批先影好典范")) return false;
  if (/(推选|评选|票选|表彰|表扬)出?了?$/.test(stretch(c))) return true;
  // 对20件优秀提案进行了表彰
  if (/^(优秀|十佳|最佳|获奖)的?(集体|委员|党派|政协|代表)?(提案|建议|议案)/.test(tail(c, 12))) return true;
  // 其中受表彰的10件, 10件受到市政协表彰
  if (/(受|受到|获|获得|得到|被)[^,。;0-9]{0,8}(表彰|表扬|嘉奖|奖励)的?(建议|提案|议案)?(有|共)?$/.test(stretch(c)))
    return true;
  // 2件获领导批示
  if (
    /^(代表|委员)?(建议|提案)?(获得?|受到|得到)了?[^,。;0-9]{0,14}批示/.test(tail(c, 26)) &&
    !/解决|落实|采纳/.test(tail(c, 26))
  )
    return true;
  if (
    /^(代表|委员)?(建议|提案|议案)?(被|均|受|受到|得到|获|获得)+[^,。;0-9]{0,14}(表彰|表扬|嘉奖|授奖)/.test(tail(c, 30))
  )
    return true;
  if (
    /^(代表|委员|承办)?(建议|提案|单位|部门)?(被|均)?(获评|荣获|评为|获得|被评为)[^,。;0-9]{0,24}(优秀|十佳|先进|奖|影响力|好提案|好建议)/.test(
      tail(c, 42),
    )
  )
    return true;
  // “最具影响力提案”(10件)
  if (/(优秀|影响力|好|十佳)(提案|建议)["”]?\($/.test(sentenceBefore(c).slice(-12))) return true;
  // 3件建议列入高质量办理典型案例
  if (
    /^(代表|委员)?(建议|提案|议案)?[^,。;0-9]{0,4}(列入|入选|选为|评为|选入|收入)[^,。;0-9]{0,30}(典型|优秀|示范)(案例|建议|提案)/.test(
      tail(c, 48),
    )
  )
    return true;
  return /(优秀|获奖|十佳|最佳)的?(集体|委员|党派|代表|政协|人大)?(建议|提案|议案)[^,。;0-9]{0,6}$/.test(stretch(c));
}

/** 3件受到市长批示, 市领导批示件9件: what leaders wrote on them is no measure of the handling. */
function isNoted(c: Context): boolean {
  if (c.figure.number.kind !== "item" || !near(c, "批圈阅") || /^重点/.test(tail(c, 2))) return false;
  return (
    /^(提案|建议)?(受到|受|得到|获得|获|被|引起|有)[^,。;0-9]{0,16}(批示|签批|圈阅|阅示)(肯定)?([,。;]|$)/.test(
      tail(c, 32),
    ) ||
    /(领导|书记|市长|县长|区长|省长|州长|主席)[^,。;0-9]{0,4}(批示|签批|圈阅|阅示)(了)?的?(提案|建议|件)?(共|有|达)?$/.test(
      stretch(c),
    )
  );
}
