// A site of many pages for the crawl's bench, in a process of its own: lists of 100 dated rows, articles of about 27 kB.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

const [sites, perSite] = process.argv.slice(2).map(Number);
const ROWS = 100;
const encoder = new TextEncoder();

/** Text about as compressible as a report: characters of a page's own order, from a vocabulary of eight hundred. */
function filler(seed) {
  let state = (seed * 2654435761) % 4294967296;
  let text = "";
  for (let i = 0; i < 8800; i++) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    text += String.fromCharCode(0x4e00 + ((state >>> 8) % 800) * 7);
  }
  return text;
}
const fillers = Array.from({ length: 64 }, (_, i) => filler(i + 1));
const headers = { "content-type": "text/html; charset=utf-8", "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT" };

function article(site, n) {
  return `<html><head><meta charset="utf-8"><title>第${n}号</title></head><body><h1>第${n}号建议</h1><div class="content"><p>${site}-${n} ${fillers[n % fillers.length]}</p></div></body></html>`;
}

function list(page) {
  const first = perSite - (page - 1) * ROWS;
  const rows = [];
  for (let n = first; n > Math.max(0, first - ROWS); n--) {
    const day = new Date(Date.UTC(2000, 0, 1 + (n % 9000))).toISOString().slice(0, 10);
    rows.push(`<li><a href="/a/${n}.html">关于第${n}号建议办理情况的报告</a><span>${day}</span></li>`);
  }
  const next = first - ROWS > 0 ? `<a href="/list/${page + 1}.html">下一页</a>` : "";
  return `<html><body><ul class="list">${rows.join("")}</ul><div>共${perSite}条 ${next}</div></body></html>`;
}

function answer(site, request, response) {
  const [, kind, name = ""] = (request.url ?? "").split("/");
  const n = Number.parseInt(name, 10);
  const text = kind === "a" ? article(site, n) : kind === "list" ? list(n) : null;
  if (text === null) return response.writeHead(404).end();
  const body = encoder.encode(text);
  const etag = `"${createHash("sha1").update(`${site}${request.url}`).digest("hex")}"`;
  if (request.headers["if-none-match"] === etag) return response.writeHead(304, { etag }).end();
  response.writeHead(200, { ...headers, etag, "content-length": body.length }).end(body);
}

const ports = [];
for (let site = 0; site < sites; site++) {
  const server = createServer((request, response) => answer(site, request, response));
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  ports.push(server.address().port);
}
process.send?.(ports);
process.on("disconnect", () => process.exit(0));
