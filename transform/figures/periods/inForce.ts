import type { Instrument } from "../../codebook.ts";
import type { Body } from "../../regions/calendar.ts";
import type { SessionMention, SessionOf } from "./session.ts";
import { narrowed } from "./several.ts";

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
  if (mentions.length === 0 || COMPARED.test(sentence.slice(-24))) return NONE;
  const body: Body | null = instrument === "proposal" ? "conference" : instrument === "combined" ? null : "congress";
  const before = mentions.filter((m) => m.depth <= depth && m.start < at);
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
  const { term, session } = narrowed(own, sentence);
  return { term, session, event: own.role === "event" || own.sits === true };
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
  if (!mentions.some((m) => m.start < at && m.body === body && (m.role === "event" || m.role === "delivered")))
    return undefined;
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
