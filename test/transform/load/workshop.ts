import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Source } from "../../../scraper/registry.ts";
import { silent } from "../../../transform/common/progress.ts";
import { type Workspace, workspace } from "../../../transform/common/workspace.ts";
import type { Archive } from "../../../transform/load/archive.ts";
import { openDatabase } from "../../../transform/load/database.ts";
import { type TransformEffects, type TransformSummary, transformArchive } from "../../../transform/load/transform.ts";
import { allRegions } from "../../../transform/regions/regions.ts";
import { readInThisThread } from "./jsonReading.ts";

/** A folder of data for one test, with the transform run on archives in memory. */
export interface Workshop {
  work: Workspace;
  transform(archive: Archive, options?: Options): Promise<TransformSummary>;
  /** rows of a query on the working database */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  remove(): void;
}

export interface Options {
  all?: boolean;
  workers?: number;
  effects?: Partial<TransformEffects>;
  signal?: AbortSignal;
}

/** A few divisions: loading all of them in every test would be most of its time. */
const few = allRegions().filter((r) => r.code.startsWith("4108") || r.code === "410000");

export const source = (of: Partial<Source> = {}): Source => ({
  id: "sample-gov",
  name: "甲市人民政府",
  publisher: "government",
  region_code: "410882",
  family: "generic",
  address: "http://www.example.gov.cn/",
  seeds: ["http://www.example.gov.cn/list"],
  articles: [],
  hosts: [],
  schedule: "weekly",
  politeness: { delay: 0, timeout: 30, max_bytes: 8_388_608, attempts: 3, pages: 5000 },
  tls: [],
  assertions: { min_reports: 1, min_share: 0 },
  status: "live",
  ...of,
});

export async function rowsOf(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const database = await openDatabase(file, { access_mode: "READ_ONLY" });
  try {
    return await database.rows(z.record(z.string(), z.unknown()), sql);
  } finally {
    database.close();
  }
}

export function workshop(): Workshop {
  const dir = mkdtempSync(join(tmpdir(), "huiyin-load-"));
  const work = workspace(dir);
  return {
    work,
    transform: (archive, options = {}) =>
      transformArchive(
        {
          workspace: work,
          all: options.all ?? false,
          workers: options.workers ?? 1,
          progress: silent,
          signal: options.signal ?? new AbortController().signal,
        },
        {
          archive: () => archive,
          registry: async () => [source()],
          rules: "test-1",
          regions: () => few,
          read: readInThisThread,
          ...options.effects,
        },
      ),
    rows: (sql) => rowsOf(work.database, sql),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
