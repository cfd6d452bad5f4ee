import { gzipSync } from "node:zlib";
import { compose } from "./compose.ts";
import { type Entry, readFacts } from "./facts.ts";
import { markup } from "./markup.ts";
import type { Article, Column, Page, Site, SiteSpec } from "./site.ts";
import { HOSTILE } from "./sites.ts";
import { figures } from "./text.ts";

/** An answer that no decent server gives. */
export type Hostility =
  | { kind: "redirect"; to: string }
  | { kind: "page"; page: Page; headers?: Record<string, string> }
  | { kind: "drip"; bytes: number; everyMs: number }
  | { kind: "bytes"; body: Buffer; headers: Record<string, string> }
  | { kind: "short"; claim: number; body: Buffer }
  | { kind: "bad-chunk" }
  | { kind: "reset" };

const COLUMN: Column = { id: "wai", name: "建议提案办理", holds: "all" };

export const HOSTILE_SPEC: SiteSpec = {
  id: HOSTILE,
  name: "样例·恶意页面",
  domain: "hostile.example",
  publisher: "other",
  region_code: "000000",
  family: "generic",
  columns: [COLUMN],
  perPage: 50,
  charset: { truth: "utf-8", header: "utf-8", meta: "utf-8" },
  script: "hans",
  robots: "User-agent: *\nAllow: /\n",
  comment: "loops, bombs, drips, traps and injected markup: each must end in a named outcome",
};

