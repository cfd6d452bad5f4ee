import type { Instrument, Measure, Unit } from "../../transform/codebook.ts";
import { pick } from "./choose.ts";
import type { ReportFact, Value } from "./facts.ts";
import { BOUND_WORDS, printValue, reading } from "./figure.ts";
import type { Expected, Figure, Run } from "./text.ts";
import { conferenceSession, congressSession, type Place, place } from "./words.ts";

type Extra = Partial<Pick<Expected, "outcome" | "class_label" | "level" | "aspect" | "subset" | "label">>;

/** What is being told at a point of a report: the instrument, session and year in force, and the words for them. */
export interface Telling {
  fact: ReportFact;
  place: Place;
  of: Instrument;
  term: number | null;
  session: number | null;
  year: number | null;
  /** the session and year have not been named since they changed */
  fresh: boolean;
  /** how they were last named */
  said: string;
  step: number;
}

export function beginTelling(fact: ReportFact): Telling {
  const of = fact.of ?? (fact.suggestion ? "suggestion" : fact.proposal ? "proposal" : "combined");
  const [term, session] = fact[of] ?? [null, null];
  return { fact, place: place(fact.place), of, term, session, year: fact.year ?? null, fresh: true, said: "", step: 0 };
}

/** A choice that stays the same for this sentence of this report. */
export const choose = <T>(t: Telling, what: string, options: readonly T[]): T =>
  pick(`${t.fact.id}/${t.step}/${what}`, options);

export function noun(t: Telling, long = false): string {
  if (t.of === "proposal") return long ? "政协提案" : "提案";
  if (t.of === "motion") return long ? "代表议案" : "议案";
  if (t.of === "combined") return t.fact.proposal || t.fact.together ? "建议提案" : "议案建议";
  return long ? choose(t, "noun", ["代表建议", "人大代表建议", "代表建议、批评和意见"]) : "建议";
}

/** What authors put forward: without their own name before it. */
export function plainNoun(t: Telling): string {
  return t.of === "suggestion" ? choose(t, "plain", ["建议", "建议", "建议、批评和意见"]) : noun(t);
}

export function authors(t: Telling): string {
  if (t.of === "proposal") return "委员";
  return t.of === "combined" && (t.fact.proposal || t.fact.together) ? "代表委员" : "代表";
}

function sessionName(t: Telling): string {
  const full = pick(`${t.fact.id}/full`, [false, false, true]);
  const { suggestion, proposal } = t.fact;
  if (t.of === "combined" && t.session !== null && suggestion?.[1] && proposal?.[1]) {
    const c = congressSession(t.place, suggestion[0], suggestion[1], false);
    return `${c}和${conferenceSession(t.place, proposal[0], proposal[1], false)}`;
  }
  if (t.term === null || t.session === null) return "";
  const name = t.of === "proposal" ? conferenceSession : congressSession;
  return name(t.place, t.term, t.session, full);
}

/** «2025年,市十五届人大五次会议期间,», or nothing where it has been said. */
export function when(t: Telling): string {
  if (!t.fresh) return "";
  t.fresh = false;
  const session = sessionName(t);
  const year = t.year === null ? "" : `${t.year}年,`;
  const name = `${year}${session}`;
  if (name === t.said) return "";
  t.said = name;
  if (session === "") return year;
  return `${name}${t.fact.kind === "news" ? choose(t, "since", ["期间,", "以来,"]) : "期间,"}`;
}

/** The session and year where they are new, and what is spoken of where it is several instruments together. */
export function opening(t: Telling): string {
  const turned = t.fresh && t.of === "combined";
  return when(t) + (turned ? noun(t) : "");
}

/** A figure of the measure in the present context; several measures where one number stands for several. */
export function figure(
  t: Telling,
  measures: Measure | Measure[],
  value: Value,
  unit: Unit,
  extra: Extra | Extra[] = {},
  counter?: string,
): Run[] {
  const { value: n, bound } = reading(value);
  const text = printValue(value, unit, t.fact.digits ?? "plain", t.fact.mask ?? "stars", counter);
  const list = Array.isArray(measures) ? measures : [measures];
  const extras = Array.isArray(extra) ? extra : list.map(() => extra);
  const made: Figure = { printed: text, expected: list.map((m, i) => observe(t, m, n, unit, text, extras[i] ?? {})) };
  for (const e of made.expected) e.bound = bound;
  const [before, after] = BOUND_WORDS[bound];
  return [before, made, after].filter((r) => r !== "");
}

export function observe(
  t: Telling,
  measure: Measure,
  value: number | null,
  unit: Unit,
  evidence: string,
  extra: Partial<Expected>,
): Expected {
  return {
    instrument: t.of,
    measure,
    unit,
    value,
    bound: "exact",
    status: value === null ? "withheld" : "reported",
    outcome: null,
    class_label: null,
    level: null,
    aspect: null,
    subset: null,
    label: null,
    term: t.term,
    session: t.session,
    year: t.year,
    evidence,
    ...extra,
  };
}
