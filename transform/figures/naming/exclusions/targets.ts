import { cue } from "../../tokens.ts";
import { type Context, near, sentenceBefore, sentenceText, startOf, tail, wordOf } from "../context.ts";

/** 实现了100%的目标: what was reached is no target any more. */
function isReached(c: Context): boolean {
  const said = sentenceBefore(c);
  return (
    /(实现|达到|完成)了?[^。;]*$/.test(said) &&
    !/(力争|争取|努力|务必|确保|必须|应当?|要求?|须|全面)(要|能|全面)?(实现|达到|完成)/.test(said) &&
    !/[0-9](家|个)[^,。;]{0,8}(实现|达到)/.test(said)
  );
}

const SO_FAR = new Set(["目前", "已", "已经", "现已"]);

/** Whether the sentence, up to the number, sets a target that no word of what was reached has ended. */
export function isTarget(c: Context): boolean {
  const set = near(c, "标求保做须应要需低争诺少拟") ? setsTarget(c) : null;
  return set ?? ((near(c, "各体下") && isOrdered(c)) || namesTarget(c));
}

/** Whether the sentence speaks of an aim; null where it does not. */
function setsTarget(c: Context): boolean | null {
  if (near(c, "标") && /^.{0,6}的(工作)?目标/.test(tail(c, 12))) return !isReached(c);
  // 明确“见面率、答复率三个100%,满意率不低于95%”的目标
  if (
    near(c, "明提确定制") &&
    /^[^。;“]{0,40}”的[^,。;]{0,4}(目标|要求)/.test(tail(c, 50)) &&
    /(明确|提出|确定|确立|定下|制定)了?[^。;”]{0,12}“[^。;”]*$/.test(sentenceBefore(c))
  )
    return true;
  const said = withoutTopic(c);
  if (
    c.figure.number.kind === "percent" &&
    /(接下来|下一步|下步|今后)[^。]{0,60}(将|要)[^。]*$/.test(said) &&
    /要求|目标/.test(tail(c, 20))
  )
    return true;
  // 办复率须达到100%, 满意率不得低于95%: what is asked for.
  if (
    c.figure.number.kind === "percent" &&
    /率[^,。;0-9]{0,6}(须|必须|应当?|要|需|不得)(均|都|全部|要|能)*(达到|达|为|在|保持在?|低于|不低于)$/.test(said)
  )
    return true;
  // 要求6月底前办结,办结率、满意率达到100%: what is asked for, over a comma.
  if (
    c.figure.number.kind === "percent" &&
    /(^|[,;:。])(会议|并|同时|还)?要求[^。;]*率[^。;0-9]{0,8}$/.test(said) &&
    !/已|实现了|完成了|目前|截至|符合要求|按要求|超过/.test(said)
  )
    return true;
  if (c.figure.number.kind === "percent" && isAimedAt(said)) return true;
  if (near(c, "标") && (/目标(为|是)[^。;]{0,40}$/.test(said) || /目标[^,。;0-9]{0,6},?即[^。;]*$/.test(said)))
    return true;
  if (near(c, "争力") && /(力争|争取|力求)(取得|达成|收到)[^。;]{0,10}$/.test(said)) return true;
  if (
    said.includes("确保") &&
    (/表态(发言)?[^。]*确保/.test(said) || /确保([^了实,。;][^,。;]{0,20})?率[^,。;]{0,16}$/.test(said))
  )
    return true;
  if (near(c, "证") && /(^|[,;])(切实|全力|力求)?保证[^了,。;]{0,20}(率|度)(均|都|达到|达|为|在)*$/.test(said))
    return true;
  if (said.includes("做到")) {
    if (/(确保|努力|坚持)(要)?做到[^。;]*$/.test(said)) return true;
    if (/做到[^。;]*$/.test(said) && /力争|争取/.test(sentenceText(c))) return true;
    if (/(^|[,:])(还|就|也)?(要|须|应|应当|必须)[^。;]*做到[^。;]*$/.test(said) && !/(已|实现了|截至)/.test(said))
      return true;
  }
  return null;
}

/**
 * 解决率要提到60%, 要把办成率提高到六成, 争取突破60%, 承诺满意率不低于98%, 把目标订得更高:面商率100%, 兑现率不低于80%: a share
 * that is still to be reached, by the words before it.
 */
function isAimedAt(said: string): boolean {
  const lead = said.slice(-60);
  if (/(要|拟|将)(把|将)?[^,。;:0-9]{0,14}(提|提高|提升|上升|升)(到|至)$/.test(lead))
    return !/需要|只要|主要/.test(lead);
  if (/(争取|力求)[^。;:0-9]{0,10}(突破|超过|达到?|实现|保持在?|稳定在|在)$/.test(lead)) return true;
  if (/(承诺|保证)[^,。;0-9]{0,14}率[^。;]*(不低于|不少于|达到|达|100%、[^,。;]{2,6}率)$/.test(lead)) return true;
  if (/目标[^,。;:实完达]{0,8}:[^。;]*$/.test(lead)) return true;
  return /率(均|都|要)?(不低于|不少于|不得少于)$/.test(lead) && !/(连续|历年|始终|一直|均已|已经)/.test(lead);
}

/** 围绕努力做到…走在前列方面提出提案34件: the aim is what they are about. */
const withoutTopic = (c: Context): string =>
  near(c, "围聚") ? sentenceBefore(c).replace(/(围绕|聚焦)[^。;0-9]{2,80}(方面|领域)/, "") : sentenceBefore(c);

/** Whether the sentence says what all bodies must do. */
function isOrdered(c: Context): boolean {
  const said = withoutTopic(c);
  const ordered = /(各[^,。;]{0,10}(单位|部门)|全体|全县上下|全市上下)(都)?(要|应|须|必须|务必)/.test(said);
  return ordered && !/(已|实现了|目前|截至)/.test(said);
}

const COUNTED = /(办结|办复|解决|落实|完成|实施)的(共有|有|共|为)?([0-9]+件,?占[^,。;0-9]{0,14})?$/;

const isDue = (c: Context, from: number): boolean =>
  c.figure.number.kind === "item" &&
  /^(由[^,。;0-9]{1,8})?(行文|书面|主动|依法)*(公开|答复|办理|办复|承办)的(建议|提案|建议提案)?(共|有)?$/.test(
    c.around.text.slice(from, startOf(c)),
  );

function namesTarget(c: Context): boolean {
  for (let i = c.k - 1; i >= c.s.from; i--) {
    const t = c.around.tokens[i];
    if (!t) break;
    if (t.mark === ";" || (t.end - t.start <= 2 && SO_FAR.has(wordOf(c.around, i)))) return false;
    // 正在办理,力争近期可办结的有15件,占32%: so many are under way.
    // 应当公开的37件复文: so many are due to be published, and no aim.
    if (cue(t, "target")) return !COUNTED.test(c.around.text.slice(t.end, startOf(c))) && !isDue(c, t.end);
  }
  return false;
}
