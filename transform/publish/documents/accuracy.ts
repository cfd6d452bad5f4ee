import { type Blind, pooled } from "../../score/blind.ts";
import type { Score } from "../../score/score.ts";
import type { Facts } from "../facts.ts";

const percent = (share: number | null) => (share === null ? "" : (share * 100).toFixed(1));

const line = (name: string, s: Score) =>
  `| ${name} | ${s.cases} | ${s.gold} | ${percent(s.precision)} | ${percent(s.recall)} | ${percent(s.f1)} | ${percent(s.exactCases)} |`;

const HEAD = [
  "| | cases | figures | precision % | recall % | F1 % | wholly right % |",
  "|---|---:|---:|---:|---:|---:|---:|",
];

const agreed = ({ coders, agreement }: Blind) =>
  agreement === null ? `coders: ${coders}` : `coders: ${coders}, who agree at F1 ${percent(agreement)}`;

/** How well the rules of this release read labelled reports: those never seen first, then the project's own cases. */
export function accuracy(facts: Facts): string {
  const head = [`# Validation of huiyin ${facts.version}`, ""];
  if (facts.validation === null)
    return [...head, "No labelled cases were at hand when this release was made.", ""].join("\n");
  const { total, constructions, blind } = facts.validation;
  return [
    ...head,
    "A figure counts as right where value, unit, measure, harmonised outcome and satisfaction level are right. `validation.json` holds the same and more.",
    "",
    ...(blind.length === 0 ? [] : neverSeen(blind)),
    "## The project's own cases",
    "",
    `Rules version ${facts.rulesVersion}, against cases of the project's own wording, every construction of the codebook. They were at hand while the rules were written: expect less on reports never seen.`,
    "",
    ...HEAD,
    line("all cases", total),
    ...constructions.map(({ construction, score }) => line(construction, score)),
    "",
  ].join("\n");
}

const SELECTIONS: Record<Blind["selection"], string> = {
  usual: "as a search brings them",
  unusual: "odd kinds sought on purpose",
};

function neverSeen(blind: Blind[]): string[] {
  const { byMeasure, fields } = pooled(blind);
  const measures = Object.entries(byMeasure).map(
    ([measure, a]) =>
      `| \`${measure}\` | ${a.gold} | ${percent(a.precision)} | ${percent(a.recall)} | ${percent(a.f1)} |`,
  );
  return [
    "## Reports never seen",
    "",
    "Real reports, coded by the codebook before the rules were tried on them, with the rules of that day. Where two coded them, each for itself, what they differed in was settled by a third. Where one did, part of the difference is the coder's.",
    "",
    ...HEAD,
    ...blind.map((b) => line(`${b.measured_on}, ${SELECTIONS[b.selection]}, ${agreed(b)}`, b.score)),
    "",
    "All of them by measure:",
    "",
    "| measure | figures | precision % | recall % | F1 % |",
    "|---|---:|---:|---:|---:|",
    ...measures,
    "",
    "Fields of the figures that were found, right in %:",
    "",
    ...Object.entries(fields).map(([field, right]) => `- \`${field}\` ${percent(right)}`),
    "",
  ];
}
