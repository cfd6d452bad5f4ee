import type { ClassLabel, Level, Outcome } from "../codebook.ts";
import type { Whereabouts } from "../text/whereabouts.ts";
import type { Name } from "./figure.ts";
import { stretchStart } from "./labels.ts";
import type { OutcomeAtom } from "./lexicon/cue.ts";
import { harmonise } from "./outcomes.ts";
import { cue, type Token } from "./tokens.ts";

/** What the naming of a clause needs to know of the document. */
export interface Surroundings {
  text: string;
  tokens: Token[];
  /** where the text has which characters */
  characters: Whereabouts;
  /** words that the document gives to its letters */
  classes: Map<ClassLabel, Outcome | null>;
  /** whether the reporter receives items from the congress (a government) or puts them forward */
  receives: "assigned" | "submitted";
  /** departments that report their own items side by side, so that each is one of several */
  several: ReadonlySet<string>;
  /** whether the text speaks of a conference's proposals alone, so that 建议 is no second instrument in it */
  conference: boolean;
  /** the title and the opening, which may name the one body that the report is about */
  head: string;
}

/** A text with its tokens. */
type Texts = Pick<Surroundings, "text" | "tokens">;

const FUTURE = [
  "年内",
  "今后",
  "将",
  "拟",
  "计划",
  "规划",
  "下步",
  "下一步",
  "未来",
  "以后",
  "逐步",
  "近期",
  "明年",
  "次年",
  "有望",
  "可望",
  "条件成熟",
  "创造条件",
];

const LOOSE_PHRASES = new Set(["意见建议", "意见和建议", "意见与建议", "建议意见", "建议和意见"]);

/** 意见建议 and its like: what anybody says, where no congress or conference is named. */
export function isLoosePhrase(word: string): boolean {
  return word.length >= 4 && LOOSE_PHRASES.has(word);
}

/** What 解决 says with the words before it in its part of the expression: 正在抓紧…解决, 今后…解决, 不能…解决. */
function inContext(around: Texts, token: Token): OutcomeAtom {
  let from = token.start;
  while (from > 0 && token.start - from < 14 && !/[,。;:、()0-9\n或]/.test(around.text[from - 1] ?? "")) from--;
  const before = around.text.slice(from, token.start) + around.text.slice(token.start, token.end);
  const own = around.text.slice(token.start, token.end);
  const lead = around.text.slice(from, token.start);
  if (/(不具备|缺乏|不满足)[^,。;]{0,6}$/.test(lead)) return "not";
  if (/(未|不能|不宜|难以|无法|没有|不易|难于|尚未|暂不|暂难)[^的]{0,4}$/.test(lead)) return "not";
  if (/创造条件/.test(lead)) return "planned";
  if (/(列入|纳入)[^,的]{0,4}$/.test(lead)) return "planned";
  // 跨年度分步落实, 需要协调市有关部门解决: a step for each year, and what another body is to solve.
  if (/(跨年度|分年度?|分步|分期|分批|逐年)$/.test(lead)) return "planned";
  if (
    /(需|待|须|有待)要?(由|请|经|与)?(协调|报请?|争取|提请|呈请|向)[^的,]{0,4}(上级|国家|中央|省|市|区|州)[^的,]{0,8}$/.test(
      lead,
    )
  )
    return "not";
  // 三年内得到落实的占90%: so it was, in that time.
  if (/^得到|^得以/.test(own) && /年内$/.test(lead) && !/将|拟|计划|列入|可/.test(lead)) return "done";
  if (/已|当年内/.test(lead) && !/已[^,]{0,6}(列入|纳入)/.test(lead)) return "done";
  if (/(需|待|有待|留待)[^的已正]{0,6}(以后|今后|将来)[^的]{0,6}$/.test(lead)) return "not";
  if (!own.startsWith("已") && FUTURE.some((w) => lead.includes(w) && !/逐步/.test(w))) return "planned";
  if (/^已|^基本|^得到|^全部/.test(own)) return "done";
  if (/正在|着手|抓紧|争取|努力|正|积极|持续|加快/.test(lead)) return "underway";
  return FUTURE.some((w) => before.includes(w)) ? "planned" : "done";
}

