import type { Figure, Name } from "../figure.ts";
import { isReporter } from "../handlers.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { isLoosePhrase, levelName, outcomeName } from "../words.ts";
import { coveredBefore, fieldAtHead, longTopic, pointedArea } from "./areas.ts";
import { base, baseOfRate, isBase, opensParts, partOfUnfiled } from "./bases.ts";
import { nameBehind } from "./behind.ts";
import { fateOfBills } from "./bills.ts";
import { nameClause } from "./clause.ts";
import {
  attached,
  type Context,
  drop,
  endOf,
  LISTED,
  near,
  outsideBrackets,
  own,
  residue,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  toldBefore,
  WHOLES,
  wordOf,
} from "./context.ts";
import { formsBefore } from "./exclusions.ts";
import { inherit } from "./inherit.ts";
import { areaAmong, isBodyName, nameByMode, namedBeforeBracket } from "./lists.ts";
import { pairRun } from "./pairs.ts";
import { sourceOnly } from "./proposers.ts";
import { handsOver } from "./statements.ts";

const OPINIONS = "opinions gathered, not the instrument";

/** Names a count of items or forms. */
export function nameCount(c: Context): Name[] {
  const names = nameCounted(c);
  return c.figure.dropped === null ? (partOfUnfiled(c, names) ?? names) : names;
}

function nameCounted(c: Context): Name[] {
  const waiting = c.queue.shift();
  if (waiting) return waiting;
  const special =
    fate(c) ??
    supervised(c) ??
    madePublic(c) ??
    feedback(c) ??
    roleSaid(c) ??
    afterMerging(c) ??
    fewerFiled(c) ??
    metSomeWay(c) ??
    metBehind(c) ??
    handledYet(c) ??
    finishedAlone(c) ??
    remaining(c) ??
    excepted(c) ??
    fulfilled(c);
  if (special) return special;
  if (collected(c)) return [{ measure: "submitted", rule: "gathered at a session" }];
  const bracketed = roleInBracket(c);
  if (bracketed) return bracketed;
  const held = namedBeforeBracket(c);
  if (held) return [held];
  if (gathered(c)) return drop(c, OPINIONS);
  if (addsUp(c)) return inherit(c);
  const sum = sumOfEach(c) ?? sumOf(c) ?? totalBehind(c);
  if (sum) return sum;
  const among = amongBase(c);
  if (among) return among;
  const topic = longTopic(c);
  if (topic) return [topic];
  const pointed = pointedArea(c);
  if (pointed) return [pointed];
  const field = fieldAtHead(c);
  if (field) return [field];
  const run = pairRun(c);
  if (run) {
    c.queue.push(...run.slice(1));
    return run[0] ?? [];
  }
  const handedOn = handedBeside(c);
  if (handedOn) return [handedOn];
  const merged = mergedClass(c) ?? areaAmong(c);
  if (merged) return [merged];
  const { tokens } = c.around;
  const noun = attached(c.around, c.right.own, c.k);
  const named = asForms(c, nameClause(c, own(c), noun, startOf(c)));
  if (named.length > 0) {
    if (
      named.length === 1 &&
      named[0]?.measure === "assigned" &&
      /(交办|移交)[^,。;]*代表(们)?(所)?提出的$/.test(stretch(c))
    )
      return [...named, { measure: "submitted", rule: "attribute right before the number" }];
    // 其他78件议案转作建议: the rest of what was put forward, told by what became of it.
    if (
      near(c, "其另") &&
      /提出的(其他|其余|另外)$/.test(stretch(c)) &&
      /^[^。;0-9]{0,12}(转|作为|按)/.test(tail(c, 20))
    )
      return [];
    if (sourceOnly(c, own(c), named) || publishedReplies(c, named)) return inherit(c);
    return coveredBefore(c, named) ?? screenedLater(c, withOutcomeBehind(c, named));
  }
  const behind = c.right.shared || opensParts(c) ? [] : asForms(c, nameBehind(c, c.right.own));
  if (behind.length > 0) return behind;
  const part = finishedPart(c);
  if (part) return part;
  if (isBase(c)) return base(c);
  const listed = nameByMode(c);
  if (listed && listed.rule !== "name in a list of parts") return [listed];
  const farther = nameFarther(c, listed !== null);
  if (farther.length > 0) return farther;
  if (listed) return [listed];
  if (has(tokens, own(c), "rest"))
    return stillOpen(c) ?? (c.before?.names.some((n) => LISTED.has(n.measure)) ? inherit(c) : []);
  return verdictLater(c) ?? baseOfRate(c) ?? (barePredicate(c) ? [] : asForms(c, inherit(c)));
}

