import { readFileSync } from "node:fs";
import { HuiyinError } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { readableWorkspace } from "../common/workspace.ts";
import { queryToParquet } from "../query/parquet.ts";
import { asTable } from "../query/print.ts";
import { type Format, query } from "../query/query.ts";
import { LANGUAGES, savedQueries } from "../query/saved.ts";

const text = (option: unknown) => (typeof option === "string" ? option : undefined);

async function listSaved(io: Io, json: boolean): Promise<number> {
  const queries = savedQueries();
  if (json) {
    await io.stdout.write(`${JSON.stringify(queries, null, 2)}\n`);
    return 0;
  }
  const rows = queries.flatMap((q) =>
    LANGUAGES.map((language, i) => [i === 0 ? q.name : "", language, q.title[language], q.question[language]]),
  );
  await io.stdout.write(asTable(["name", "language", "title", "question"], rows));
  return 0;
}

function savedSql(name: string): string {
  const queries = savedQueries();
  const found = queries.find((q) => q.name === name);
  if (found) return found.sql;
  const names = queries.map((q) => q.name).join(", ");
  throw new HuiyinError("usage", `There is no saved query "${name}". There are: ${names}.`);
}

function fileSql(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new HuiyinError("input", `The file ${file} cannot be read.`, { cause: error });
  }
}

/** The one statement that the command line names, of an argument, a file or the saved queries. */
function chosenSql(args: string[], options: Record<string, unknown>): string {
  const [file, saved] = [text(options.file), text(options.saved)];
  const given = [args[0], file, saved].filter((s) => s !== undefined);
  if (given.length !== 1) {
    throw new HuiyinError(
      "usage",
      'Give one query: as an argument ("select …"), with --file FILE, or with --saved NAME (see --list).',
    );
  }
  if (saved !== undefined) return savedSql(saved);
  return file === undefined ? (args[0] ?? "") : fileSql(file);
}

function chosenFormat(options: Record<string, unknown>): Format {
  if (options.csv === true && options.json === true) throw new HuiyinError("usage", "Choose one of --csv and --json.");
  if (options.csv === true) return "csv";
  return options.json === true ? "json" : "table";
}

/** `huiyin query`: SQL on the published database, read-only. */
export const run: Verb = async (args, options, io) => {
  if (options.list === true) return listSaved(io, options.json === true);
  const sql = chosenSql(args, options);
  if (sql.trim() === "") throw new HuiyinError("usage", "The query is empty.");
  const where = readableWorkspace(text(options.data));
  const parquet = text(options.parquet);
  if (parquet !== undefined) {
    await queryToParquet(where, sql, parquet);
    return 0;
  }
  const asked = { sql, format: chosenFormat(options), signal: io.signal };
  await query(where, asked, (written) => io.stdout.write(written));
  return 0;
};
