import type { Instrument } from "../codebook.ts";
import type { Token } from "./tokens.ts";

type Body = "congress" | "conference";

/** A session of a congress or conference that the text names. */
export interface SessionMention {
  start: number;
  end: number;
  term: number | null;
  session: number | null;
  body: Body | null;
  /** how many brackets are open around it */
  depth: number;
  /** whether a number with its unit and at most a place name stand right before it */
  close: boolean;
  /** whether 以来 stands behind it */
  since: boolean;
  /** whether 以来 or 期间 stands behind it */
  during: boolean;
  /** 其中,二次会议期间72件,闭会期间7件: holds a part of a whole that is of no one session */
  part: boolean;
  /**
   * only opened, or only the place of the report: its figures belong to another session unless nothing else is named;
   * the standing committee of a term names no session, but the term of those named behind it
   */
  role: "subject" | "event" | "delivered" | "committee" | "compared";
  /** named again as the meeting that is sitting: 本次会议 */
  sits?: true;
}

/** Ordinals that are looked at: more are no report. */
const MOST = 2000;

const OTHER_MEETING = /(常委|常务|主任会|主席会|党组|主席团|中全会|党代会|全委会|董事|理事|职代|教代|团代)/;
/** 第三届委员会委员210人: those who sit in a term are no period of figures. */
const PEOPLE = /^[^,。;0-9]{0,6}(委员会委员|委员会组成人员|人大代表|人民代表|委员|代表)(总数|共|共有|中|名单)?[,0-9]/;
const CONGRESS = /(人大|人民代表|人代会)/;
const CONFERENCE = /(政协|协商会议)/;

/** Every session named in the text, in order. */
export function sessionMentions(text: string, tokens: Token[]): SessionMention[] {
  const out: SessionMention[] = [];
  const ordinals = tokens.filter((t) => t.number?.kind === "ordinal" && t.number.value !== null).slice(0, MOST);
  for (let i = 0; i < ordinals.length; i++) {
    const t = ordinals[i];
    const number = t?.number;
    if (!t || !number) continue;
    const found =
      number.unit === "届"
        ? termMention(text, t, ordinals[i + 1])
        : number.unit === "次"
          ? loneSession(text, t, ordinals[i - 1])
          : null;
    const mention = found ?? (number.unit === "届" ? standing(text, t) : null);
    if (mention) out.push(mention);
  }
  let last: SessionMention | null = null;
  for (const m of out) {
    // 八届次会议: the session's number was lost; the one named before it is meant.
    if (m.session === null && text.startsWith("次会议", m.end) && last?.term === m.term) m.session = last.session;
    if (m.term === null && last !== null) {
      m.term = last.term;
      m.body ??= last.body;
    }
    if (m.term !== null) last = m;
  }
  return [...out, ...sittings(text, out)].sort((a, b) => a.start - b.start);
}

/** 本次会议共收到, 大会提案组共收到, 会议期间: what the meeting that is sitting received. */
const SITS =
  /(本次|此次|这次)(会议|大会|全会|政协会议|全体会议)|(大会(?:提案组|秘书处|议案组|提案委员会)|提案(?:审查)?委员会(?:共|已)*收到)|(会议|大会|全会)(期间|共?收到)/g;

/**
 * The meeting that is sitting, named again where the text only told that it opened or what it heard: its figures are
 * of it. Where another session was named before, only 本次会议 and the meeting's own offices tell so.
 */
function sittings(text: string, named: readonly SessionMention[]): SessionMention[] {
  if (!named.some((m) => m.role !== "subject")) return [];
  const out: SessionMention[] = [];
  for (const found of text.matchAll(SITS)) {
    if (out.length >= MOST) break;
    const start = found.index;
    const begin = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("\n", start)) + 1;
    const lead = text.slice(Math.max(begin, start - 60), start);
    const office = found[3] !== undefined;
    const here = found[1] !== undefined || (office && /截[至止]/.test(lead));
    const meanwhile = found[4] !== undefined && /(^|[,;: ])$/.test(lead);
    const before = named.filter((m) => m.start < start);
    if ((!here && !meanwhile) || lead.includes("以来") || (meanwhile && before.some((m) => m.role === "subject")))
      continue;
    const meeting = before.findLast((m) => (m.role === "event" || m.role === "delivered") && m.session !== null);
    if (meeting)
      out.push({
        ...meeting,
        start,
        end: start + found[0].length,
        depth: 0,
        role: "subject",
        sits: true,
        since: false,
        part: false,
      });
  }
  return out;
}

