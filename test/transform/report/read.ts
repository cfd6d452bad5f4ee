import type { Observation } from "../../../transform/codebook.ts";
import { describe, reportOf as reportWith } from "../../../transform/report/report.ts";
import { clean } from "../../../transform/text/clean.ts";

/** The description of a bare text. */
export const reportOf = (text: string, url: string | null = null, observations: Observation[] = []) =>
  reportWith(describe(clean(text), null, url), observations);

const OBSERVATION: Observation = {
  instrument: "suggestion",
  measure: "completed",
  unit: "item",
  value: 50,
  bound: "exact",
  status: "reported",
  outcome: null,
  class_label: null,
  level: null,
  aspect: null,
  subset: null,
  label: null,
  term: null,
  session: null,
  year: null,
  evidence: "50件",
  span: [0, 3],
  source_span: [0, 3],
  rule: "test",
};

/** A figure, with what differs from fifty items finished. */
export const figure = (more: Partial<Observation> = {}): Observation => ({ ...OBSERVATION, ...more });
