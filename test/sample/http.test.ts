import { request } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { samplePages } from "../../data/sample/pages.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { SITES } from "../../data/sample/sites.ts";

const NOW = Date.UTC(2026, 5, 15, 8, 0, 0);
let sample: Sample;
beforeAll(async () => {
  sample = await serveSample({ clock: () => NOW });
});
afterAll(() => sample.close());

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A request whose headers and body nobody has touched on the way. */
function raw(url: string, headers: Record<string, string> = {}, method = "GET"): Promise<Raw> {
  return new Promise((done, fail) => {
    const sent = request(url, { headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (c: Buffer) => chunks.push(c));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
      response.on("error", fail);
    });
    sent.on("error", fail).end();
  });
}

const pageOf = (site: string): string => {
  const page = samplePages().find((p) => p.site === site && p.kind === "report");
  if (!page) throw new Error(`no page on ${site}`);
  return sample.origin(site) + page.path;
};

describe("headers", () => {
  test("tell type, length, validators and the clock's time", async () => {
    const { status, headers, body } = await raw(pageOf("sample-henan"));
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-length"]).toBe(String(body.length));
    expect(headers.etag).toMatch(/^"[0-9a-f]{20}"$/);
    expect(Date.parse(String(headers["last-modified"]))).toBeLessThan(NOW);
    expect(headers.date).toBe(new Date(NOW).toUTCString());
  });

  test("claim of the encoding what each site claims, right or wrong", async () => {
    for (const site of SITES) {
      const { headers, body } = await raw(pageOf(site.id));
      const claimed = site.charset.header;
      expect(headers["content-type"]).toBe(claimed === null ? "text/html" : `text/html; charset=${claimed}`);
      const meta = `charset=${site.charset.meta}"`;
      expect(body.toString("latin1"), site.id).toContain(meta);
    }
    const wrong = SITES.filter(
      (s) => s.charset.header !== null && s.charset.truth === "utf-8" && s.charset.header !== "utf-8",
    );
    expect(wrong.map((s) => s.id)).toEqual(["sample-gansu"]);
  });

  test("a page in each of GB18030, GBK, Big5 and UTF-8 decodes to its title, and only in its own encoding", async () => {
    const labels = { gb18030: "gb18030", gbk: "gb18030", big5: "big5", "utf-8": "utf-8" };
    expect(new Set(SITES.map((s) => s.charset.truth))).toEqual(new Set(Object.keys(labels)));
    for (const site of SITES) {
      const page = samplePages().find((p) => p.site === site.id && p.kind === "report");
      const { body } = await raw(pageOf(site.id));
      const text = new TextDecoder(labels[site.charset.truth], { fatal: true }).decode(body);
      expect(text, site.id).toContain(`>${page?.title}`);
      if (site.charset.truth !== "utf-8")
        expect(() => new TextDecoder("utf-8", { fatal: true }).decode(body)).toThrow();
    }
  });

  test("the GB18030 site uses a character of four bytes", async () => {
    const pages = samplePages().filter((p) => p.site === "sample-yungui");
    const bodies = await Promise.all(pages.map((p) => raw(sample.origin(p.site) + p.path)));
    expect(bodies.some(({ body }) => new TextDecoder("gb18030").decode(body).includes("㵲"))).toBe(true);
  });
});

describe("conditional requests", () => {
  test("get 304 without a body for the present ETag, alone, weak or in a list", async () => {
    const url = pageOf("sample-hubei");
    const { headers } = await raw(url);
    const tag = String(headers.etag);
    for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const again = await raw(url, { "If-None-Match": asked });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, tag]);
    }
    expect((await raw(url, { "If-None-Match": '"other"' })).status).toBe(200);
  });

  test("get 304 for the present date and 200 for an earlier one", async () => {
    const url = pageOf("sample-hubei");
    const modified = String((await raw(url)).headers["last-modified"]);
    expect((await raw(url, { "If-Modified-Since": modified })).status).toBe(304);
    expect((await raw(url, { "If-Modified-Since": new Date(0).toUTCString() })).status).toBe(200);
    expect((await raw(url, { "If-Modified-Since": "yesterday" })).status).toBe(200);
  });

  test("let If-None-Match go before If-Modified-Since", async () => {
    const url = pageOf("sample-hubei");
    const modified = String((await raw(url)).headers["last-modified"]);
    const both = { "If-None-Match": '"other"', "If-Modified-Since": modified };
    expect((await raw(url, both)).status).toBe(200);
  });
});

