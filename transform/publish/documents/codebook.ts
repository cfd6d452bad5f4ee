import type { Column } from "../../load/table.ts";
import type { Facts } from "../facts.ts";
import { RESOURCES, type Resource } from "../resources.ts";
import { VALUES } from "../values.ts";

/** The codebook of a release as Markdown: every table, view, column and value, from the one definition. */

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function typeName(column: Column): string {
  if (column.values === null) return column.type;
  return column.type.endsWith("[]") ? "list of names" : "name";
}

function row(column: Column): string {
  const values = column.values === null ? "" : ` Values: ${column.values.map((v) => `\`${v}\``).join(", ")}.`;
  const missing = column.nullable ? "yes" : "";
  return `| \`${column.name}\` | ${typeName(column)} | ${missing} | ${cell(column.description)}.${values} |`;
}

function section(of: Resource, facts: Facts): string {
  const references = of.references.map((r) => `\`${r.columns.join(", ")}\` → \`${r.table}\``);
  const rules = of.rules.map((rule) => `\`${rule}\``);
  const holds = rules.length === 0 ? [] : [`In every row: ${rules.join("; ")}.`, ""];
  const rows = facts.rows[`${of.name}.parquet`] ?? 0;
  const inCsv = facts.rows[`${of.name}.csv`] ?? 0;
  const fewer = of.csvRows === null ? "" : `, ${inCsv} of them in the CSV file`;
  return [
    `### ${of.name}`,
    "",
    `**${of.title}.** ${of.description}`,
    "",
    `${rows} rows${fewer}.${of.key.length > 0 ? ` Key: \`${of.key.join(", ")}\`.` : ""}${references.length > 0 ? ` Refers: ${references.join("; ")}.` : ""}`,
    "",
    ...holds,
    "| column | type | may be missing | meaning |",
    "|---|---|---|---|",
    ...of.columns.map(row),
    "",
  ].join("\n");
}

const values = Object.entries(VALUES).map(([column, meanings]) =>
  [
    `### ${column}`,
    "",
    "| value | meaning |",
    "|---|---|",
    ...Object.entries(meanings).map(([value, meaning]) => `| \`${value}\` | ${cell(meaning)} |`),
    "",
  ].join("\n"),
);

export function codebook(facts: Facts): string {
  return [
    `# Codebook of huiyin ${facts.version}`,
    "",
    `Codebook version ${facts.codebookVersion}, rules version ${facts.rulesVersion}. Times are UTC. In the CSV files an empty cell is a missing value, lists are JSON, and a text that a spreadsheet would take for a formula has an apostrophe before it; the Parquet files and the database have it as it is.`,
    "",
    "## Tables",
    "",
    ...RESOURCES.filter((r) => !r.view).map((r) => section(r, facts)),
    "## Views",
    "",
    ...RESOURCES.filter((r) => r.view).map((r) => section(r, facts)),
    "## Values",
    "",
    ...values,
  ].join("\n");
}
