import { existsSync } from "node:fs";
import { basename } from "node:path";
import { HuiyinError } from "../transform/common/errors.ts";
import { type Progress, silent } from "../transform/common/progress.ts";
import type { Workspace } from "../transform/common/workspace.ts";
import { canonical, registrableDomain } from "./address.ts";
import type { Notes, Role } from "./archive/entry.ts";
import { archiveFolder } from "./archive/folder.ts";
import { dechunk, foreignRecords } from "./archive/foreign.ts";
import { header, type ParsedRecord } from "./archive/parse.ts";
import { payloadDigest, type RawResponse, sha256 } from "./archive/record.ts";
import { type Issue, type Run, type SourceRun, writeRun } from "./archive/runs.ts";
import { ArchiveWriter } from "./archive/writer.ts";
import { isDocumentAddress, isReadable, judge } from "./crawl/judge.ts";
import { Store } from "./frontier/store.ts";
import { decodeBody } from "./http/encodings.ts";
import type { OutcomeName } from "./outcome.ts";
import { type Source, scopeOf } from "./registry.ts";

/** The source under which pages of hosts stand that the registry does not name. */
export const UNREGISTERED = "imported";
const LARGEST = 67_108_864;
const EARLIEST = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;

export interface ImportOptions {
  workspace: Workspace;
  files: string[];
  sources: Source[];
  /** take pages of hosts that no source names, too */
  allHosts?: boolean;
  /** only addresses that contain this text */
  match?: string;
  progress?: Progress;
  signal?: AbortSignal;
  now?: () => Date;
}

export interface ImportSummary {
  run: Run;
  records: number;
  taken: number;
  /** already in the archive */
  known: number;
  /** of other hosts or addresses, or no pages at all */
  passed: number;
  broken: { file: string; offset: number; fault: string }[];
}

interface Page {
  response: RawResponse;
  truncated: boolean;
}

/** A page as the archive takes it, from a response or resource record; null for records of other kinds. */
function pageOf(record: ParsedRecord, now: number): Page | null {
  const url = canonical(record.headers.get("warc-target-uri") ?? "");
  const stamp = Date.parse(record.headers.get("warc-date") ?? "");
  // No page of the web is older than the web, or from a time to come.
  if (url === null || !(stamp >= EARLIEST && stamp <= now + DAY)) return null;
  const at = new Date(stamp).toISOString();
  const truncated = !record.whole || record.headers.has("warc-truncated");
  if (record.type === "response" && record.http) {
    const { status, statusText, headers } = record.http;
    const chunked = header(headers, "transfer-encoding")?.toLowerCase().includes("chunked") ?? false;
    const body = chunked ? dechunk(record.body) : record.body;
    return { response: { url, at, status, statusText, headers, body }, truncated };
  }
  if (record.type !== "resource" || !url.startsWith("http")) return null;
  const type = record.headers.get("content-type");
  const headers: [string, string][] = type === undefined ? [] : [["Content-Type", type]];
  return { response: { url, at, status: 200, statusText: "OK", headers, body: record.body }, truncated };
}

class Importer {
  private readonly options: ImportOptions;
  private readonly store: Store;
  private readonly writer: ArchiveWriter;
  private readonly runId: string;
  private readonly owners = new Map<string, string>();
  readonly counts = new Map<string, Map<OutcomeName, number>>();
  readonly summary: Omit<ImportSummary, "run"> = { records: 0, taken: 0, known: 0, passed: 0, broken: [] };

  constructor(options: ImportOptions, store: Store, writer: ArchiveWriter, runId: string) {
    this.options = options;
    this.store = store;
    this.writer = writer;
    this.runId = runId;
    for (const source of options.sources) for (const domain of scopeOf(source)) this.owners.set(domain, source.id);
  }

  async file(path: string): Promise<void> {
    const progress = this.options.progress ?? silent;
    for (const found of foreignRecords(path)) {
      if (this.options.signal?.aborted) return;
      if (found.fault !== null) {
        this.summary.broken.push({ file: path, offset: found.offset, fault: found.fault });
        continue;
      }
      this.summary.records++;
      await this.record(found.record, path, found.offset);
      progress.at(this.summary.records, `${this.summary.taken} taken`);
    }
  }

  private owner(url: string): string | null {
    if (this.options.match !== undefined && !url.includes(this.options.match)) return null;
    const owner = this.owners.get(registrableDomain(new URL(url)));
    return owner ?? (this.options.allHosts ? UNREGISTERED : null);
  }