const OPEN_BESIDE = /(尚未|还未|暂未|未|正在?)办理(的)?(有)?[0-9]/;

/** 已办理3件,未办理0件: beside what is not handled yet, 办理 says that the others are finished (codebook, rule 23). */
function handledYet(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "未正")) return null;
  // 正在办理,力争近期可办结的有15件: what is hoped for is still under way.
  const hoped = /^(?:力争|争取|预计|有望|可望)[^,。;0-9]{0,12}(?:办结|办复|解决|落实|完成)的(?:有|共|共有)?$/;
  if (
    /(?:^|[,。;:])(?:目前)?正在?[^,。;0-9]{0,12},$/.test(sentenceBefore(c).slice(0, -stretch(c).length || undefined)) &&
    hoped.test(stretch(c))
  )
    return [{ measure: "outcome", outcome: "underway", rule: "still under way" }];
  const [, open, done] =
    /^(?:其中)?(?:(尚未|还未|暂未|未)|(已|已经|现已))办理(?:的|件)?(?:有|共)?$/.exec(stretch(c)) ?? [];
  if (open !== undefined && /(已|已经|现已)办理[完结复]?[^,。;]{0,3}[0-9]/.test(sentenceText(c)))
    return [{ measure: "outcome", outcome: "underway", rule: "not handled yet" }];
  if (done === undefined || !OPEN_BESIDE.test(sentenceText(c))) return null;
  return [{ measure: "completed", rule: "handled, beside what is not" }];
}

/** 34件主办建议已全部与代表沟通: those of whom it is told right behind the number were met. */
function metBehind(c: Context): Name[] | null {
  if (!near(c, "沟商见联") || !/^(其中|对)?$/.test(stretch(c))) return null;
  const said =
    /^(?:主办|承办)?(?:件|的)?(?:人大|政协|代表|委员|建议|提案|和|、)*(?:已经|已|均|都|全部|全)+(?:与|同|和)[^,。;0-9]{0,14}(?:代表|委员)[^,。;0-9未]{0,8}(?:沟通|见面|面商|联系|座谈|对接|协商)/;
  return said.test(tail(c, 60)) ? [{ measure: "contacted", rule: "proposers met" }] : null;
}

/** 法院20件,检察院9件;另有10件涉及…的建议,交相关单位办理: beside receiving bodies, what is handed to others. */
function handedBeside(c: Context): Name | null {
  const listed = c.figures.some((f) => f.names[0]?.measure === "by_handler");
  if (!listed || !/^(另有|还有|另外|其余|其他|另)?的?$/.test(stretch(c))) return null;
  const told =
    /^[^。;0-9]{0,40}?,?(?:已|均)?(?:交由|转交|移交|转|交|由)([^,。;0-9]{2,24}?)(?:分别|负责|直接)?(?:研究|参考)?(?:办理|处理)/.exec(
      tail(c, 80),
    );
  const label = trimLabel(told?.[1] ?? "");
  return label.length < 2 ? null : { measure: "by_handler", label, rule: "handed to others beside the bodies named" };
}

/** 12件重点提案中11件取得进展: the words before 中 are the base's, those behind the number its own. */
function amongBase(c: Context): Name[] | null {
  if (c.right.shared || !near(c, "中")) return null;
  // 所提建议中有15件已经解决
  if (/(建议|提案|议案)(当)?中,?(有|共有)$/.test(sentenceBefore(c).slice(-12))) {
    const told = nameBehind(c, c.right.own);
    if (told.length > 0) return told;
  }
  if (c.left.before < 0 || c.left.clauses.length > 1 || !/中(,)?(有|共有)?$/.test(stretch(c)) || c.before === null)
    return null;
  const between = c.around.text.slice(c.around.tokens[c.before.at]?.end, startOf(c));
  if (!/^[^,。;0-9]{0,12}中(有|共有)?$/.test(between)) return null;
  const body = /^由([^,。;0-9]{2,16}?)(牵头)?(主办|承办|办理|负责)/.exec(tail(c, 24))?.[1];
  if (body !== undefined && isBodyName(body) && !isReporter(body))
    return [{ measure: "by_handler", label: trimLabel(body), rule: "one of several bodies" }];
  const named = nameBehind(c, c.right.own);
  return named.length > 0 ? named : null;
}

/** 其余5件正在解决,有10件已答复给代表: behind a class, what is finished is a part of its own. */
function finishedPart(c: Context): Name[] | null {
  if (!/^(其中)?(有|另有|还有)$/.test(stretch(c)) || c.right.shared || c.before?.names[0]?.measure !== "outcome")
    return null;
  const verb = c.right.own.map((i) => cue(c.around.tokens[i], "verb")?.v).find((v) => v !== undefined);
  return verb === "replied" || verb === "completed" ? [{ measure: verb, rule: "finished part" }] : null;
}

