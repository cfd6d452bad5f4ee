import { has } from "../../sentence.ts";
import { cue } from "../../tokens.ts";
import {
  attached,
  type Context,
  endOf,
  lastWhole,
  own,
  sentenceBefore,
  startOf,
  stretch,
  tail,
  wordOf,
} from "../context.ts";
import { formsBefore } from "../feedback.ts";
import { modeOf } from "../lists.ts";

/** 条, 项, 份 and the like count many things: they are ours only beside the instrument's name. */
export function isLoose(c: Context): boolean {
  const { unit, kind } = c.figure.number;
  if (kind !== "item" || unit === "件" || unit === "件次") return false;
  // 主动公开复文38份
  if (
    /(公开|公布|公示|上网|发布)(发布)?了?(人大|政协|代表|委员|建议|提案|办理|的|和|、)*(复文|答复|答复函|复函|答复件|答复意见|办理结果)(共|共计)?$/.test(
      stretch(c),
    )
  )
    return false;
  // 代表提出的89条具体意见予以吸收采纳
  if (/^[^,。;0-9]{0,8}(意见|建议|措施)(均|已|都)?(予以|得到|被|获)(吸收)?(采纳|吸纳)/.test(tail(c, 24))) return false;
  if ((unit === "案" && c.around.text.includes("提案")) || isTaken(c)) return false;
  const behind = attached(c.around, c.right.own, c.k);
  if (/^一[项个条]$/.test(wordOf(c.around, c.k)) && !has(c.around.tokens, behind, "instrument")) return true;
  if (unit === "个" && (isClassed(c) || /(主办|协办|会办|分办|独办|单办)$/.test(stretch(c)))) return false;
  if (/^(内容)?(作为|为|列为|确定为|定为)[^,。;0-9]{0,12}重点[^,。;0-9]{0,6}(建议|提案|件)/.test(tail(c, 32)))
    return false;
  return !isNamed(c, behind) && !goesOn(c) && !countsForms(c) && !isOfHeadedList(c);
}

/** 从内容看,水利19项、教育17项: members of a list whose head tells that it divides items counted before. */
const isOfHeadedList = (c: Context): boolean => modeOf(c) === "category" && lastWhole(c) !== null;

/** 采纳代表所提意见建议400条, 公开提案0条: the noun is part of a longer word. */
function isTaken(c: Context): boolean {
  if (!/(意见|建议|提案)(近|约|超过|超|逾|达到|达|了|共)*$/.test(stretch(c))) return false;
  return own(c).some((i) => {
    const t = c.around.tokens[i];
    return cue(t, "outcome")?.v === "adopted" || cue(t, "verb")?.v === "published";
  });
}

/** Whether a class or a verdict names the number. */
function isClassed(c: Context): boolean {
  const { tokens } = c.around;
  return own(c).some((i) => cue(tokens[i], "outcome") || cue(tokens[i], "letter") || cue(tokens[i], "level"));
}

/** Whether the instrument's name stands beside the number, be it within a longer word. */
function isNamed(c: Context, behind: number[]): boolean {
  const { tokens } = c.around;
  if (has(tokens, own(c), "instrument") || has(tokens, behind, "instrument")) return true;
  if (behind.some((i) => wordOf(c.around, i).endsWith("提案"))) return true;
  // 集体提案6篇: the kind of proposer closes with it.
  if (/(集体|团体|联名|个人|界别|党派|委员)提案(共|共计|计|有|达)?$/.test(stretch(c))) return true;
  return [...own(c), ...behind].some(
    (i) =>
      (cue(tokens[i], "key") || cue(tokens[i], "verb")) &&
      /建议|提案/.test(wordOf(c.around, i)) &&
      startOf(c) - (tokens[i]?.end ?? 0) <= 3 &&
      (tokens[i]?.start ?? 0) <= endOf(c),
  );
}

/** Whether the number goes on in the measure word of one that was ours. */
function goesOn(c: Context): boolean {
  const { unit } = c.figure.number;
  const { before } = c;
  if (before?.number.unit === unit && before.number.kind === "item" && before.names.length > 0)
    return before.dropped === null;
  // 提出建议36条。现已办结29条,正在办理5条: the text goes on in the measure word of the whole.
  const whole = [...c.earlier.slice(-8), ...c.figures].findLast((f) => f.number.kind === "item" && f.dropped === null);
  // What the sentence says of the whole behind it is not read yet.
  const told = whole !== undefined && (whole.names.length > 0 || c.figures.includes(whole));
  return (
    unit === "条" &&
    told &&
    whole.number.unit === unit &&
    (isClassed(c) ||
      COMES_FARTHER.test(stretch(c)) ||
      /^(仍|尚|还|正|已)在?[^,。;0-9]{0,6}[办解落答]/.test(tail(c, 12)))
  );
}

const COMES_FARTHER = /(办结|办复|答复|完成|解决|落实|办理|实施|采纳)(了|的)?$|^(其余|余下|剩余|剩下|尚有|还有|余)的?$/;

function countsForms(c: Context): boolean {
  const { unit } = c.figure.number;
  if (unit !== "份" && unit !== "张") return false;
  const told =
    has(c.around.tokens, own(c), "feedback") ||
    has(c.around.tokens, own(c), "level") ||
    formsBefore(c) ||
    /(问卷|回执|测评表|评议表|反馈表|反馈卡)(共|共计|已)?(收回|回收|返回)?(了)?$/.test(stretch(c)) ||
    /《[^,。;》]{0,24}(表|卡|函|单)》(共|共计)?$/.test(sentenceBefore(c).slice(-32));
  return told || /(回执|反馈|测评|评议意见|征询|征求)/.test(tail(c, 12));
}
