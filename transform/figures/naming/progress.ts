import type { Name } from "../figure.ts";
import { cue } from "../tokens.ts";
import {
  type Context,
  drop,
  lastWhole,
  near,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  toldBefore,
  WHOLES,
} from "./context.ts";

/** How far items have come: handled, finished, answered, made public, still open. */

const OPEN_BESIDE = /(尚未|还未|暂未|未|正在?)办理(的)?(有)?[0-9]/;

const FINISHED_BESIDE = /(办结|办复|答复|办理完毕|办理完成)(代表|委员)?(了|的)?(建议|提案)?(有|共)?[0-9]/;

/** 有3件因情况复杂申请延期办理: what is put off is under way. */
export function putOff(c: Context): Name[] | null {
  if (
    c.figure.number.kind !== "item" ||
    !near(c, "延推") ||
    !/^(其中|但|只|仅|有|另|另有|另外|还有|其余|尚有)*$/.test(stretch(c))
  )
    return null;
  const said =
    /^(?:代表|委员)?(?:建议|提案)?(?:因|由于|经)?[^。;0-9]{0,30}?(?:延期|延后|延迟|推迟|延长)(?:办理|答复|办复|办结|期限|时限|至|到)/;
  return said.test(tail(c, 60)) ? [{ measure: "outcome", outcome: "underway", rule: "put off" }] : null;
}

/** 已办理3件,未办理0件: beside what is not handled yet, 办理 says that the others are finished (codebook, rule 23). */
export function handledYet(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "未正尚仍还已在待续")) return null;
  // 正在办理,力争近期可办结的有15件: what is hoped for is still under way.
  const hoped = /^(?:力争|争取|预计|有望|可望)[^,。;0-9]{0,12}(?:办结|办复|解决|落实|完成)的(?:有|共|共有)?$/;
  if (
    /(?:^|[,。;:])(?:目前)?正在?[^,。;0-9]{0,12},$/.test(sentenceBefore(c).slice(0, -stretch(c).length || undefined)) &&
    hoped.test(stretch(c))
  )
    return [{ measure: "outcome", outcome: "underway", rule: "still under way" }];
  // 已答复76件,未到答复期限的2件
  if (
    near(c, "未") &&
    /(^|其中)(尚|还|暂)?未到(法定|规定)?(答复|办理|办复|办结)?(期限|时限|期|时间)的?(建议|提案)?(有|共)?$/.test(
      stretch(c),
    )
  )
    return [{ measure: "outcome", outcome: "underway", rule: "not handled yet" }];
  // 已办的150件,在办的14件,待办的2件
  const [waits, did] =
    /^(?:其中)?(?:目前)?(?:(?:仍|尚|还|正|现)?(在|待|续)办|(已办))的?(?:建议|提案|件)?(?:有|共)?$/
      .exec(stretch(c))
      ?.slice(1) ?? [];
  if (waits !== undefined) return [{ measure: "outcome", outcome: "underway", rule: "not handled yet" }];
  if (did !== undefined && /[^自]([在待续]办|未办|正在办)/.test(sentenceText(c)))
    return [{ measure: "completed", rule: "handled, beside what is not" }];
  // 已答复的108件,尚在研究办理的9件
  const at =
    /^(?:其中)?(?:目前)?(?:尚|仍|还|正)在(?:抓紧|研究|积极|加紧|进一步|按程序|有序|继续|协调|征求[^,。;0-9]{0,6}意见|、|和)*(?:办理|处理|答复)?(?:之中|过程中|中)?的?(?:建议|提案)?(?:有|共)?$/;
  if (near(c, "在") && at.test(stretch(c)) && FINISHED_BESIDE.test(sentenceText(c)))
    return [{ measure: "outcome", outcome: "underway", rule: "not handled yet" }];
  const [, open, done] =
    /^(?:其中)?(?:(尚未|还未|暂未|未)|(已|已经|现已))办理(?:的|件)?(?:有|共)?$/.exec(stretch(c)) ?? [];
  if (open !== undefined && /(已|已经|现已)办理[完结复]?[^,。;]{0,3}[0-9]/.test(sentenceText(c)))
    return [{ measure: "outcome", outcome: "underway", rule: "not handled yet" }];
  if (done === undefined) return null;
  // 收到意见1243条,已办理1180条: so many of them.
  const some = c.before?.dropped === null && (c.figure.number.value ?? 0) < (c.before.number.value ?? 0);
  if (!OPEN_BESIDE.test(sentenceText(c)) && !(some && c.before?.number.kind === "item")) return null;
  return [{ measure: "completed", rule: "handled, beside what is not" }];
}