/** 已经解决的,以及已有规定、作出说明的148件: one class told in several clauses. */
function mergedClass(c: Context): Name | null {
  const [last, ...farther] = c.left.before >= 0 ? c.left.clauses.slice(0, -1) : c.left.clauses;
  if (!last || !near(c, "及或") || !/的(有|为|共|共有|共计)?$/.test(stretch(c))) return null;
  const told = /的,(以及|或者|或)[^。;]*$/.exec(sentenceBefore(c));
  if (!told || farther.length === 0) return null;
  const start = startOf(c) - told[0].length;
  const before = farther.find((clause) => clause.some((i) => (c.around.tokens[i]?.start ?? 0) < start)) ?? [];
  const first = outcomeName(c.around, before);
  return first?.outcome ? { ...first, rule: "class told in several clauses" } : null;
}

/** 1件经二次办理,被评价为基本满意. */
function verdictLater(c: Context): Name[] | null {
  const next = c.right.clauses[0];
  const first = c.around.tokens[next?.[0] ?? -1];
  if (!next || !first || stretch(c) !== "") return null;
  if (!/(评价|评定|测评|转|变|升)为$/.test(c.around.text.slice(Math.max(0, first.start - 4), first.start))) return null;
  const level = levelName(c.around, next);
  return level && [{ ...level, rule: "verdict in the clause behind" }];
}

/** Names from the clauses before, where the figure's own says nothing: 收到的建议,共159件. */
function nameFarther(c: Context, part: boolean): Name[] {
  const rest = residue(stretch(c));
  if (rest.length > 4) return [];
  const { clauses, before } = c.left;
  // The last clause to the left is the tail of the figure before it and speaks of that one.
  const far = before >= 0 ? clauses.slice(1, -1) : clauses.slice(1);
  for (const clause of far.slice(0, 2)) {
    const end = c.around.tokens[clause.at(-1) ?? c.k]?.end ?? startOf(c);
    // 在立案提案中,: what the parts are parts of.
    if (part && c.around.text.startsWith("中,", end)) continue;
    // 已请代表向大会提出;56件需由我区办理: a number that opens its part of the sentence.
    if (stretch(c) === "" && c.around.text[startOf(c) - 1] === ";") break;
    const named = nameClause(c, clause, [], rest === "" ? end : startOf(c));
    const first = named[0];
    if (!first) continue;
    const loose = first.measure === "category" || first.measure === "outcome" || first.measure === "not_filed";
    const lastCue = outsideBrackets(c, clause).findLast((i) => (c.around.tokens[i]?.cues.length ?? 0) > 0);
    const from = c.around.tokens[lastCue ?? c.k]?.end ?? 0;
    const gap = c.around.text.slice(from, startOf(c) - stretch(c).length - 1).replace(/\([^()]*\)/g, "");
    const closes = gap.length <= 8;
    if (!loose || (rest === "" && closes)) return named;
  }
  return [];
}

/** 承办提案7件,公开7件: the word right before the number, which elsewhere says little. */
function madePublic(c: Context): Name[] | null {
  if (!near(c, "公")) return null;
  const said =
    /^(已|均|全部|全文|其中|应|可|能|可以|依法|予以|实际|主动|网上|摘要)*公开(发布)?(了)?(件数|数量|数)?(共|为)?$/.test(
      stretch(c),
    ) ||
    /(复文|答复|回复|答复件|答复函|办理结果|建议提案)(主动|全文|已|均|应|网上|对外)*公开(了)?$/.test(stretch(c)) ||
    /(^|[次批网已])公(开|布)了?(人大|政协|代表|委员|建议|提案|议案|和|、)*(办理)?(答复|复文|回复|结果)(意见|函|件|文件|情况|内容)*(共|计)*$/.test(
      stretch(c),
    );
  const told =
    /^(代表)?(建议|提案|建议提案)?(办理|答复|结果|复文)*(均|全部|都|已)+(按[时期要求]+)?(主动|全文)?公开/.test(
      tail(c, 24),
    );
  const named =
    /(公开|公示)(发布)?了?(?:(?:全国|省|市|区|县)?(?:人大|政协|代表|委员|建议|提案|议案|[和、及]|办理|答复|结果|复文|复函|情况))+(?:共|共计)?$/.test(
      stretch(c),
    );
  return said || told || named ? [{ measure: "published", rule: "made public" }] : null;
}

