import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serveSite } from "../../docs/serve/server.ts";
import { type Built, buildFixture, VERSION } from "./built.ts";
import { launch, WITHOUT_BROWSER } from "./chromium.ts";
import { reportId } from "./fixture/drafts.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LANGUAGES = ["", "zh-hant/", "en/"];
const report = (key: string) => `report/${reportId(key)}.html`;
const KINDS = [
  "",
  "compare.html",
  "places.html",
  "place/410882.html",
  "place/410000.html",
  "outcomes.html",
  "outcomes/410000.html",
  "topics.html",
  "satisfaction.html",
  "audit.html",
  "search.html?q=%E5%BB%BA%E8%AD%B0",
  "sql.html",
  "data.html",
  "methods.html",
  "health.html",
  report("withheld"),
  report("hostile"),
  "404.html",
];

let built: Built;
let serving: Serving;
let browser: Browser;

/** A page that remembers what went wrong: errors in the console, requests to anywhere else, scripts of hostile text. */
async function open(context: BrowserContext, address: string): Promise<{ page: Page; troubles: string[] }> {
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") troubles.push(`console: ${m.text()}`);
  });
  page.on("pageerror", (e) => troubles.push(`error: ${e.message}`));
  page.on("request", (r) => {
    if (!["data:", "blob:"].some((s) => r.url().startsWith(s)) && !r.url().startsWith(serving.address))
      troubles.push(`foreign: ${r.url()}`);
  });
  page.on("response", (r) => {
    if (r.status() >= 400) troubles.push(`${r.status()}: ${r.url()}`);
  });
  page.on("dialog", (d) => {
    troubles.push(`dialog: ${d.message()}`);
    d.dismiss();
  });
  await page.goto(serving.address + address, { waitUntil: "load" });
  // Time for the page's module to fetch what it shows.
  await page.waitForTimeout(100);
  const pwned = await page.evaluate("window.pwned");
  if (pwned !== undefined) troubles.push(`hostile text ran: ${pwned}`);
  return { page, troubles };
}

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}