/** 尚有24件建议、44件提案未办复: what stands open is told behind the number, or behind the list that it opens. */
export function openBehind(c: Context): Name[] | null {
  if (
    c.figure.number.kind !== "item" ||
    !near(c, "未没") ||
    !/^(但|目前|现|仍|还|尚|另|合计|共|总共|[^,。;0-9]{2,10}(部门|单位))*(有|余|剩|剩余)$/.test(stretch(c))
  )
    return null;
  const said =
    /^(?:人大|政协|代表|委员|建议|提案|议案|[、和,及]|[0-9]+件)*(?:因[^,。;0-9]{2,20},?)?(?:尚|还|仍|暂)?(?:未|没有?)(?:能)?(?:按[期时]|如期)?(?:办结|办复|答复|回复|办理完毕|办理完成|完成)/;
  return said.test(tail(c, 60))
    ? [{ measure: "outcome", outcome: "underway", rule: "told open behind the number" }]
    : null;
}

/** 全市210件建议已办复186件: the whole that so many of are answered. */
export function wholeOfFinished(c: Context): Name[] | null {
  if (
    c.figure.number.kind !== "item" ||
    !near(c, "已") ||
    !/^(全[省市县区州旗]|今年|本年度?|本届|大会|目前|现|的)*$/.test(stretch(c))
  )
    return null;
  const said =
    /^(?:人大|政协|代表|委员)*(?:建议|提案|议案)+(?:中|当中)?,?(?:目前|现)?已(?:经)?(?:办复|答复|办结|回复|办理)了?[0-9]+件/;
  if (!said.test(tail(c, 30))) return null;
  return toldBefore(c, 30, (f) => WHOLES.has(f.names[0]?.measure ?? ""))
    ? []
    : [{ measure: "assigned", rule: "whole of what is finished" }];
}

/** What may be told of items right behind their number: that those who put them forward were met, or are being met. */
const MET =
  /^(?:主办|承办|首位|分办|滚动办理|续办|领办|件|的|、|和)*(?:人大|政协|代表|委员|建议|提案|和|、)*(?:目前|现|按时|按期)*(?:(?:已经|已|均|都|全部|全|逐一|逐件|正在|正|尚在|拟)+(?:上门|当面|主动|分别|现场)*(?:(?:与|同|和)[^,。;0-9]{0,14}(?:代表|委员|提案人|提案者|建议人)[^,。;0-9未]{0,8}(?:沟通|见面|面商|联系|座谈|对接|协商|衔接|交流)|(?:约见|走访|联系|拜访|会见|约谈|面商|面复)了?[^,。;0-9]{0,8}(?:代表|委员|提案人|提案者|建议人)|面复|面商)|(?:上门|当面|现场)?(?:面复|面商|约见|走访|与[^,。;0-9]{0,6}(?:代表|委员)(?:见面|沟通|面商))[^,。;0-9]{0,4}(?:代表|委员|提案人|提案者|建议人|[,。;、]|$))/;

/** 34件主办建议已全部与代表沟通, 8件面复代表、7件正在与代表见面: those of whom it is told right behind the number were met. */
export function metBehind(c: Context): Name[] | null {
  if (!near(c, "沟商见联面访")) return null;
  const opens = /^(其中|对|[^,。;0-9]{0,16}中)?(已|已经|目前|现)*(有|另有|还有)?$/.test(stretch(c));
  // 8件面复代表、7件正在…: the words behind the mark are the next number's.
  const listed = c.around.text[startOf(c) - 1] === "、";
  if (!opens && !listed) return null;
  return MET.test(tail(c, 60).split(/[,。;]|、[0-9]/, 1)[0] ?? "")
    ? [{ measure: "contacted", rule: "proposers met" }]
    : null;
}

