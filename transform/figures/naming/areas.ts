import type { Name } from "../figure.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { cue, type Token } from "../tokens.ts";
import { verbNames } from "../words.ts";
import {
  type Context,
  endOf,
  isPartOfAll,
  lastWhole,
  near,
  outsideBrackets,
  residue,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  tail,
  toldBefore,
  wordOf,
} from "./context.ts";

/** 代表团提交了《…》《…》等54件建议: the verb right before the first title governs the number behind the last. */
export function beforeTitles(c: Context, clause: number[]): Name[] {
  const { tokens, text } = c.around;
  // 承办会议确定的“关于…的议案”“关于…的议案”等3个议案: titles in quotation marks.
  const quoted = clause.findIndex(
    (i) =>
      tokens[i]?.mark === '"' && text.startsWith("关于", tokens[i]?.end) && text[(tokens[i]?.start ?? 0) - 1] !== "对",
  );
  if (quoted > 0) return verbNames(c.around, clause.slice(0, quoted));
  const first = clause.findIndex((i) => tokens[i]?.mark === "《");
  const verb = tokens[clause[first - 1] ?? -1];
  const open = tokens[clause[first] ?? -1];
  if (first < 1 || !verb || !open || !/^(了|有|的)?$/.test(text.slice(verb.end, open.start))) return [];
  return verbNames(c.around, clause.slice(0, first));
}

/** 就产业升级提出建议29件,就扩大内需提出建议17件: topics of a list, whatever words they hold. */
export function topicOfList(c: Context): Name | null {
  if (!near(c, "就对")) return null;
  const told = /(?:^|,|;|们|代表|委员)(就|对)([^,。;0-9]{2,60}?)(等)?(方面)?(提出|提交)(了)?(建议|提案)$/;
  const label = told.exec(stretch(c))?.[2];
  if (label === undefined) return null;
  const listed = sentenceText(c).match(/(就|对)[^,。;0-9]{2,60}(提出|提交)(了)?(建议|提案)[0-9]/g)?.length ?? 0;
  return listed < 2 ? null : { measure: "category", label: trimLabel(label), rule: "topic of a list" };
}

