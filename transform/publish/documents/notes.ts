import type { Facts } from "../facts.ts";

/** Cautions that a reader needs before the first comparison. */
const CAUTIONS: [title: string, text: string][] = [
  [
    "Selection into publication",
    "A place is here because its government, congress or conference published a report and the crawler found it. Silence is not failure, and publication is not success: use `coverage` before any comparison, and treat not crawled, not found, no figure and withheld as four different things.",
  ],
  [
    "Ceilings",
    "Most rates stand at or near 100 %. A rate at the ceiling ranks nobody. Use the complement (how many were not satisfied, and how many could have been, in `satisfaction_ceiling`), and always show n.",
  ],
  [
    "Class letters",
    "A, B and C mean different things in different places. Never pool by `class_label`; use `outcome`, which follows the words, and read `definition` beside it. Where no words define a letter, `outcome` is missing.",
  ],
  [
    "Denominators",
    "A rate may be over items assigned, filed, answered or returned feedback forms, and 满意 sometimes includes 基本满意. `base` and `base_measure` give the likeliest whole that the same report prints; it is not always the one the rate was computed over.",
  ],
  [
    "Merged classes",
    "A class that merges solved with anything less counts as resolved, as the codebook says; a place that merges more looks better.",
  ],
  [
    "Year",
    "`handling_year` is the year that the text states, else that of the session by the calendar, else the year of publication (the year before where published in January to March). `year_basis` says which.",
  ],
  [
    "Copies and mirrors",
    "Pages that repeat another report are linked by `copy_of` and left out of every view. A copy whose original is not in the archive counts as an unofficial report and gives way to any official one.",
  ],
  [
    "Departments",
    "A department's or township's own report (`scope` = body) is kept with its figures and left out of comparisons of places. Scope is told by words in the publisher's name, the title and the opening; it can be wrong.",
  ],
  [
    "Contradictions",
    "Figures are as printed, misprints included. `checks` says which identities fail, `suspects` what small change would mend them; nothing is corrected.",
  ],
  [
    "Silent edits",
    "When a page changes between two captures, its figures are those of the newest version that still is a report; the others are in `revisions`.",
  ],
  [
    "Machine reading",
    "Figures were read by rules, not by people. The release's validation table gives precision and recall; every figure carries its sentence, so check the ones that matter to your argument.",
  ],
];

export function notes(facts: Facts): string {
  const sample = facts.sample
    ? ["**This release is made from the bundled sample, whose pages are our own: do not use it for research.**", ""]
    : [];
  return [
    `# Cautionary notes, huiyin ${facts.version}`,
    "",
    ...sample,
    ...CAUTIONS.flatMap(([title, text]) => [`## ${title}`, "", text, ""]),
  ].join("\n");
}