/** 其余5件正在解决,有10件已答复给代表: behind a class, what is finished is a part of its own. */
export function finishedPart(c: Context): Name[] | null {
  if (!/^(其中)?(有|另有|还有)$/.test(stretch(c)) || c.right.shared || c.before?.names[0]?.measure !== "outcome")
    return null;
  const verb = c.right.own.map((i) => cue(c.around.tokens[i], "verb")?.v).find((v) => v !== undefined);
  return verb === "replied" || verb === "completed" ? [{ measure: verb, rule: "finished part" }] : null;
}

/** 代表建议16件,7件已办结,7件正在办理: a part that opens its clause is told by what stands behind it alone. */
export function finishedAlone(c: Context): Name[] | null {
  if (stretch(c) !== "" || c.before?.number.kind !== "item" || c.before.dropped !== null) return null;
  // 提交31件,28件立案
  if (
    /^(委员|代表|集体)?(提案|建议|议案)?(被|已|获得?|予以|准予|经审查|通过审查|得以)*立案([,。;)]|$)/.test(
      tail(c, 14),
    ) &&
    c.before.names[0]?.measure === "submitted" &&
    (c.before.number.value ?? 0) > (c.figure.number.value ?? 0)
  )
    return [{ measure: "filed", rule: "finished part" }];
  const said =
    /^(代表|委员)?(建议|提案)?(?:[^,。;、0-9]{2,6}、)?(已|均|已经|全部|现已|当月|当年|当场|当日|当天|即时|现场|限期|按期|如期|提前|及时|直接)+(办结|办理完毕|办复|答复|回复)/;
  if (!said.test(tail(c, 28))) return null;
  const part = c.figures.some(
    (f) => f.number.kind === "item" && f.dropped === null && (f.number.value ?? 0) > (c.figure.number.value ?? 0),
  );
  const verb = c.right.own
    .map((i) => cue(c.around.tokens[i], "verb")?.v)
    .find((v) => v === "completed" || v === "replied");
  return part && verb !== undefined ? [{ measure: verb, rule: "finished part" }] : null;
}

/** 通过面对面协商的建议31件;通过电话、邮件等方式协商的建议69件. */
export function metSomeWay(c: Context): Name[] | null {
  if (!near(c, "商沟联访见")) return null;
  // 已见面沟通75件,未沟通3件
  if (
    near(c, "未没") &&
    /(^|[^因])(尚未|还未|暂未|未|没有|没)(见面|沟通|面商|走访|协商|联系)的?(提案|建议)?(有|共)?$/.test(stretch(c))
  )
    return FINISHED_BESIDE.test(sentenceBefore(c))
      ? [{ measure: "outcome", outcome: "underway", rule: "not handled yet" }]
      : drop(c, "not met yet");
  const said =
    /(通过|采取|以)[^,。;0-9]{2,30}(协商|沟通|面商|联系|走访|见面)(了)?的?(人大|政协)?(代表|委员)?(建议|提案)?(有|共|的有)?$/.test(
      stretch(c),
    );
  return said ? [{ measure: "contacted", rule: "proposers met" }] : null;
}

