import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Source } from "../../scraper/registry.ts";

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Tiny {
  origin: string;
  /** path and query of every request, in order */
  asked: string[];
  server: Server;
  close(): Promise<void>;
}

/** A server on a free port of this machine; `answers` by path, everything else is 404. */
export async function serveTiny(answers: Record<string, Answer | string>): Promise<Tiny> {
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
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    server,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
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