/** Degrees of solution named by the tokens, in order; a solution still to come (三年内能够解决) is a plan. */
export function atoms(around: Texts, indexes: number[]): OutcomeAtom[] {
  const out: OutcomeAtom[] = [];
  for (const i of indexes) {
    const token = around.tokens[i];
    const found = cue(token, "outcome");
    if (!token || !found) continue;
    out.push(found.v === "done" ? inContext(around, token) : stillToCome(around, token, found.v, out.at(-1)));
  }
  return out;
}

/**
 * 列入计划逐步落实 is the plan's own way of going on; 暂不具备条件需继续推动解决 waits for its conditions: neither is
 * under way.
 */
function stillToCome(around: Texts, token: Token, said: OutcomeAtom, before?: OutcomeAtom): OutcomeAtom {
  const { text } = around;
  // 因条件限制需待条件成熟时再解决: what holds it back stands first.
  if (said === "planned" && /^待?条件成熟/.test(text.slice(token.start, token.start + 5)))
    return /(因|受|由于)[^,。;:0-9]*(限制|制约|所限|原因|不具备|不成熟)[^,。;:0-9]*$/.test(
      text.slice(Math.max(0, token.start - 40), token.start),
    )
      ? "not"
      : said;
  if (said !== "underway") return said;
  if (before === "planned" && text.startsWith("逐步", token.start)) return "planned";
  const clause =
    text
      .slice(Math.max(0, token.start - 30), token.start)
      .split(/[,。;:、()0-9\n]/)
      .at(-1) ?? "";
  return /(不具备|限制|制约|不成熟)[^的]{0,4}(需|待|须)/.test(clause) ? "not" : said;
}

/** Name of a class or degree of solution; null where the tokens name none. */
export function outcomeName(around: Surroundings, indexes: number[]): Name | null {
  const letter = indexes.map((i) => cue(around.tokens[i], "letter")).find((l) => l !== null);
  const words = harmonise(atoms(around, indexes));
  if (letter) {
    const outcome = words ?? around.classes.get(letter.v) ?? null;
    return { measure: "outcome", class_label: letter.v, outcome, rule: "class letter" };
  }
  return words === null ? null : { measure: "outcome", outcome: words, rule: "degree of solution" };
}

/** Name of a verdict; null where the tokens name none. */
export function levelName(around: Surroundings, indexes: number[]): Name | null {
  const levels: Level[] = [];
  for (const i of indexes) {
    const found = cue(around.tokens[i], "level");
    if (found) levels.push(found.v);
  }
  const last = levels.at(-1);
  if (last === undefined) return null;
  const both = levels.includes("satisfied") && levels.includes("basically");
  return {
    measure: "satisfaction",
    level: both ? "satisfied_or_basically" : last,
    aspect: aspectOf(around, indexes),
    rule: "verdict",
  };
}

/** What a verdict is about, where the tokens say it. */
export function aspectOf(around: Surroundings, indexes: number[]): "process" | "result" | null {
  for (const i of [...indexes].reverse()) {
    const found = cue(around.tokens[i], "aspect");
    if (found) return found.v;
  }
  return null;
}

/** Whether a verb is only an attribute (提出的建议), not the one that governs the number. */
function isAttribute(around: Surroundings, token: Token): boolean {
  if (around.text.slice(token.start, token.end) === "所提") return true;
  return /^[来给了]?的/.test(around.text.slice(token.end, token.end + 2));
}

interface Verb {
  index: number;
  token: Token;
  measure: Name["measure"] | "receive";
  weak: boolean;
  attribute: boolean;
}