/** 承办提案7件,公开7件: the word right before the number, which elsewhere says little. */
export function madePublic(c: Context): Name[] | null {
  if (!near(c, "公网登刊挂张晒")) return null;
  // 复文在局门户网站挂网15件
  if (
    /(挂网|上网|(网站?|专栏|平台)(上)?(公布|发布|公示|刊登|挂出))了?(人大|政协|代表|委员|建议|提案|答复|复文|件|和|、)*(共|计)*$/.test(
      stretch(c),
    )
  )
    return [{ measure: "published", rule: "made public" }];
  // 在省政府网站登载答复函318件
  if (
    /(登载|刊登|刊发|刊出|挂出|张贴|晒出)了?(人大|政协|代表|委员|建议|提案|和|、)*(办理)?(答复|复文|复函|结果)(意见|函|全文|件|文件)*(共|计)*$/.test(
      stretch(c),
    )
  )
    return [{ measure: "published", rule: "made public" }];
  const said =
    /^(已|均|全部|全文|其中|应|可|能|可以|同意|依法|予以|实际|主动|网上|摘要|[向对面]+社会)*公开(发布)?(了|的)?(件数|数量|数)?(共|有|为)?$/.test(
      stretch(c),
    ) ||
    /(复文|答复|回复|答复件|答复函|办理结果|建议提案)(按要求|依法|按规定|按时|及时|同步|在[^,。;0-9]{2,12}|主动|全文|已|均|应|网上|对外)*公开(发布)?(了)?$/.test(
      stretch(c),
    ) ||
    /(^|[次批网已上站])(主动|全文)?公(开|布)了?(人大|政协|代表|委员|建议|提案|议案|和|、)*(办理)?(答复|复文|回复|结果)(意见|函|件|文件|情况|内容)*(共|计)*$/.test(
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

/** 公开建议答复2条,提案答复3条: the second counts what is published, too. */
export function publishedReplies(c: Context, named: Name[]): boolean {
  return (
    c.before?.names[0]?.measure === "published" &&
    (named[0]?.measure === "replied" || named[0]?.measure === "assigned") &&
    /(建议|提案)(办理)?(答复|复文|回复|结果)(函|件|意见|情况)?$/.test(stretch(c))
  );
}

const PUT_BY =
  /^(?:代表)?(?:建议|提案|议案)(?:(?:和|、|及)[0-9]+件(?:建议|提案|议案))?,?(?:均|都|全部)?(?:是|系)[^,。;0-9]{0,30}(?:代表|委员)(?:们)?(?:联名|共同|所)?(?:提出|提交)的?[,。;]/;

/** 代表去年提的31件建议 */
export function putSimply(c: Context): Name[] | null {
  if (!near(c, "提立")) return null;
  // 检查的179件建议和3件议案,是三次会议上代表提出的
  if (near(c, "是系") && !/(其中|有|中)$/.test(stretch(c)) && PUT_BY.test(tail(c, 70)))
    return [{ measure: "submitted", rule: "who put them forward, behind the number" }];
  // 收到提案147件,立了121件
  if (/^(其中|最后|实际|共)?立了$/.test(stretch(c)) && c.figure.number.unit === "件")
    return [{ measure: "filed", rule: "verb before the number" }];
  // 今年新提38件
  if (near(c, "新") && /(^|[年又还])新提了?$/.test(stretch(c)) && c.figure.number.unit === "件")
    return [{ measure: "submitted", rule: "verb before the number" }];
  return stretch(c).endsWith("提的") &&
    /(代表|委员)(们)?(去年|今年|上年|会上|共|一共|所)*提的$/.test(stretch(c)) &&
    /^(代表)?(建议|提案|意见)/.test(tail(c, 4))
    ? [{ measure: "submitted", rule: "verb before the number" }]
    : null;
}

/** 圆满完成34件建议、42件提案的办理工作. */
export function fulfilled(c: Context): Name[] | null {
  if (!near(c, "完") || !/(完成|完成了)$/.test(stretch(c))) return null;
  const told =
    /^[^,。;\n]{0,40}?(?:的|建议|提案|议案)(办理答复|办理回复|答复|回复|办理)(工作|任务)([,。;\n]|$)|^[^,。;\n]{0,40}?的(办理答复|办理回复|答复|回复|办理)([,。;\n]|$)/.exec(
      tail(c, 60),
    );
  if (!told) return null;
  return [{ measure: /复/.test(told[1] ?? told[3] ?? "") ? "replied" : "completed", rule: "work on the items done" }];
}

const CARRIED_OUT =
  /^(?:代表|委员|人大|政协|建议|提案|、)*,?(?:其中|目前|截至目前)?(?:(未|尚未|没有|还未)|已经?|现已|均|按时|按期|实际|共|全部)*完成了?(?:的)?(?:有)?$/;

/** 领到的22件建议已完成19件,未完成3件: beside what was taken on. */
export function carriedOut(c: Context): Name[] | null {
  if (!near(c, "完") || c.figure.number.unit !== "件" || lastWhole(c) === null) return null;
  const behind = c.before ? c.around.text.slice(c.before.number.end, c.figure.number.start) : "";
  const [said, open] = CARRIED_OUT.exec(stretch(c)) ?? CARRIED_OUT.exec(behind) ?? [];
  if (said === undefined || /^[^,。;0-9]{0,3}(项目|工程|事项|任务)/.test(tail(c, 8))) return null;
  return open === undefined
    ? [{ measure: "completed", rule: "carried out" }]
    : [{ measure: "outcome", outcome: "underway", rule: "not finished yet" }];
}
