import { TABLES, VIEWS } from "../load/schema.ts";
import { type Column, columnsOf, type Reference, type Table, type View } from "../load/table.ts";

/** One table or view as a release gives it: a Parquet file with all of it, a CSV file without the long texts. */
export interface Resource {
  name: string;
  title: string;
  description: string;
  columns: Column[];
  /** columns that tell its rows apart, which is also the order of its rows */
  key: string[];
  references: Reference[];
  /** what holds between the columns of a row, in SQL */
  rules: string[];
  view: boolean;
  /** tells of crawls, not of what reports say */
  journal: boolean;
  /** condition on the rows that the CSV file gives; null where it gives all */
  csvRows: string | null;
}

function resource(of: Table | View): Resource {
  const { name, title, description, key } = of;
  const [references, rules] = "sql" in of ? [[], []] : [of.references, of.rules];
  const journal = of.journal === true;
  const csvRows = ("sql" in of && of.csvRows) || null;
  return {
    name,
    title,
    description,
    columns: columnsOf(of),
    key,
    references,
    rules,
    view: "sql" in of,
    journal,
    csvRows,
  };
}

/** What a release gives, tables first. Tables that a view is made from are given as that view. */
export const RESOURCES: Resource[] = [...TABLES.filter((t) => !t.internal), ...VIEWS].map(resource);

export const csvColumns = (of: Resource): Column[] => of.columns.filter((c) => !c.wide);