const html = (body: string, head = ""): Page => ({
  text: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>恶意页面</title>${head}</head><body>${body}</body></html>`,
  type: "text/html",
  changed: "2024-01-01",
});

const HOPS = 30;
const BOMB = 64 * 1024 * 1024;
let bomb: Buffer | null = null;

/** 64 MiB of zeros in 65 kB; made once, when it is first asked for. */
function decompressionBomb(): Buffer {
  bomb ??= gzipSync(Buffer.alloc(BOMB), { level: 9 });
  return bomb;
}

const MONTH = /^\/calendar\/(\d{1,5})\/(\d{1,2})$/;

/** Every month links to the next and to thirty days with sessions of their own: there is no last page. */
function calendar(path: string): Page | null {
  const found = MONTH.exec(path);
  if (!found) return path.startsWith("/calendar/") ? html("<p>当日无会议。</p>") : null;
  const [year, month] = [Number(found[1]), Number(found[2])];
  const next = month >= 12 ? `${year + 1}/1` : `${year}/${month + 1}`;
  const days = Array.from(
    { length: 28 },
    (_, i) => `<a href="/calendar/${year}/${month}/${i + 1}?s=${year}${month}${i}">${i + 1}</a>`,
  );
  return html(`<h1>会议日历 ${year}年${month}月</h1>${days.join(" ")}<p><a href="/calendar/${next}">下一页</a></p>`);
}

const nested = (depth: number): string => `${"<div>".repeat(depth)}收到代表建议若干${"</div>".repeat(depth)}`;

const attributes = (count: number): string =>
  `<div ${Array.from({ length: count }, (_, i) => `a${i}="${i}"`).join(" ")}>办理情况</div>`;

const BEHAVIOURS: Record<string, () => Hostility> = {
  "/loop/a": () => ({ kind: "redirect", to: "/loop/b" }),
  "/loop/b": () => ({ kind: "redirect", to: "/loop/a" }),
  "/loop/self": () => ({ kind: "redirect", to: "/loop/self" }),
  "/to-metadata": () => ({ kind: "redirect", to: "http://169.254.169.254/latest/meta-data/" }),
  "/to-file": () => ({ kind: "redirect", to: "file:///etc/passwd" }),
  "/drip": () => ({ kind: "drip", bytes: 300, everyMs: 200 }),
  "/bomb": () => ({
    kind: "bytes",
    body: decompressionBomb(),
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" },
  }),
  "/deep": () => ({ kind: "page", page: html(nested(20_000)) }),
  "/attributes": () => ({ kind: "page", page: html(attributes(50_000)) }),
  "/short": () => ({ kind: "short", claim: 100_000, body: Buffer.from("<html><body>收到代表建议") }),
  "/bad-chunk": () => ({ kind: "bad-chunk" }),
  "/reset": () => ({ kind: "reset" }),
  "/nul": () => ({ kind: "page", page: html(`<p>收到\0代表\0建议\0</p>${"\0".repeat(4096)}`) }),
  "/base": () => ({
    kind: "page",
    page: html('<a href="list.html">下一页</a>', '<base href="http://169.254.169.254/">'),
  }),
  "/refresh": () => ({
    kind: "page",
    page: html("<p>正在跳转</p>", '<meta http-equiv="refresh" content="0;url=/loop/a">'),
  }),
  "/cookies": () => ({
    kind: "page",
    page: html("<p>站点设置了很多信息。</p>"),
    headers: { "Set-Cookie": `sid=${"x".repeat(3000)}; Path=/` },
  }),
  "/not-text": () => ({
    kind: "bytes",
    body: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    headers: { "Content-Type": "text/html" },
  }),
  "/broken-gzip": () => ({
    kind: "bytes",
    body: Buffer.from("this is not gzip"),
    headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
  }),
};

/** What the hostile site does with a path; null for a path it leaves to its ordinary pages. */
export function hostility(path: string): Hostility | null {
  const hop = /^\/hop\/(\d{1,2})$/.exec(path)?.[1];
  if (hop !== undefined) {
    const n = Number(hop);
    return n < HOPS ? { kind: "redirect", to: `/hop/${n + 1}` } : { kind: "page", page: html("<p>终点</p>") };
  }
  const month = calendar(path);
  if (month) return { kind: "page", page: month };
  return BEHAVIOURS[path]?.() ?? null;
}

/** The addresses that the hostile site's list names, besides its ordinary articles. */
export const HOSTILE_PATHS = [...Object.keys(BEHAVIOURS), "/hop/0", "/calendar/2024/1"];

const PAYLOADS = [
  '<script>alert("建议")</script>',
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(document.domain)>',
  "javascript:alert(1)",
  '=HYPERLINK("http://attacker.example","点击")',
  "{{constructor.constructor('alert(1)')()}}",
  "</script><script>alert(2)</script>",
  "'; DROP TABLE observations; --",
];

function injected(entry: Entry, number: number): Article | null {
  if ("mirror" in entry) return null;
  const { title, blocks } = compose(entry);
  const payloads = PAYLOADS.map((p) => ({ kind: "paragraph" as const, runs: [`附言:${p}`] }));
  return {
    key: entry.id,
    kind: "hostile",
    column: COLUMN,
    number,
    title: `${title}<script>alert("标题")</script>`,
    published: entry.published,
    time: "09:30",
    publisher: `${entry.by}<img src=x onerror=alert(3)>`,
    // Escaped once as text, and once more as live markup that must never run.
    html: `${markup([...blocks, ...payloads], "paragraphs")}\n${PAYLOADS.join("\n")}`,
    sourceAddress: entry.source,
    mirrorOf: null,
    expected: figures(blocks).flatMap((f) => f.expected),
    report: { published_on: entry.published, region: entry.place, region_code: entry.code, kind: entry.kind },
    attachment: null,
  };
}

/** The hostile site's ordinary articles: real reports' figures with markup injected into title, source and text. */
export function hostileSite(): Site {
  const articles = (readFacts().get(HOSTILE) ?? [])
    .map((entry, i) => injected(entry, i + 1))
    .filter((a): a is Article => a !== null);
  return { spec: HOSTILE_SPEC, listings: [{ column: COLUMN, articles: articles.reverse() }] };
}

/** The list page: ordinary articles and a dated link to every hostile address. */
export function hostileList(site: Site, articlePath: (a: Article) => string, safe: (s: string) => string): Page {
  const articles = site.listings.flatMap((l) => l.articles);
  const rows = [
    ...articles.map((a) => [articlePath(a), safe(a.title), a.published] as const),
    ...HOSTILE_PATHS.map((p) => [p, `关于代表建议办理情况的说明(${safe(p.slice(1))})`, "2024-01-01"] as const),
  ];
  const cells = rows.map(([href, title, date]) => `<tr><td><a href="${href}">${title}</a></td><td>${date}</td></tr>`);
  return html(`<h1>${COLUMN.name}</h1><table class="news">${cells.join("\n")}</table>`);
}