function verbsIn(around: Surroundings, indexes: number[]): Verb[] {
  const out: Verb[] = [];
  for (const index of indexes) {
    const token = around.tokens[index];
    if (!token) continue;
    const verb = cue(token, "verb");
    const receive = cue(token, "receive");
    if (!verb && !receive) continue;
    const attribute = isAttribute(around, token);
    // 立案交办的提案: a verb that runs on into an attribute is part of it.
    const before = out.at(-1);
    if (attribute && before && /^[并和、及]?$/.test(around.text.slice(before.token.end, token.start)))
      before.attribute = true;
    // 转交提案审查委员会的提案: what is put before those who screen.
    const screen =
      verb?.v === "assigned" && /^(给)?(大会)?(提案|议案)(审查)?委/.test(around.text.slice(token.end, token.end + 9));
    out.push({
      index,
      token,
      measure: screen ? "submitted" : verb ? verb.v : "receive",
      weak: verb?.weak === true,
      attribute,
    });
  }
  return out;
}

/** Whether two verbs are joined (办结并答复, 办结、答复) and so govern one number together. */
function joined(around: Surroundings, a: Verb, b: Verb): boolean {
  const between = around.text.slice(a.token.end, b.token.start);
  const finish = (v: Verb) => v.measure === "completed" || v.measure === "replied";
  const screened = a.measure === "filed" && (b.measure === "assigned" || finish(b));
  if (between === "") return (finish(a) && finish(b)) || screened;
  return (
    between === "、" ||
    between === "并" ||
    between === "和" ||
    between === "及" ||
    between === "并且" ||
    (between === "后" && a.measure !== "not_filed")
  );
}

/** The measures that the verbs of a clause give to the number they govern; none where the clause has no such verb. */
export function verbNames(around: Surroundings, indexes: number[]): Name[] {
  const verbs = verbsIn(around, indexes);
  if (verbs.length === 0) return [];
  const finite = verbs.filter((v) => !v.attribute);
  const last = verbs.at(-1);
  // 代表提出的属于政府系统办理的1152件: all are attributes, and the last one tells which of them are counted.
  if (finite.length === 0 && last && last.weak && belongsTo(around.text, last.token))
    return [{ measure: "assigned", rule: "attribute right before the number" }];
  const strong = finite.filter((v) => !v.weak);
  if (verbs.some((v) => v.measure === "published")) return [{ measure: "published", rule: "verb before the number" }];
  const main =
    beforeRole(around, strong) ?? strong.at(-1) ?? finite.at(-1) ?? verbs.filter((v) => !v.weak).at(-1) ?? verbs.at(-1);
  if (!main) return [];
  const chosen = [main];
  for (let i = verbs.indexOf(main) - 1; i >= 0; i--) {
    const before = verbs[i];
    if (!before || !chosen[0] || !joined(around, before, chosen[0])) break;
    chosen.unshift(before);
  }
  const handedOver = verbs.some((v) => v.measure === "assigned" && v !== main);
  const names = chosen.map((v): Name => {
    // 代表团向大会送交议案: handed to the meeting itself is put forward.
    if (v.measure === "assigned" && /向(大会|会议|本次会议)$/.test(around.text.slice(0, v.token.start).slice(-5)))
      return { measure: "submitted", rule: "verb before the number" };
    // 代表向市政府提出建议458件, in the government's own words: what it was given.
    if (v.measure === "submitted" && around.receives === "assigned" && isToGovernment(around.text, v.token.start))
      return { measure: "assigned", rule: "put to the government that reports" };
    if (v.measure !== "receive") return { measure: v.measure, rule: "verb before the number" };
    const measure = receiver(around, indexes, v) ?? (handedOver ? "assigned" : around.receives);
    return { measure, rule: "received, by who receives" };
  });
  const open = chosen.some(
    (v) =>
      (v.measure === "completed" || v.measure === "replied") &&
      /(未|尚未|没有|未能)(按[期时])?$/.test(around.text.slice(Math.max(0, v.token.start - 4), v.token.start)),
  );
  if (open) return [{ measure: "outcome", outcome: "underway", rule: "not finished yet" }];
  return names.filter((n, i) => names.findIndex((m) => m.measure === n.measure) === i);
}

const belongsTo = (text: string, t: Token) =>
  /(属于|归|由)[^,。;0-9]{2,12}$/.test(text.slice(Math.max(0, t.start - 16), t.start)) &&
  /^的(建议|提案|议案|数量)*(高?达|共|有|为)*[0-9]/.test(text.slice(t.end, t.end + 8));

