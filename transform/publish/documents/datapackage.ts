import type { Column } from "../../load/table.ts";
import { AUTHOR, type Facts, KEYWORDS, LICENSE, NAME, SUMMARY, TITLE } from "../facts.ts";
import { csvColumns, RESOURCES, type Resource } from "../resources.ts";
import { VALUES } from "../values.ts";

/** Data Package v2 (datapackage.org): the CSV files with a schema of each column, the Parquet files, the database. */

const TYPES: Record<string, { type: string; format?: string }> = {
  VARCHAR: { type: "string" },
  INTEGER: { type: "integer" },
  SMALLINT: { type: "integer" },
  BIGINT: { type: "integer" },
  DOUBLE: { type: "number" },
  BOOLEAN: { type: "boolean" },
  DATE: { type: "date" },
  TIMESTAMP: { type: "datetime", format: "%Y-%m-%dT%H:%M:%SZ" },
};

function field(column: Column) {
  const list = column.type.endsWith("[]");
  const { type, format } = list ? { type: "array" } : (TYPES[column.type] ?? { type: "string" });
  const constraints = {
    ...(column.nullable ? {} : { required: true }),
    ...(column.values !== null && !list ? { enum: column.values } : {}),
    ...(column.pattern === null ? {} : { pattern: column.pattern }),
    ...(column.minimum === null ? {} : { minimum: column.minimum }),
    ...(column.maximum === null ? {} : { maximum: column.maximum }),
  };
  const labelled = column.values?.filter((v) => VALUES[column.name]?.[v] !== undefined) ?? [];
  const categories = labelled.map((value) => ({ value, label: VALUES[column.name]?.[value] }));
  return {
    name: column.name,
    type,
    ...(format === undefined ? {} : { format }),
    description: column.description,
    ...(list || categories.length === 0 ? {} : { categories }),
    constraints,
  };
}

function schema(of: Resource) {
  const columns = csvColumns(of);
  const names = new Set(columns.map((c) => c.name));
  const nullable = of.key.some((k) => columns.find((c) => c.name === k)?.nullable !== false);
  return {
    fields: columns.map(field),
    ...(of.key.length > 0 && !nullable ? { primaryKey: of.key } : {}),
    missingValues: [""],
    ...(of.references.length === 0
      ? {}
      : {
          foreignKeys: of.references
            .filter((r) => r.columns.every((c) => names.has(c)))
            .map((r) => ({ fields: r.columns, reference: { resource: r.table, fields: r.to } })),
        }),
  };
}

export function datapackage(facts: Facts): string {
  const files = new Map(facts.files.map((f) => [f.path, f]));
  const stored = (path: string) => {
    const file = files.get(path);
    return { path, bytes: file?.bytes ?? 0, hash: `sha256:${file?.sha256 ?? ""}` };
  };
  const tables = RESOURCES.flatMap((of) => [
    {
      name: of.name,
      type: "table",
      title: of.title,
      description: of.description,
      ...stored(`${of.name}.csv`),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, header: true },
      schema: schema(of),
    },
    {
      name: `${of.name}-parquet`,
      title: `${of.title} (Parquet)`,
      ...stored(`${of.name}.parquet`),
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
    },
  ]);
  const description = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: NAME,
    title: TITLE,
    description: SUMMARY,
    version: facts.version,
    created: `${facts.date}T00:00:00Z`,
    licenses: [LICENSE],
    contributors: [{ title: AUTHOR, roles: ["creator"] }],
    keywords: KEYWORDS,
    resources: [
      ...tables,
      { name: "database", title: "Everything as a DuckDB database", ...stored("huiyin.duckdb"), format: "duckdb" },
    ],
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
