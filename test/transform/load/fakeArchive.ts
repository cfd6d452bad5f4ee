import { createHash } from "node:crypto";
import { captureId, type Role } from "../../../scraper/archive/entry.ts";
import type { Archive, Entry, Run } from "../../../transform/load/archive.ts";

/** One answer of a site, as a test writes it down. */
export interface Answer {
  url: string;
  body: string | Uint8Array;
  at?: string;
  status?: number;
  contentType?: string | null;
  role?: Role;
  source?: string;
  run?: string;
  truncated?: boolean;
}

const run = (id: string): Run => ({
  id,
  kind: "crawl",
  state: "finished",
  startedAt: "2024-03-01T00:00:00Z",
  endedAt: "2024-03-01T01:00:00Z",
  options: {},
  pages: 0,
  sources: [],
  hosts: [],
  issues: [],
});

/** An archive in memory, in the form that the crawler's has. */
export class FakeArchive implements Archive {
  readonly list: Entry[] = [];
  readonly #bodies = new Map<string, Uint8Array>();
  readonly allRuns: Run[] = [run("run-1")];
  /** bodies that were asked for: pages that were read */
  asked = 0;

  constructor(answers: Answer[] = []) {
    for (const answer of answers) this.add(answer);
  }

  add(answer: Answer): Entry {
    const body = typeof answer.body === "string" ? new TextEncoder().encode(answer.body) : answer.body;
    const digest = createHash("sha256").update(body).digest("hex");
    const nth = this.list.length;
    const warc = { file: "00001.warc.gz", offset: nth * 1000, length: 900 };
    const earlier = this.list.find((e) => e.url === answer.url && e.digest === digest && e.type === "response");
    const entry: Entry = {
      id: captureId(warc.file, warc.offset),
      warc,
      type: earlier ? "revisit" : "response",
      url: answer.url,
      at:
        answer.at ??
        `2024-03-01T00:${String(Math.floor(nth / 60) % 60).padStart(2, "0")}:${String(nth % 60).padStart(2, "0")}Z`,
      status: answer.status ?? 200,
      contentType: answer.contentType === undefined ? "text/html; charset=utf-8" : answer.contentType,
      payload: null,
      source: answer.source ?? "sample-gov",
      run: answer.run ?? "run-1",
      role: answer.role ?? "article",
      outcome: (answer.status ?? 200) < 300 ? "fetched" : "not_found",
      detail: null,
      truncated: answer.truncated ?? false,
      digest,
      bytes: body.byteLength,
      refers: earlier?.warc ?? null,
    };
    this.list.push(entry);
    this.#bodies.set(`${warc.file}:${warc.offset}`, body);
    return entry;
  }

  async *entries() {
    yield* this.list;
  }

  body(place: Entry["warc"]) {
    this.asked++;
    return this.#bodies.get(`${place.file}:${place.offset}`) ?? null;
  }

  runs() {
    return this.allRuns;
  }
}