/** A congress, a conference or its standing committee by the number of its term. */
type Sitting = Pick<SessionMention, "start" | "term" | "session" | "body">;

/** 政协江苏省第十二届委员会常务委员会,向大会报告二次会议以来: who reports names the term of the session behind it. */
function standingBody(text: string, t: Token): Sitting[] {
  const after =
    /^[^,。;0-9]{0,12}?(委员会|政协|人大|人民代表大会)[^,。;0-9]{0,4}(常务委员会|常委会)(第?[0-9一二三四五六七八九十]+次)?/.exec(
      text.slice(t.end, t.end + 30),
    );
  // 在市第十五届人大常委会第三十六次会议上: where a report was heard ties no session to the term.
  if (after === null || after[3] !== undefined || t.number === null) return [];
  const body = bodyOf(
    text.slice(Math.max(0, t.start - 14), t.end) + after[0],
    after[0],
    text.slice(Math.max(0, t.start - 14), t.start),
  );
  return [{ start: t.start, term: t.number.value, session: null, body }];
}

/** Term of the standing committee of a conference that the text names first; null where it names none. */
export function standingTerm(text: string, tokens: Token[]): number | null {
  for (const t of tokens) {
    if (t.start > 800) return null;
    const [found] = t.number?.unit === "届" ? standingBody(text, t) : [];
    if (found?.body === "conference") return found.term;
  }
  return null;
}

/** How deep in brackets a session is named; a line that is one bracket (通过、听取 and the day) is a line of its own. */
function depthOf(text: string, t: Token): number {
  const line = text.slice(Math.max(0, t.start - 80), t.start).split("\n");
  const head = line.length > 1 || t.start <= 80 ? (line.at(-1) ?? "") : "";
  const whole = /^ *\([^)]*$/.test(head) && /^[^()\n]*(\) *(\n|$)|通过\))/.test(text.slice(t.start, t.start + 80));
  return t.depth === 1 && whole ? 0 : t.depth;
}

function termMention(text: string, t: Token, next: Token | undefined): SessionMention | null {
  const before = text.slice(Math.max(0, t.start - 14), t.start);
  // 新一届, 上一届, 每一届 number no term.
  if (t.number?.value === 1 && /[新上下每这那换某]$/.test(before)) return null;
  const paired = next?.number?.unit === "次" && next.start - t.end <= 26 ? next : null;
  const middle = text.slice(t.end, paired ? paired.start : t.end + 12);
  const meets =
    paired !== null &&
    (/^(全体|全委|全|例|政协)?(会|人代会|人大|大会|政协)/.test(text.slice(paired.end, paired.end + 5)) ||
      joinsNext(text, paired.end) ||
      (paired.start === t.end && /^(的|以来|期间|全会|时)/.test(text.slice(paired.end, paired.end + 2))));
  const reach = paired ? /[,。;\n]|以来|期间/.test(middle) || !meets : false;
  const use = paired && !reach ? paired : null;
  const after = text.slice(t.end, use ? use.end + 6 : t.end + 14);
  if (!use && PEOPLE.test(after)) return null;
  // 第十七届人民代表大会⏎常务委员会: a headline broken between the two.
  const named = (use ? text.slice(t.end, use.end + 4) : after).replace(/\s+/g, "");
  if (OTHER_MEETING.test(use ? named : named.slice(0, 8) + (/^人民代表大会常/.test(named) ? named.slice(8, 12) : "")))
    return null;
  const near = `${before.split(/[,。;\n]/).at(-1) ?? ""}${after}`;
  const body = bodyOf(near, middle, before);
  // 从十届一次的4.38%上升至十届五次的16.09%
  const plain = use !== null && use.start === t.end && /^的/.test(text.slice(use.end, use.end + 1));
  if (body === null && !plain && !(use && /委员会|会议/.test(after))) return null;
  const end = use ? use.end : t.end;
  // 九届人大以来数量最多的一次: a record, not a period of the figures.
  if (!use && /^[^,。;0-9]{0,6}以来[^,。;]{0,24}(最多|最高|最大|首次|第一次|新高|最好)/.test(text.slice(end, end + 44)))
    return null;
  return {
    start: t.start,
    end,
    term: t.number?.value ?? null,
    session: use && !joinsNext(text, use.end) ? (use.number?.value ?? null) : null,
    body,
    depth: depthOf(text, t),
    close: /[0-9](件|条|份)[^,。;0-9]{0,8}第?$/.test(before),
    since: /^(会议)?以来/.test(text.slice(end, end + 4)),
    during: /^(会议)?(以来|期间)/.test(text.slice(end, end + 4)),
    part: holdsPart(text, t.start, end),
    role: roleOf(text, t.start, end),
  };
}

