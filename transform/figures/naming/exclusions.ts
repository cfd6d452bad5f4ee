import { has } from "../sentence.ts";
import { cue, type Token } from "../tokens.ts";
import { countsBills } from "./bills.ts";
import {
  attached,
  type Context,
  endOf,
  near,
  own,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  wordOf,
} from "./context.ts";

/** Why a number is none of our figures (codebook, «Not observations» and rules 10, 13); null where it may be one. */
export function notOurs(c: Context): string | null {
  if (isExcepted(c)) return "left out of what is told";
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
  if (isDraft(c)) return "drafts, not yet put forward";
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

/** 实地查看了3件提案办理情况; 办好一件建议,解决一个问题: single items and sayings (codebook, rule 13). */
function isLookedAt(c: Context): boolean {
  if (c.figure.number.kind !== "item") return false;
  const seen = near(c, "看视访摩察") && /(查看|察看|视察|走访|观摩|考察)了?$/.test(stretch(c));
  if (seen && /^(代表|委员|政协|重点)?(建议|提案)/.test(tail(c, 6))) return true;
  if (c.around.text[startOf(c)] !== "一") return false;
  // 一件一件商量怎么办
  if (
    /^一件,?一件/.test(c.around.text.slice(startOf(c), startOf(c) + 5)) ||
    /一件,?$/.test(sentenceBefore(c).slice(-3))
  )
    return true;
  if (
    /^一件/.test(wordOf(c.around, c.k)) &&
    /(办好|办成|办理|办结|办)$/.test(stretch(c)) &&
    /^,?[^,。;0-9]{2,4}一/.test(tail(c, 7))
  )
    return true;
  // 《…》、一件会办件: the members of a list of single items.
  if (/^一[件份]/.test(wordOf(c.around, c.k)) && /[》)”]、$/.test(sentenceBefore(c).slice(-2))) return true;
  // 其中一件关于修路的建议,被评为…: one single item that the text goes on to tell of.
  if (
    /^一[件份]/.test(wordOf(c.around, c.k)) &&
    /^(代表)?关于[^,。;0-9]{2,60}的(建议|提案),/.test(tail(c, 70)) &&
    !/重点|督办/.test(tail(c, 90))
  )
    return true;
  // 一份建议从产生到办结: any one of them.
  if (/^一[件份]/.test(wordOf(c.around, c.k)) && /^(代表)?(建议|提案)(从|要|背后|究竟|怎|如何)/.test(tail(c, 8)))
    return true;
  return (
    /^一件/.test(wordOf(c.around, c.k)) &&
    /(办好|办理|办|每|任何|一件)$/.test(stretch(c)) &&
    /^(代表)?(建议|提案)/.test(tail(c, 5))
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
  // 3件建议列入高质量办理典型案例
  if (
    /^(代表|委员)?(建议|提案|议案)?[^,。;0-9]{0,4}(列入|入选|选为|评为|选入|收入)[^,。;0-9]{0,30}(典型|优秀|示范)(案例|建议|提案)/.test(
      tail(c, 48),
    )
  )
    return true;
  return /(优秀|获奖|十佳|最佳)的?(集体|委员|党派|代表|政协|人大)?(建议|提案|议案)[^,。;0-9]{0,6}$/.test(stretch(c));
}

/** 除建议3件和提案1件不公开外: what is left out of what is told. */
function isExcepted(c: Context): boolean {
  if (!near(c, "除")) return false;
  const told = /除[^,。;:]{0,20}$/.test(stretch(c)) ? /^[^,。;:]{0,16}外/.exec(tail(c, 18))?.[0] : undefined;
  // What is put off is not finished yet, which is told of it.
  // 除会议期间的97件外,闭会期间还提出22件: besides, and not left out.
  const besides = /^[^,。;:]{0,16}外,[^,。;]{0,20}(还|又|另)(有|提出|提交|收到)/.test(tail(c, 50));
  return told !== undefined && !besides && !/未到|延期|正在/.test(told);
}

/** 基于调研提出的建议占46%; 有14834件是代表在座谈、走访基础上提出的: no measure tells how items came about. */
function cameAbout(c: Context): boolean {
  return (near(c, "研察谈访听") && onTheSpot(c)) || (near(c, "网线纸电书机") && bySomeWay(c));
}

function onTheSpot(c: Context): boolean {
  const source = /(调研|视察|座谈|走访|听取)/;
  const how = /(基于|通过|经过|结合)([^,。;]{2,24})(提出|形成)(的)?(代表)?(建议|提案)?(数量)?(数)?(占|有|共)?$/.exec(
    stretch(c),
  )?.[2];
  if (how !== undefined && source.test(how)) return true;
  const based =
    /(在|通过|经过|基于)([^。;0-9]{2,40})(提出|形成)的(代表)?(建议|提案),?(约)?(占|有|共)(建议|提案|总数|全部|的)*$/.exec(
      sentenceBefore(c).slice(-70),
    )?.[2];
  if (based !== undefined && source.test(based)) return true;
  const told = /^是(代表|委员)[^。;]{0,10}(在|通过|经过)([^。;]{2,40})(提出|形成)的/.exec(tail(c, 60))?.[3];
  return told !== undefined && source.test(told);
}

const PAPER = /(平台|网上|网络|线上|线下|纸质|电子)(委员|代表)?(提交|报送)?(的)?(提案|建议)(只有|仅有|仅|有|共|为)*$/;
const SENT_BEHIND =
  /^(以上|左右)?(的)?(提案|建议)?(均|都|全部)?(是|为)?(通过|经|在|以)?(网上|网络|线上|线下|书面|纸质|电子|手机)[^,。;0-9]{0,8}(提交|报送)/;
const SENT_BEFORE = /(网上|网络|线上|线下|书面|纸质|电子|手机)[^,。;0-9]{0,8}(提交|报送)的?,?占了?(比|总数的?)?$/;

/**
 * 纸质提案只有5件, 九成以上网上提交, 其余全部网上提交,占97%: on paper or online says nothing of the handling; 收到纸质提案49份
 * counts what was received.
 */
function bySomeWay(c: Context): boolean {
  // 提出的书面建议10条: written is what they are by name.
  const received =
    /(收到|收集到|征集到?|提出|提交)/.test(stretch(c)) ||
    (c.before?.names[0]?.measure === "submitted" && c.around.text[c.before.number.end] === "、");
  const paper = PAPER.test(stretch(c)) && !received;
  if (paper || SENT_BEHIND.test(tail(c, 24))) return true;
  return c.figure.number.kind === "percent" && SENT_BEFORE.test(sentenceBefore(c).slice(-24));
}

function somethingElse(c: Context): boolean {
  const { tokens } = c.around;
  const near = own(c).at(-1);
  const word = near === undefined ? undefined : tokens[near];
  if (besidePapers(c) || besidesItems(c)) return true;
  const foreign = word !== undefined && startOf(c) - word.end <= 3 && cue(word, "foreign") !== null;
  // 反映社情民意75件: what is reflected is the thing itself, and not what items are about.
  const itself = foreign && wordOf(c.around, near ?? -1).startsWith("社情民意");
  if (foreign && (itself || !isOpened(c)) && !isTurned(c) && !endsTitle(c, word)) return true;
  const next = c.right.own[0];
  const behind = next === undefined ? undefined : tokens[next];
  if (behind && cue(behind, "foreign") && behind.start - endOf(c) <= 2) return true;
  if (c.figure.number.kind === "percent") return verdictOnElse(c) || othersVerdict(c) || ofAnother(c);
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

/** People, problems met in the handling, and speeches: not the instrument, though told beside it. */
function besidesItems(c: Context): boolean {
  // 占全市常住人口85.7%
  if (c.figure.number.kind === "percent" && near(c, "口") && /占[^,。;0-9]{0,10}人口(总数)?的?$/.test(stretch(c)))
    return true;
  // 协调处理了374件建议办理过程中的具体问题
  if (near(c, "问") && /^(代表)?(建议|提案)(办理)?(过程)?中的(具体|实际|难点|突出)?问题/.test(tail(c, 18))) return true;
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
  /((作为?|按)[^,。;0-9]{2,14}处理的?|(转为|转作|改作|改为)[^,。;0-9]{0,8}(信息|社情民意|来信|意见|建议)的?)$/.test(
    stretch(c),
  );

/** 解决拥堵问题等18件建议: the end of a title, and what is counted stands behind. */
const endsTitle = (c: Context, word: Token): boolean =>
  c.around.text.slice(word.end, startOf(c)) === "等" &&
  has(c.around.tokens, attached(c.around, c.right.own, c.k), "instrument");

/** A rate behind a count of something else, with no word of ours between: 12345热线2140件,回复率100%. */
function ofAnother(c: Context): boolean {
  if (c.before?.dropped !== "something else is counted") return false;
  // 45件均已说明理由;代表走访率100%: who gave the verdict or was met is named anew.
  if (
    /;[^;]*$/.test(c.around.text.slice(c.before.number.end, startOf(c))) &&
    /(代表|委员|建议|提案|办理|答复)/.test(stretch(c))
  )
    return false;
  return !c.left.clauses.some((clause) => has(c.around.tokens, clause, "instrument"));
}

/** 对全镇发展情况开展满意度测评,满意率85%: a verdict on something else than the handling. */
function verdictOnElse(c: Context): boolean {
  if (!near(c, "对")) return false;
  const told = /对([^,。;]{2,30})(开展|进行|组织)了?满意度(测评|测评调查|调查|评议)[^。;]*$/.exec(
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
function isTarget(c: Context): boolean {
  const set = near(c, "标求保做") ? setsTarget(c) : null;
  return set ?? ((near(c, "各体下") && isOrdered(c)) || namesTarget(c));
}

/** Whether the sentence speaks of an aim; null where it does not. */
function setsTarget(c: Context): boolean | null {
  if (/^.{0,6}的(工作)?目标/.test(tail(c, 12))) return !isReached(c);
  const said = withoutTopic(c);
  if (
    c.figure.number.kind === "percent" &&
    /(接下来|下一步|下步|今后)[^。]{0,60}(将|要)[^。]*$/.test(said) &&
    /要求|目标/.test(tail(c, 20))
  )
    return true;
  if (/目标(为|是)[^。;]{0,40}$/.test(said)) return true;
  if (
    said.includes("确保") &&
    (/表态(发言)?[^。]*确保/.test(said) || /确保([^了实,。;][^,。;]{0,20})?率[^,。;]{0,16}$/.test(said))
  )
    return true;
  if (/(^|[,;])(切实|全力|力求)?保证[^了,。;]{0,20}(率|度)(均|都|达到|达|为|在)*$/.test(said)) return true;
  if (said.includes("做到")) {
    if (/(确保|努力|坚持)(要)?做到[^。;]*$/.test(said)) return true;
    if (/做到[^。;]*$/.test(said) && /力争|争取/.test(sentenceText(c))) return true;
    if (/(^|[,:])(还|就|也)?(要|须|应|应当|必须)[^。;]*做到[^。;]*$/.test(said) && !/(已|实现了|截至)/.test(said))
      return true;
  }
  return null;
}

/** 围绕努力做到…走在前列方面提出提案34件: the aim is what they are about. */
const withoutTopic = (c: Context): string => sentenceBefore(c).replace(/(围绕|聚焦)[^。;0-9]{2,80}(方面|领域)/, "");

/** Whether the sentence says what all bodies must do. */
function isOrdered(c: Context): boolean {
  const said = withoutTopic(c);
  const ordered = /(各[^,。;]{0,10}(单位|部门)|全体|全县上下|全市上下)(都)?(要|应|须|必须|务必)/.test(said);
  return ordered && !/(已|实现了|目前|截至)/.test(said);
}

const COUNTED = /(办结|办复|解决|落实|完成|实施)的(共有|有|共|为)?([0-9]+件,?占[^,。;0-9]{0,14})?$/;

function namesTarget(c: Context): boolean {
  for (let i = c.k - 1; i >= c.s.from; i--) {
    const t = c.around.tokens[i];
    if (!t) break;
    if (t.mark === ";" || (t.end - t.start <= 2 && SO_FAR.has(wordOf(c.around, i)))) return false;
    // 正在办理,力争近期可办结的有15件,占32%: so many are under way.
    if (cue(t, "target")) return !COUNTED.test(c.around.text.slice(t.end, startOf(c)));
  }
  return false;
}

/** 满意率达80%以上的有229件, 承办10件以上的单位: numbers that only define others. */
function isThreshold(c: Context): boolean {
  const after = tail(c, 14);
  const bodies = c.figure.number.kind === "organisation";
  if (!bodies && c.figure.number.bound !== "exact" && /^(及?以[上下]|及?以内)?的?(承办|主办)?(单位|部门)/.test(after))
    return true;
  // 有7家单位承办50件以上提案: neither the bodies nor the items are counted in full.
  if (bodies && /^(单位|部门)?(承办|主办|办理)[^,。;0-9]{0,6}[0-9]+件(及)?以上/.test(after)) return true;
  // 需要两个或两个以上部门办理的553件
  if (bodies && near(c, "或") && /^或者?[0-9一二两三多]+(个|家)(及)?以上/.test(tail(c, 12))) return true;
  if (bodies && near(c, "或") && /[0-9一二两三](个|家)或者?$/.test(sentenceBefore(c).slice(-6))) return true;
  // 负责人各自确定1件以上重点提案亲自办理
  if (
    c.figure.number.kind === "item" &&
    c.figure.number.bound === "at_least" &&
    (c.figure.number.value ?? 0) <= 3 &&
    /(确定|选定|选择|领办|督办|负责人|至少)[^,。;0-9]{0,6}$/.test(stretch(c))
  )
    return true;
  // 涉及三家以上承办单位的2410件: how many bodies an item needs, not how many there are.
  if (
    bodies &&
    /^(及?以上)?[^,。;0-9]{0,8}(单位|部门)[^,。;0-9]{0,8}的[0-9]+余?件/.test(tail(c, 30)) &&
    /(涉及|由|需)[^,。;]{0,6}$/.test(stretch(c))
  )
    return true;
  if (c.figure.number.bound === "at_least" && /[0-9](家|个)(单位|部门)?(承办|主办|办理)$/.test(stretch(c))) return true;
  if (c.figure.number.kind === "percent") return /^(及?以[上下]|及?以内)?的?(有|共有|为|达)?[0-9]+件/.test(after);
  if (c.before?.dropped !== "a threshold") return false;
  if (
    c.before.number.kind === "organisation" &&
    /(单位|部门)[^,。;0-9]{0,8}的(代表|委员)?(建议|提案)?(有|共|共有)?$/.test(stretch(c))
  )
    return false;
  return c.left.clauses.length === 1;
}

function isComparison(c: Context): boolean {
  if (near(c, "较比") && /(较|比)[^,。;]{0,20}(多|少|增|减|高|低)(了|出)?$/.test(stretch(c))) return true;
  const last = own(c).at(-1);
  const word = last === undefined ? undefined : c.around.tokens[last];
  if (!word || !cue(word, "compare")) return false;
  // 涉及道路提升的4件: what they are about.
  const about = own(c).some(
    (i) => cue(c.around.tokens[i], "parts")?.v === "category" || cue(c.around.tokens[i], "area"),
  );
  if (c.figure.number.kind === "item" && about && /的(有|建议|提案|议案|共|占)*$/.test(stretch(c))) return false;
  // 提升至71% and 增加到80件 name the level reached, not the step.
  const between = c.around.text.slice(word.start, startOf(c));
  return !/[至到为]/.test(between);
}

/** 征集到议案建议素材近30件; 拟将…等8件建议向大会提出: what is not yet put forward. */
function isDraft(c: Context): boolean {
  if (c.figure.number.kind !== "item") return false;
  // 拟提交提案222件: meant, not done.
  if (
    near(c, "拟") &&
    /(^|[^草])拟(向[^,。;0-9]{2,12})?(提交|提出)的?(代表|委员|政协|集体|个人)*(提案|建议|议案)?(共|近|约|达)*$/.test(
      stretch(c),
    )
  )
    return true;
  if (
    (/(素材|线索|选题|题目|草案|初稿)(共|近|约|达|有)*$/.test(stretch(c)) && !/转|作为|按/.test(stretch(c))) ||
    /^(议案|建议|提案)?(素材|线索|选题|初稿)/.test(tail(c, 6))
  )
    return true;
  return (
    /(^|[,。;并])(拟|准备|将)(把|将)[^。;]*$/.test(sentenceBefore(c)) &&
    /^[^,。;0-9]{0,20}(向|以)[^,。;]{0,10}(提出|提交)/.test(tail(c, 40))
  );
}

/** 估计最终会收到850多件: what is still to come. */
function isForecast(c: Context): boolean {
  if (!near(c, "估预望能")) return false;
  return /(估计|预计|预测|有望|可能会)[^,。;0-9]{0,12}$/.test(stretch(c)) && !/于$/.test(stretch(c));
}

function isAverage(c: Context): boolean {
  // 提交提案最多的两人分别达11件: what single members do.
  if (
    near(c, "最") &&
    /最多的?(者|委员|代表|(一|[两二三1-3])(位|名|人|个)[^,。;]{0,6})(,)?(共|一人|分别|各|就|个人)*(提出|提交|撰写)?(了)?(达|有|为)?$/.test(
      sentenceBefore(c).slice(-30),
    )
  )
    return true;
  // 10位领导领办建议、提案各1件
  if (near(c, "位") && /[0-9]位[^,。;]{0,24}各$/.test(stretch(c))) return true;
  // 县领导分别领办一至二件: a few for each of them.
  if (c.figure.number.kind === "item" && c.figure.number.upTo !== null && c.figure.number.upTo <= 5) return true;
  if (c.figure.number.kind !== "item" || !near(c, "每让使均")) return false;
  if (/每(年|人|位|名|个)[^,。;]{0,12}$/.test(stretch(c)) || /[让使]$/.test(stretch(c))) return true;
  if (/年均[^,。;0-9]{0,8}$/.test(stretch(c))) return true;
  return /平均|日均|每天|每日|人均/.test(stretch(c));
}

function isTaken(t: Token | undefined): boolean {
  return cue(t, "outcome")?.v === "adopted" || cue(t, "verb")?.v === "published";
}

/** 条, 项, 份 and the like count many things: they are ours only beside the instrument's name. */
function isLoose(c: Context): boolean {
  const { unit, kind } = c.figure.number;
  if (kind !== "item" || unit === "件" || unit === "件次") return false;
  const { tokens } = c.around;
  if (unit === "案" && c.around.text.includes("提案")) return false;
  // 采纳代表所提意见建议400条, 公开提案0条: the noun is part of a longer word.
  if (/(意见|建议|提案)(近|约|超过|超|逾|达到|达|了|共)*$/.test(stretch(c)) && own(c).some((i) => isTaken(tokens[i])))
    return false;
  if (/^一[项个条]$/.test(wordOf(c.around, c.k)) && !has(tokens, attached(c.around, c.right.own, c.k), "instrument"))
    return true;
  if (
    own(c).some((i) => cue(tokens[i], "outcome") || cue(tokens[i], "letter") || cue(tokens[i], "level")) &&
    unit === "个"
  )
    return false;
  if (/^(内容)?(作为|为|列为|确定为|定为)[^,。;0-9]{0,12}重点[^,。;0-9]{0,6}(建议|提案|件)/.test(tail(c, 32)))
    return false;
  if (unit === "个" && /(主办|协办|会办|分办|独办|单办)$/.test(stretch(c))) return false;
  const near = attached(c.around, c.right.own, c.k);
  const keyed = [...own(c), ...near].some(
    (i) =>
      (cue(tokens[i], "key") || cue(tokens[i], "verb")) &&
      /建议|提案/.test(wordOf(c.around, i)) &&
      startOf(c) - (tokens[i]?.end ?? 0) <= 3 &&
      (tokens[i]?.start ?? 0) - endOf(c) <= 0,
  );
  const noun =
    keyed ||
    has(tokens, own(c), "instrument") ||
    has(tokens, near, "instrument") ||
    near.some((i) => /提案$/.test(wordOf(c.around, i)));
  const counted = c.before?.dropped === null && c.before.number.kind === "item" && c.before.names.length > 0;
  if (counted && c.before?.number.unit === unit) return false;
  // 提出建议36条。现已办结29条,正在办理5条: the sentence goes on in the measure word of the whole.
  const whole = c.before === null ? c.earlier.at(-1) : undefined;
  if (
    unit === "条" &&
    whole?.number.unit === unit &&
    whole.dropped === null &&
    whole.names.length > 0 &&
    /(办结|办复|答复|完成|解决|落实)(了|的)?$/.test(stretch(c))
  )
    return false;
  const form = unit === "份" || unit === "张";
  return (
    !noun &&
    !(
      form &&
      (has(tokens, own(c), "feedback") || formsBefore(c) || /(回执|反馈|测评|评议意见|征询|征求)/.test(tail(c, 12)))
    )
  );
}

/** Whether the sentence has counted feedback forms already. */
export function formsBefore(c: Context): boolean {
  return [...c.figures, ...c.earlier.slice(-2)].some(
    (f) => f.dropped === "forms sent out" || f.names.some((n) => n.measure === "feedback"),
  );
}
