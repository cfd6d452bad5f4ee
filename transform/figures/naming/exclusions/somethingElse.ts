import { has } from "../../sentence.ts";
import { cue, type Token } from "../../tokens.ts";
import {
  attached,
  type Context,
  endOf,
  isNextMember,
  near,
  own,
  sentenceBefore,
  startOf,
  stretch,
  tail,
  wordOf,
} from "../context.ts";

import { modeOf } from "../lists.ts";
import { OPINIONS } from "../opinions.ts";
import { DRAFTS } from "./drafts.ts";

/** 受理信访案件12件, 大会发言14件, 群众满意率95%: not the instrument, or no verdict of its proposers. */
export function somethingElse(c: Context): boolean {
  const { tokens } = c.around;
  const near = own(c).at(-1);
  const word = near === undefined ? undefined : tokens[near];
  if (besidePapers(c) || besidesItems(c) || becameOfElse(c) || votedByOthers(c)) return true;
  if (c.figure.number.unit === "件" && (isNextMember(c) || modeOf(c) !== null) && !ITSELF.test(stretch(c)))
    return false;
  const foreign = word !== undefined && startOf(c) - word.end <= 3 && cue(word, "foreign") !== null;
  // 反映社情民意75件: what is reflected is the thing itself, and not what items are about.
  const itself = foreign && wordOf(c.around, near ?? -1).startsWith("社情民意");
  if (foreign && (itself || !isOpened(c)) && !isTurned(c) && !endsTitle(c, word)) return true;
  const next = c.right.own[0];
  const behind = next === undefined ? undefined : tokens[next];
  // 236件问题得到解决: the problems of so many items.
  const solved =
    c.figure.number.unit === "件" &&
    /^(所提)?问题(已|均|都|已经|得到|得以)+(了)?(较好|圆满|妥善|有效|基本)?(地)?(解决|落实)/.test(tail(c, 18));
  if (behind && !solved && cue(behind, "foreign") && behind.start - endOf(c) <= 2) return true;
  if (c.figure.number.kind === "percent") return verdictOnElse(c) || othersVerdict(c) || ofAnother(c) || ofWorks(c);
  // 12篇重点提案调研报告, 30期提案简报: papers about items.
  if (
    /[篇份期]/.test(c.figure.number.unit) &&
    /^[^,。;、0-9]{0,8}(调研报告|研究报告|简报|专报|文章|稿件)/.test(tail(c, 16))
  )
    return true;
  const strong = own(c).some((i) => cue(tokens[i], "foreign")?.strong === true) && !isTurned(c);
  if (!strong) return false;
  const noun = has(tokens, own(c), "instrument") || has(tokens, c.right.own, "instrument");
  const covered = has(tokens, own(c), "area") || has(tokens, own(c), "parts");
  return !noun && !covered;
}

/** What is counted itself, and is no name of an area or a body. */
const ITSELF =
  /(案件|信件|来信|留言|来电|工单|举报|社情民意|信息|批示|建议案?|提案|意见书?|报告|简报|专报|论文|作品|快件|文件|线索|申请)(共|有)?$/;

const ELSE = new Set(["something else is counted", OPINIONS, DRAFTS]);

/** 受理来信86件,办结80件; 报送素材68件,被采用21件: what became of so many of them. */
function becameOfElse(c: Context): boolean {
  const { before, figure } = c;
  if (before === null || figure.number.kind !== "item" || !ELSE.has(before.dropped ?? "")) return false;
  if (figure.number.unit !== before.number.unit || (figure.number.value ?? 0) > (before.number.value ?? 0))
    return false;
  const between = c.around.text.slice(before.number.end, startOf(c));
  // 青年提案156件,28件转化为政协提案: where they went on to.
  if (/^[^。;0-9]{0,8},(其中)?有?$/.test(between) && /^(已|被)?(转化|转)[为成]/.test(tail(c, 4))) return true;
  return /^[^。;0-9建提议]{0,16},(其中)?,?(现场|目前|已经|已|均|被|得到|有|全部|现)*(办结|办复|采用|吸收采纳|采纳|吸纳|答复|回复|转办|解决|落实|完成|整改|化解|整改落实|办理)了?(的有|的)?$/.test(
    between,
  );
}

/** 到会组成人员29人,其中满意9件; 无记名投票,满意率86%: those who sit in the meeting vote, and no proposer (codebook, rule 23). */
function votedByOthers(c: Context): boolean {
  if (!near(c, "组票")) return false;
  const { tokens } = c.around;
  const verdict = [...own(c), ...c.right.own].some(
    (i) => cue(tokens[i], "level") !== null || cue(tokens[i], "rate")?.v === "satisfaction",
  );
  // 票决满意率93.5%: of those who vote at the session.
  if (verdict && /(票决|表决|投票测评)(的|结果)?[^,。;0-9]{0,4}满意/.test(stretch(c))) return true;
  return (
    verdict &&
    /(常委会组成人员|无记名)[^。]{0,80}$/.test(sentenceBefore(c)) &&
    !/代表(对|表示|反馈)[^。;]*$/.test(sentenceBefore(c))
  );
}

