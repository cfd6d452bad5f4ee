import type { Name } from "../figure.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { has } from "../sentence.ts";
import { cue, type Token } from "../tokens.ts";
import { areaName, levelName, outcomeName, type Surroundings, verbNames } from "../words.ts";
import {
  type Context,
  endOf,
  inParts,
  lastWhole,
  outsideBrackets,
  residue,
  sentenceBefore,
  sentenceText,
  startOf,
  stretch,
  wordOf,
} from "./context.ts";
import { modeOf } from "./lists.ts";

/** Names a count or a share from the words of one clause before it and the noun right behind it. */
export function nameClause(c: Context, words: number[], behind: number[], start: number): Name[] {
  const { tokens } = c.around;
  // 提出将其中5件列为议案: what stands before 其中 governs the whole, not the part.
  const depth = tokens[c.k]?.depth ?? 0;
  const opened = words.findLastIndex((i) => cue(tokens[i], "parts")?.v === "any" && (tokens[i]?.depth ?? 0) <= depth);
  const clause = withoutAsides(c, opened > 0 ? words.slice(opened) : words);
  const near = withoutAsides(c, behind);
  if (/[等》]$/.test(c.around.text.slice(startOf(c) - 1, startOf(c)))) return nameEnumerated(c, clause, near);
  const both = [...clause, ...near];
  const letter = has(tokens, both, "letter");
  const floor = c.before ? (tokens[c.before.at]?.end ?? 0) : 0;
  const topic = topicOfList(c);
  if (topic) return [topic];
  const area = areaName(c.around, clause, start, floor);
  const whole = coversAll(c, clause);
  if (opensReport(c, clause)) {
    const handled = /承办|主办|交办|办理/.test(sentenceText(c));
    return [{ measure: handled ? "assigned" : c.around.receives, rule: "bare count of the instrument" }];
  }
  if (area && !letter && !isOccasion(area.label) && areaIsNearest(c, clause) && !whole) return [area];
  const plain = outsideBrackets(c, clause);
  const listed = c.before?.names[0]?.measure === "by_proposer" ? proposerName(c, clause, start) : null;
  if (listed) return [listed];
  const beyond =
    /(不属于?|不在|超出|超越)[^,。;]{0,10}(职权|职能|职责|权限|管辖)(范围)?(内)?(的)?(建议|提案)?(有|共)?$/;
  const screened =
    (!letter && !has(tokens, plain, "instrument") && beyond.test(stretch(c))) ||
    plain.some((i) => cue(tokens[i], "verb")?.v === "not_filed") ||
    /(作为?|按)[^,。;:()0-9]{0,12}(信息|社情民意|来信|参考|意见)[^,。;:()0-9]{0,6}(处理|办理|参阅)(的)?(有|共)?$/.test(
      stretch(c),
    ) ||
    /(转为|转作|改为|改作)[^,。;:()0-9]{0,8}(提案|建议|来信)$/.test(stretch(c));
  if (screened && !letter) return [{ measure: "not_filed", rule: "screened out" }];
  const last = lastNaming(c.around, clause);
  if (has(tokens, plain, "joint") && last !== "outcome" && last !== "level" && !has(tokens, plain, "area"))
    return [{ measure: "joint", rule: "handled together" }];
  const field = letter ? null : fieldOpened(c);
  if (field) return [field];
  const proposer = proposerName(c, clause, start);
  if (proposer && last !== "outcome" && last !== "level") return [proposer];
  const covers = whole || last === "outcome" || last === "level" ? null : covering(c, clause);
  if (covers) return [covers];
  const verdict = verdictName(c, clause, near, letter);
  if (verdict) return [verdict];
  const qualified = /^(?:其中,?)?([^,。;、]{2,12}(?:代表|委员|代表团|团体))(?:提出|提交)(?:的)?(?:建议|提案)?$/.exec(
    stretch(c),
  );
  if (
    qualified &&
    inParts(c) &&
    !/^(市|县|区|省|州|镇|人大|政协|全体|各位|广大|与会)*(代表|委员)$/.test(qualified[1] ?? "")
  ) {
    return [{ measure: "by_proposer", label: proposerLabel(qualified[1] ?? ""), rule: "who put them forward" }];
  }
  const member = proposerMember(c, clause);
  if (member) return [member];
  const verbs = underPut(c, receivedLike(c, verbNames(c.around, plain)));
  if (has(tokens, near, "key") || keyIsNearest(c, clause)) {
    const extra = verbs.filter((v) => v.measure === "submitted" && !has(tokens, clause, "key"));
    return [...extra, { measure: "key", rule: "singled out" }];
  }
  if (
    /督办(了)?(人大)?(代表|政协)?(建议|提案)?$/.test(stretch(c)) &&
    !sentenceText(c).includes("重点") &&
    c.before?.key !== true &&
    verbs.length === 0
  ) {
    return [{ measure: "assigned", rule: "all that were supervised" }];
  }
  if (supervised(c, clause, start)) return [{ measure: "key", rule: "supervised by leaders" }];
  if (has(tokens, plain, "joint") || has(tokens, near, "joint"))
    return [{ measure: "joint", rule: "handled together" }];
  const met = clause.findLast((i) => cue(tokens[i], "contact"));
  if (met !== undefined && verbs.length === 0 && /^(了|过)?$/.test(c.around.text.slice(tokens[met]?.end, start))) {
    return [{ measure: "contacted", rule: "proposers met" }];
  }
  return verbs;
}