/** Counts of forms, and what the sentence counts in forms afterwards. */
function feedback(c: Context): Name[] | null {
  const { tokens } = c.around;
  const clause = own(c);
  const unit = c.figure.number.unit;
  const verdict = has(tokens, clause, "level") || has(tokens, clause, "outcome");
  if (near(c, "未没") && /(未|没有|尚未)反馈(意见)?的?(有|共)?$/.test(stretch(c))) return drop(c, "no feedback yet");
  const told = has(tokens, clause, "feedback");
  if (told && /(发出|发放|寄出|送达|印发)[^,。;]*$/.test(stretch(c)) && !/(收回|回收)/.test(stretch(c)))
    return drop(c, "forms sent out");
  // 发放《征询意见表》318份: the form's title in marks of its own.
  if (
    near(c, "发寄") &&
    /(发出|发放|寄出|印发)(了)?《[^,。;》]{0,20}(表|卡|函|单)》$/.test(sentenceBefore(c).slice(-32))
  )
    return drop(c, "forms sent out");
  if (near(c, "未没") && /(未|没有|尚未|暂未)(反馈|返回|寄回|收回)[^,。;]*$/.test(stretch(c)))
    return drop(c, "verdicts not given");
  if (told && !verdict && !has(tokens, clause, "rate")) {
    const last = clause.findLast((i) => cue(tokens[i], "feedback"));
    const form = /(表|单|卡|执|函)$/.test(last === undefined ? "" : wordOf(c.around, last)) || unit === "份";
    return [
      form ? { measure: "feedback", unit: "form", rule: "feedback forms" } : { measure: "feedback", rule: "feedback" },
    ];
  }
  if (unit !== "份" && unit !== "件" && unit !== "张") return null;
  const named =
    near(c, "执表馈") && /^(“?[^,。;“]{0,8})?(回执|反馈表|测评表|征询表|意见表|反馈卡|反馈单|评议表)/.test(tail(c, 16));
  if (named) return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  if (unit === "件") return null;
  if (/^(代表|委员)?(的)?(征询|征求|反馈|测评|评议)/.test(tail(c, 6)))
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  if (formsBefore(c) && !verdict && /(收回|回收|收到|返回|寄回)$/.test(stretch(c))) {
    return [{ measure: "feedback", unit: "form", rule: "feedback forms" }];
  }
  return null;
}

/** Verdicts counted in 份 are counted in forms. */
function asForms(c: Context, names: Name[]): Name[] {
  if (c.figure.number.unit !== "份") return names;
  return names.map((n) => (n.measure === "satisfaction" && formsBefore(c) ? { ...n, unit: "form" } : n));
}

/** 公开建议答复2条,提案答复3条: the second counts what is published, too. */
function publishedReplies(c: Context, named: Name[]): boolean {
  return (
    c.before?.names[0]?.measure === "published" &&
    named[0]?.measure === "replied" &&
    /(建议|提案)(答复|复文)$/.test(stretch(c))
  );
}

/** 分别办理、会同办理(主办)88件, 参阅办理21件: the part that the body plays, told right before the number. */
function roleSaid(c: Context): Name[] | null {
  const { text } = c.around;
  if (near(c, "分合") && /(^|,|:|其中)(独办|单办|主办|承办)(或|和|及|、)(分办|合办)(的|件)?(共|有)?$/.test(stretch(c)))
    return [{ measure: "assigned", rule: "role before the number" }];
  if (
    text[startOf(c) - 1] === ")" &&
    /\((主办|承办|单办|独办|牵头)\)$/.test(text.slice(Math.max(0, startOf(c) - 4), startOf(c)))
  )
    return [{ measure: "assigned", rule: "role before the number" }];
  const beside = c.before?.names.some((n) => n.measure === "joint" || n.measure === "assigned") === true;
  return beside && /^(其中,?)?参阅([或、和及](转为?|作)?(来信|信件|参考))?(办理)?(的|件)?$/.test(stretch(c))
    ? [{ measure: "assigned", rule: "role before the number" }]
    : null;
}

/** 代表建议16件,7件已办结,7件正在办理: a part that opens its clause is told by what stands behind it alone. */
function finishedAlone(c: Context): Name[] | null {
  if (stretch(c) !== "" || c.before?.number.kind !== "item" || c.before.dropped !== null) return null;
  if (!/^(代表|委员)?(建议|提案)?(已|均|已经|全部|现已)+(办结|办理完毕|办复|答复|回复)/.test(tail(c, 20))) return null;
  const part = c.figures.some(
    (f) => f.number.kind === "item" && f.dropped === null && (f.number.value ?? 0) > (c.figure.number.value ?? 0),
  );
  const verb = c.right.own
    .map((i) => cue(c.around.tokens[i], "verb")?.v)
    .find((v) => v === "completed" || v === "replied");
  return part && verb !== undefined ? [{ measure: verb, rule: "finished part" }] : null;
}