  private async record(record: ParsedRecord, path: string, offset: number): Promise<void> {
    const page = pageOf(record, (this.options.now?.() ?? new Date()).getTime());
    const source = page === null ? null : this.owner(page.response.url);
    const type = page === null ? null : header(page.response.headers, "content-type");
    if (page === null || source === null || !isReadable(type)) {
      if (!record.whole) this.summary.broken.push({ file: path, offset, fault: "the record ends early" });
      this.summary.passed++;
      return;
    }
    const key = `i ${page.response.url} ${page.response.at}`;
    if (this.store.get(key) !== null) {
      this.summary.known++;
      return;
    }
    await this.take(page, source, path);
    await this.store.write([[key, 1]]);
    if (page.truncated)
      this.summary.broken.push({ file: path, offset, fault: "the page is not whole; kept, marked as truncated" });
  }

  private async take({ response, truncated }: Page, source: string, path: string): Promise<void> {
    const { body, fault } = decodeBody(response.body, header(response.headers, "content-encoding"), LARGEST, true);
    const answer = { response, body, failure: null, truncation: null, accepted: null, ms: 0 };
    const verdict = judge(answer, response.url, Date.parse(response.at));
    const outcome = verdict.outcome === "fetched" && fault === "unknown" ? "bad_body" : verdict.outcome;
    const role: Role = outcome !== "fetched" ? "other" : isDocumentAddress(response.url) ? "attachment" : "article";
    const notes: Notes = {
      source,
      run: this.runId,
      role,
      outcome,
      detail: [verdict.detail, `from ${basename(path)}`].filter((d) => d !== null).join("; "),
      truncated: truncated || fault !== null,
      digest: sha256(body),
      bytes: body.length,
      refers: null,
    };
    const cut = notes.truncated ? { truncation: "length" as const } : {};
    const entry = await this.writer.response(response, notes, { payload: payloadDigest(response.body), ...cut });
    this.writer.settle(entry.id);
    this.summary.taken++;
    const counts = this.counts.get(source) ?? new Map<OutcomeName, number>();
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    this.counts.set(source, counts);
  }
}

/**
 * Takes pages of other people's WARC files into the archive, where the transform reads them like any other. Broken and
 * truncated records are reported and passed over; a page that the archive has already is not taken twice.
 * @throws HuiyinError `missing` and `input` for files that cannot be read, `busy` where a crawl is at work
 */
export async function importWarcs(options: ImportOptions): Promise<ImportSummary> {
  const missing = options.files.find((f) => !existsSync(f));
  if (missing !== undefined) throw new HuiyinError("missing", `There is no file ${missing}.`);
  const now = options.now ?? (() => new Date());
  const startedAt = now().toISOString();
  const runId = `import-${startedAt.replace(/[-:.]/g, "")}`;
  const folder = archiveFolder(options.workspace.archive);
  const store = await Store.open(folder.frontier);
  try {
    const writer = ArchiveWriter.open(folder, { now, info: { software: "huiyin import" } });
    const importer = new Importer(options, store, writer, runId);
    options.progress?.stage("import");
    try {
      for (const file of options.files) await importer.file(file);
    } finally {
      await writer.close();
    }
    const run = runOf(importer, runId, startedAt, now().toISOString(), options);
    writeRun(options.workspace.archive, run);
    return { run, ...importer.summary };
  } finally {
    await store.close();
  }
}

function runOf(importer: Importer, id: string, startedAt: string, endedAt: string, options: ImportOptions): Run {
  const { summary, counts } = importer;
  const sources = [...counts].map(
    ([source, outcomes]): SourceRun => ({
      source,
      outcomes: Object.fromEntries(outcomes),
      lists: 0,
      rows: 0,
      total: null,
      articles: outcomes.get("fetched") ?? 0,
      fresh: outcomes.get("fetched") ?? 0,
      listed: null,
      complete: false,
      waiting: 0,
    }),
  );
  const issues = summary.broken.slice(0, 1000).map(
    (b): Issue => ({
      source: basename(b.file),
      kind: "broken_archive",
      detail: `at ${b.offset}: ${b.fault}`,
      stops: false,
    }),
  );
  return {
    id,
    kind: "import",
    state: options.signal?.aborted ? "interrupted" : "finished",
    startedAt,
    endedAt,
    options: {
      files: options.files.map((f) => basename(f)),
      match: options.match ?? null,
      allHosts: options.allHosts ?? false,
    },
    pages: summary.taken,
    sources,
    hosts: [],
    issues,
  };
}
