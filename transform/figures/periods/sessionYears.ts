import type { SessionMention } from "./session.ts";
import type { YearMention } from "./years.ts";

/** The years that a text prints for when sessions sat. */
export interface SessionYears {
  /** year of each session that the text dates once; null where it dates it twice */
  byKey: ReadonlyMap<string, number | null>;
  /** session that a year is only told of, by the offset of the year */
  ofYear: ReadonlyMap<number, string>;
  /** year that each session is told with, dated or not: 2019年市政协三次会议以来, 今年三次会议; null where there are several */
  toldWith: ReadonlyMap<string, number | null>;
}

export const sessionKey = (s: Pick<SessionMention, "term" | "session">) => `${s.term}|${s.session}`;

/** How far a year stands from the session that it dates, in characters. */
const FARTHEST = 44;

const SITS = /(召开|举行|开幕|闭幕|隆重)/;

/** 2023年1月9日召开的…第二次会议, …第二次会议于2023年1月9日开幕: when each session sat, as the text tells it. */
export function sessionYears(
  text: string,
  sessions: readonly SessionMention[],
  years: readonly YearMention[],
  page: number | null,
): SessionYears {
  const byKey = new Map<string, number | null>();
  const ofYear = new Map<number, string>();
  const toldWith = new Map<string, number | null>();
  const told = years.filter((y) => y.role !== "plan" && y.role !== "since" && y.role !== "compared");
  let next = 0;
  for (const m of sessions) {
    if (m.session === null || m.term === null || m.sits) continue;
    while ((told[next]?.at ?? Number.POSITIVE_INFINITY) < m.start - FARTHEST) next++;
    for (const y of told.slice(next, next + 3)) {
      if (!dates(text, m, y)) continue;
      setOnce(byKey, sessionKey(m), y.year);
      ofYear.set(y.at, sessionKey(m));
    }
    const year = yearBeside(text, m, told.slice(next, next + 3)) ?? (m.role === "event" ? page : null);
    const now = /今年[^。;\n]{0,24}$/.test(text.slice(Math.max(0, m.start - 26), m.start)) ? page : null;
    if (year !== null || now !== null) setOnce(toldWith, sessionKey(m), year ?? now);
  }
  return { byKey, ofYear, toldWith };
}

/** Keeps one year for a session; null once it was told with two. */
export function setOnce(years: Map<string, number | null>, key: string, year: number | null): void {
  const before = years.get(key);
  years.set(key, before === undefined || before === year ? year : null);
}

/** Year right before a session in its clause: 2019年市政协十三届三次会议以来. */
function yearBeside(text: string, m: SessionMention, years: readonly YearMention[]): number | null {
  const y = years.findLast((one) => one.at < m.start && m.start - one.at <= FARTHEST && one.role === "stated");
  return y && !/[。;\n0-9]/.test(text.slice(y.at + 4, m.start)) ? y.year : null;
}

/** Whether a year beside a session tells when that session sat. */
function dates(text: string, m: SessionMention, y: YearMention): boolean {
  if (y.at >= m.end)
    return /^(全体)?(会议)?[于在]$/.test(text.slice(m.end, y.at)) && SITS.test(text.slice(y.at, y.at + 36));
  if (y.at > m.start || m.start - y.at > FARTHEST) return false;
  const between = text.slice(y.at, m.start);
  if (/[。;\n]/.test(between)) return false;
  // (2022年1月8日…第五次会议通过): the day in the bracket under the title.
  if (/^(全体)?会议通过/.test(text.slice(m.end, m.end + 6))) return true;
  return SITS.test(between) || SITS.test(text.slice(m.end, m.end + 10));
}
