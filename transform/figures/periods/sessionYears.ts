import type { SessionMention } from "./session.ts";
import type { YearMention } from "./years.ts";

/** The years that a text prints for when sessions sat. */
export interface SessionYears {
  /** year of each session that the text dates once; null where it dates it twice */
  byKey: ReadonlyMap<string, number | null>;
  /** session that a year is only told of, by the offset of the year */
  ofYear: ReadonlyMap<number, string>;
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
): SessionYears {
  const byKey = new Map<string, number | null>();
  const ofYear = new Map<number, string>();
  const told = years.filter((y) => y.role !== "plan" && y.role !== "since" && y.role !== "compared");
  let next = 0;
  for (const m of sessions) {
    if (m.session === null || m.term === null || m.sits) continue;
    while ((told[next]?.at ?? Number.POSITIVE_INFINITY) < m.start - FARTHEST) next++;
    for (const y of told.slice(next, next + 3)) {
      if (!dates(text, m, y)) continue;
      const key = sessionKey(m);
      const before = byKey.get(key);
      byKey.set(key, before === undefined || before === y.year ? y.year : null);
      ofYear.set(y.at, key);
    }
  }
  return { byKey, ofYear };
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