/** 629件(含分办件), 主办(含独办、分办)的建议35件: what a bracket adds does not name the number. */
export function withoutAsides(c: Context, indexes: number[]): number[] {
  const { tokens, text } = c.around;
  const depth = tokens[c.k]?.depth ?? 0;
  let aside = false;
  return indexes.filter((i) => {
    const t = tokens[i];
    if (t?.mark === "(" && t.depth === depth) aside = /^(含|包含|包括)/.test(text.slice(t.end, t.end + 2));
    const inside = aside && (t?.depth ?? 0) > depth;
    if (t?.mark === ")" && t.depth === depth) aside = false;
    return !inside;
  });
}

/** 《…》等8件: the words before 等 are titles and names; only a verb or a noun of the number speaks of it. */
function nameEnumerated(c: Context, clause: number[], near: number[]): Name[] {
  const titled = beforeTitles(c, clause);
  if (titled.length > 0) return titled;
  if (has(c.around.tokens, near, "key")) return [{ measure: "key", rule: "singled out" }];
  return verbNames(c.around, clause).filter((n) => n.measure === "assigned" && has(c.around.tokens, near, "joint"));
}

/** 代表团提交了《…》《…》等54件建议: the verb right before the first title governs the number behind the last. */
function beforeTitles(c: Context, clause: number[]): Name[] {
  const { tokens, text } = c.around;
  const first = clause.findIndex((i) => tokens[i]?.mark === "《");
  const verb = tokens[clause[first - 1] ?? -1];
  const open = tokens[clause[first] ?? -1];
  if (first < 1 || !verb || !open || !/^(了|有|的)?$/.test(text.slice(verb.end, open.start))) return [];
  return verbNames(c.around, clause.slice(0, first));
}

/** 就产业升级提出建议29件,就扩大内需提出建议17件: topics of a list, whatever words they hold. */
function topicOfList(c: Context): Name | null {
  const told = /(?:^|,|;|们|代表|委员)(就|对)([^,。;0-9]{2,60}?)(等)?(方面)?(提出|提交)(了)?(建议|提案)$/;
  const label = told.exec(stretch(c))?.[2];
  if (label === undefined) return null;
  const listed = sentenceText(c).match(/(就|对)[^,。;0-9]{2,60}(提出|提交)(了)?(建议|提案)[0-9]/g)?.length ?? 0;
  return listed < 2 ? null : { measure: "category", label: trimLabel(label), rule: "topic of a list" };
}

