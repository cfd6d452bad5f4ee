import { type Column, columnsOf, type Table, type View } from "./table.ts";

export const quote = (value: string) => `'${value.replaceAll("'", "''")}'`;

function constraints(column: Column): string[] {
  const checks = column.pattern === null ? [] : [`regexp_full_match(${column.name}, ${quote(column.pattern)})`];
  if (column.minimum !== null) checks.push(`${column.name} >= ${column.minimum}`);
  if (column.maximum !== null) checks.push(`${column.name} <= ${column.maximum}`);
  return checks;
}

/** How much of a table's definition to enforce: a cache of rows that were checked elsewhere needs none of it. */
export interface Strictness {
  constraints: boolean;
}

/** The statement that makes a table, in `schema` (a database or schema name) where one is given. */
export function createTable(
  table: Table,
  schema: string | null = null,
  how: Strictness = { constraints: true },
): string {
  const lines = columnsOf(table).map((c) => {
    const checks = how.constraints ? constraints(c).map((check) => ` CHECK (${check})`) : [];
    return `${c.name} ${c.type}${c.nullable ? "" : " NOT NULL"}${checks.join("")}`;
  });
  if (how.constraints) {
    if (table.key.length > 0) lines.push(`PRIMARY KEY (${table.key.join(", ")})`);
    for (const rule of table.rules) lines.push(`CHECK (${rule})`);
    for (const r of table.references) {
      lines.push(`FOREIGN KEY (${r.columns.join(", ")}) REFERENCES ${r.table} (${r.to.join(", ")})`);
    }
  }
  return `CREATE TABLE ${schema === null ? "" : `${schema}.`}${table.name} (\n  ${lines.join(",\n  ")}\n)`;
}

/** The statements that describe a table or view and each of its columns within the database. */
export function comments(of: Table | View): string[] {
  const kind = "sql" in of ? "VIEW" : "TABLE";
  return [
    `COMMENT ON ${kind} ${of.name} IS ${quote(of.description)}`,
    ...columnsOf(of).map((c) => `COMMENT ON COLUMN ${of.name}.${c.name} IS ${quote(c.description)}`),
  ];
}

/** Engines before 1.5 cannot read a view that casts to an enumeration; such a column comes from a table as it is. */
const viewColumn = ({ name, type }: Column) => (type.startsWith("ENUM") ? name : `${name}::${type} AS ${name}`);

/** The view's columns are those of its definition, in that order and of those types. */
export const createView = (view: View) =>
  `CREATE VIEW ${view.name} AS SELECT ${columnsOf(view).map(viewColumn).join(", ")} FROM (${view.sql})`;