/** 通过面对面协商的建议31件;通过电话、邮件等方式协商的建议69件. */
function metSomeWay(c: Context): Name[] | null {
  if (!near(c, "商沟联访见")) return null;
  const said =
    /(通过|采取|以)[^,。;0-9]{2,30}(协商|沟通|面商|联系|走访|见面)(了)?的?(人大|政协)?(代表|委员)?(建议|提案)?(有|共|的有)?$/.test(
      stretch(c),
    );
  return said ? [{ measure: "contacted", rule: "proposers met" }] : null;
}

/** 省政协提案2件(均为会办): taken on, and in which part. */
function roleInBracket(c: Context): Name[] | null {
  if (!near(c, "(")) return null;
  const role =
    /^(?:人大|政协|代表|委员|建议|提案)*\((?:均|全部|都|全)?(?:为|是|系)?(会办|协办|分办|主办|承办|独办|单办)(?:件)?\)/.exec(
      tail(c, 16),
    )?.[1];
  if (role === undefined) return null;
  const named = nameClause(c, own(c), [], startOf(c)).filter((n) => n.measure !== "joint");
  const base = named.length > 0 ? named : inherit(c);
  const joint = /会办|协办|分办/.test(role);
  const part: Name = joint
    ? { measure: "joint", rule: "role in brackets" }
    : { measure: "assigned", rule: "role in brackets" };
  const taken = base.map((n): Name => (n.rule === "received, by who receives" ? { ...n, measure: "assigned" } : n));
  return taken.some((n) => n.measure === part.measure) ? taken : [...taken, part];
}

/** 并、转、改,减少立案数量200多件: what was screened out. */
function fewerFiled(c: Context): Name[] | null {
  if (!near(c, "减")) return null;
  const said = /减少了?(提案)?立案(数量|数|件数)?(了)?$/.test(stretch(c));
  return said ? [{ measure: "not_filed", rule: "screened out" }] : null;
}

/** 并案后为1635件 (codebook, rule 19); 89件并案为38件: the first number tells what was merged. */
function afterMerging(c: Context): Name[] | null {
  if (!near(c, "并整归")) return null;
  if (
    /^(代表|委员)?(建议|提案|议案|原案|议事原案)?,?(予以|经)?(并案|合并|归并)(处理|办理|整理)?(为|成)[0-9]/.test(
      tail(c, 20),
    ) &&
    !/(收到|提出|提交|征集到?|立案|交办|承办|受理)(了)?(代表|委员|政协)*(建议|提案|议案)*(共|共计)?$/.test(stretch(c))
  )
    return [{ measure: "not_filed", rule: "merged into others" }];
  const said = /(并案|合并|归并|整理)(后|处理后|为|成)(共|共计|有|为|成|立案|的)*$/.test(stretch(c));
  // 合并为一个议案: one item.
  if (said && c.figure.number.value === 1 && c.figure.number.unit === "个") return drop(c, "one single item");
  return said ? [{ measure: "filed", rule: "what remains after merging" }] : null;
}

/** 除29件建议申请延期外, 除闭会期间提出的3件未到答复期外: what is not answered yet (codebook, rule 23). */
function excepted(c: Context): Name[] | null {
  if (!near(c, "除") || !/除[^,。;]{0,20}$/.test(stretch(c))) return null;
  if (/^[^,。;:]{0,16}外,[^,。;]{0,20}(还|又|另)(提出|提交|收到)/.test(tail(c, 50)))
    return [{ measure: "submitted", rule: "besides what is told next" }];
  if (!/^[^,。;、]{0,30}(未到|尚未|还未|延期|正在|需要?延)[^。;]{0,16}外/.test(tail(c, 54))) return null;
  const open: Name = { measure: "outcome", outcome: "underway", rule: "excepted from what is answered" };
  return /提出的$/.test(stretch(c))
    ? [{ measure: "submitted", rule: "attribute right before the number" }, open]
    : [open];
}

/** 圆满完成34件建议、42件提案的办理工作. */
function fulfilled(c: Context): Name[] | null {
  if (!near(c, "完") || !/(完成|完成了)$/.test(stretch(c))) return null;
  const told =
    /^[^,。;\n]{0,40}?(?:的|建议|提案|议案)(办理答复|办理回复|答复|回复|办理)(工作|任务)([,。;\n]|$)|^[^,。;\n]{0,40}?的(办理答复|办理回复|答复|回复|办理)([,。;\n]|$)/.exec(
      tail(c, 60),
    );
  if (!told) return null;
  return [{ measure: /复/.test(told[1] ?? told[3] ?? "") ? "replied" : "completed", rule: "work on the items done" }];
}