/** 大会类, 闭会类 tell when, 主办类 and 协办类 how, not what about. */
function isOccasion(label: string | null | undefined): boolean {
  return /^(大会|闭会|会议期间|会议|会上|平时|会中|会后|会内|会外|包含|包括|.*(主办|协办|会办|分办|单办|独办|承办))$/.test(
    label ?? "",
  );
}

/** A class of outcomes or a verdict; where both are named, the one nearer to the number. */
function verdictName(c: Context, clause: number[], near: number[], letter: boolean): Name | null {
  const said = levelName(c.around, clause);
  const level = said === null ? null : { ...said, aspect: said.aspect ?? aspectBefore(c) };
  const outcome = outcomeName(c.around, [...clause, ...near]);
  if (outcome && level && !letter) return lastNaming(c.around, clause) === "level" ? level : outcome;
  if (!outcome) return level;
  if (outcome.outcome === null && letter && takenOver(c, clause, near)) {
    return {
      measure: "assigned",
      class_label: outcome.class_label ?? null,
      rule: "shared with the figure before",
    };
  }
  return adoptedAlone(c, clause) ?? outcome;
}

/** 对办理结果满意的12件,基本满意的3件: the verdicts of one list are about one thing. */
function aspectBefore(c: Context): Name["aspect"] {
  const before = c.before?.names[0];
  const between = c.before ? c.around.text.slice(c.before.number.end, startOf(c)) : ";";
  return before?.measure === "satisfaction" && !/[;。]/.test(between) ? (before.aspect ?? null) : null;
}

/** B类建议13件 in a list of what was received: received again, with its letter of last time. */
function takenOver(c: Context, clause: number[], near: number[]): boolean {
  const source = c.before ?? (c.figures.length === 0 ? lastWhole(c) : null);
  if (source?.names[0]?.measure !== "assigned" || has(c.around.tokens, near, "letter") || inParts(c)) return false;
  const at = clause.findIndex((i) => cue(c.around.tokens[i], "letter"));
  return clause.slice(at + 1).some((i) => cue(c.around.tokens[i], "instrument"));
}

/** 被采纳的38件: adoption alone, without a word on the solution, is a figure of its own. */
export function adoptedAlone(c: Context, clause: number[]): Name | null {
  if (has(c.around.tokens, clause, "letter")) return null;
  const words = clause.filter((i) => cue(c.around.tokens[i], "outcome")).map((i) => wordOf(c.around, i));
  const taken =
    words.length > 0 &&
    words.every((w) => /采纳|吸纳|采用|吸收/.test(w) && !/落实|解决|实施|拟|未|不|难|正在|无法/.test(w));
  return taken ? { measure: "adopted", rule: "ideas adopted" } : null;
}

/** Kind of the last word before the number that names something. */
export function lastNaming(around: Surroundings, clause: number[]): "outcome" | "level" | "other" | null {
  for (const i of [...clause].reverse()) {
    const t = around.tokens[i];
    if (cue(t, "outcome")) return "outcome";
    if (cue(t, "level")) return "level";
    if (cue(t, "verb") || cue(t, "receive") || cue(t, "area") || cue(t, "proposer") || cue(t, "key")) return "other";
  }
  return null;
}

/** 集中交办代表提出的143件建议: the number stands under both verbs (codebook, rule 18). */
function underPut(c: Context, names: Name[]): Name[] {
  const handed = /(交办|转交|移交)[^,。;:]*(提出|提交)的$/.test(stretch(c));
  const under = handed && names.length === 1 && names[0]?.measure === "assigned";
  return under ? [...names, { measure: "submitted", rule: "verb before the number" }] : names;
}

/** 收到 without a subject of its own goes on with the receiver named before. */
function receivedLike(c: Context, names: Name[]): Name[] {
  const rule = "received, by who receives";
  const source = c.before ?? c.figure.parent;
  const received = source?.names.find((n) => n.rule === rule);
  if (!received) return names;
  return names.map((n) => (n.rule === rule ? { ...n, measure: received.measure } : n));
}