/** People, problems met in the handling, and speeches: not the instrument, though told beside it. */
function besidesItems(c: Context): boolean {
  // 职工代表提案立案57件
  if (near(c, "职") && /(职工|工会|职代会)(代表)?(大会)?(提出|提交)?的?提案[^,。;0-9]{0,6}$/.test(stretch(c)))
    return true;
  // 占全市常住人口85.7%
  if (c.figure.number.kind === "percent" && near(c, "口") && /占[^,。;0-9]{0,10}人口(总数)?的?$/.test(stretch(c)))
    return true;
  // 协调处理了374件建议办理过程中的具体问题
  if (near(c, "问") && /^(代表)?(建议|提案)(办理)?(过程)?中的(具体|实际|难点|突出)?问题/.test(tail(c, 18))) return true;
  // 办理人大审议意见9件: what the congress says of reports.
  if (near(c, "审评执") && /(审议|评议|执法检查|调研)意见书?(共|共计)?$/.test(stretch(c))) return true;
  // 收到提案167件,大会发言14件
  if (
    near(c, "发") &&
    c.before?.number.kind === "item" &&
    /^(大会|书面|口头|会议)*(交流)?发言(材料|稿)?(共|有)?$/.test(stretch(c))
  )
    return true;
  return false;
}

/** 形成常委会建议案11件、专委会建议31份: what goes on a list of papers to the government is one of them. */
function besidePapers(c: Context): boolean {
  if (c.before?.dropped !== "something else is counted" || c.figure.number.kind !== "item") return false;
  const between = c.around.text.slice(c.before.number.end, startOf(c));
  return (
    /^[、和及][^,。;、0-9]{0,10}(委会|主席|常委|党组|调研|协商|专题|对口)[^,。;、0-9]{0,6}(建议|意见建议|报告|专报)$/.test(
      between,
    ) &&
    /(建议案|建议书|调研报告|专报)[0-9]+[件份篇个][、和及]$/.test(
      c.around.text.slice(0, c.before.number.end + 1).slice(-16),
    )
  );
}

const isOpened = (c: Context): boolean => own(c).some((i) => cue(c.around.tokens[i], "parts")?.v === "category");

/** 作为信息处理的12件: items that were turned into something else. */
const isTurned = (c: Context): boolean =>
  own(c).some((i) => cue(c.around.tokens[i], "verb")?.v === "not_filed") ||
  /((作为?|按)[^,。;0-9]{2,14}处理的?|(转为|转作|转化为|改作|改为)[^,。;0-9]{0,8}(信息|社情民意|来信|意见|建议)的?)$/.test(
    stretch(c),
  );

/** 解决拥堵问题等18件建议: the end of a title, and what is counted stands behind. */
const endsTitle = (c: Context, word: Token): boolean =>
  c.around.text.slice(word.end, startOf(c)) === "等" &&
  has(c.around.tokens, attached(c.around, c.right.own, c.k), "instrument");

/** A rate behind a count of something else, with no word of ours between: 12345热线2140件,回复率100%. */
function ofAnother(c: Context): boolean {
  if (c.before === null || !ELSE.has(c.before.dropped ?? "")) return false;
  // 45件均已说明理由;代表走访率100%: who gave the verdict or was met is named anew.
  if (
    /;[^;]*$/.test(c.around.text.slice(c.before.number.end, startOf(c))) &&
    /(代表|委员|建议|提案|办理|答复)/.test(stretch(c))
  )
    return false;
  const { tokens } = c.around;
  // 公开41件,不予公开3件,公开率93%: what was kept back tells of the same items.
  const kept = /不(予|宜)?公开的?$/.test(c.around.text.slice(0, c.before.number.start).slice(-6));
  if (kept && own(c).some((i) => cue(tokens[i], "rate")?.v === "published")) return false;
  for (let i = c.before.at + 1; i < c.k; i++) if (cue(tokens[i], "instrument") !== null) return false;
  return true;
}

/** 新建公厕35座,完成率91%; 票决民生实事项目10个,完成率90%: a rate right behind a count of works is of these. */
const ofWorks = (c: Context): boolean =>
  near(c, "率") &&
  ((/(民生实事|实事项目|重点项目|工程项目)[^。;]*$/.test(sentenceBefore(c)) &&
    !has(c.around.tokens, range(c.s.from, c.k), "instrument")) ||
    /[0-9]余?(公里|千米|平方米|平方公里|米|亩|公顷|座|处|套|户|台|盏|张|所|辆|棵|株|吨|个项目|个点|万元|亿元)[^,。;0-9]{0,14},[^,。;0-9]{0,4}(完成|竣工|开工|实施|落实|达标|投用|覆盖)率(达到|达|为|均为|是)?$/.test(
      sentenceBefore(c).slice(-60),
    ));

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** 对全镇发展情况开展满意度测评,满意率85%: a verdict on something else than the handling. */
function verdictOnElse(c: Context): boolean {
  if (!near(c, "对")) return false;
  const told = /对([^,。;]{2,30})(开展|进行|组织)了?(满意度|工作|履职)?(测评调查|测评|调查|评议|评价)[^。;]*$/.exec(
    sentenceBefore(c),
  )?.[1];
  return told !== undefined && !/(建议|提案|议案|办理|答复)/.test(told);
}

/** The verdict of others than the proposers: 商户满意率, 群众满意度. */
function othersVerdict(c: Context): boolean {
  if (
    /^的?(受访|被调查|参评)?(群众|市民|居民|商户|企业|公众|游客|患者|学生|家长|农民|业主|村民|网民|职工|师生)/.test(
      tail(c, 8),
    )
  )
    return true;
  const rate = own(c).find((i) => cue(c.around.tokens[i], "rate")?.v === "satisfaction");
  const t = rate === undefined ? undefined : c.around.tokens[rate];
  if (!t) return false;
  const before = c.around.text.slice(Math.max(0, t.start - 8), t.start);
  return /(群众|市民|居民|商户|企业|公众|游客|患者|学生|家长|农民|业主|服务对象|村民|社会)(的|总体|综合)?$/.test(
    before,
  );
}
