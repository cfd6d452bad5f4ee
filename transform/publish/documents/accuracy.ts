import type { Score } from "../../score/score.ts";
import type { Facts } from "../facts.ts";

const percent = (share: number | null) => (share === null ? "" : (share * 100).toFixed(1));

const line = (name: string, s: Score) =>
  `| ${name} | ${s.cases} | ${s.gold} | ${percent(s.precision)} | ${percent(s.recall)} | ${percent(s.f1)} | ${percent(s.exactCases)} |`;

const HEAD = [
  "| | cases | figures | precision % | recall % | F1 % | wholly right % |",
  "|---|---:|---:|---:|---:|---:|---:|",
];

/** How well the rules of this release read the project's own labelled cases. */
export function accuracy(facts: Facts): string {
  const head = [`# Validation of huiyin ${facts.version}`, ""];
  if (facts.validation === null)
    return [...head, "No labelled cases were at hand when this release was made.", ""].join("\n");
  const { total, constructions } = facts.validation;
  const measures = Object.entries(total.byMeasure).map(
    ([measure, a]) =>
      `| \`${measure}\` | ${a.gold} | ${percent(a.precision)} | ${percent(a.recall)} | ${percent(a.f1)} |`,
  );
  return [
    ...head,
    `Rules version ${facts.rulesVersion}, against the project's own labelled cases (its own wording, every construction of the codebook). They were at hand while the rules were written: expect less on reports never seen.`,
    "",
    ...HEAD,
    line("all cases", total),
    "",
    "## By measure",
    "",
    "| measure | figures | precision % | recall % | F1 % |",
    "|---|---:|---:|---:|---:|",
    ...measures,
    "",
    "## By construction",
    "",
    ...HEAD,
    ...constructions.map(({ construction, score }) => line(construction, score)),
    "",
  ].join("\n");
}
