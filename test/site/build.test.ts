import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { type CheerioAPI, load } from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Data } from "../../docs/build/data.ts";
import type { Coverage } from "../../docs/build/rows.ts";
import { languages } from "../../docs/messages/catalogues.ts";
import { matrix, provinceMatrix } from "../../docs/pages/coverage.ts";
import { type Built, buildFixture, digest, filesIn, read, VERSION } from "./built.ts";
import { reportId } from "./fixture/drafts.ts";
import { writeEmptyFixture } from "./fixture/fixture.ts";
import { HOSTILE } from "./fixture/hostile.ts";

let built: Built;
let pages: Map<string, CheerioAPI>;

beforeAll(async () => {
  built = await buildFixture();
  pages = new Map(
    filesIn(built.dir)
      .filter((f) => f.endsWith(".html"))
      .map((f) => [f, load(read(built.dir, f))]),
  );
});

afterAll(() => built.remove());

const page = (file: string): CheerioAPI => {
  const found = pages.get(file);
  if (!found) throw new Error(`No page ${file}`);
  return found;
};

const KiB = 1024;
const gzipped = (file: string) => gzipSync(read(built.dir, file)).length;

describe("the built site", () => {
  test("has every page in every language", () => {
    const chinese = [...pages.keys()].filter((f) => !f.startsWith("en/") && !f.startsWith("zh-hant/"));
    for (const file of chinese) for (const folder of ["en/", "zh-hant/"]) expect(pages.has(folder + file)).toBe(true);
    for (const name of [
      "index",
      "compare",
      "places",
      "outcomes",
      "topics",
      "satisfaction",
      "audit",
      "search",
      "sql",
      "data",
      "methods",
      "health",
      "404",
    ]) {
      expect(chinese).toContain(`${name}.html`);
    }
    expect(chinese).toContain(`report/${reportId("withheld")}.html`);
    expect(chinese).toContain("place/410882.html");
    expect(pages.size).toBe(3 * chinese.length);
  });

  test("says its language, and where the others are", () => {
    for (const [file, $] of pages) {
      const lang = file.startsWith("en/") ? "en" : file.startsWith("zh-hant/") ? "zh-Hant" : "zh-Hans";
      expect($("html").attr("lang")).toBe(lang);
      expect(
        $("link[hreflang]")
          .map((_, e) => $(e).attr("hreflang"))
          .get(),
      ).toEqual(["zh-Hans", "zh-Hant", "en", "x-default"]);
      expect($("meta[name=viewport]").attr("content")).toBe("width=device-width, initial-scale=1");
      expect($("meta[name=description]").attr("content")).toBeTruthy();
      expect($("title").text()).toBeTruthy();
      expect([file, $("h1").length]).toEqual([file, 1]);
    }
  });

  test("leaves no message or slot unfilled", () => {
    for (const [file, $] of pages) {
      if (!file.includes(reportId("hostile")))
        expect([file, /\{\{[a-z]+\.|<!--slot/.test($("main > :not(section)").text())]).toEqual([file, false]);
    }
  });

  test("says that it shows the sample, on every page", () => {
    for (const $ of pages.values()) expect($(".demo").length).toBe(1);
  });

  test("has no dead link, whether to a page, a file or a place on a page", () => {
    const dead: string[] = [];
    for (const [file, $] of pages) {
      for (const element of $("[href], [src]").toArray()) {
        const address = $(element).attr("href") ?? $(element).attr("src") ?? "";
        if ($(element).is("[rel~=external]")) {
          expect(address).toMatch(/^https?:\/\/(www\.example\.gov\.cn|mirror\.example\.com|web\.archive\.org)\//);
          continue;
        }
        const [path = "", fragment] = address.split("#");
        const target = path === "" ? file : posix.join(posix.dirname(file), path.split("?")[0] ?? "");
        const full = target.endsWith("/") || target === "." ? posix.join(target, "index.html") : target;
        if (full.startsWith("..") || !existsSync(join(built.dir, full))) dead.push(`${file}: ${address}`);
        else if (fragment && !pages.get(full)?.(`[id="${fragment}"]`).length) dead.push(`${file}: ${address}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test("marks the source whose figures stand still, and says what a person should look at", () => {
    const page = pages.get("en/health.html");
    expect(page?.("#source-sample-one").text()).toContain("Stale: figures of 1 January 2026 stand.");
    expect(page?.("#source-sample-two").text()).not.toContain("Stale");
    const troubles = page?.("section").first();
    expect(troubles?.find("tbody tr").length).toBe(1);
    expect(troubles?.text()).toContain("less than half of last time");
    expect(pages.get("health.html")?.("#source-sample-one").text()).toContain("停更");
    for (const shown of [`report/${reportId("410882-2024")}.html`, "place/410882.html"]) {
      expect(pages.get(`en/${shown}`)?.(".note.stale").text()).toContain("Stale: figures of 1 January 2026 stand.");
      expect(pages.get(`zh-hant/${shown}`)?.(".note.stale").text()).toContain("停更");
      expect(pages.get(shown)?.(".note.stale a").attr("href")).toBe("../health.html#source-sample-one");
    }
    expect(pages.get("place/530100.html")?.(".note.stale").length).toBe(1);
    expect(pages.get("zh-hant/health.html")?.("section").first().text()).toContain("待檢視的問題");
  });

  test("has relative addresses only, so that it works below any path", () => {
    for (const [file, $] of pages) {
      const absolute = $("[href^='/'], [src^='/'], base").length;
      expect([file, absolute]).toEqual([file, 0]);
    }
  });

  test("loads nothing from anywhere else", () => {
    for (const $ of pages.values()) {
      const loaded = $(
        "script[src], link[rel=stylesheet], link[rel=modulepreload], link[rel=icon], img, iframe, object, embed",
      );
      for (const e of loaded.toArray()) expect($(e).attr("src") ?? $(e).attr("href")).toMatch(/^(\.\.?\/)/);
    }
  });

  test("runs no script and sets no style that its policy does not name", () => {
    for (const [file, $] of pages) {
      const policy = $("meta[http-equiv=Content-Security-Policy]").attr("content") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe-inline");
      const inline = $("script:not([src])")
        .toArray()
        .filter((e) => !["application/json", "application/ld+json"].includes($(e).attr("type") ?? ""));
      for (const e of [...inline, ...$("style").toArray()]) {
        const hash = createHash("sha256")
          .update($(e).html() ?? "")
          .digest("base64");
        expect([file, policy.includes(`'sha256-${hash}'`)]).toEqual([file, true]);
      }
      expect([file, inline.length <= 1]).toEqual([file, true]);
      expect($("[style]").length).toBe(0);
      // Only the page for wrong addresses: it may be shown where the style sheet is not found.
      expect([file, $("style").length]).toEqual([file, file.endsWith("404.html") ? 1 : 0]);
    }
  });

  test("keeps hostile text to text, wherever it is shown", () => {
    const seen = new Set<string>();
    for (const [file, $] of pages) {
      for (const element of $("*").toArray()) {
        const names = Object.keys((element as { attribs: object }).attribs);
        expect([file, names.filter((n) => n.startsWith("on") || n === "srcdoc")]).toEqual([file, []]);
      }
      expect($("iframe, img, object, embed, svg script, [href^='javascript'], [href^='data:']").length).toBe(0);
      for (const text of HOSTILE) if ($("body").text().includes(text.slice(0, 20))) seen.add(text);
    }
    expect(seen.size).toBeGreaterThanOrEqual(HOSTILE.length - 1);
  });

  test("leads from every number to its sentence", () => {
    const $ = page("place/410882.html");
    const links = $("td.n a")
      .map((_, e) => $(e).attr("href"))
      .get();
    expect(links.length).toBeGreaterThan(20);
    for (const href of links) expect(href).toMatch(/^\.\.\/report\/[0-9a-f]{12}\.html#f\d+$/);
    const sentence = page(`report/${reportId("410882-2024")}.html`);
    expect(sentence("#f0").text()).toBe("88件");
  });

  test("shows what is withheld as withheld, and what is recovered beside it", () => {
    const $ = page(`en/report/${reportId("withheld")}.html`);
    expect($("#f1").hasClass("recovered")).toBe(true);
    expect($("#r1").text()).toContain("withheld");
    expect($("#r1").text()).toContain("70 items");
    expect($("#r1").text()).toContain("recovered");
    expect($("#f4").hasClass("withheld")).toBe(true);
    expect($("#f4").hasClass("recovered")).toBe(false);
    expect($("#r4").text()).toContain("implied: 97.5");
    expect($("#r4").text()).not.toMatch(/\b0\b/);
  });

  test("tells how reports never seen are read before how the own cases are", () => {
    const rows = page("en/methods.html")("#accuracy table").first().find("tbody tr");
    expect(rows.first().text()).toContain("never seen");
    expect(rows.last().text()).toContain("our own cases");
    expect(rows.first().text()).toMatch(/\d\d(\.\d)?%/);
    expect(page("methods.html")("#accuracy details li").length).toBe(9);
  });

  test("marks what does not add up, and leads to the source at that figure", () => {
    const $ = page(`report/${reportId("contradicted")}.html`);
    expect($("#f2").hasClass("fails")).toBe(true);
    expect($("#checks").text()).toContain("不成立");
    const link = $("#r2 a[rel]");
    expect(link.attr("rel")).toBe("noopener nofollow external");
    expect(decodeURIComponent(link.attr("href") ?? "")).toBe(
      "http://www.example.gov.cn/jytabl/contradicted.html#:~:text=建议115件,解决16件,解决率-,69.6%,-。".replace(
        "建议115件,解决16件,解决率",
        "5件,解决16件,解决率",
      ),
    );
  });

  test("gives every chart a caption, a table of what it shows, downloads, a citation and an embedding", () => {
    const charts = new Map<string, number>();
    for (const [file, $] of pages) {
      for (const figure of $("figure").toArray()) {
        const chart = $(figure);
        charts.set(file, (charts.get(file) ?? 0) + 1);
        expect([file, chart.attr("id")]).toEqual([file, expect.stringMatching(/^[a-z-]+$/)]);
        expect(chart.find("figcaption").text()).toMatch(/\d/);
        expect([file, chart.find("details.twin tbody tr").length > 0]).toEqual([file, true]);
        expect(chart.find(".drawn svg.chart[aria-label]").length).toBeGreaterThan(0);
        const tools = file.endsWith("compare.html") ? $(".share") : chart.find(".tools");
        const kinds = tools.find("[data-kind]").map((_, e) => $(e).attr("data-kind"));
        expect([file, kinds.get()]).toEqual([file, ["csv", "json", "svg", "png"]]);
        if (!file.endsWith("compare.html")) expect(tools.attr("data-cite")).toContain(VERSION);
      }
    }
    for (const name of ["compare", "outcomes", "topics", "satisfaction", "place/410882"])
      for (const folder of ["", "en/", "zh-hant/"])
        expect([name, charts.get(`${folder}${name}.html`)]).not.toEqual([name, undefined]);
    expect(page("en/place/410882.html")("[data-view=ternary] a.pt").length).toBe(6);
  });

  test("shows the outcomes of one province's places on a page of their own, and leads to the others", () => {
    const henan = page("en/outcomes/410000.html");
    expect(henan("h1").text()).toBe("Outcomes: Henan");
    const places = new Set(
      henan("details.twin a[href*='place/']")
        .map((_, a) => henan(a).attr("href"))
        .get(),
    );
    expect([...places].sort()).toEqual(["../place/410882.html", "../place/410883.html"]);
    expect(henan(".ways [aria-current]").text()).toBe("Henan");
    expect(
      page("outcomes.html")(".ways a")
        .map((_, a) => page("outcomes.html")(a).text())
        .get(),
    ).toEqual(["各地最新", "河南省", "广东省", "云南省"]);
  });

  test("leads from a place to its peers by a measure that the place has", () => {
    const href = page("place/440300.html")("a[href*='near=440300']").attr("href") ?? "";
    expect(href).toMatch(/^\.\.\/compare\.html\?m=outcome\.percent\.resolved\.A&near=440300$/);
    expect(page("place/410000.html")("a[href*='near=']").length).toBe(0);
  });

  test("names each figure's place in the source in its report's data", () => {
    const data = JSON.parse(read(built.dir, `report/${reportId("410882-2024")}.json`)) as {
      observations: { evidence: string }[];
      quotes: { type: string; exact: string }[];
    };
    expect(data.quotes.map((q) => q.exact)).toEqual(data.observations.map((o) => o.evidence));
    expect(new Set(data.quotes.map((q) => q.type))).toEqual(new Set(["TextQuoteSelector"]));
  });

  test("sums up what is known of years before those that the matrix shows", () => {
    const data = { coverage: new Map(), regions: new Map() } as unknown as Data;
    const known = (year: number, figures: number, region_code = "410882"): Coverage => ({
      region_code,
      year,
      state: figures > 0 ? "reported" : "no_figure",
      reports: 1,
      figures,
      withheld: 0,
      recovered: 0,
    });
    data.coverage.set("410882", [known(1991, 7), known(1996, 5), known(2024, 3)]);
    data.coverage.set("410883", [known(2024, 9, "410883")]);
    const route = { locale: "en" as const, path: "index.html" };
    const site = { version: VERSION, demo: true, current: null, assets: { style: "", script: "" } };
    const $ = load(matrix({ t: languages.en, route, site, data }, ["410882", "410883"], "c").markup);
    const row = (n: number) =>
      $("tbody tr")
        .eq(n)
        .find("td")
        .map((_, e) => $(e).text())
        .get();
    expect($("thead th").eq(1).text()).toBe("before 2005");
    expect([row(0)[0], row(0).at(-1), row(0).length]).toEqual(["12", "3", 21]);
    expect([row(1)[0], row(1).at(-1)]).toEqual(["", "9"]);
    const province = load(provinceMatrix({ t: languages.en, route, site, data }, "c").markup);
    const cells = province("tbody td");
    expect([cells.first().text(), cells.last().text(), cells.eq(1).text()]).toEqual(["1", "2", "·"]);
  });

  test("leaves copies out of comparisons and links them to the original", () => {
    expect(page(`report/${reportId("copy")}.html`)("p.note a").attr("href")).toContain(reportId("hant"));
    expect(page("audit.html")("#copies").text()).toContain("转载:");
  });

  test("tells the six states of coverage apart by letter, and none of them is a zero", () => {
    const $ = page("index.html");
    const cells = $(".matrix td.cell").toArray();
    expect(cells.length).toBeGreaterThan(10);
    for (const cell of cells) expect($(cell).text()).not.toBe("0");
    expect(
      $(".legend .cell")
        .map((_, e) => $(e).text())
        .get(),
    ).toEqual(["12", "复", "隐", "无", "—", "·"]);
    expect($(".matrix td.no_figure").text()).toContain("无");
  });

  test("gives complement counts where rates are at the ceiling", () => {
    const text = page("en/satisfaction.html")("main").text();
    expect(text).toContain("0 of 52");
    expect(text).toContain("5.6%");
  });

  test("stays within its budgets", () => {
    for (const file of filesIn(join(built.dir, "data")))
      expect(gzipped(join("data", file))).toBeLessThanOrEqual(100 * KiB);
    const shared = filesIn(join(built.dir, "assets"))
      .filter((f) => /^site\./.test(f))
      .reduce((sum, f) => sum + gzipped(join("assets", f)), 0);
    for (const [file] of pages) {
      const $ = load(read(built.dir, file));
      const modules = $("link[rel=modulepreload]")
        .map((_, e) => posix.join(posix.dirname(file), $(e).attr("href") ?? ""))
        .get();
      const total = shared + gzipped(file) + modules.reduce((sum, m) => sum + gzipped(m), 0);
      expect([file, total <= (modules.length > 0 ? 250 : 60) * KiB]).toEqual([file, true]);
    }
  });

  test("carries the release's files, and a feed in each language", () => {
    expect(existsSync(join(built.dir, "release", "huiyin.duckdb"))).toBe(true);
    expect(page("data.html")("table a[download]").length).toBe(4);
    const dataset = JSON.parse(page("en/data.html")("#dataset").text()) as { version: string; distribution: unknown[] };
    expect([dataset.version, dataset.distribution.length]).toEqual([VERSION, 4]);
    expect(
      page(`en/report/${reportId("withheld")}.html`)("link[type='application/atom+xml']")
        .map((_, e) => page("en/index.html")(e).attr("href"))
        .get(),
    ).toEqual(["../../feeds/releases-en.atom", "../../feeds/edits-en.atom"]);
    for (const feed of ["releases", "edits"]) {
      for (const locale of ["zh-hans", "zh-hant", "en"]) {
        const $ = load(read(built.dir, `feeds/${feed}-${locale}.atom`), { xml: true });
        expect($("feed > id").text()).toBe(`urn:huiyin:${feed}`);
        expect($("entry").length).toBe(1);
      }
    }
  });

  test("offers the releases that are kept from before, each under its version", async () => {
    const older = "2025-12-01-0123456789ab";
    const folder = join(built.root, "releases", older);
    mkdirSync(folder);
    const files = [{ path: "reports.parquet", bytes: 7, sha256: "00", rows: 41 }];
    writeFileSync(join(folder, "reports.parquet"), "PAR1...");
    writeFileSync(join(folder, "manifest.json"), JSON.stringify({ version: older, date: "2025-12-01", files }));
    const out = join(built.root, "elsewhere", "three");
    await built.again(out);
    const $ = load(read(out, "en/data.html"));
    expect($("#versions tbody tr").length).toBe(1);
    expect($("#versions tbody tr").text()).toContain("1 December 2025");
    expect($("#versions tbody tr td.n").first().text()).toBe("41");
    for (const a of $("#versions a").toArray()) expect(existsSync(join(out, "en", $(a).attr("href") ?? ""))).toBe(true);
    expect(read(out, `releases/${older}/reports.parquet`)).toBe("PAR1...");
    expect(existsSync(join(out, "releases", VERSION, "huiyin.duckdb"))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test("comes out the same from the same release, and takes over the reports' pages that are the same", async () => {
    symlinkSync(built.dir, join(built.root, "site"));
    const out = join(built.root, "sites", "two");
    const summary = await built.again(out);
    expect(summary).toEqual({ ...built.summary, kept: built.summary.reports });
    expect(digest(out)).toBe(digest(built.dir));
    const file = `report/${reportId("withheld")}.html`;
    expect(statSync(join(out, file)).ino).toBe(statSync(join(built.dir, file)).ino);
  });
});

describe("the site of an empty release", () => {
  test("is whole, and says that there is nothing yet", async () => {
    const nothing = await buildFixture(writeEmptyFixture);
    const home = load(read(nothing.dir, "index.html"));
    expect(home(".empty").length).toBeGreaterThan(0);
    for (const name of ["compare", "audit", "topics", "outcomes", "satisfaction", "places"]) {
      expect(load(read(nothing.dir, `en/${name}.html`))("h1").length).toBe(1);
    }
    nothing.remove();
  });
});