/** 聚焦经济建设,促进高质量发展。相关提案175件: what the sentence before, or the clause before, says its items are about. */
export function areaOfHeading(c: Context): Name | null {
  if (!near(c, "关类面")) return null;
  if (
    !/^(相关|有关|此类|这类|该类|这方面的)(提案|建议)(共|共有|共计|有|达|为)?$/.test(stretch(c)) ||
    lastWhole(c) === null
  )
    return null;
  const at = startOf(c) - stretch(c).length;
  const lead =
    c.around.text
      .slice(Math.max(0, at - 120), at)
      .split("\n")
      .at(-1) ?? "";
  const told =
    /(?:^|[。;])(?:[一二三四五六七八九]是)?(?:聚焦|围绕|关注|紧扣|针对|着眼|心系|情系|助力|关于|在)?([^,。;:0-9]{2,20})(?:,[^。;0-9]*)?[。,:]$/.exec(
      lead,
    )?.[1];
  // 已经解决的建议。这类建议有46件(A类): the heading defines a class.
  if (/^["(“]?[A-D]["”]?类/.test(tail(c, 6)) || /(解决|落实|采纳)的?(建议|提案)?$/.test(told ?? "")) return null;
  const label = trimLabel(told ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area of the heading" };
}

/** 共提出民生方面的提案46件,占提案总数的40%: the part that the share tells of, by what it is about. */
export function areaOfAll(c: Context): Name | null {
  if (!near(c, "占") || !near(c, "面域类") || !isPartOfAll(c)) return null;
  const told =
    /(?:提出|提交|收到|征集|反映|涉及|关于)(?:了|到)?(?:有关|关于|涉及)?([^,。;:0-9]{2,24}?)(?:等)?(?:方面|领域|类)(?:的)?(?:委员|代表)?(?:提案|建议|议案)(?:共|共计|有)?$/.exec(
      stretch(c),
    )?.[1];
  const label = trimLabel(told ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area" };
}

/** Opening word, topic, noun: 关于增进福祉,提高生活品质的提案最多,共155件. */
const OPENED =
  /(?:^|[;。:])(?:其中,?|一是|二是|三是)?(?:关于|有关|围绕|涉及|反映)([^;。:0-9《》]{4,70})的(?:建议|提案)(?:数量)?(?:最多|居多|较多|最为集中)?,?(?:共|共计|共有|有|计|达|约|为)?$/;
/** 大家对某某给予特别关注,提出提案26件: what drew attention, then what was put forward on it. */
const DREW =
  /(?:^|[;。:,])(?:大家|委员|委员们|代表|代表们)?对([^;。:,0-9《》]{4,50}?)(?:问题|工作)?(?:给予|予以|给予了|十分|极为|普遍|较为)?(?:特别|高度|普遍|持续|密切)?关注,(?:共|共计)?(?:提出|提交|递交)了?(?:相关|有关)?(?:建议|提案)$/;

/** A policy area in words that hold a comma of their own, as a part of a whole told before. */
export function longTopic(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || !near(c, "关围涉反") || lastWhole(c) === null) return null;
  const before = sentenceBefore(c);
  const opened = OPENED.exec(before)?.[1];
  const topic = opened?.includes(",") ? opened : DREW.exec(before)?.[1];
  const label = trimLabel(topic ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "topic with a comma of its own" };
}

/** 财经委推荐经济发展1类1件,教科文卫委推荐文化设施1类1件: areas of a list, each with its kinds. */
export function areaOfKinds(c: Context): Name | null {
  if (!near(c, "类")) return null;
  const told =
    /^(?:其中,?)?(?:[^,。;0-9]{0,12}(?:推荐|提出|确定|选定|筛选)了?)?([^,。;:0-9]{2,24})[0-9一二三四五六七八九十]{1,2}类$/.exec(
      stretch(c),
    )?.[1];
  if (
    told === undefined ||
    /[了出]$|重点|建议|提案/.test(told) ||
    (sentenceText(c).match(/[0-9一二三四五六七八九十]类[0-9一二三四五六七八九十]+件/g)?.length ?? 0) < 3
  )
    return null;
  return { measure: "category", label: trimLabel(told), rule: "policy area" };
}

/** 收到涉及道路设施等内容的建议6件, 交由水利局办理的内容涉及…等方面的5件建议: all that was taken on, with what it is about. */
export function takenWhole(c: Context, clause: number[]): boolean {
  if (!near(c, "涉关")) return false;
  const { tokens, text } = c.around;
  const at = clause.find((i) => /^(涉及|关于|有关)$/.test(wordOf(c.around, i)));
  const opener = tokens[at ?? -1];
  if (
    !opener ||
    /其中|[议提]案中|建议中/.test(sentenceBefore(c)) ||
    c.before !== null ||
    (lastWhole(c) !== null && !isTaken(c))
  )
    return false;
  // 决定将涉及政府工作的16件建议转交市政府办理
  const given = /^(代表|委员|政协)?(建议|提案)(全部|均|都)?(转交|交由|交给|移交|交)/.test(tail(c, 14));
  if (given && text[opener.start - 1] === "将") return true;
  if (!/等(方面|领域|内容|问题|工作)的/.test(text.slice(opener.end, endOf(c)))) return false;
  const verb =
    tokens[clause.findLast((i) => i < (at ?? 0) && (cue(tokens[i], "verb") || cue(tokens[i], "receive"))) ?? -1];
  return verb !== undefined && /^到?(了|的)?(主要|内容)*$/.test(text.slice(verb.end, opener.start));
}

/** Whether the same number was taken on before, so that this one only states it again. */
function isTaken(c: Context): boolean {
  return toldBefore(c, 60, (f) => f.names.some((n) => n.measure === "assigned"));
}

/** 大会类, 闭会类 tell when, 主办类 and 协办类 how, not what about. */
export function isOccasion(label: string | null | undefined): boolean {
  return /^[^\u4e00-\u9fff]*$|社情民意(信息)?$|^(各|有关|相关)?(政府|党委|党群|职能)?(部门|单位)$|(介绍|表示|透露|获悉|了解|统计)$|^(大会|闭会|会议期间|会议|会上|平时|会中|会后|会内|会外|包含|包括|.*(主办|协办|会办|分办|单办|独办|承办))$/.test(
    label ?? "",
  );
}

/** 围绕甲、乙等方面提出建议92件: what the whole is about, not one of its parts. */
export function coversAll(c: Context, clause: number[]): boolean {
  const { tokens, text } = c.around;
  const area = clause.findLast((i) => cue(tokens[i], "area"));
  const word = tokens[area ?? -1];
  const listed = /、[^,。;]{2,20}等(各|多|多个|各个|诸多)?$/;
  if (!word || !listed.test(text.slice(Math.max(0, word.start - 30), word.start))) return false;
  if (c.before?.names[0]?.measure === "category" || (lastWhole(c) !== null && !isKnown(c))) return false;
  const put = clause.some((i) => cue(tokens[i], "verb")?.v === "submitted");
  const next = tokens[c.right.next];
  return put && !(next && next.number?.kind === "percent" && text.slice(endOf(c), next.start).includes("占"));
}

/** 代表委员在科技创新等方面提出建议400件: who speaks in the name tells of a whole. */
export const namesProposers = (label: string | null | undefined) =>
  /(代表|委员)们?(在|就|围绕|针对|对|从)|提出/.test(label ?? "");

/** Nothing but a noun or 有, 占, 共 stands between the area's closing word and the number. */
export function areaIsNearest(c: Context, clause: number[]): boolean {
  for (const i of outsideBrackets(c, clause).reverse()) {
    const t = c.around.tokens[i];
    if (cue(t, "area")) return true;
    if (t?.mark === "(" || t?.mark === ")") continue;
    const filler = (["instrument", "share", "each", "all", "respectively"] as const).some((kind) => cue(t, kind));
    if (!filler && !(cue(t, "verb") && /^(提出|提交)$/.test(wordOf(c.around, i))) && !isFiledArea(c)) return false;
  }
  return false;
}

/** 经济建设方面立案158件 beside a whole that was filed. */
const isFiledArea = (c: Context) => /(方面|领域|类)(共)?立案$/.test(stretch(c)) && lastWhole(c) !== null;

/** 围绕…提出提案N件, 涉及…的N件, 关于…的提案N件: the words between name a policy area. */
export function covering(c: Context, clause: number[]): Name | null {
  const { tokens, text } = c.around;
  const at = clause.findIndex((i) => cue(tokens[i], "parts")?.v === "category");
  const opener = tokens[clause[at] ?? -1];
  if (at < 0 || !opener || text[opener.start - 1] === "不") return null;
  if (wordOf(c.around, clause[at] ?? -1) === "有关" && /[明求系告复办理]$/.test(text.slice(0, opener.start).slice(-1)))
    return null;
  if (/(根据|按照|依照|依据|按)$/.test(text.slice(Math.max(0, opener.start - 2), opener.start))) return null;
  // 据有关负责人介绍, 有关部门: somebody concerned, no area.
  if (
    /^(负责|人士|部门|单位|方面|人员|领导)/.test(text.slice(opener.end, opener.end + 2)) &&
    wordOf(c.around, clause[at] ?? -1) === "有关"
  )
    return null;
  const between =
    text
      .slice(opener.end, startOf(c))
      .replace(/\([^()]*\)/g, "")
      .split(",")[0] ?? "";
  // 有关于修建水厂的议案1件: the one motion's title.
  if (c.figure.number.value === 1 && /的议案$/.test(between)) return null;
  // 《关于…的建议》等5件: the word opens a title, not a list of areas.
  if (between.split("》").length > between.split("《").length) return null;
  if (/^(问题)?(比较|较为|较|普遍|最为)?(集中|强烈|突出|较多|普遍)/.test(between)) return null;
  const named = between.replace(/(的)?(大?约|近|共|只|仅)?占.*$/, "").replace(/^到/, "");
  const label = trimLabel(named.replace(/(的)?(最多|居多|占比最高)$/, ""));
  if (c.before?.names[0]?.measure === "key" && residue(between) === "")
    return { measure: "key", rule: "items that the key ones cover" };
  if (
    label.length < 2 ||
    /^(的.*|情况|问题|工作|意见|事项)$|委员会(分别)?审议$/.test(label) ||
    /等(意见|问题|内容)?[、和及]?$/.test(between) ||
    (/提出|提交/.test(between) && (lastWhole(c) === null || isKnown(c)) && !coversMore(c, opener)) ||
    (/^(本|我)?[省市县区州镇乡]?(人民)?政府(系统)?(的)?工作$/.test(label) && !sentenceBefore(c).includes("其中"))
  )
    return null;
  // 代表建议涉及我区3件: the place that they concern, whose government takes them on.
  if (isPlace(label) && wordOf(c.around, clause[at] ?? -1) === "涉及" && c.before?.names[0]?.measure !== "category") {
    const concerned = clause.slice(0, at).some((i) => cue(tokens[i], "instrument"));
    if (concerned) return { measure: "assigned", rule: "items that concern a place" };
  }
  if (exceedsWhole(c, clause.slice(0, at))) return null;
  const rest = clause.slice(at + 1);
  if (rest.some((i) => cue(tokens[i], "letter") || cue(tokens[i], "parts")?.v === "any")) return null;
  const verb = verbNames(c.around, rest)[0];
  if (verb && verb.measure !== "submitted") return null;
  return { measure: "category", label, rule: "policy area" };
}

/** 代表委员共提出涉及教育的建议提案1880件 behind 1801件: more than the whole before it has, it is no part. */
function exceedsWhole(c: Context, before: number[]): boolean {
  const whole = lastWhole(c);
  const put = before.some((i) => cue(c.around.tokens[i], "verb")?.v === "submitted");
  return put && whole !== null && c.before === null && (c.figure.number.value ?? 0) > (whole.number.value ?? 0);
}

/** 我区, 本局, 某某县: a place or the reporting body itself. */
const isPlace = (label: string) =>
  /^(我|本)(省|市|县|区|州|旗|镇|乡|街道|局|委|办|厅|院|单位|系统)$|^[^、,的]{2,6}(省|市|县|区|州|旗|镇|乡|街道)$/.test(
    label,
  ) &&
  !/(园|社|小|城|景|校|山|库|矿|老|灾|片|社会|保护|开发|农牧|贫困)区$|(城|都|超|菜|股|集|夜|楼|房)市$|(城|村|集|乡)镇$|(城|家)乡$/.test(
    label,
  );

/** 围绕甲提出N件,围绕乙提出M件: the same opening word again makes a list of areas. */
function coversMore(c: Context, opener: Token): boolean {
  const word = c.around.text.slice(opener.start, opener.end);
  return sentenceText(c).split(word).length > 2;
}

/** 围绕…等,提出提案N件: the clause before names the policy area of what is put forward. */
export function coveredBefore(c: Context, named: Name[]): Name[] | null {
  if (named.length !== 1 || named[0]?.measure !== "submitted" || lastWhole(c) === null) return null;
  if (
    (/共|累计|全年|一共/.test(stretch(c)) && !amongAreas(c)) ||
    /(建言|献策|履职|调研)[^,。;]{0,6},[^,]*$/.test(sentenceBefore(c))
  )
    return null;
  const { tokens, text } = c.around;
  // 围绕…等,提出提案968件,立案866件: what is screened next is the whole.
  if (/^(建议|提案)?,(经(过)?(审查|初审|审核|审议),?)?(共|予以|确定|审查)?立案[0-9]/.test(tail(c, 20))) return null;
  const field = fieldBefore(c) ?? fieldOfCommas(c);
  if (field !== null && !isKnown(c))
    return [{ measure: "category", label: field, rule: "policy area in the clause before" }];
  const at = c.left.clauses[1]?.find((i) => cue(tokens[i], "parts")?.v === "category");
  const opener = at === undefined ? undefined : tokens[at];
  const first = tokens[c.left.clauses[0]?.[0] ?? -1];
  if (!opener || !first || text[opener.start - 1] === "不") return null;
  if (isKnown(c)) return null;
  // 经济建设方面,围绕产业升级、优化服务等,提出提案152件: the area at the head, topics between it and its count.
  const head = /(?:^|[。;:])([^,。;:、]{2,12})方面,$/.exec(
    text.slice(Math.max(0, opener.start - 18), opener.start),
  )?.[1];
  const label = trimLabel(head ?? text.slice(opener.end, first.start).split(",")[0] ?? "");
  return label.length < 2 ? null : [{ measure: "category", label, rule: "policy area in the clause before" }];
}

/** 就落实规划提出建议80件, 关于落实规划、提升质量的建议106件: 落实 is then a word of the policy area. */
export function fieldOpened(c: Context): Name | null {
  if (!near(c, "就围聚对针关")) return null;
  if (lastWhole(c) === null || isKnown(c)) return null;
  const told =
    /^(?:其中)?(?:就|围绕|聚焦)([^,。;0-9]{4,60}?)(?:等)?(?:方面|领域)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)?$/.exec(
      stretch(c),
    ) ??
    /^(?:其中)?对([^,。;0-9]{4,60}?)等(?:方面|领域)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)?$/.exec(
      stretch(c),
    ) ??
    /^(?:其中)?(?:代表|委员)(?:们)?(?:对|就|围绕|针对)([^,。;0-9]{4,80}?)(?:等)?(?:方面|领域|问题)?(?:共)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)$/.exec(
      stretch(c),
    ) ??
    /^(?:其中)?关于([^,。;0-9]{4,140}?)(?:方面|领域)?的(?:代表)?(?:建议|提案|议案)(?:有|共)?$/.exec(stretch(c));
  const label = trimLabel(told?.[1] ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area" };
}

