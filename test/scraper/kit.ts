import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Clock } from "../../scraper/clock.ts";
import { type CrawlOptions, crawl } from "../../scraper/crawl.ts";
import { Source } from "../../scraper/registry.ts";
import { workspace } from "../../transform/common/workspace.ts";

/** A folder that is gone when the test is over. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), "huiyin-scraper-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Tiny {
  origin: string;
  /** path and query of every request, in order */
  asked: string[];
  server: Server;
}

/** A server on a free port of this machine; `answers` by path, everything else is 404. */
export async function tiny(answers: Record<string, Answer | string>): Promise<Tiny> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const answer = answers[path] ?? answers[path.split("?")[0] ?? ""] ?? answers["*"];
    if (typeof answer === "string") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(answer);
    else if (answer) answer(request, response);
    else response.writeHead(404).end("404");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
}

/** A source on a tiny server, without a delay. */
export function source(origin: string, fields: Record<string, unknown> = {}): Source {
  return Source.parse({
    id: "tiny",
    name: "测试站",
    publisher: "government",
    region_code: "410882",
    family: "generic",
    address: `${origin}/`,
    seeds: [`${origin}/list.html`],
    status: "sample",
    ...fields,
    politeness: { delay: 0, timeout: 2, attempts: 1, ...(fields.politeness as object | undefined) },
  });
}

/** Runs a crawl of this machine's servers into a folder. */
export function crawlInto(dir: string, sources: Source[], options: Partial<CrawlOptions> = {}) {
  return crawl({ workspace: workspace(dir), sources, allowLoopback: true, ...options });
}

/** A list page of dated links. */
export function listPage(rows: { href: string; title: string; date: string }[], rest = ""): string {
  const items = rows.map((r) => `<li><a href="${r.href}">${r.title}</a><span>${r.date}</span></li>`);
  return `<html><head><meta charset="utf-8"></head><body><ul class="list">${items.join("")}</ul>${rest}</body></html>`;
}

/** Rows 1 to n, newest first. */
export function rowsUpTo(n: number, prefix = "/a"): { href: string; title: string; date: string }[] {
  return Array.from({ length: n }, (_, i) => ({
    href: `${prefix}${n - i}.html`,
    title: `关于第${n - i}号建议的办理情况报告`,
    date: new Date(Date.UTC(2024, 0, 1 + n - i)).toISOString().slice(0, 10),
  }));
}

/** Time that passes only where something sleeps. */
export function fakeClock(start = Date.UTC(2026, 0, 1)): Clock & { time: number; slept: number[] } {
  const clock = {
    time: start,
    slept: [] as number[],
    now: () => clock.time,
    sleep: async (ms: number) => {
      clock.slept.push(ms);
      clock.time += Math.max(0, ms);
      await Promise.resolve();
    },
  };
  return clock;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