/** 占全部191件的91.1%: a whole named as the base of its part (codebook, rule 19). */
function remaining(c: Context): Name[] | null {
  if (
    !"的建提议代委".includes(c.around.text[endOf(c)] ?? "。") ||
    !/占(全部|总数|全市|全县|全区|全省)?$/.test(stretch(c)) ||
    !/^(代表|委员)?(建议|提案|议案)?(总数)?的[0-9]/.test(tail(c, 9))
  )
    return null;
  return c.before && c.before.dropped === null
    ? c.before.names.slice(0, 1).map((n) => ({ ...n, rule: "base of the share" }))
    : [];
}

/** 对…等方面的93件建议进行重点督办: what is done with them singles them out, whatever they are about. */
function supervised(c: Context): Name[] | null {
  if (!near(c, "领重专督挂")) return null;
  const led =
    /(市长|县长|区长|州长|省长|镇长|乡长|书记|主席|主任|领导)(们)?(共|分别|各自|亲自|带头|牵头)*领衔(办理|督办|领办|承办)了?$/;
  if (led.test(stretch(c))) return [{ measure: "key", rule: "taken up by leaders" }];
  // 确定了科技创新等方面的56件重点督办建议
  if (
    /(确定|选定|选取|筛选|遴选|梳理)(了|出)?[^。;0-9]*(方面|领域|类)的$/.test(stretch(c)) &&
    /^重点(督办)?的?(代表)?(建议|提案)/.test(tail(c, 10))
  )
    return [{ measure: "key", rule: "singled out" }];
  if (/对$/.test(stretch(c)) && /^[^,。;0-9]{0,20}的?(代表)?(建议|提案)(进行|开展)了?专项(调度|督办)/.test(tail(c, 40)))
    return [{ measure: "key", rule: "singled out" }];
  // 遴选出事关全局的提案11件,经主席会议审定为重点提案: what they were chosen to be, whatever they are about.
  if (
    /^(代表)?(建议|提案)?,?[^,。;0-9]{0,12}(审定|确定|选定|评定|合并|整合|归并|列|定|作)为[^,。;0-9]{0,16}(重点|督办)/.test(
      tail(c, 48),
    )
  )
    return [{ measure: "key", rule: "singled out" }];
  // 遴选出涉及…的提案11件,经主席会议研究,确定为2017年度督办的重点提案
  if (
    /^(代表)?(建议|提案)?,(并)?[经由报][^,。;0-9]{2,30},?(审定|确定|选定|评定|列|定|作)为([0-9]{4}年度?)?的?[^,。;0-9]{0,16}(重点|督办)/.test(
      tail(c, 72),
    )
  )
    return [{ measure: "key", rule: "singled out" }];
  // 市政府领导督办的7件提案
  if (
    /(市长|县长|区长|州长|省长|书记|主席|主任|领导)(们)?(领衔|牵头|亲自|带头|包案|重点)*督办的$/.test(stretch(c)) &&
    /^(政协|人大|代表|委员)*(建议|提案)/.test(tail(c, 6))
  )
    return [{ measure: "key", rule: "taken up by leaders" }];
  // 18件常委、专委会督办的重点提案和7件市领导督办的重点提案
  if (/^[^,。;0-9]{0,40}(督办|领办|领衔|包案|牵头办理)的重点(督办)?的?(提案|建议|议案)/.test(tail(c, 56)))
    return [{ measure: "key", rule: "singled out" }];
  // 列入省政府重点督办的20件建议
  if (
    /(列入|列为|纳入)[^,。;0-9]{0,10}(重点督办|挂牌督办)的$/.test(stretch(c)) &&
    /^(代表)?(建议|提案)/.test(tail(c, 4))
  )
    return [{ measure: "key", rule: "singled out" }];
  if (/列入(规划|计划)[^,。;]{0,8}的$/.test(stretch(c))) return null;
  const said = /^(代表)?(建议|提案)(进行|开展|实行|实施|予以)了?(重点|专项|挂牌)(督办|调度|督查)/.test(tail(c, 16));
  return said ? [{ measure: "key", rule: "singled out" }] : null;
}