/** 围绕甲提出提案149件,占8%;围绕乙,共提出761件: the list has counted an area before. */
function amongAreas(c: Context): boolean {
  const count = c.figures.findLast((f) => f.number.kind === "item" && f.dropped === null);
  return count?.names[0]?.measure === "category" && /围绕|聚焦|关于|就/.test(sentenceBefore(c));
}

/** 在改善民生方面,主要有托育服务、旧房改造等62件提案: topics stand between the area's name and its count. */
export function areaOfTopics(c: Context): Name | null {
  if (!near(c, "方领")) return null;
  const told =
    /(?:^|[,;。:])(?:在)?([^,。;:0-9]{2,24})(?:方面|领域),(?:主要|重点|分别)?(?:有|包括|涉及|提出了?|是)[^,。;:0-9]{2,80}等$/;
  const label = trimLabel(told.exec(sentenceBefore(c).slice(-130))?.[1] ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area in the clause before" };
}

/**
 * 经济建设方面的提案内容涵盖产业、科技,共有274件; 城市建设方面的最多,共收到112件: the policy area at the head of the
 * sentence is what the count at its end is of.
 */
export function fieldAtHead(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || !near(c, "方领")) return null;
  const counted =
    /^(?:(?:围绕|聚焦|针对|紧扣|就|关于)[^。;0-9]{2,90}?(?:等)?(?:方面|领域|问题|工作)?(?:提出|提交))?(总)?(共|共有|有|共收到|收到|共提出|提出|共计|立案|提交)?(了)?(意见建议|立案提案|建议|提案|相关提案|相关建议)?(总)?(数量|数)?(共|共有|达到|达|为|有|共计)?$/;
  if (lastWhole(c) === null || !counted.test(stretch(c))) return null;
  const lead =
    sentenceBefore(c)
      .split(/[0-9](?:件|%)[^,。;]{0,8}[,;]|\n/)
      .at(-1) ?? "";
  const head = /^(?:其中,?|从内容(?:上)?看,?)?(?:在)?([^,。;:0-9]{2,20}?)(?:方面|领域)(?:的)?([^,。;0-9]{0,24}),/.exec(
    lead,
  );
  if (
    head === null ||
    (c.before?.number.kind === "percent" && c.before.names[0]?.measure !== "category") ||
    /围绕|聚焦|针对|关于|代表|委员|反映|提出|涉及|以下|[多各几]个?$|^[从对就]/.test(head[1] ?? "")
  )
    return null;
  // 经济建设方面,围绕…: read with its topics.
  if (/提出|交办|承办|办理|围绕|解决|落实/.test(head[2] ?? "") || /等$/.test(head[1] ?? "")) return null;
  if (!/^[^。;0-9]*$/.test(lead.slice(head[0].length).replace("其中", "0")) || isKnown(c)) return null;
  const label = trimLabel(head[1] ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area at the head of the sentence" };
}

/** 围绕一体推进教育发展、人才培养,推动产业创新等方面,代表们提出…等建议41件: the area holds commas of its own. */
function fieldOfCommas(c: Context): string | null {
  const said = sentenceBefore(c).slice(-220);
  const end = /等?(?:方面|领域|问题),(?:代表|委员|大家)?们?共?提[出交][^,。;0-9]*$/.exec(said);
  if (end === null) return null;
  const lead = said.slice(0, end.index);
  const opener = [...lead.matchAll(/(?:^|[,;。:])(?:围绕|聚焦|紧扣|就)/g)].at(-1);
  const told = opener === undefined ? "" : lead.slice(opener.index + opener[0].length);
  return told.includes(",") && !/[。;:0-9]/.test(told) ? trimLabel(told) : null;
}

/** 经济建设方面,提出提案64件; 在经济建设上,提出提案64件: the clause before is nothing but the area's name. */
function fieldBefore(c: Context): string | null {
  if (!/^(共|共计)?(提出|提交)(了)?(的)?(有关)?(提案|建议)?$/.test(stretch(c))) return null;
  const { text } = c.around;
  const end = startOf(c) - stretch(c).length - 1;
  if (text[end] !== ",") return null;
  const before = text.slice(stretchStart(text, end, 0), end);
  const field = /^(?:在)?([^,。;]{2,30}?)(?:等)?(?:方面|领域)$/.exec(before) ?? /^在([^,。;]{2,16})上$/.exec(before);
  return field?.[1] === undefined || /围绕|涉及|关于/.test(field[1]) ? null : trimLabel(field[1]);
}

/**
 * 其中公路建设最受关注,相关提案共10件; 针对物资储备等提出了许多建议,这类建议共24件; 代表在安全监管等方面,提出许多有针对性的建议共63件:
 * the clause before names the area, that of the number only points to it.
 */
export function pointedArea(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || lastWhole(c) === null || isKnown(c)) return null;
  const points =
    /^(?:相关|有关|这类|此类|该类|这方面的?|这些)(?:的)?(?:代表)?(?:建议提案|建议|提案|议案)(?:数量)?(?:共|共有|共计|有|达|达到)?$/.test(
      stretch(c),
    );
  const many =
    /^提出(?:了)?(?:许多|很多|不少|大量|一批|一系列|诸多)(?:有[^,。;0-9]{2,6}的|高质量的?)?(?:代表)?(?:意见)?(?:建议|提案|意见)(?:共|共计|共有)$/.test(
      stretch(c),
    );
  if (!points && !many) return null;
  const end = startOf(c) - stretch(c).length - 1;
  const { text } = c.around;
  if (text[end] !== ",") return null;
  const lead = text.slice(stretchStart(text, end, 0), end);
  const told =
    ATTENTION.exec(lead)?.[1] ??
    (points
      ? /(?:针对|围绕|就|对|关于|涉及)([^,。;]{2,60}?)(?:等)?(?:方面|问题|领域)?提出/.exec(lead)?.[1]
      : undefined) ??
    (many
      ? /^(?:其中)?(?:代表|委员)*(?:们)?(?:在|就|围绕|针对|对)([^,。;]{2,70}?)(?:等)?(?:方面|领域|问题)$/.exec(
          lead,
        )?.[1]
      : undefined);
  const label = trimLabel(told ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area in the clause before" };
}

const ATTENTION =
  /^(?:其中,?)?([^,。;0-9]{2,20}?)(?:问题|方面)?(?:也|最|更|仍|依然|依旧|普遍)*(?:受关注|受(?:到)?(?:代表|委员)*(?:的)?关注|备受关注|是(?:代表|委员)*(?:们)?(?:普遍|重点)?关注的(?:重点|热点|焦点)|关注度(?:最|较|很)?高)$/;

/** Whether the same number was put forward before, so that this one only states it again. */
function isKnown(c: Context): boolean {
  return toldBefore(c, 60, (f) => f.names[0]?.measure === "submitted");
}
