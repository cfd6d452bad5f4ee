import type { Check, Derived, Extraction, Observation, Report, Suspect } from "../../../transform/codebook.ts";

/** Pages as the tests' worker reads them: the JSON of what is to be found on them. */

export type FigureOf = Partial<Observation> & Pick<Observation, "measure">;

export interface PageOf {
  report?: Partial<Report>;
  figures?: FigureOf[];
  checks?: Check[];
  derived?: Derived[];
  suspects?: Suspect[];
  text?: string;
}

const REPORT: Report = {
  title: "甲市人民政府关于建议办理情况的报告",
  published_on: "2023-12-05",
  publisher: "甲市人民政府办公室",
  region: "沁阳市",
  region_code: "410882",
  region_level: "county",
  kind: "handling_report",
  script: "hans",
  damage: [],
};

export function figure(of: FigureOf): Observation {
  const unit = of.unit ?? "item";
  const value = of.value === undefined ? 100 : of.value;
  return {
    instrument: "suggestion",
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
    term: null,
    session: null,
    year: 2023,
    evidence: value === null ? "***件" : `${value}${unit === "percent" ? "%" : "件"}`,
    span: [0, 1],
    source_span: [0, 1],
    rule: "test",
    ...of,
  };
}

/** What is said of a derived figure where a test does not say otherwise. */
export function derived(of: Partial<Derived> & Pick<Derived, "measure" | "low" | "high">): Derived {
  return {
    instrument: "suggestion",
    unit: "item",
    outcome: null,
    class_label: null,
    level: null,
    label: null,
    term: null,
    session: null,
    year: 2023,
    replaces: null,
    derivation: "100 - 60 = 40",
    from: [],
    confirmed: true,
    ...of,
  };
}

/** The body of a page. */
export function page(of: PageOf = {}): string {
  const extraction: Extraction = {
    report: { ...REPORT, ...of.report },
    observations: (of.figures ?? []).map(figure),
    audit: { checks: of.checks ?? [], derived: of.derived ?? [], suspects: of.suspects ?? [] },
  };
  return JSON.stringify({ text: of.text ?? "共收到代表建议100件,已全部办结。", extraction });
}

export const broken = (trouble: "hang" | "die" | "throw" | "memory") => JSON.stringify({ trouble });