/** 政协江苏省第十二届委员会常务委员会,报告二次会议以来: who reports names the term of the session behind it. */
function standing(text: string, t: Token): SessionMention | null {
  const after =
    /^[^,。;0-9]{0,12}?(委员会|政协|人大|人民代表大会)[^,。;0-9]{0,4}(常务委员会|常委会)(第?[0-9一二三四五六七八九十]+次)?/.exec(
      text.slice(t.end, t.end + 30),
    );
  // 在市第十五届人大常委会第三十六次会议上: where a report was heard ties no session to the term.
  if (after === null || after[3] !== undefined || t.number === null) return null;
  const before = text.slice(Math.max(0, t.start - 14), t.start);
  const none = { session: null, close: false, since: false, during: false, part: false };
  return {
    ...none,
    start: t.start,
    end: t.end,
    term: t.number.value,
    body: bodyOf(before + text.slice(t.start, t.end) + after[0], after[0], before),
    depth: depthOf(text, t),
    role: "committee",
  };
}

/** 一次、二次会议期间: a total over two sessions has none of them (codebook, rule 9). */
function joinsNext(text: string, end: number): boolean {
  return /^(全体)?(会议)?(和|、|及|与|至|到|暨)第?[0-9一二三四五六七八九十]次(全体)?会议/.test(
    text.slice(end, end + 14),
  );
}

function bodyOf(near: string, middle: string, before: string): Body | null {
  if (CONGRESS.test(middle)) return "congress";
  if (CONFERENCE.test(middle) || /委员会/.test(middle)) return "conference";
  const last = (words: string[]) => Math.max(...words.map((w) => before.lastIndexOf(w)));
  const [people, members] = [last(["人大", "人民代表", "人代会"]), last(["政协", "协商会议"])];
  if (people !== members) return people > members ? "congress" : "conference";
  const congress = CONGRESS.test(near);
  const conference = CONFERENCE.test(near);
  if (congress !== conference) return congress ? "congress" : "conference";
  // 十三届五次会议提案审查情况: what was put to it tells whose session it is.
  const put = /会议(以来|期间)?的?(代表|建议|议案|委员|提案)/.exec(near)?.[2];
  if (put === undefined) return null;
  return put === "委员" || put === "提案" ? "conference" : "congress";
}

/** 四次会议以来: the term is that of the mention before. */
function loneSession(text: string, t: Token, before: Token | undefined): SessionMention | null {
  if (before?.number?.unit === "届" && t.start - before.end <= 26 && !/[,。;\n]/.test(text.slice(before.end, t.start)))
    return null;
  const value = t.number?.value ?? null;
  // 一次、二次会议: both were named together.
  if (before?.number?.unit === "次" && joinsNext(text, before.end) && t.start - before.end <= 8) return null;
  if (value === null || value > 12 || !text.startsWith("会议", t.end)) return null;
  const lead =
    text
      .slice(Math.max(0, t.start - 10), t.start)
      .split(/[,。;\n]/)
      .at(-1) ?? "";
  // 较上届五次会议增加: what the figures are compared with.
  if (/(比|较|同|与|和)(上|前)一?届(人大|政协)?第?$/.test(lead)) return null;
  if (
    OTHER_MEETING.test(lead) ||
    /审查委员会[^,。;]{0,4}第?$/.test(lead) ||
    /委员会(召开|举行|开)?第?$/.test(lead) ||
    /(讨论|工作|专题|调度|推进|常务|领导|部署|联席|第)$/.test(lead.replace(/第$/, ""))
  )
    return null;
  return {
    start: t.start,
    end: t.end,
    term: null,
    session: value,
    body: bodyOf(lead, "", lead),
    depth: depthOf(text, t),
    close: false,
    since: /^会议以来/.test(text.slice(t.end, t.end + 4)),
    during: /^会议(以来|期间)/.test(text.slice(t.end, t.end + 4)),
    part: holdsPart(text, t.start, t.end),
    role: roleOf(text, t.start, t.end),
  };
}

