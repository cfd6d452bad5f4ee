import type { Name } from "../figure.ts";
import { cue } from "../tokens.ts";
import { type Context, near, sentenceBefore, sentenceText, startOf, stretch, tail } from "./context.ts";

/** A turn of phrase that singles items out: what stands right before the number and right behind it. */
interface Turn {
  before: RegExp;
  behind: RegExp;
  rule: "taken up by leaders" | "singled out";
}

const ANY = /^/;

const TURNS: Turn[] = [
  {
    before:
      /(市长|县长|区长|州长|省长|镇长|乡长|书记|主席|主任|领导)(们|同志|班子成员|成员)?(共|共同|分别|各自|亲自|带头|牵头|批示|签批|阅批|并|和|、)*(领衔(办理|督办|领办|承办)|领办|包办|包案办理)了?的?(代表|委员|人大|政协)?(建议|提案|和|、)*(共|共计|计|有|共有)?$/,
    behind: ANY,
    rule: "taken up by leaders",
  },
  // 确定了科技创新等方面的56件重点督办建议
  {
    before: /(确定|选定|选取|筛选|遴选|梳理)(了|出)?[^。;0-9]*(方面|领域|类)的$/,
    behind: /^重点(督办)?的?(代表)?(建议|提案)/,
    rule: "singled out",
  },
  {
    before: /对$/,
    behind: /^[^,。;0-9]{0,20}的?(代表)?(建议|提案)(进行|开展)了?专项(调度|督办)/,
    rule: "singled out",
  },
  // 遴选出事关全局的提案11件,经主席会议审定为重点提案: what they were chosen to be, whatever they are about.
  {
    before: ANY,
    behind:
      /^(代表)?(建议|提案)?,?[^,。;0-9]{0,12}(审定|确定|选定|评定|合并|整合|归并|列|定|作)为[^,。;0-9]{0,16}(重点|督办)/,
    rule: "singled out",
  },
  // 从中挑了8件作重点
  {
    before: /(挑|选|定|列)[^,。;0-9]{0,3}$/,
    behind: /^(代表)?(建议|提案)?(列|当)?作(了)?(年度|督办)?重点/,
    rule: "singled out",
  },
  // …的提案11件,经主席会议研究,确定为2020年度督办的重点提案
  {
    before: ANY,
    behind:
      /^(代表)?(建议|提案)?,(并)?[经由报][^,。;0-9]{2,30},?(审定|确定|选定|评定|列|定|作)为([0-9]{4}年度?)?的?[^,。;0-9]{0,16}(重点|督办)/,
    rule: "singled out",
  },
  // 市政府领导督办的7件提案
  {
    before: /(市长|县长|区长|州长|省长|书记|主席|主任|领导)(们)?(领衔|牵头|亲自|带头|包案|重点)*督办的$/,
    behind: /^(政协|人大|代表|委员)*(建议|提案)/,
    rule: "taken up by leaders",
  },
  // 18件专委会督办的重点提案和7件市领导督办的重点提案
  {
    before: ANY,
    behind: /^[^,。;0-9]{0,40}(督办|领办|领衔|包案|牵头办理)的重点(督办)?的?(提案|建议|议案)/,
    rule: "singled out",
  },
  // 代表所提的15件重点建议: who put them forward is told in passing.
  {
    before: /(所提|提出|提交)的$/,
    behind: /^(省|市|县|区|州)?(重点(督办)?|领衔督办)的?(代表|委员)?(建议|提案)/,
    rule: "singled out",
  },
  // 列入省政府重点督办的20件建议
  {
    before: /(列入|列为|纳入)[^,。;0-9]{0,10}(重点督办|挂牌督办)的$/,
    behind: /^(代表)?(建议|提案)/,
    rule: "singled out",
  },
];

/** Farthest that a turn is sought behind a number, in characters. */
const BEHIND = 80;

/** 对…等方面的93件建议进行重点督办: what is done with items singles them out, whatever they are about. */
export function singledOut(c: Context): Name[] | null {
  if (!near(c, "领重专督挂")) return null;
  const [before, behind] = [stretch(c), tail(c, BEHIND)];
  const turn = TURNS.find((t) => t.before.test(before) && t.behind.test(behind));
  if (turn) return [{ measure: "key", rule: turn.rule }];
  if (/列入(规划|计划)[^,。;]{0,8}的$/.test(before)) return null;
  const said = /^(代表)?(建议|提案)(进行|开展|实行|实施|予以)了?(重点|专项|挂牌)(督办|调度|督查)/.test(behind);
  return said ? [{ measure: "key", rule: "singled out" }] : null;
}

/** 围绕中心任务遴选出重点提案5件: singled out, whatever they are about. */
export function keyAdjoins(c: Context, clause: number[]): boolean {
  const last = c.around.tokens[clause.at(-1) ?? -1];
  return (
    cue(last, "key") !== null &&
    /^(共|有|共计|为)?$/.test(c.around.text.slice(last?.end, startOf(c))) &&
    !sentenceBefore(c).includes("其中")
  );
}

/** 提出重点建议5件: no verb stands between the word and the number. */
export function keyIsNearest(c: Context, clause: number[]): boolean {
  const at = clause.findLastIndex((i) => cue(c.around.tokens[i], "key"));
  return at >= 0 && !clause.slice(at + 1).some((i) => cue(c.around.tokens[i], "verb"));
}

/** 集中“打包”督办10件民生提案: supervised in a way that not all can be. */
export function ledBySome(c: Context): boolean {
  if (!near(c, "督领")) return false;
  return (
    /(集中|专项|专题|打包|挂牌|联合|领衔|牵头|带头|现场|视察)[”"]?(进行)?督办了?$/.test(stretch(c)) ||
    /(领导|主席|主任|书记|[省市县区州]长|主席会议成员|[专工]委会?|[专工)]委员会|专门委员会)(们)?(分别|带头|牵头|亲自|跟踪|对口|共|批示|签批|阅批|领衔|并|和|、)*(督办|领办)了?$/.test(
      stretch(c),
    )
  );
}

/** …督办6件 in a sentence about key items. */
export function supervised(c: Context, start: number): boolean {
  if (!near(c, "督领包")) return false;
  const said = /(督办|领办|包办)(了)?$/.test(c.around.text.slice(Math.max(0, start - 4), start));
  return said && (c.before?.key === true || sentenceText(c).includes("重点"));
}

/** 督办建议12件 where no items are singled out: supervision of all that was handed over. */
export function allSupervised(c: Context): boolean {
  if (
    !near(c, "督") ||
    !/督办(了)?(大会|本级|年度|全部|人大|代表|政协)*(建议|提案|议案|意见|批评|和|、)*(共|共计)?$/.test(stretch(c))
  )
    return false;
  return !ledBySome(c) && !sentenceText(c).includes("重点") && c.before?.key !== true;
}