const isToGovernment = (text: string, at: number) =>
  /(?:向|给)(?:[我本省市县区州旗镇乡]{0,3}|[\u4e00-\u9fff]{2,6}[省市县区州旗镇乡])(?:人民)?政府(?:共|共计|累计)*$/.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** 已办结主办件3件: the verb governs, and 主办件 tells whose items they are. */
function beforeRole(around: Surroundings, strong: Verb[]): Verb | undefined {
  const [verb, role] = strong.slice(-2);
  if (!verb || !role || !/件$/.test(around.text.slice(role.token.start, role.token.end))) return undefined;
  const finishes = verb.measure === "completed" || verb.measure === "replied";
  return finishes && /^(了|的)?$/.test(around.text.slice(verb.token.end, role.token.start)) ? verb : undefined;
}

const CONFERENCE = [
  "大会",
  "提案组",
  "提案委",
  "常委会",
  "政协",
  "人大常委会",
  "秘书处",
  "议案组",
  "主席团",
  "提案委员会",
];

/** What receiving means for the subject that the clause names; null where it names none. */
function receiver(around: Surroundings, indexes: number[], verb: Verb): "assigned" | "submitted" | null {
  const from = stretchStart(around.text, verb.token.start, 0);
  const subject = around.text.slice(from, verb.token.start);
  const conference = Math.max(
    ...CONFERENCE.map((w) => (subject.lastIndexOf(w) < 0 ? -1 : subject.lastIndexOf(w) + w.length)),
  );
  const body = Math.max(
    -1,
    ...indexes
      .filter((i) => i < verb.index && cue(around.tokens[i], "body"))
      .map((i) => (around.tokens[i]?.end ?? 0) - from),
  );
  if (/(次|届|全体|大)会议(共|共计|累计)?$/.test(subject)) return "submitted";
  if (isHandlingBody(subject) || isHandlingBody(carriedSubject(around, from, subject))) return "assigned";
  if (
    /(我|该|本)(局|委|办|厅|院|乡|镇|街道|中心|处|部|公司|单位|校|大队|支队|分局|集团|县政府|市政府|区政府)/.test(
      subject,
    ) ||
    /(我|本)(省|市|县|区|州|旗|镇)(共|共计|累计|已|总计)*$/.test(subject)
  )
    return "assigned";
  if (conference < 0 && body < 0) return null;
  return body > conference
    ? "assigned"
    : conference > 0 && /(以来|期间|会议|次会议)$/.test(subject.slice(0, conference + 4))
      ? null
      : "submitted";
}

const BODY =
  /(?:^|[于为据年,。由经]|期间|召开后)([^,。;:、\s0-9]{2,14}(?:部|局|厅|署|院|中心|公司|集团|街道|镇|乡|办|站|所|队|处|[^省市县区州旗工专常党提案]委))(?:共|共计|累计|已|先后|今年|全年|一年来|近年来|本年度)*$/;
/** 代表团, 政协…办公厅, 大会…组: those that items are put to, whatever their name ends in. */
const PUT_TO = /(政协|人大|提案|代表|大会|会议|主席团|秘书处|全国两会|审查)/;

/** 市水利局共, 交通运输部: the subject of receiving is a body that takes items on. */
function isHandlingBody(subject: string): boolean {
  const body = BODY.exec(subject.trimStart())?.[1];
  return body !== undefined && !PUT_TO.test(body);
}

/** 交通运输部积极作为,收到的178件: the subject stands at the head of the clause before. */
function carriedSubject(around: Surroundings, from: number, subject: string): string {
  if (subject !== "" || around.text[from - 1] !== ",") return "";
  const start = stretchStart(around.text, from - 1, 0);
  const said = /^([^,。;]{2,14}?)(?:党组|领导|班子)?(?:积极|高度|认真|坚持|始终|严格|主动|十分|非常|全面)/.exec(
    around.text.slice(start, from - 1),
  )?.[1];
  return said ?? "";
}
