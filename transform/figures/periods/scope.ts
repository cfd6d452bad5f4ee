import type { Instrument, Observation } from "../../codebook.ts";
import type { Token } from "../tokens.ts";
import { isOfLastYear, isRisenFrom } from "./earlier.ts";
import { type Handover, handover } from "./handover.ts";
import { sessionAt } from "./inForce.ts";
import { sessionMentions } from "./mentions.ts";
import { asOfYear, closedYear, closingYear, hearingYear, type PageDay, pageDay, sittingYear } from "./pageYear.ts";
import type { SessionMention, SessionOf } from "./session.ts";
import { type SessionYears, sessionKey, sessionYears, setOnce } from "./sessionYears.ts";
import { overYears } from "./several.ts";
import { standingTerm } from "./standing.ts";
import { periodKind, turnsToThePast, yearInSentence } from "./yearOf.ts";
import { type YearMention, yearMentions } from "./years.ts";

/** What period a figure belongs to. */
export interface Period extends SessionOf {
  year: number | null;
}

/** How much of a text tells what it reports on, in characters. */
const OPENING = 400;

/** How far before a figure its sentence, or the table it stands in, is looked at, in characters. */
const LONGEST_SENTENCE = 2000;

/** How far behind a figure a turn to another year is looked for. */
const FARTHEST_TURN = 400;

/** Roles of years that a title or an opening may state. */
const HEADING = new Set<YearMention["role"]>(["stated", "as_of", "day"]);

/** Measures of what is put forward and handed over, as opposed to what came of it. */
const GIVEN = new Set<Observation["measure"]>([
  "submitted",
  "filed",
  "not_filed",
  "assigned",
  "category",
  "by_handler",
  "by_proposer",
  "key",
  "joint",
  "handling_units",
  "proposers",
]);

/** 2024年以来 on a page of 2024, or of the first weeks of 2025, tells of that year, and not of one without an end. */
function withoutEnd(years: readonly YearMention[], day: PageDay | null): readonly YearMention[] {
  if (day === null) return years;
  const last = day.month !== null && day.month <= 3 ? day.year - 1 : day.year;
  return years.map((m) => (m.role === "since" && m.year >= last ? { ...m, role: "stated" } : m));
}

/** Whether a text speaks of its 今年 and of no other. */
function speaksOfNow(text: string): boolean {
  if (/去年|上年|一年来/.test(text.replace(/(比|较|与|同)(去年|上年)/g, ""))) return false;
  // 今年将加强督办: what is still to be done says nothing of the figures.
  return /今年|交办(大会|会|工作会|座谈会)/.test(text.replace(/今年[^。;\n]{0,16}(将|拟)/g, ""));
}

/** The one year of a list; null where it holds none or several. */
const only = (years: readonly number[]) => (new Set(years).size === 1 ? (years[0] ?? null) : null);

/** What is known of periods when the reading has come to some place: what figures so far have stated, and what is in force. */
interface Moment {
  known: Map<string, number | null>;
  told: Set<number>;
  last: number;
  summing: boolean;
  endless: boolean;
  force: { year: number | null; key: string } | null;
}

/** What is searched for in the whole text when it is first asked for, and kept. */
function once<T>(search: () => T): () => T {
  let found: { value: T } | null = null;
  return () => {
    found ??= { value: search() };
    return found.value;
  };
}

/** Reads the sessions and years of a document once and tells each figure's period. */
export class Scope {
  private readonly text: string;
  private readonly sessions: SessionMention[];
  private readonly years: readonly YearMention[];
  private readonly page: number | null;
  /** year that the text states for a session, for the session's other figures; null where it states several */
  private known = new Map<string, number | null>();
  /** years that stand in sentences with figures */
  private told = new Set<number>();
  /** year in which a standing committee heard the report on what was handled in it */
  private readonly heard: () => number | null;
  /** the page's own year, where the text speaks of its 今年 and of no other */
  private readonly current: () => number | null;
  /** the year before the page's own, where what was done is told of up to its end: 截至去年底 */
  private readonly closed: () => number | null;
  private readonly sat: SessionYears;
  private readonly handover: Handover | null;
  private readonly past: number[];
  /** where the last figure stands whose period was asked for */
  private last = 0;
  /** term of the standing committee that reports on all its years */
  private readonly reports: number | null;
  /** whether the figures are those of several years together, until a year or a session is named */
  private summing = false;
  /** whether the last figure goes on with a period that has no end: 2016年以来…其中 */
  private endless = false;
  private force: { year: number | null; key: string } | null = null;
  /** how the period of the last figure is named, with where its sentence begins and where it stands */
  private named: { from: number; at: number; kind: ReturnType<typeof periodKind> } = { from: 0, at: -1, kind: "plain" };

