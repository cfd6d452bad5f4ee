import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HuiyinError } from "../common/errors.ts";
import { ROOT } from "../common/workspace.ts";

/** Saved queries: SQL files whose leading comment says what they answer. */

export const QUERIES = join(ROOT, "data", "queries");

export const LANGUAGES = ["zh-Hans", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

export interface SavedQuery {
  name: string;
  title: Record<Language, string>;
  question: Record<Language, string>;
  /** names of the columns it gives */
  columns: string[];
  sql: string;
}

/** Reads the leading comment, lines of the form `-- key [language]: text`. */
function header(sql: string): Map<string, string> {
  const entries = new Map<string, string>();
  for (const line of sql.split("\n")) {
    if (!line.startsWith("--")) break;
    const colon = line.indexOf(":");
    if (colon > 0) entries.set(line.slice(2, colon).trim(), line.slice(colon + 1).trim());
  }
  return entries;
}

/** Reads a saved query; throws HuiyinError where its comment lacks something. */
export function parseSaved(name: string, sql: string): SavedQuery {
  const entries = header(sql);
  const entry = (key: string) => {
    const value = entries.get(key);
    if (value === undefined || value === "")
      throw new HuiyinError("usage", `${name}.sql lacks the line "-- ${key}: …".`);
    return value;
  };
  const inLanguages = (key: string) => ({
    "zh-Hans": entry(`${key} zh-Hans`),
    "zh-Hant": entry(`${key} zh-Hant`),
    en: entry(`${key} en`),
  });
  return {
    name,
    title: inLanguages("title"),
    question: inLanguages("question"),
    columns: entry("columns")
      .split(",")
      .map((c) => c.trim()),
    sql,
  };
}

/** All saved queries, in the order of their names. */
export function savedQueries(dir = QUERIES): SavedQuery[] {
  if (!existsSync(dir)) return [];
  const files = readdirSync(dir).filter((f) => f.endsWith(".sql"));
  return files.sort().map((f) => parseSaved(f.slice(0, -4), readFileSync(join(dir, f), "utf8")));
}