/** 围绕甲、乙等方面提出建议92件: what the whole is about, not one of its parts. */
function coversAll(c: Context, clause: number[]): boolean {
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

/** 涉及卫生领域的建议和提案共26件, the first number of a report: all that it is about. */
function opensReport(c: Context, clause: number[]): boolean {
  if (
    c.figures.length > 0 ||
    lastWhole(c) !== null ||
    !/(建议|提案|议案|意见)(总)?(共|共计|总计|合计)(有)?$/.test(stretch(c))
  )
    return false;
  const { tokens } = c.around;
  if (clause.some((i) => cue(tokens[i], "verb") || cue(tokens[i], "receive") || cue(tokens[i], "key"))) return false;
  return clause.some((i) => cue(tokens[i], "parts")?.v === "category");
}

/** Whether the same number was put forward before, so that this one only states it again. */
function isKnown(c: Context): boolean {
  return [...c.earlier.slice(-60), ...c.figures].some(
    (f) => f.number.value === c.figure.number.value && f.names[0]?.measure === "submitted",
  );
}

/** Nothing but a noun or 有, 占, 共 stands between the area's closing word and the number. */
function areaIsNearest(c: Context, clause: number[]): boolean {
  for (const i of outsideBrackets(c, clause).reverse()) {
    const t = c.around.tokens[i];
    if (cue(t, "area")) return true;
    if (t?.mark === "(" || t?.mark === ")") continue;
    const filler = (["instrument", "share", "each", "all", "respectively"] as const).some((kind) => cue(t, kind));
    if (!filler && !(cue(t, "verb") && /^(提出|提交)$/.test(wordOf(c.around, i)))) return false;
  }
  return false;
}

/** 围绕…提出提案N件, 涉及…的N件, 关于…的提案N件: the words between name a policy area. */
function covering(c: Context, clause: number[]): Name | null {
  const { tokens, text } = c.around;
  const at = clause.findIndex((i) => cue(tokens[i], "parts")?.v === "category");
  const opener = tokens[clause[at] ?? -1];
  if (at < 0 || !opener || text[opener.start - 1] === "不") return null;
  if (wordOf(c.around, clause[at] ?? -1) === "有关" && /[明求系告复办理]$/.test(text.slice(0, opener.start).slice(-1)))
    return null;
  if (/(根据|按照|依照|依据|按)$/.test(text.slice(Math.max(0, opener.start - 2), opener.start))) return null;
  const between =
    text
      .slice(opener.end, startOf(c))
      .replace(/\([^()]*\)/g, "")
      .split(",")[0] ?? "";
  // 《关于…的建议》等5件: the word opens a title, not a list of areas.
  if (between.split("》").length > between.split("《").length) return null;
  if (/^(问题)?(比较|较为|较|普遍|最为)?(集中|强烈|突出|较多|普遍)/.test(between)) return null;
  const label = trimLabel(between.replace(/(的)?(最多|居多|占比最高)$/, ""));
  if (c.before?.names[0]?.measure === "key" && residue(between) === "")
    return { measure: "key", rule: "items that the key ones cover" };
  if (
    label.length < 2 ||
    /^(的.*|情况|问题|工作|意见|事项)$/.test(label) ||
    /等$/.test(between) ||
    (/提出|提交/.test(between) && lastWhole(c) === null && !coversMore(c, opener))
  )
    return null;
  const rest = clause.slice(at + 1);
  if (rest.some((i) => cue(tokens[i], "letter") || cue(tokens[i], "parts")?.v === "any")) return null;
  const verb = verbNames(c.around, rest)[0];
  if (verb && verb.measure !== "submitted") return null;
  return { measure: "category", label, rule: "policy area" };
}

/** 围绕甲提出N件,围绕乙提出M件: the same opening word again makes a list of areas. */
function coversMore(c: Context, opener: Token): boolean {
  const word = c.around.text.slice(opener.start, opener.end);
  return sentenceText(c).split(word).length > 2;
}

/** 围绕…等,提出提案N件: the clause before names the policy area of what is put forward. */
export function coveredBefore(c: Context, named: Name[]): Name[] | null {
  if (named.length !== 1 || named[0]?.measure !== "submitted" || lastWhole(c) === null) return null;
  if (/共|累计|全年|一共/.test(stretch(c)) || /(建言|献策|履职|调研)[^,。;]{0,6},[^,]*$/.test(sentenceBefore(c)))
    return null;
  const { tokens, text } = c.around;
  const field = fieldBefore(c);
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
function fieldOpened(c: Context): Name | null {
  if (lastWhole(c) === null || isKnown(c)) return null;
  const told =
    /^(?:其中)?(?:就|围绕|聚焦)([^,。;0-9]{4,60}?)(?:等)?(?:方面|领域)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)?$/.exec(
      stretch(c),
    ) ??
    /^(?:其中)?对([^,。;0-9]{4,60}?)等(?:方面|领域)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)?$/.exec(
      stretch(c),
    ) ??
    /^(?:其中)?关于([^,。;0-9]{4,80}?)(?:方面|领域)?的(?:代表)?(?:建议|提案|议案)(?:有|共)?$/.exec(stretch(c));
  const label = trimLabel(told?.[1] ?? "");
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area" };
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

function keyIsNearest(c: Context, clause: number[]): boolean {
  const at = clause.findLastIndex((i) => cue(c.around.tokens[i], "key"));
  return at >= 0 && !clause.slice(at + 1).some((i) => cue(c.around.tokens[i], "verb"));
}

/** …督办6件 in a sentence about key items. */
function supervised(c: Context, clause: number[], start: number): boolean {
  const said = /(督办|领办|包办)(了)?$/.test(c.around.text.slice(Math.max(0, start - 4), start));
  return said && clause.length >= 0 && (c.before?.key === true || sentenceText(c).includes("重点"));
}

/** Names by who put the items forward: 集体提案25件, 某县代表团152件, 代表联名提出的65件. */
function proposerName(c: Context, clause: number[], start: number): Name | null {
  const { tokens, text } = c.around;
  const at = clause.findLastIndex((i) => cue(tokens[i], "proposer"));
  const token = tokens[clause[at] ?? -1];
  if (at < 0 || !token || start - token.end > 10 || text.startsWith("交付", token.end)) return null;
  const listed = c.before?.names.some((n) => n.measure === "by_proposer") === true;
  const parts =
    inParts(c) ||
    listed ||
    modeOf(c) === "by_proposer" ||
    othersPutForward(c, clause) ||
    kindsOfProposers(c, clause, at);
  if (clause.some((i) => governs(c, i)) && !parts) return null;
  if ((c.before ?? lastWhole(c)) === null && !parts) return null;
  if (cue(token, "instrument") && (!parts || besideSuggestions(c))) return null;
  if (!parts && c.before !== null && c.before.instrument !== null && c.before.instrument !== "proposal") return null;
  const floor = c.before ? (tokens[c.before.at]?.end ?? 0) : 0;
  const raw = text.slice(stretchStart(text, token.start, floor), nameEnd(text, token.end, start));
  const label = proposerLabel(raw).replace(/^以([^或和、]+)名义$/, "$1");
  return { measure: "by_proposer", label: label === "" ? raw : label, rule: "who put them forward" };
}

/** 界别、小组提案, 民主党派省委会提交: the rest of the name up to the verb or the noun. */
function nameEnd(text: string, end: number, start: number): number {
  const rest = text.slice(end, start);
  if (/^(的|等|有|共|为|占|比|提|递|撰|所|单独|联|分|各|均|和委员|及委员)/.test(rest)) return end;
  const more = /^([、和及]?[^、,。;:()"“”《》的等有占提递]{1,8})(等)?(的|共|有|提案|建议|提出|提交|递交|$)/.exec(
    rest,
  )?.[1];
  return end + (more?.replace(/(共|联合|单独)$/, "").length ?? 0);
}

/** 24个代表团以代表团名义 → 代表团: who they are, without how many. */
function proposerLabel(raw: string): string {
  const plain = raw
    .replace(/([^或和])以[^上下内外][^,。;、]{1,5}$/, "$1")
    .replace(/^(其中,?)?由?(共)?([0-9]+(余|多)?(个|名|位)(以上)?)?/, "");
  return /^(代表|委员)(们)?$/.test(plain) ? plain.slice(0, 2) : trimLabel(plain);
}

/** 专委会提出的1件,乡镇联络组提出的8件: a list of proposers goes on with a name the vocabulary lacks. */
function proposerMember(c: Context, clause: number[]): Name | null {
  if (!c.before?.names.some((n) => n.measure === "by_proposer")) return null;
  const put = clause.findLast((i) => cue(c.around.tokens[i], "verb"));
  const t = c.around.tokens[put ?? -1];
  if (!t || cue(t, "verb")?.v !== "submitted" || c.around.text[t.end] !== "的") return null;
  const label = trimLabel(c.around.text.slice(stretchStart(c.around.text, t.start, 0), t.start));
  return label.length < 2 ? null : { measure: "by_proposer", label, rule: "member of a list" };
}

/** A verb that governs the number; 提出的 behind a proposer does not. */
function governs(c: Context, i: number): boolean {
  const t = c.around.tokens[i];
  if (cue(t, "receive")) return true;
  const verb = cue(t, "verb");
  return verb !== null && !(verb.v === "submitted" && c.around.text[t?.end ?? 0] === "的");
}

/** 人大代表建议8件,政协委员提案12件: 委员提案 is then the instrument, not one kind of proposal among others. */
function besideSuggestions(c: Context): boolean {
  for (let i = c.s.from; i < c.s.to; i++) {
    const v = cue(c.around.tokens[i], "instrument")?.v;
    if ((v === "suggestion" && /代表|人大/.test(wordOf(c.around, i))) || v === "combined") return true;
  }
  return false;
}

/** 共收到145件,委员个人或联名提出95件,各党派团体提出50件: behind a whole, kinds of proposers each with their count. */
function kindsOfProposers(c: Context, clause: number[], at: number): boolean {
  const put = clause.slice(at + 1).every((i) => !governs(c, i) || cue(c.around.tokens[i], "verb")?.v === "submitted");
  const whole = c.figures.some((f) => f.names.some((n) => n.measure === "submitted" || n.measure === "by_proposer"));
  let kinds = 0;
  for (let i = c.s.from; i < c.s.to; i++) if (isKind(c, i)) kinds++;
  return put && whole && kinds >= 2 && clause.slice(0, at).every((i) => !governs(c, i));
}

/** A kind of proposer and not just the instrument's longer name (委员提案). */
function isKind(c: Context, i: number): boolean {
  const t = c.around.tokens[i];
  return cue(t, "proposer") !== null && cue(t, "instrument") === null;
}

/** Whether the sentence sets several kinds of proposers side by side. */
function othersPutForward(c: Context, clause: number[]): boolean {
  let kinds = 0;
  for (let i = c.s.from; i < c.s.to; i++) if (isKind(c, i)) kinds++;
  // 委员提案371件;集体提案99件: beside another kind, members' own proposals are one.
  const member = clause.some((i) => cue(c.around.tokens[i], "instrument") && cue(c.around.tokens[i], "proposer"));
  return kinds >= (member ? 1 : 2) && clause.every((i) => !governs(c, i));
}

/** 承办…提出的建议88件,…提出的提案107件: the second 提出的 names the source, the first verb governs both. */
export function sourceOnly(c: Context, clause: number[], verbs: Name[]): boolean {
  if (verbs.length !== 1 || verbs[0]?.measure !== "submitted") return false;
  if (c.before?.names[0]?.measure !== "assigned" || c.before.governing[0]?.measure !== "assigned") return false;
  const last = clause.findLast((i) => cue(c.around.tokens[i], "verb"));
  return c.around.text[c.around.tokens[last ?? -1]?.end ?? 0] === "的";
}
