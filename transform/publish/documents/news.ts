import type { Facts } from "../facts.ts";

const REASONS = { page: "the page is new, changed or gone", rules: "the rules read the same page otherwise" } as const;

/** What's new since the release before, computed figure by figure. */
export function news(facts: Facts): string {
  const head = [`# What's new in huiyin ${facts.version}`, ""];
  if (facts.previous === null) return [...head, "The first release of this body of data.", ""].join("\n");
  if (facts.changes === null) {
    return [
      ...head,
      `The release before, ${facts.previous}, was made with another definition of the tables, or is damaged, and cannot be compared figure by figure.`,
      "",
    ].join("\n");
  }
  const { counts, deltas, file } = facts.changes;
  const rows = counts.map((c) => `| ${c.kind} | ${REASONS[c.reason]} | ${c.figures} | ${c.reports} |`);
  const tables = Object.entries(deltas).map(([table, d]) => `| ${table} | ${d.added} | ${d.removed} |`);
  return [
    ...head,
    `Compared with ${facts.previous}. Each figure that differs is listed in \`${file}\`.`,
    "",
    "| figures | why | figures | reports |",
    "|---|---|---:|---:|",
    ...(rows.length > 0 ? rows : ["| none | | 0 | 0 |"]),
    "",
    "| table | rows added | rows removed |",
    "|---|---:|---:|",
    ...tables,
    "",
  ].join("\n");
}