/** 开展调研18次,提出建议70余条: what a conference advises besides its proposals, in a text that is about these. */
function opinionsOfConference(c: Context, near: number[]): boolean {
  if (!c.around.conference || !/^[条个项]$/.test(c.figure.number.unit)) return false;
  const { tokens } = c.around;
  if (
    near.some(
      (i) =>
        /提案|书面/.test(wordOf(c.around, i)) || cue(tokens[i], "outcome") || cue(tokens[i], "verb")?.v === "replied",
    )
  )
    return false;
  return near.some((i) => wordOf(c.around, i) === "建议" || isLoosePhrase(wordOf(c.around, i)));
}

/** What became of the bills that so many motions concern. */
function fate(c: Context): Name[] | null {
  const name = fateOfBills(c);
  return name && [name];
}

/** 人代会期间收集代表意见建议46条: what deputies gave a session is put forward. */
function collected(c: Context): boolean {
  return (
    /(收集|征集)(到|了)?(意见)?(人大|参会)?代表(们)?(提出的)?[^,。;0-9]{0,6}(建议|意见)(共|共计)?$/.test(stretch(c)) &&
    /(人代会|人民代表大会|[0-9一二三四五六七八九十]次会议|会议期间|大会期间)/.test(sentenceBefore(c))
  );
}

/** 收集意见建议200条: opinions from meetings and visits, which are no suggestions handed in. */
function gathered(c: Context): boolean {
  const loose = own(c).some((i) => isLoosePhrase(wordOf(c.around, i)));
  if (c.figure.parent?.names.some((n) => n.measure === "submitted")) return false;
  // 收集意见建议200条,转办90条: what becomes of them.
  if (c.before?.dropped === OPINIONS && c.figure.number.unit === c.before.number.unit) return true;
  // 收到提案122件,提出重点意见建议30多条: what is said in them, and in other papers.
  if (loose && c.figure.number.unit === "条" && c.before?.instrument === "proposal" && c.before.number.unit === "件")
    return /(提出|形成)(了)?(重点)?[^,。;0-9]{0,6}$/.test(stretch(c));
  if (/《意见(和|与)?建议》$/.test(c.around.text.slice(startOf(c) - 8, startOf(c)))) return true;
  if (loose && /(收集|征集|征求|梳理|听取|归纳|上报)/.test(stretch(c))) return true;
  const words = [...own(c), ...attached(c.around, c.right.own, c.k)];
  if (opinionsOfConference(c, words)) return true;
  if (c.figure.number.unit !== "条") return false;
  const bare =
    words.some((i) => wordOf(c.around, i) === "建议" || isLoosePhrase(wordOf(c.around, i))) &&
    !sentenceBefore(c).includes("代表");
  return (loose || bare) && /(视察|调研|座谈|协商会|走访|考察|调查)/.test(sentenceBefore(c));
}

/** 加上转为建议的…共计506件: a sum of what was named before. */
function addsUp(c: Context): boolean {
  return (
    c.before !== null &&
    near(c, "加连") &&
    /^(加上|连同)/.test(stretch(c)) &&
    /共(计)?$/.test(stretch(c)) &&
    own(c).length > 0
  );
}

/** 每人督办3件重点提案,共27件: the sum is the figure, and what each one has is none. */
function sumOfEach(c: Context): Name[] | null {
  const { before } = c;
  if (before?.number.kind !== "item" || !/^(合|总)?共(计)?(有|为)?$/.test(stretch(c))) return null;
  const { text } = c.around;
  const lead = text.slice(stretchStart(text, before.number.start, 0), before.number.start);
  const between = text.slice(before.number.end, startOf(c) - stretch(c).length);
  const each = /每(人|位|名|个|家)|各自|分别|^各/.test(lead) && /^[^,。;0-9]{0,12},$/.test(between);
  const [one, all] = [before.number.value ?? 0, c.figure.number.value ?? 0];
  if (!each || one <= 0 || all <= one || (before.number.bound === "exact" && all % one !== 0)) return null;
  const led = /督办|领办|包案|牵头/.test(lead) && /重点/.test(lead + between);
  const names: Name[] = led ? [{ measure: "key", rule: "sum of what each one has" }] : before.names.slice(0, 1);
  before.names = [];
  before.dropped = "what each one has";
  return names;
}

/**
 * 收到委员个人提案148件、界别提案42件,共190件: the total behind its parts is what the verb before them governs, and the
 * first of the parts is one of a kind like the others.
 */
