import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sirv from "sirv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Serving, serveSite } from "../../docs/serve/server.ts";
import { boxFont } from "./boxFont.ts";
import { type Built, buildFixture } from "./built.ts";
import { launch, WITHOUT_BROWSER } from "./chromium.ts";
import { reportId } from "./fixture/drafts.ts";

/**
 * How the main pages look. A picture of a page differs from machine to machine by its fonts; set in boxes it does not. It
 * is kept as text, a character for each square of sixteen pixels, from blank to dark: one sees in it what a change moved.
 * To take changed pictures: HUIYIN_SCREENS=write npx vitest run test/site/screens.test.ts
 */
const FOLDER = new URL("./screens/", import.meta.url);
const SQUARE = 16;
const SHADES = " .:+#";

/** Squares that may differ by more than a shade: form controls are drawn by each version of the browser in its own way. */
const TOLERATED = 0.015;

const report = (key: string) => `report/${reportId(key)}.html`;
const SCREENS: [name: string, address: string, width: number, height: number, scheme: "light" | "dark"][] = [
  ["overview", "", 1280, 1600, "light"],
  ["overview-narrow", "en/", 390, 1200, "light"],
  ["compare", "compare.html", 1280, 1200, "light"],
  ["place-narrow", "zh-hant/place/410882.html", 390, 2000, "dark"],
  ["outcomes", "en/outcomes.html?v=ternary", 1280, 1200, "dark"],
  ["satisfaction", "satisfaction.html", 1280, 900, "light"],
  ["report", `${report("contradicted")}#f2`, 1280, 1200, "light"],
  ["report-smallest", `en/${report("withheld")}`, 320, 1600, "light"],
];

/** Turns a picture into text: the darkness of each square, light and dark pages alike against their own paper. */
const SIGN = `async ([picture, square, shades]) => {
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const grey = (i) => (data[i] * 3 + data[i + 1] * 6 + data[i + 2]) / 10;
  const paper = grey(4 * (image.width * (image.height - 1)));
  const lines = [];
  for (let top = 0; top + square <= image.height; top += square) {
    let line = "";
    for (let left = 0; left + square <= image.width; left += square) {
      let sum = 0;
      for (let y = top; y < top + square; y++)
        for (let x = left; x < left + square; x++) sum += Math.abs(grey(4 * (y * image.width + x)) - paper);
      line += shades[Math.min(shades.length - 1, Math.round((sum / square / square / 255) * 2 * shades.length))];
    }
    lines.push(line.trimEnd());
  }
  return lines.join("\\n") + "\\n";
}`;

/** Share of the squares that differ by more than a shade. */
function difference(a: string, b: string): number {
  const [left, right] = [a.split("\n"), b.split("\n")];
  let squares = 0;
  let differ = left.length === right.length ? 0 : Number.POSITIVE_INFINITY;
  for (const [i, line] of left.entries()) {
    const other = right[i] ?? "";
    for (let at = 0; at < Math.max(line.length, other.length, 20); at++) {
      squares++;
      const [one, two] = [line[at] ?? " ", other[at] ?? " "].map((c) => SHADES.indexOf(c));
      if (Math.abs((one ?? 0) - (two ?? 0)) > 1) differ++;
    }
  }
  return differ / squares;
}

let built: Built;
let serving: Serving;
let below: Server;
let base = "";
let browser: Browser;

describe.skipIf(WITHOUT_BROWSER)("the look of the site", () => {
  beforeAll(async () => {
    built = await buildFixture();
    serving = await serveSite({ dir: built.dir, port: 0 });
    const outer = mkdtempSync(join(built.root, "outer-"));
    mkdirSync(join(outer, "some"));
    symlinkSync(built.dir, join(outer, "some", "base"));
    // As a host does that knows nothing of the site: no policy in the headers, no compression.
    below = createServer(sirv(outer, { dev: true }));
    await new Promise<void>((resolve) => below.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(below.address() as AddressInfo).port}/some/base/`;
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    below?.close();
    built?.remove();
  });

  async function sign(page: Page, picture: Buffer): Promise<string> {
    return page.evaluate(`(${SIGN})(${JSON.stringify([picture.toString("base64"), SQUARE, SHADES])})`);
  }

  test.each(SCREENS)("%s is as it was", async (name, address, width, height, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const source = `data:font/ttf;base64,${boxFont().toString("base64")}`;
    await page.goto(serving.address + address, { waitUntil: "load" });
    await page.addStyleTag({
      content: `@font-face { font-family: Box; src: url(${source}); } * { font-family: Box !important; caret-color: transparent; }`,
    });
    expect(await page.evaluate("document.fonts.load('16px Box').then((fonts) => fonts.length)")).toBe(1);
    await page.evaluate("scrollTo(0, 0)");
    const found = await sign(page, await page.screenshot());
    await context.close();
    const file = new URL(`${name}.txt`, FOLDER);
    if (process.env.HUIYIN_SCREENS === "write") {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, found);
    }
    const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
    expect([name, difference(kept, found) <= TOLERATED, found]).toEqual([name, true, expect.anything()]);
  });

  test("is the same below any path of a plain host, down to the pixel, and asks for nothing outside it", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1200 } });
    const pages: [address: string, ready: string][] = [
      ["", ".matrix"],
      ["en/compare.html?v=years", "#view .drawn:only-of-type svg"],
      ["search.html?q=410882", ".results"],
      [report("withheld"), ".variants:not([hidden])"],
      ["en/place/410000.html", ".matrix"],
    ];
    for (const [address, ready] of pages) {
      const pictures: Buffer[] = [];
      for (const root of [serving.address, base]) {
        const page = await context.newPage();
        const outside: string[] = [];
        page.on("request", (r) => {
          if (!r.url().startsWith(root)) outside.push(r.url());
        });
        await page.goto(root + address, { waitUntil: "networkidle" });
        await page.waitForSelector(ready);
        pictures.push(await page.screenshot());
        expect([address, outside]).toEqual([address, []]);
        await page.close();
      }
      const [one, two] = pictures;
      expect([address, one && two && one.equals(two)]).toEqual([address, true]);
    }
    await context.close();
  }, 60_000);

  const BUDGETS: [kind: string, address: string, kib: number][] = [
    ["overview", "", 60],
    ["places", "places.html", 60],
    ["place", "place/410882.html", 60],
    ["outcomes", "outcomes.html", 60],
    ["topics", "topics.html", 60],
    ["satisfaction", "satisfaction.html", 60],
    ["audit", "audit.html", 60],
    ["report", report("410882-2024"), 60],
    ["data", "data.html", 60],
    ["methods", "methods.html", 60],
    ["health", "health.html", 60],
    ["compare", "compare.html", 250],
    ["search", "search.html?q=%E5%BB%BA%E8%AE%AE", 250],
    ["sql", "sql.html", 250],
  ];

  test.each(BUDGETS)(
    "%s keeps within what it may transfer, and does not move while it loads",
    async (kind, address, kib) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      let transferred = 0;
      await session.send("Network.enable");
      session.on("Network.loadingFinished", (e) => {
        transferred += e.encodedDataLength;
      });
      await page.goto(serving.address + address, { waitUntil: "networkidle" });
      const shift = await page.evaluate(
        "new Promise((resolve) => { let sum = 0; new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => resolve(sum), 50); })",
      );
      await context.close();
      expect([kind, transferred > 0 && transferred <= kib * 1024]).toEqual([kind, true]);
      expect([kind, Number(shift) <= 0.05]).toEqual([kind, true]);
    },
  );
});