  constructor(text: string, tokens: Token[], publishedOn: string | null) {
    this.text = text;
    this.sessions = sessionMentions(text, tokens);
    this.years = yearMentions(text, tokens);
    this.handover = handover(text, this.years);
    const day = pageDay(text, this.years, publishedOn);
    this.page = day?.year ?? this.handover?.year ?? null;
    this.years = withoutEnd(this.years, day);
    this.sat = sessionYears(text, this.sessions, this.years, this.page);
    this.current = once(() => (this.page !== null && speaksOfNow(text) ? this.page : null));
    this.closed = once(() => closedYear(text, this.page));
    this.reports = overYears(text.slice(0, OPENING)) ? standingTerm(text, tokens) : null;
    this.past = turnsToThePast(text, this.years, this.page);
    const put = publishedOn === null ? day : pageDay(text, [], publishedOn);
    this.heard = once(
      () => hearingYear(text, this.years) ?? sittingYear(text, put) ?? closingYear(text, put) ?? asOfYear(text, put),
    );
  }

  /** What is known at this place, for a look at it later. */
  moment(): Moment {
    const { known, told, last, summing, endless, force } = this;
    return { known: new Map(known), told: new Set(told), last, summing, endless, force };
  }

  /** What is seen as of a moment: what is told of figures there is forgotten again. */
  asOf<T>(moment: Moment, look: () => T): T {
    const { known, told, last, summing, endless, force } = this;
    Object.assign(this, { ...moment, known: new Map(moment.known), told: new Set(moment.told) });
    const seen = look();
    Object.assign(this, { known, told, last, summing, endless, force });
    return seen;
  }

  /** Period of the figure at offset `at` in the sentence that begins at `begin`, `depth` brackets deep. */
  period(begin: number, at: number, depth: number, instrument: Instrument): Period {
    const from = Math.max(begin, at - LONGEST_SENTENCE);
    const sentence = this.text.slice(from, at);
    const kind = periodKind(this.years, from, at, depth, this.page, sentence);
    this.named = { from, at, kind };
    const told = yearInSentence(this.years, from, at, depth, sentence, this.page);
    const session = isOfLastYear(this.text, sentence, at)
      ? { term: null, session: null }
      : this.beforeRise(
          this.ofYear(
            sessionAt(this.sessions, this.past, at, depth, instrument, sentence),
            kind === "plain" ? told : null,
            from,
            at,
          ),
          sentence,
          at,
        );
    const key = sessionKey(session);
    const stated = this.statedFor(key, told);
    const several = overYears(sentence);
    if (several) this.summing = true;
    if (kind === "open") this.force = { year: null, key };
    // 2017年承办117件。今年承办88件: without a printed date, 今年 is only known not to be the year told before.
    if (kind === "unfixed" && this.told.size > 0) return { term: session.term, session: session.session, year: null };
    const turned = stated === null && !several ? this.turnedTo(from, key) : null;
    if (turned !== null) this.force = { year: turned, key };
    this.last = at;
    this.endless = stated === null && this.force?.year === null && this.force.key === key;
    const year = stated ?? (several ? null : this.carried(session, at));
    if (stated !== null && kind === "compared") return { term: session.term, session: session.session, year: stated };
    if (stated !== null && !several) this.told.add(stated);
    if (!several && (stated !== null || this.namesSession(from, at))) this.summing = false;
    if (stated !== null && depth === 0) this.force = { year: stated, key };
    if (year !== null && session.session !== null) setOnce(this.known, key, year);
    // 四次会议2月开幕…2025年收到提案: what was handled the year before is not the session's that just sits.
    if (session.term === null && this.reports !== null && instrument === "proposal")
      return { term: this.reports, session: null, year };
    const past = session.event === true && year !== null && this.page !== null && year < this.page;
    return past ? { term: null, session: null, year } : { term: session.term, session: session.session, year };
  }

  /** Year that a figure's sentence does not state: when its session sat, the year told last of it, or a year of the head. */
  private carried(session: SessionOf, at: number): number | null {
    const key = sessionKey(session);
    const sat = this.sat.byKey.get(key) ?? null;
    if (sat !== null || this.force === null) return sat ?? this.headYear(at, key);
    // 闭会期间9件: what the recess brought is of its session's year.
    const recess = session.session === null && session.term !== null && this.force.key.startsWith(`${session.term}|`);
    return this.force.key === key || recess ? this.force.year : null;
  }

  /** 2017年承办117件,…今年三次会议提出的: a session told with another year is not that of what its sentence dates itself. */
  private ofYear(session: SessionOf, stated: number | null, from: number, at: number): SessionOf {
    if (stated === null || session.session === null || this.namesSession(from, at)) return session;
    if (this.years.some((m) => m.at >= from && m.at < at && m.role !== "stated")) return session;
    const own = this.sat.toldWith.get(sessionKey(session)) ?? stated;
    return own === stated ? session : { term: null, session: null };
  }