describe("content codings and methods", () => {
  test("gzip is sent to whoever accepts it, and opens to the same bytes", async () => {
    const url = pageOf("sample-yungui");
    const plain = await raw(url);
    const zipped = await raw(url, { "Accept-Encoding": "gzip, br" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(zipped.headers["content-length"]).toBe(String(zipped.body.length));
    expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  });

  test("HEAD tells the same headers without a body; other methods are refused", async () => {
    const url = pageOf("sample-gansu");
    const [get, head] = [await raw(url), await raw(url, {}, "HEAD")];
    expect(head.body.length).toBe(0);
    expect(head.headers["content-length"]).toBe(get.headers["content-length"]);
    expect(head.headers.etag).toBe(get.headers.etag);
    const put = await raw(url, {}, "PUT");
    expect([put.status, put.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  });
});

describe("the sites' standing pages", () => {
  test("each site has a front page that leads to its columns, and answers 404 elsewhere", async () => {
    for (const site of SITES) {
      const front = await raw(`${sample.origin(site.id)}/`);
      expect(front.status).toBe(200);
      const missing = await raw(`${sample.origin(site.id)}/no/such/page.html`);
      expect(missing.status).toBe(404);
      expect(missing.headers["content-type"]).toContain("text/html");
      const source = sample.sources.find((s) => s.id === site.id);
      for (const seed of source?.seeds ?? []) {
        expect((await raw(seed)).status, seed).toBe(200);
        const path = seed.slice(sample.origin(site.id).length).replaceAll("&", "&amp;");
        expect(front.body.toString("latin1")).toContain(`href="${path}"`);
      }
    }
  });

  test("robots.txt of one site hides two pages that exist and asks for a delay of nothing", async () => {
    const robots = (await raw(`${sample.origin("sample-anhui")}/robots.txt`)).body.toString("utf8");
    expect(robots).toContain("Crawl-delay: 0");
    const hidden = samplePages().filter((p) => p.hidden);
    expect(hidden.map((p) => [p.site, p.kind])).toEqual([
      ["sample-anhui", "distractor"],
      ["sample-anhui", "distractor"],
    ]);
    for (const p of hidden) {
      expect(robots).toContain(`Disallow: ${p.path}\n`);
      expect((await raw(sample.origin(p.site) + p.path)).status).toBe(200);
    }
  });

  test("one article of the ylcms site is a PDF alone", async () => {
    const page = samplePages().find(
      (p) => p.site === "sample-gansu" && p.title?.includes("办理工作") && p.kind === "distractor",
    );
    const found = samplePages().filter((p) => p.site === "sample-gansu" && p.kind === "distractor");
    const bodies = await Promise.all(found.map((p) => raw(sample.origin(p.site) + p.path)));
    const links = bodies.flatMap(({ body }) =>
      [...(/href="(\/cms\/uploads\/\d+\.pdf)"/.exec(body.toString("utf8")) ?? [])].slice(1),
    );
    expect(links).toHaveLength(1);
    const file = await raw(`${sample.origin("sample-gansu")}${links[0]}`);
    expect(file.headers["content-type"]).toBe("application/pdf");
    expect(file.body.subarray(0, 8).toString("latin1")).toBe("%PDF-1.4");
    expect(page).toBeDefined();
  });

  test("the site map of the site without a known system names all its pages", async () => {
    const map = (await raw(`${sample.origin("sample-xianggang")}/sitemap.xml`)).body.toString("utf8");
    for (const p of samplePages().filter((p) => p.site === "sample-xianggang")) {
      expect(map).toContain(`<loc>${sample.origin(p.site)}${p.path}</loc>`);
    }
  });
});

test("the log tells site, method, path, time, agent and status of every request", async () => {
  sample.forgetRequests();
  const path = pageOf("sample-hunan").slice(sample.origin("sample-hunan").length);
  await raw(pageOf("sample-hunan"), { "User-Agent": "tester/1" });
  await raw(`${sample.origin("sample-hunan")}/nothing`, {}, "HEAD");
  await expect.poll(() => sample.requests().length).toBe(2);
  const at = new Date(NOW).toISOString();
  const over = { retryAfter: null, ended: at };
  expect(sample.requests()).toEqual([
    { site: "sample-hunan", method: "GET", path, at, userAgent: "tester/1", status: 200, ...over },
    { site: "sample-hunan", method: "HEAD", path: "/nothing", at, userAgent: null, status: 404, ...over },
  ]);
});