/** Whether the session is named only for its part of a whole, beside the recess. */
function holdsPart(text: string, start: number, end: number): boolean {
  return (
    /其中[,:]?[^。;0-9]{0,12}$/.test(text.slice(Math.max(0, start - 18), start)) &&
    /^(全体)?(会议)?期间[^。;]{0,24}[0-9]件[^。;]{0,8}(闭会|会后)/.test(text.slice(end, end + 50))
  );
}

const COMPARES = /(比|较|与|同|跟)[^,。;0-9]{0,12}第?$/;

/** Whether the session is the figures' own, only opens, or only hears the report. */
function roleOf(text: string, start: number, end: number): SessionMention["role"] {
  const after = text.slice(end, end + 26);
  const before =
    text
      .slice(Math.max(0, start - 22), start)
      .split(/[。;\n]/)
      .at(-1) ?? "";
  if (/^(会议)?(上)?(获悉|了解到|传出|透露)/.test(after)) return "delivered";
  if (/^会议(新闻|首场|第[一二三四]场)[^,。;]{0,6}(发布会|吹风会|通气会)/.test(after)) return "delivered";
  if (/^(会议)?相比/.test(after) || /^(会议)?提案工作(情况)?的?报告/.test(after)) return "delivered";
  if (/向[^,。;]{0,20}$/.test(before) && /^[^,。;]{0,8}报告/.test(after)) return "delivered";
  if (
    /(——|—|\()[^,。;]{0,20}在[^,。;]{0,14}$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^会议上/.test(after)
  )
    return "delivered";
  if (/^会议上的?(报告|讲话|发言)/.test(after)) return "delivered";
  // 比省政协十一届四次会议增13件: what the figures are compared with.
  if (
    COMPARES.test(before) &&
    /^(会议)?(期间|时|的)?((收到|提出|提交|立案)[^,。;0-9]{0,6}[0-9]|相比|增|减|提高|上升|下降|多|少|[0-9])/.test(after)
  )
    return "compared";
  if (/^会议,[^,。;以期间]{0,16}(开幕|闭幕|召开|举行|隆重)/.test(after)) return "event";
  // 一次会议提案办理工作汇报会召开: a meeting on its proposals.
  if (/^会议[^,。;以期提建议办]{0,10}(开幕|闭幕|召开|举行|隆重)/.test(after)) return "event";
  return "subject";
}

/** Session of a figure at `at`: term and session, each null where the text does not settle it. */
export interface SessionOf {
  term: number | null;
  session: number | null;
  /** whether the text only tells that the session opened or closed */
  event?: boolean;
}

const NONE: SessionOf = { term: null, session: null };

/** 比去年(85件), 较上年收到的85件: a level compared with. */
const COMPARED = /(比|较|与|同)于?(去年|上年|上一年|上年度|上届|前年|[0-9]{4}年)(度|同期)?[^,。;:]{0,8}$/;

/**
 * The session in force for a figure of the instrument at offset `at`, `depth` brackets deep. `past` are the offsets at
 * which the text turns to an earlier period: behind a session that only opens, what was done before is not its own.
 */
export function sessionAt(
  mentions: SessionMention[],
  past: number[],
  at: number,
  depth: number,
  instrument: Instrument,
  sentence: string,
): SessionOf {
  if (COMPARED.test(sentence.slice(-24))) return NONE;
  const body: Body | null = instrument === "proposal" ? "conference" : instrument === "combined" ? null : "congress";
  const fits = (m: SessionMention) => m.depth <= depth && m.start < at;
  const before = mentions.filter(fits);
  const subjects = before.filter((m) => m.role === "subject");
  const pool = subjects.length > 0 ? subjects : before.filter((m) => m.role === "event");
  if (instrument === "combined" && pool.length === 0 && !TURNED.test(sentence)) {
    const named = onlyNamed(mentions, "congress", at) ?? onlyNamed(mentions, "conference", at);
    const both = mentions.some((m) => m.body !== named?.body && m.role === "subject" && m.session !== null);
    return named && !both ? narrowed(named, sentence) : NONE;
  }
  if (instrument === "combined") return combined(pool, past, at, at - sentence.length);
  const bodies = new Set(pool.map((m) => m.body));
  const own =
    comparedIn(mentions, sentence, at) ??
    behindNumber(mentions, at, depth, body) ??
    pool.findLast((m) => m.body === body || m.body === null) ??
    (bodies.size === 1 ? pool.at(-1) : undefined) ??
    (TURNED.test(sentence) ? undefined : (soonNamed(mentions, body, at, depth) ?? onlyNamed(mentions, body, at)));
  if (!own) return NONE;
  if ((own.role === "event" || own.sits) && toldOfBefore(pool, own, past, at)) {
    // 五次会议开幕。某某代表政协第十三届委员会常务委员会作提案工作情况的报告: of the term, and of no session named.
    const reporting = mentions.findLast((m) => m.role === "committee" && m.body === own.body && m.start < at);
    return { term: reporting?.term ?? null, session: null };
  }
  const elsewhere = own.start < at - sentence.length || own.start > at;
  const whole = mentions.some((m) => !m.part && m.term === own.term && m.session === own.session);
  if (own.part && elsewhere && !whole) return { term: own.term, session: null };
  const later = mentions.some((m) => m.body === own.body && follows(m, own));
  if (later && own.session === 1 && own.since) return { term: own.term, session: null };
  return { ...narrowed(own, sentence), event: own.role === "event" || own.sits === true };
}

/** 去年两会交办的1426件: told before the session that the text goes on to. */
const TURNED = /(去年|上年|上一年|前年|上届)(度|全)?[^,。;比较]{0,20}(交办|承办|办理|收到|提出|提交|答复|办复|立案|共)/;

/** 与去年三次会议收到112件相比: the session of the level compared with, for that level alone. */
function comparedIn(mentions: SessionMention[], sentence: string, at: number): SessionMention | undefined {
  const last = mentions.findLast((m) => m.start < at);
  if (last?.role !== "compared" || last.end < at - sentence.length) return undefined;
  return /[,。;:]/.test(sentence.slice(last.end - at)) ? undefined : last;
}

/** Whether the text has turned to an earlier period since it first named the session that opens. */
function toldOfBefore(pool: SessionMention[], own: SessionMention, past: number[], at: number): boolean {
  const first = pool.find((m) => m.term === own.term && m.session === own.session) ?? own;
  return past.some((p) => p >= first.end && p < at);
}

/** 十七届人大三次会议, 十八届人大一次会议 beside 十七届人大一次会议以来: what is told since then is of several sessions. */
function follows(m: SessionMention, first: SessionMention): boolean {
  if (m.term === null || first.term === null) return false;
  return m.term === first.term + 1 || (m.term === first.term && (m.session ?? 0) >= 3);
}

/** 记者从五次会议上获悉,共提交提案305件。…四次会议以来: the session that a text told at another names soon behind its figures. */
function soonNamed(
  mentions: SessionMention[],
  body: Body | null,
  at: number,
  depth: number,
): SessionMention | undefined {
  const opened = (m: SessionMention) => m.role === "event" || m.role === "delivered";
  if (!mentions.some((m) => m.start < at && m.body === body && opened(m))) return undefined;
  const told = mentions.filter(
    (m) => m.role === "subject" && m.body === body && m.session !== null && m.depth <= depth,
  );
  const first = told[0];
  const one = told.every((m) => m.term === first?.term && m.session === first?.session);
  return one && first?.during === true && first.start - at <= 300 ? first : undefined;
}

/** A headline, or a first paragraph without a session: the one session of the body that the text names below. */
function onlyNamed(mentions: SessionMention[], body: Body | null, at: number): SessionMention | undefined {
  const named = mentions.filter((m) => m.role === "subject" && m.body === body && m.depth === 0);
  const first = named.find((m) => m.session !== null);
  const one = named.every((m) => m.term === first?.term && (m.session === first?.session || m.session === null));
  return one &&
    first !== undefined &&
    first.session !== null &&
    first.start > at &&
    first.start - at <= 400 &&
    at <= 800
    ? first
    : undefined;
}

/** 19件自治区十四届人大一次会议代表建议: the session stands right behind the number. */
function behindNumber(
  mentions: SessionMention[],
  at: number,
  depth: number,
  body: Body | null,
): SessionMention | undefined {
  return mentions.find((m) => m.start > at && m.start - at <= 14 && m.depth === depth && m.body === body && m.close);
}

/**
 * A figure over two bodies' sessions at once has neither (codebook, rule 21), whatever their numbers; where its own
 * sentence names one body's session alone, it is of that one: 市二次会议收到的263件议案建议.
 */
function combined(pool: SessionMention[], past: number[], at: number, from: number): SessionOf {
  const here = pool.filter((m) => m.start >= from);
  const told = (here.length > 0 ? here : pool).filter((m) => m.role !== "event" || !toldOfBefore(pool, m, past, at));
  const congress = told.findLast((m) => m.body === "congress");
  const conference = told.findLast((m) => m.body === "conference");
  const last = told.at(-1);
  if (!congress || !conference) return last ? { term: last.term, session: last.session } : NONE;
  return NONE;
}

/** 五年来, 过去三年, 五年共提交: the sentence tells of several years together, and of no single session or year. */
export function overYears(sentence: string): boolean {
  return (
    sentence.includes("历次会议") ||
    (sentence.includes("年") &&
      /(?:^|[^0-9])(?:(?:[2-9]|[0-9][0-9]|[二两三四五六七八九十])(?:个)?年(?:来|间|中|里|多来)|(?:[2-9]|[二两三四五六七八九十])年(?:共|累计|提交|收到|提出|征集|交办|承办)|(?:过去|近|这)(?:的)?[二两三四五六几2-6](?:个)?年)/.test(
        sentence,
      ))
  );
}

/** Totals over several sessions and recess items have no session (codebook, rules 9 and 21). */
function narrowed(m: SessionMention, sentence: string): SessionOf {
  const several = overYears(sentence) || /(本届以来|任期内|连续[0-9一二三四五六]+年)/.test(sentence);
  const since = m.session === 1 && /(自([^治,。;][^,。;]{0,30})?以来|累计)/.test(sentence);
  return { term: m.term, session: several || since || isOfRecess(sentence) ? null : m.session };
}

/**
 * Whether a figure that the sentence leads to is about recess items. 闭会期间提出的21件,办结20件 holds to the end of its
 * part of the sentence where it opens that part; in a list (大会期间391件,会后10件) it holds for its own count. What is
 * told of 会议期间及闭会后 together is of the session.
 */
function isOfRecess(sentence: string): boolean {
  const lead = sentence.slice(-300);
  if (!/[闭休平日后下]/.test(lead)) return false;
  const flat = lead.replace(/\([^()]*\)/g, "");
  const part = flat.slice(flat.lastIndexOf(";") + 1);
  const word = /(闭会期间|闭会后|休会期间|休会后|会下期间|闭会建议|平时提案|日常提案|平时提交|会后)/g;
  const last = [...part.matchAll(word)].at(-1);
  if (!last) return false;
  const before = part.slice(0, last.index);
  const behind = part.slice(last.index + last[0].length);
  if (/(会议|大会|开会|会上|会期)(期间|中|上)?(和|及|以及|、|与|暨|或)$/.test(before)) return false;
  if (last[0] === "会后" && (/^[,:]/.test(behind) || /^[^0-9]*(收到|转来|交|召开)/.test(behind))) return false;
  if (/(会议期间|大会期间|大会建议|大会提案|开会期间)/.test(behind)) return false;
  // 1件在大会闭会后审议,其余13件转为建议: when they are dealt with, not when they were put forward.
  if (/后$/.test(last[0]) && /^[^0-9提]{0,12}(审议|审查|交办|转交|交由|研究|办理)/.test(behind)) return false;
  if (!/[0-9]/.test(behind)) return behind.length <= 40;
  return !/[0-9](件|条|份|篇)/.test(before) && !/(其中|立案|总计|合计|[共总]计?[0-9])/.test(before + behind);
}
