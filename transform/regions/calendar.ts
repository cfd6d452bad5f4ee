/** Whose session it is: the people's congress or the consultative conference. */
export type Body = "congress" | "conference";

/** What one report states: that a place's session was handled in a year. */
export interface Stated {
  /** name of the report: what one report states several times counts once */
  report: string;
  region_code: string;
  body: Body;
  term: number;
  session: number;
  year: number;
}

/** Year of a session, as reports state it or as its neighbours imply. */
export interface CalendarEntry {
  region_code: string;
  body: Body;
  term: number;
  session: number;
  year: number;
  /** reports that state it; 0 where the year follows from the sessions beside it */
  reports: number;
}

/** Sessions of a term that are filled in: a term has five years and one regular session in each. */
const REGULAR = 5;
/** How far beyond what is stated a year is filled in. */
const REACH = 1;

type Votes = Map<number, number>;

/**
 * Infers in which year each place's sessions were held, from reports that state a session and a year. Where reports
 * disagree the majority counts, what the sessions beside it imply breaking a tie; what stays undecided, or would put a
 * later session before an earlier one, is left out. Sessions that no report dates are filled in beside or between dated
 * ones where two or more of the term are a year apart each, and then carry `reports: 0`. Pure; sorted by its key.
 */
export function inferCalendar(stated: Iterable<Stated>): CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  for (const [key, sessions] of tally(stated)) {
    const [region_code = "", body = "", term = ""] = key.split(" ");
    const dated = inOrder(decide(sessions));
    for (const [session, { year, votes }] of [...dated, ...filledIn(dated)]) {
      entries.push({ region_code, body: body as Body, term: Number(term), session, year, reports: votes });
    }
  }
  return entries.sort(byKey);
}

/** Votes for each year by session, a report having one for each pair it states. */
function tally(stated: Iterable<Stated>): Map<string, Map<number, Votes>> {
  const terms = new Map<string, Map<number, Votes>>();
  const seen = new Set<string>();
  for (const { report, region_code, body, term, session, year } of stated) {
    const key = `${region_code} ${body} ${term}`;
    const vote = `${report}\n${key} ${session} ${year}`;
    if (seen.has(vote)) continue;
    seen.add(vote);
    const sessions = terms.get(key) ?? new Map<number, Votes>();
    terms.set(key, sessions);
    const votes: Votes = sessions.get(session) ?? new Map();
    sessions.set(session, votes);
    votes.set(year, (votes.get(year) ?? 0) + 1);
  }
  return terms;
}

interface Dated {
  year: number;
  votes: number;
}

/** The year of each session that most reports state; a tie goes to the year that the sessions beside it imply. */
function decide(sessions: ReadonlyMap<number, Votes>): Map<number, Dated> {
  const dated = new Map<number, Dated>();
  for (const [session, votes] of sessions) {
    const most = Math.max(...votes.values());
    const leading = [...votes].filter(([, n]) => n === most).map(([year]) => year);
    const implied = leading.map((year) => beside(sessions, session, year));
    const best = Math.max(...implied);
    const chosen = leading.filter((_, i) => implied[i] === best);
    const [year] = chosen;
    if (chosen.length === 1 && year !== undefined) dated.set(session, { year, votes: most });
  }
  return dated;
}

/** How many reports date the sessions before and after so that this one falls in a year. */
function beside(sessions: ReadonlyMap<number, Votes>, session: number, year: number): number {
  let votes = 0;
  for (const [other, years] of sessions) if (other !== session) votes += years.get(year + other - session) ?? 0;
  return votes;
}

/** Sessions whose years rise with their numbers; of two that do not, the one that fewer reports date is left out. */
function inOrder(dated: ReadonlyMap<number, Dated>): Map<number, Dated> {
  const kept: [number, Dated][] = [];
  for (const entry of [...dated].sort(([a], [b]) => a - b)) {
    let last = kept.at(-1);
    while (last !== undefined && last[1].year > entry[1].year && last[1].votes < entry[1].votes) {
      kept.pop();
      last = kept.at(-1);
    }
    if (last === undefined || last[1].year <= entry[1].year) kept.push(entry);
    else if (last[1].votes === entry[1].votes) kept.pop();
  }
  return new Map(kept);
}

/** Years of the sessions that no report dates, where those around them are a year apart each. */
function filledIn(dated: ReadonlyMap<number, Dated>): [number, Dated][] {
  const known = [...dated].map(([session, { year }]) => ({ session, start: year - session }));
  const [first] = known;
  if (first === undefined || known.length < 2 || known.some(({ start }) => start !== first.start)) return [];
  const sessions = known.map(({ session }) => session);
  const from = Math.max(1, Math.min(...sessions) - REACH);
  const to = Math.min(REGULAR, Math.max(...sessions) + REACH);
  const filled: [number, Dated][] = [];
  for (let session = from; session <= to; session++) {
    if (!dated.has(session)) filled.push([session, { year: first.start + session, votes: 0 }]);
  }
  return filled;
}

function byKey(a: CalendarEntry, b: CalendarEntry): number {
  if (a.region_code !== b.region_code) return a.region_code < b.region_code ? -1 : 1;
  if (a.body !== b.body) return a.body < b.body ? -1 : 1;
  return a.term - b.term || a.session - b.session;
}