async function violations(page: Page): Promise<string[]> {
  // The policy refuses inline scripts, and rightly: axe comes in by the debugger.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: AXE });
  const found = (await page.evaluate(
    "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}}).then((r) => r.violations.map((v) => ({id: v.id, nodes: v.nodes.map((n) => ({target: n.target.map(String)}))})))",
  )) as Violation[];
  return found.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(" "))
        .slice(0, 3)
        .join(" | ")}`,
  );
}

const size = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 390, height: 844 },
  smallest: { width: 320, height: 640 },
};

describe.skipIf(WITHOUT_BROWSER)("the site in a browser", () => {
  beforeAll(async () => {
    built = await buildFixture();
    serving = await serveSite({ dir: built.dir, port: 0 });
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    built?.remove();
  });

  test("opens every kind of page in every language without an error or a request to anywhere else", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    for (const language of LANGUAGES) {
      for (const kind of KINDS) {
        const { page, troubles } = await open(context, language + kind);
        expect([language + kind, troubles]).toEqual([language + kind, []]);
        await page.close();
      }
    }
    await context.close();
  }, 180_000);

  test.each([
    ["wide", "light", "en/"],
    ["narrow", "dark", ""],
    ["smallest", "light", "en/"],
  ] as const)(
    "fits a %s screen, %s, and leaves axe nothing to find",
    async (width, colorScheme, language) => {
      const context = await browser.newContext({ viewport: size[width], colorScheme });
      for (const kind of KINDS) {
        const { page } = await open(context, language + kind);
        expect([kind, await page.evaluate("document.documentElement.scrollWidth - innerWidth")]).toEqual([kind, 0]);
        if (width !== "smallest") expect([kind, await violations(page)]).toEqual([kind, []]);
        await page.close();
      }
      await context.close();
    },
    120_000,
  );

  test("leads from a place by comparison to a number, its sentence and its source", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "en/search.html");
    await page.fill("#query", "qinyang");
    await page.press("#query", "Enter");
    await page.click("#results a:has-text('Qinyang')");
    await page.click("a:has-text('Compare with places')");
    await page.waitForSelector("#chips .chip:has-text('Qinyang')");
    expect(new URL(page.url()).searchParams.get("near")).toBe("410882");
    await page.click("#view summary");
    await page.click("#view table tr:has-text('Qinyang') td a.q");
    await page.waitForSelector("mark:target, mark:has(:target)");
    const evidence = await page.textContent("mark:target");
    expect(evidence).toMatch(/%|件/);
    const source = await page.getAttribute("tr td a[rel~=external]", "href");
    expect(source).toContain("#:~:text=");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("keeps its state in the address: chosen, shared, gone back", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "en/compare.html");
    await page.selectOption("#measure", "assigned.item");
    await page.waitForURL(/m=assigned\.item/);
    await page.fill("#place", "珠海");
    await page.click("#controls button[type=submit]");
    await page.fill("#place", "410882");
    await page.press("#place", "Enter");
    await page.waitForURL(/p=410882%2C440400|p=410882,440400/);
    await page.selectOption("select[name=from]", "2023");
    await page.waitForURL(/y=2023/);
    await page.check("input[name=v][value=years]");
    await page.waitForSelector("path.line");
    const rows = await page.locator("#view tbody tr").count();
    const other = await open(context, page.url().slice(serving.address.length));
    await other.page.waitForSelector("path.line");
    expect(await other.page.locator("#view tbody tr").count()).toBe(rows);
    expect(await other.page.locator("#chips button").allTextContents()).toEqual(["Qinyang ×", "Zhuhai ×"]);
    await page.goBack();
    await page.waitForSelector("#view svg circle");
    expect(await page.inputValue("input[name=v]:checked")).toBe("strip");
    await page.click("#chips button >> nth=0");
    await page.waitForURL(/p=440400&|p=440400$/);
    expect([...troubles, ...other.troubles]).toEqual([]);
    await context.close();
  });

  test("draws every view of every measure that has figures", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "compare.html");
    const options = await page
      .locator("#measure option")
      .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
    expect(options.length).toBeGreaterThan(5);
    for (const option of options) {
      for (const view of ["strip", "years", "slope", "funnel"]) {
        await page.goto(`${serving.address}compare.html?m=${option}&v=${view}`, { waitUntil: "load" });
        await page.waitForSelector("#view .drawn:only-of-type :is(svg, .empty)");
        expect(await page.innerHTML("#view .drawn")).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("hands over what is shown as CSV, JSON, SVG and PNG", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "compare.html?m=assigned.item&p=410882");
    await page.waitForSelector("#chips button");
    const save = async (kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`#downloads [data-kind=${kind}]`),
      ]);
      return readFileSync(await download.path());
    };
    const csv = (await save("csv")).toString();
    expect(csv.trim().split("\r\n").length).toBe(4);
    expect(csv).toContain("沁阳市");
    const json = JSON.parse((await save("json")).toString()) as { value: number; address: string }[];
    expect(json.map((r) => r.value)).toEqual([80, 92, 88]);
    expect(json[0]?.address).toMatch(/report\/[0-9a-f]{12}\.html#f0$/);
    expect((await save("svg")).toString()).toMatch(/^<svg xmlns=.*<style>/s);
    expect((await save("png")).subarray(1, 4).toString()).toBe("PNG");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("shows outcomes as bars or as a triangle: chosen, shared, gone back, embedded", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "en/outcomes.html");
    const shown = (view: string) => page.isVisible(`#outcomes-suggestion .at-wide[data-view=${view}]`);
    expect([await shown("bars"), await shown("ternary")]).toEqual([true, false]);
    await page.check(".views input[value=ternary]");
    expect(new URL(page.url()).search).toBe("?v=ternary");
    expect([await shown("bars"), await shown("ternary")]).toEqual([false, true]);
    await page.click("#outcomes-suggestion .tools summary");
    const address = (await page.textContent("#outcomes-suggestion [data-show=address]")) ?? "";
    expect(address).toBe(`${serving.address}en/outcomes.html?v=ternary#outcomes-suggestion`);
    expect(await page.textContent("#outcomes-suggestion [data-show=cite]")).toContain(`${VERSION}. ${address}`);
    const other = await open(context, address.slice(serving.address.length));
    expect(await other.page.inputValue(".views input:checked")).toBe("ternary");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#outcomes-suggestion [data-kind=svg]"),
    ]);
    const drawing = readFileSync(await download.path()).toString();
    expect(drawing).toContain("under way or planned");
    expect(drawing).toContain(VERSION);
    expect(drawing).not.toMatch(/href="\.\.?\//);
    const frame = (await page.textContent("#outcomes-suggestion [data-show=embed]")) ?? "";
    const embedded = /src="([^"]+)"/.exec(frame)?.[1] ?? "";
    await page.goBack();
    expect([await shown("bars"), await shown("ternary")]).toEqual([true, false]);
    await page.goto(embedded);
    expect([await shown("ternary"), await page.isVisible("h1"), await page.isVisible("nav")]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await page.getAttribute(".wordmark", "href")).toBe(address);
    expect([...troubles, ...other.troubles]).toEqual([]);
    await context.close();
  });

  test("hands over the charts that were drawn while the site was built", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    for (const kind of ["topics.html", "satisfaction.html", "place/410882.html"]) {
      const { page, troubles } = await open(context, `en/${kind}`);
      const save = async (format: string) => {
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.click(`figure .tools [data-kind=${format}] >> nth=0`),
        ]);
        return readFileSync(await download.path());
      };
      const rows = await page.locator("figure >> nth=0 >> details.twin tbody tr").count();
      expect((await save("csv")).toString().trim().split("\r\n").length).toBe(rows + 1);
      const records = JSON.parse((await save("json")).toString()) as { address: string }[];
      expect([records.length, records[0]?.address]).toEqual([
        rows,
        expect.stringMatching(/report\/[0-9a-f]+\.html#f\d+$/),
      ]);
      expect((await save("png")).subarray(1, 4).toString()).toBe("PNG");
      expect([kind, troubles]).toEqual([kind, []]);
      await page.close();
    }
    await context.close();
  });

  test("shows a place among its peers, of the kind that is chosen", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "en/compare.html?m=assigned.item&p=410882");
    await page.waitForSelector("#chips button");
    await page.selectOption("select[name=by]", "province");
    await page.waitForURL(/near=410882&by=province/);
    await page.waitForSelector("#chips button:has-text('places of its province')");
    const places = () => page.locator("#view tbody th").allTextContents();
    expect(new Set(await places())).toEqual(new Set(["Qinyang", "Mengzhou"]));
    await page.selectOption("select[name=by]", "");
    await page.waitForURL(/p=410882/);
    await expect.poll(async () => new Set(await places())).toEqual(new Set(["Qinyang"]));
    await page.click("#chips button");
    await page.waitForSelector("#chips :text('All places')");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("explains the figure that is chosen in a report's text, and names its place in the source", async () => {
    const context = await browser.newContext({ viewport: size.narrow });
    const { page, troubles } = await open(context, `en/${report("410882-2024")}`);
    expect(await page.isVisible("#about")).toBe(false);
    await page.click("#f1 a");
    expect(await page.textContent("#about h3")).toContain("outcome (resolved, class A)");
    expect(await page.textContent("#about b")).toBe("52 items");
    expect(await page.getAttribute("#about a[rel~=external]", "href")).toContain("#:~:text=");
    await page.click("#about summary");
    await page.waitForSelector("#about pre:has-text('TextQuoteSelector')");
    expect(JSON.parse((await page.textContent("#about pre")) ?? "{}")).toMatchObject({ exact: "52件" });
    await page.click("#checks a[href='#f0']");
    await page.waitForSelector("#about b:has-text('88 items')");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("finds a place from the first screen of the overview", async () => {
    const context = await browser.newContext({ viewport: size.narrow });
    const { page, troubles } = await open(context, "en/");
    await page.fill("#find", "zhuhai");
    await page.press("#find", "Enter");
    await page.waitForURL(/search\.html\?q=zhuhai/);
    await page.click("#results a:has-text('Zhuhai')");
    expect(await page.textContent("h1")).toBe("Zhuhai");
    expect(troubles).toEqual([]);
    await context.close();
  });

  test("keeps place and state when the language changes", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page } = await open(context, `${report("410882-2024")}#f3`);
    await page.click("a[lang=en]");
    expect(page.url()).toBe(`${serving.address}en/${report("410882-2024")}#f3`);
    await page.goto(`${serving.address}en/compare.html?m=assigned.item`);
    await page.click("a[lang=zh-Hant]");
    expect(page.url()).toBe(`${serving.address}zh-hant/compare.html?m=assigned.item`);
    await context.close();
  });

  test("finds the same in both scripts", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const counts = [];
    for (const query of ["建议", "建議"]) {
      const { page } = await open(context, `search.html?q=${encodeURIComponent(query)}`);
      await page.waitForSelector(".results");
      counts.push(await page.locator(".results li").count());
    }
    expect(counts[0]).toBeGreaterThan(8);
    expect(counts[1]).toBe(counts[0]);
    await context.close();
  });

  test("answers SQL in the browser, offline, and only once asked to", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "en/sql.html?q=select%20count(*)%20as%20n%20from%20observations");
    const requested: string[] = [];
    page.on("request", (r) => requested.push(r.url()));
    expect(
      await page.evaluate("performance.getEntriesByType('resource').filter((e) => e.name.includes('duckdb')).length"),
    ).toBe(0);
    await page.click("#start");
    await page.waitForSelector("#results td", { timeout: 30_000 });
    expect(await page.textContent("#results td")).toBe("78");
    expect(requested.some((r) => r.includes(".wasm.gz.bin"))).toBe(true);
    const ask = async (sql: string) => {
      await page.fill("#statement", sql);
      await page.press("#statement", "Control+Enter");
      await page.waitForSelector("#run:not([disabled])");
      return page.textContent("#status");
    };
    expect(await ask("select region, year, value from region_year where measure = 'assigned' order by 1, 2")).toContain(
      "rows",
    );
    expect(await page.textContent("#results")).toContain("沁阳市");
    expect(await ask("select range as n, n % 7 as rest from range(5000)")).toMatch(
      /^5,000 rows, [\d,]+ ms; the first 500/,
    );
    expect(await page.locator("#results tbody tr").count()).toBe(500);
    const [saved] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const lines = readFileSync(await saved.path(), "utf8")
      .trim()
      .split("\r\n");
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([5001, "n,rest", "4999,1"]);
    expect(await ask("select nonsense")).toContain("Error");
    expect(await ask("install httpfs; load httpfs")).toContain("Error");
    expect(await ask("select '{\"a\": 1}'::json")).toContain("Error");
    expect(troubles.filter((t) => t.startsWith("foreign"))).toEqual([]);
    await context.close();
  }, 60_000);

  test("runs a saved query under its title, gives its address, and cancels what takes too long", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page, troubles } = await open(context, "en/sql.html");
    await page.selectOption("#saved", { label: "Main figures by place and year" });
    expect(await page.textContent("#question")).toContain("How many suggestions and proposals");
    expect(await page.inputValue("#statement")).toMatch(/^SELECT /);
    await page.click("#run");
    await page.waitForSelector("#results td", { timeout: 30_000 });
    const address = await page.evaluate("document.getElementById('permalink').href");
    expect(address).toBe(page.url());
    expect(new URL(page.url()).searchParams.get("q")).toMatch(/^SELECT /);
    for (const { value } of await page
      .locator("#saved option")
      .evaluateAll((all) => all.map((o) => ({ value: (o as HTMLOptionElement).value })))) {
      if (value === "") continue;
      await page.selectOption("#saved", value);
      await page.click("#run");
      await page.waitForSelector("#run:not([disabled])");
      expect([value, await page.textContent("#status")]).toEqual([
        value,
        expect.stringMatching(/^\d[\d,]* rows?, \d+ ms/),
      ]);
    }
    await page.fill("#statement", "select sum(sin(a.range * b.range)) from range(100000) a, range(100000) b");
    await page.click("#run");
    await page.click("#cancel");
    await page.waitForSelector("#status:has-text('Cancelled')");
    await page.fill("#statement", "select 42 as answer");
    await page.click("#run");
    await page.waitForSelector("#results td:has-text('42')");
    expect(troubles).toEqual([]);
    await context.close();
  }, 60_000);

  test("is usable by keyboard: skip link, marks of a chart, figures of a report, forms of its text", async () => {
    const context = await browser.newContext({ viewport: size.wide });
    const { page } = await open(context, "compare.html?m=assigned.item");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.waitForSelector("#view svg a.pt[tabindex='0']");
    await page.focus("#view svg a.pt[tabindex='0']");
    const first = await page.evaluate("document.activeElement.getAttribute('aria-label')");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).not.toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForURL(/report\/.*#f0/);
    await page.focus("#text");
    await page.keyboard.press("n");
    await page.keyboard.press("n");
    expect(await page.evaluate("document.activeElement.closest('mark').id")).toBe("f1");
    await page.check("input[name=variant][value=traditional]");
    await page.waitForSelector("#text:has-text('辦理結果')");
    expect(await page.textContent("#f1")).toMatch(/件/);
    await page.check("input[name=variant][value=text]");
    await page.waitForSelector("#text:has-text('办理结果')");
    await context.close();
  });

  test("finds its way back from any address below any path of a plain host", async () => {
    const host = createServer((request, response) => {
      const asked = (request.url ?? "/").split("?")[0] ?? "/";
      const path = asked.endsWith("/") ? `${asked}index.html` : asked;
      const inside = path.startsWith("/some/base/") ? join(built.dir, path.slice("/some/base/".length)) : "";
      const found = inside !== "" && existsSync(inside) && statSync(inside).isFile();
      const file = found ? inside : join(built.dir, "404.html");
      const type = { css: "text/css", js: "text/javascript" }[file.split(".").at(-1) ?? ""] ?? "text/html";
      response.writeHead(found ? 200 : 404, { "Content-Type": type }).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const { port } = host.address() as AddressInfo;
    const context = await browser.newContext({ viewport: size.narrow });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (m) => {
      if (m.text().includes("Content Security Policy")) refused.push(m.text());
    });
    await page.goto(`http://127.0.0.1:${port}/some/base/en/report/no/such.html`);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.masthead')).borderBottomStyle")).toBe(
      "double",
    );
    await page.waitForSelector(`a[href='http://127.0.0.1:${port}/some/base/search.html']`);
    await page.click("main a >> nth=0");
    await page.waitForSelector("#find");
    expect(page.url()).toBe(`http://127.0.0.1:${port}/some/base/`);
    expect(refused).toEqual([]);
    await context.close();
    await new Promise((resolve) => host.close(resolve));
  });

  test("reads without script: charts, tables and texts stand there already", async () => {
    const context = await browser.newContext({ viewport: size.wide, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${serving.address}compare.html`);
    expect(await page.locator("#view svg circle").count()).toBeGreaterThan(0);
    await page.goto(`${serving.address}${report("withheld")}`);
    expect(await page.locator("#text mark").count()).toBe(5);
    expect(await page.isVisible(".variants")).toBe(false);
    await context.close();
  });
});