function totalBehind(c: Context): Name[] | null {
  if (c.before === null || !/^(合计|共计|总计|总共|共|计)(有|为)?$/.test(stretch(c))) return null;
  const parts: Figure[] = [];
  let sum = 0;
  for (let i = c.figures.length - 1; i >= 0 && sum < (c.figure.number.value ?? 0); i--) {
    const f = c.figures[i];
    if (f?.number.kind !== "item" || f.dropped !== null || f.number.value === null) break;
    parts.unshift(f);
    sum += f.number.value;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  const listed = last?.names[0];
  const governed = first?.governing.filter((n) => n.measure === "submitted" || n.measure === "assigned") ?? [];
  if (!first || parts.length < 2 || sum !== c.figure.number.value || !listed || !LISTED.has(listed.measure))
    return null;
  if (governed.length === 0) return null;
  const verb = /(?:收到|提出|提交|征集到?|承办|交办)(?:了)?([^,。;、0-9]{2,12}?)(?:提案|建议)?$/.exec(
    c.around.text.slice(Math.max(0, first.number.start - 24), first.number.start),
  )?.[1];
  if (listed.measure === "by_proposer" && first.names[0]?.measure !== "by_proposer" && verb !== undefined)
    first.names = [{ ...listed, label: trimLabel(verb), rule: "first of a list of proposers" }];
  return governed.slice(0, 1).map((n) => ({ ...n, rule: "total behind its parts" }));
}

/** 连同会议期间收到的建议145件,合共162件: the sum is one of what was put forward, or of what is then handed over. */
function sumOf(c: Context): Name[] | null {
  if (c.before === null || !near(c, "连加")) return null;
  if (!/^(两者|二者|三者)?(合|共|总|一)?(共|计)(有|为)?$/.test(stretch(c))) return null;
  if (!/(连同|加上)[^。;]*$/.test(sentenceBefore(c))) return null;
  const handed = c.right.clauses
    .concat([c.right.own])
    .some((clause) => clause.some((i) => handsOver(c.around, c.around.tokens[i], clause)));
  const parts = c.figures.filter((f) => f.number.kind === "item" && f.dropped === null).slice(-2);
  const put = parts.flatMap((f) => f.names).find((n) => n.measure !== "not_filed" && n.measure !== "filed");
  return handed ? [] : put ? [{ ...put, rule: "sum of the figures before" }] : null;
}

/** 重点建议1件已解决: the singled-out item's outcome stands right behind it. */
function withOutcomeBehind(c: Context, named: Name[]): Name[] {
  if (named[0]?.measure !== "key" || c.right.shared || c.right.own.length === 0) return named;
  const outcome = outcomeName(c.around, c.right.own);
  return outcome ? [...named, outcome] : named;
}

/** ,227件议案涉及的项目: a number that opens a clause of its own is the subject of what follows, not a list member. */
function barePredicate(c: Context): boolean {
  if (c.before === null || stretch(c) !== "" || c.figure.parent !== null) return false;
  const between = c.around.text.slice(c.before.number.end, startOf(c));
  // 262件建议涵盖…: behind a semicolon only what was counted before is a subject of its own.
  const again = between.endsWith(";") && toldBefore(c, 60, (f) => WHOLES.has(f.names[0]?.measure ?? "category"));
  return (between.endsWith(",") || again) && /^(的)?(代表|委员|人大|政协)*(建议|提案|议案)[^,。;、(]/.test(tail(c, 10));
}

/** 收到…266件,立案235件: what is screened afterwards was put forward, whoever says 收到. */
function screenedLater(c: Context, named: Name[]): Name[] {
  // 收到省人大建议4件(主办1件,会办3件): who plays a part in them has taken them on.
  if (
    /^(代表|委员)?(建议|提案)?\((其中,?:?)?(由我[局委办厅]|我[局委办厅])?(主办|会办|协办|承办|分办|单办|独办|牵头)/.test(
      tail(c, 24),
    )
  )
    return named.map((n) => (n.rule === "received, by who receives" ? { ...n, measure: "assigned" } : n));
  const taken = /受理/.test(stretch(c)) && named[0]?.measure === "assigned";
  if (named[0]?.rule !== "received, by who receives" && !taken) return named;
  const next = c.right.next;
  if (next < 0) return named;
  for (let i = c.k + 1; i < next; i++) {
    if (cue(c.around.tokens[i], "share")) break;
    if (cue(c.around.tokens[i], "verb")?.v === "filed") return named.map((n) => ({ ...n, measure: "submitted" }));
  }
  return named;
}

/** 剩余46件将于9月底前办结: what is left beside what is finished is under way (codebook, rule 23). */
function stillOpen(c: Context): Name[] | null {
  const finished = [...c.figures].some((f) =>
    f.names.some((n) => n.measure === "completed" || n.measure === "replied"),
  );
  return finished ? [{ measure: "outcome", outcome: "underway", rule: "what remains beside what is finished" }] : null;
}