  /** 五次会议…立案率由82%提升至95%: what rose was another session's, of the same term where the text names several of it. */
  private beforeRise(session: SessionOf, sentence: string, at: number): SessionOf {
    if (session.session === null || !isRisenFrom(this.text, sentence, at)) return session;
    const several = this.sessions.some(
      (m) => m.term === session.term && m.session !== null && m.session !== session.session,
    );
    return { term: several ? session.term : null, session: null };
  }

  /** 截至2022年12月底 of a session that sits in January 2023: what it was given beforehand is of the session's year. */
  private statedFor(key: string, stated: number | null): number | null {
    const sat = this.sat.byKey.get(key) ?? null;
    return stated !== null && sat === stated + 1 ? sat : stated;
  }

  /** Whether the words before a figure name a period without an end, so that no year is its own. */
  isOpen(begin: number, at: number, depth: number): boolean {
    const { named } = this;
    const isNamed = named.from === begin && named.at === at;
    const kind = isNamed ? named.kind : periodKind(this.years, begin, at, depth, this.page, this.text.slice(begin, at));
    return kind === "open" || this.endless || (kind === "unfixed" && this.told.size > 0);
  }

  /** Whether the figure whose period was asked for last is of several years together. */
  isOverYears(): boolean {
    return this.summing;
  }

  /** Whether a session is named in the sentence that begins at `begin`, before or right behind the number that ends at `end`. */
  namesSession(from: number, end: number): boolean {
    return this.sessions.some((m) => m.role !== "committee" && m.start >= from && m.start <= end + 14);
  }

  /**
   * 2022年收到52件。2023年是换届之年。在今年的会议上,…。经梳理,共承办80件: the year that the sentences between the last
   * figure and this one turn to; null where they name none.
   */
  private turnedTo(from: number, key: string): number | null {
    if (this.force === null || from <= this.last || from - this.last > FARTHEST_TURN) return null;
    const between = this.text.slice(this.last, from);
    const named = this.years.findLast(
      (m) =>
        m.at > this.last &&
        m.at < from &&
        m.role === "stated" &&
        m.depth === 0 &&
        !/^年?[^,。;\n]{0,8}(以来|末|底)/.test(this.text.slice(m.at + 4, m.at + 16)),
    );
    const now = between.search(/(在|,|。)今年[^将拟。]{0,30}(会议|两会)(期间|上)/);
    if (now >= 0 && this.page !== null && (named === undefined || named.at < this.last + now)) return this.page;
    const opens = named !== undefined && this.opensSentence(named.at);
    return named !== undefined && (named.handling || opens) && !this.isOfAnother(named, key) ? named.year : null;
  }

  /** 2019年,代表高度关注教育。: a year that what follows is told under. */
  private opensSentence(at: number): boolean {
    return (
      /(^|[。\n]) *$/.test(this.text.slice(Math.max(0, at - 4), at)) && /^年?,/.test(this.text.slice(at + 4, at + 6))
    );
  }

  /** 表彰2022年度先进单位: a year that the meeting only looks back on, where it hands over what is of the next. */
  private isReviewed(m: YearMention): boolean {
    return this.handover?.reviewed.has(m.at) === true;
  }

  /** 四次会议于2026年2月召开: a year that is only told of another session. */
  private isOfAnother(m: YearMention, key: string): boolean {
    const own = this.sat.ofYear.get(m.at);
    return own !== undefined && own !== key;
  }

  /** A year stated before the first figure, in the title or the opening. */
  private headYear(at: number, key: string): number | null {
    const before = this.years.filter(
      (m) => m.at < at && HEADING.has(m.role) && m.depth === 0 && !this.isReviewed(m) && !this.isOfAnother(m, key),
    );
    return only(before.map((m) => m.year));
  }

  /**
   * The year that the document states elsewhere for a session; else the one year it speaks of: in sentences with
   * figures, behind 截至, or right before the name of what is handled (2023年提案工作); else that of the meeting.
   * For what several years sum up to, a year that only some example happened in (如2016年督办的) is none.
   */
  elsewhere(o: Pick<Observation, "term" | "session" | "measure">, summed: boolean): number | null {
    const key = sessionKey(o);
    const known = this.known.get(key);
    if (known !== undefined && known !== null) return known;
    const given = GIVEN.has(o.measure);
    const named = this.years.filter(
      (m) =>
        (m.role === "as_of" || (m.handling && m.role !== "since")) &&
        !(given && this.isReviewed(m)) &&
        !this.isOfAnother(m, key),
    );
    const last = this.closed();
    const closed = last === null ? [] : [last];
    const closing = only(named.filter((m) => m.closes).map((m) => m.year));
    if (summed) return closing ?? only([...named.map((m) => m.year), ...closed]);
    const spoken = [...named.filter((m) => !m.closes).map((m) => m.year), ...closed, ...this.told];
    const year = only(spoken);
    if (given && year === null && this.handover?.year) return this.handover.year;
    if (spoken.length > 0) return year;
    return this.heard() ?? this.current();
  }
}
