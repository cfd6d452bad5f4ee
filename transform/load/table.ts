import { z } from "zod";

/** One column of a table or view, as every face of the data needs it: DDL, comment, codebook, metadata. */
export interface Column {
  name: string;
  /** DuckDB type, e.g. `VARCHAR`, `INTEGER[]`, `ENUM('item', 'percent')` */
  type: string;
  nullable: boolean;
  description: string;
  /** allowed values, of the column or of its list's elements; null where not enumerated */
  values: string[] | null;
  /** regular expression that the whole value matches */
  pattern: string | null;
  minimum: number | null;
  maximum: number | null;
  /** long text that a spreadsheet cell cannot hold: left out of the CSV files */
  wide: boolean;
  /** tells when pages were looked at, not what they say: a change of it alone makes no new release */
  journal: boolean;
}

/** Columns of this table that name a row of another. */
export interface Reference {
  columns: string[];
  table: string;
  to: string[];
}

/** A table: what it is, its columns as one zod object, its keys. The TypeScript type of a row is `z.infer` of `row`. */
export interface Table<Row extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  row: Row;
  key: string[];
  references: Reference[];
  /** what must hold between the columns of a row, in SQL */
  rules: string[];
  /** computed for a view and released as that view's file, not as its own */
  internal: boolean;
  /** tells of crawls, not of what reports say: a change of it alone makes no new release */
  journal: boolean;
}

/** A view: as a table, with the question it answers and its caveats in the description. */
export interface View<Row extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  row: Row;
  /** columns that tell its rows apart, and the order of the released file */
  key: string[];
  journal?: true;
  /** condition on the rows that the CSV file gives, where it does not give all: the description says so */
  csvRows?: string;
  sql: string;
}

type Optional = "references" | "rules" | "internal" | "journal";
type Options<Row extends z.ZodObject> = Omit<Table<Row>, Optional> & Partial<Pick<Table, Optional>>;

export function table<Row extends z.ZodObject>(options: Options<Row>): Table<Row> {
  return { references: [], rules: [], internal: false, journal: false, ...options };
}

/** A column that names a row of another table. */
export const refers = (column: string, table: string, to = column): Reference => ({
  columns: [column],
  table,
  to: [to],
});

// Kinds of column. Each carries its DuckDB type where the zod type alone does not settle it.
export const text = () => z.string();
export const longText = () => z.string().meta({ wide: true });
export const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
export const division = () => z.string().regex(/^[0-9]{6}$/);
export const date = () => z.iso.date().meta({ sql: "DATE" });
export const instant = () => z.iso.datetime().meta({ sql: "TIMESTAMP" });
export const integer = () => z.number().int();
export const count = () => z.number().int().nonnegative();
export const small = () => z.number().int().meta({ sql: "SMALLINT" });
export const large = () => z.number().int().nonnegative().meta({ sql: "BIGINT" });
export const hashes = () => z.array(z.number().int()).meta({ sql: "UINTEGER[]" });
export const real = () => z.number();
export const flag = () => z.boolean();

interface JsonSchema {
  type?: string | string[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  enum?: (string | null)[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  description?: string;
  sql?: string;
  wide?: boolean;
  journal?: boolean;
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;
const isText = (value: string | null): value is string => value !== null;

function sqlType(schema: JsonSchema): string {
  if (schema.sql !== undefined) return schema.sql;
  if (schema.enum) return `ENUM(${schema.enum.filter(isText).map(quoted).join(", ")})`;
  if (schema.items) return `${sqlType(schema.items)}[]`;
  const names: Record<string, string> = { string: "VARCHAR", integer: "INTEGER", number: "DOUBLE", boolean: "BOOLEAN" };
  const type = names[String(schema.type)];
  if (type === undefined) throw new TypeError(`No DuckDB type for ${JSON.stringify(schema)}`);
  return type;
}

/** zod writes "or null" as a union or as a list of types, by its version and the type within. */
function withoutNull(schema: JsonSchema): { inner: JsonSchema; nullable: boolean } {
  if (schema.anyOf) {
    const inner = schema.anyOf.find((s) => s.type !== "null") ?? schema;
    return { inner, nullable: schema.anyOf.some((s) => s.type === "null") };
  }
  if (!Array.isArray(schema.type)) return { inner: schema, nullable: false };
  const types = schema.type.filter((t) => t !== "null");
  return { inner: { ...schema, type: types[0] ?? "" }, nullable: types.length < schema.type.length };
}

function column(name: string, schema: JsonSchema): Column {
  const { inner, nullable } = withoutNull(schema);
  const description = schema.description ?? inner.description;
  if (description === undefined) throw new TypeError(`Column ${name} has no description`);
  const type = sqlType(inner);
  const numeric = inner.type === "integer" || inner.type === "number";
  const values = (inner.enum ?? inner.items?.enum)?.filter(isText) ?? null;
  return {
    name,
    type,
    nullable,
    description,
    values,
    pattern: type === "VARCHAR" ? (inner.pattern ?? null) : null,
    minimum: numeric && inner.minimum !== undefined && inner.minimum > Number.MIN_SAFE_INTEGER ? inner.minimum : null,
    maximum: numeric && inner.maximum !== undefined && inner.maximum < Number.MAX_SAFE_INTEGER ? inner.maximum : null,
    wide: inner.wide === true,
    journal: inner.journal === true,
  };
}

const known = new WeakMap<z.ZodObject, Column[]>();

/** The columns of a table or view, in order. Throws TypeError where one has no description or no DuckDB type. */
export function columnsOf(of: { row: z.ZodObject }): Column[] {
  const earlier = known.get(of.row);
  if (earlier) return earlier;
  const { properties } = z.toJSONSchema(of.row) as { properties: Record<string, JsonSchema> };
  const columns = Object.entries(properties).map(([name, schema]) => column(name, schema));
  known.set(of.row, columns);
  return columns;
}
