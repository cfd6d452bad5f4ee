import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { HuiyinError } from "../common/errors.ts";
import { publishedDatabase, type Workspace } from "../common/workspace.ts";
import { quote } from "../load/ddl.ts";
import { openPublished } from "./open.ts";
import { explainSql, refuseLogging } from "./query.ts";

/**
 * Writes the result of a query as a Parquet file. The query is confined as any other: the one path that DuckDB may
 * touch is that of the new file, written beside and then renamed.
 */
export async function queryToParquet(workspace: Workspace, sql: string, target: string): Promise<void> {
  refuseLogging(sql);
  const file = resolve(target);
  const beside = `${file}.${process.pid}.new`;
  if (file === publishedDatabase(workspace))
    throw new HuiyinError("usage", `${target} is the database itself. Choose another file.`);
  const database = await openPublished(workspace, [beside]);
  try {
    // The line break ends a comment that the query may end with.
    await database.connection.run(`COPY (${withoutEnd(sql)}\n) TO ${quote(beside)} (FORMAT parquet, COMPRESSION zstd)`);
    renameSync(beside, file);
  } catch (error) {
    throw explainSql(error);
  } finally {
    database.close();
    if (existsSync(beside)) rmSync(beside);
  }
}

/** A statement without the semicolon that ends it. */
function withoutEnd(sql: string): string {
  let text = sql.trimEnd();
  while (text.endsWith(";")) text = text.slice(0, -1).trimEnd();
  return text;
}
