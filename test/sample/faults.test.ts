import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { samplePages } from "../../data/sample/pages.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import { walkSite } from "./walk.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await serveSample({ harmless: true });
});
afterEach(() => sample.clearFaults());
afterAll(() => sample.close());

const SITE = "sample-yungui";
const page = samplePages().find((p) => p.site === SITE && p.kind === "report");
const path = page?.path ?? "";
const get = (headers: Record<string, string> = {}) =>
  fetch(sample.origin(SITE) + path, { headers, redirect: "manual" });

describe("a fault", () => {
  test("answers 429 and 503 with Retry-After in seconds and as a date", async () => {
    sample.fault({ site: SITE, path, times: 1, does: { kind: "status", status: 429, retryAfter: 7 } });
    const until = new Date(Date.UTC(2026, 4, 1));
    sample.fault({ site: SITE, path: "/zwgk/*", does: { kind: "status", status: 503, retryAfter: until } });
    const busy = await get();
    expect([busy.status, busy.headers.get("retry-after")]).toEqual([429, "7"]);
    const down = await fetch(`${sample.origin(SITE)}/zwgk/rdjybl.htm`);
    expect([down.status, down.headers.get("retry-after")]).toEqual([503, "Fri, 01 May 2026 00:00:00 GMT"]);
    expect((await get()).status).toBe(200);
  });

  test("strikes as often as it was told to, on its own path alone", async () => {
    sample.fault({ site: SITE, path, times: 2, does: { kind: "gone" } });
    const other = await fetch(`${sample.origin(SITE)}/`);
    expect(other.status).toBe(200);
    expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([410, 410, 200]);
  });

  test.each([403, 412, 521] as const)("answers %i as a firewall does", async (status) => {
    sample.fault({ site: SITE, path: "*", does: { kind: "firewall", status } });
    const answer = await get();
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain("访问被拒绝");
  });

  test("asks for a cookie that a script sets, and lets in whoever has it", async () => {
    sample.fault({ site: SITE, path: "*", does: { kind: "challenge" } });
    const asked = await get();
    expect(asked.status).toBe(521);
    expect(asked.headers.get("set-cookie")).toContain("__jsluid_h");
    expect(await asked.text()).toContain("document.cookie");
    expect((await get({ Cookie: "__jsl_clearance=sample" })).status).toBe(200);
  });

  test("moves a page to another address", async () => {
    sample.fault({ site: SITE, path, does: { kind: "moved", to: "/info/1/2.htm" } });
    const moved = await get();
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/info/1/2.htm"]);
  });

  test("changes the layout, so that no known container is left, and keeps the text", async () => {
    const decode = async (r: Response) => new TextDecoder("gb18030").decode(await r.arrayBuffer());
    const before = await get();
    const known = await decode(before);
    sample.fault({ site: SITE, path: "*", does: { kind: "layout" } });
    const after = await get();
    const changed = await decode(after);
    expect(known).toContain("vsb_content");
    expect(changed).not.toContain("vsb_content");
    expect(changed).not.toContain("v_news_content");
    expect(changed).toContain(page?.title ?? "?");
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
  });

  test("rewrites a page, whose validators then change", async () => {
    const before = (await get()).headers.get("etag");
    sample.fault({ site: SITE, path, does: { kind: "rewrite", from: "办理", to: "处理" } });
    const after = await get();
    expect(after.headers.get("etag")).not.toBe(before);
    expect(new TextDecoder("gb18030").decode(await after.arrayBuffer())).not.toContain("办理");
  });

  test.each([
    "sample-henan",
    "sample-zhejiang",
    "sample-hunan",
    "sample-huanan",
    "sample-anhui",
    "sample-yungui",
    "sample-gansu",
  ])("makes the lists of %s claim more rows than they have", async (site) => {
    sample.fault({ site, path: "*", does: { kind: "total", add: 3 } });
    for (const walk of await walkSite(sample, site)) expect(walk.total).toBe(walk.paths.length + 3);
  });

  test("cuts, shortens and garbles answers", async () => {
    for (const kind of ["reset", "short", "bad-chunk"] as const) {
      sample.clearFaults();
      sample.fault({ site: SITE, path, does: { kind } });
      await expect(
        get().then((r) => r.text()),
        kind,
      ).rejects.toThrow();
    }
  });

  test("delays an answer", async () => {
    sample.fault({ site: SITE, path, does: { kind: "slow", ms: 30 } });
    const begun = performance.now();
    expect((await get()).status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThan(25);
  });
});

test("faults can be given when the sample is started", async () => {
  const other = await serveSample({ harmless: true, faults: [{ site: SITE, path, does: { kind: "gone" } }] });
  try {
    expect((await fetch(other.origin(SITE) + path)).status).toBe(410);
  } finally {
    await other.close();
  }
});
