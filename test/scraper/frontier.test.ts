import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frontier, type Waiting } from "../../scraper/frontier/frontier.ts";
import { daysUntilDue, dueDay, unknownPage } from "../../scraper/frontier/page.ts";
import { type Change, Store } from "../../scraper/frontier/store.ts";
import { HuiyinError } from "../../transform/common/errors.ts";
import { tempDir } from "./kit.ts";

function waiting(url: string, more: Partial<Waiting> = {}): Waiting {
  const place = { column: null, page: 0, params: {}, base: null, via: [], attempts: 0 };
  return { url, source: "tiny", role: "article", ...place, title: "", date: null, ...more };
}

async function add(frontier: Frontier, items: Waiting[], run = "r1"): Promise<number> {
  const changes: Change[] = [];
  const pages = new Map();
  const added = items.map((i) => frontier.add(i, run, changes, pages)).filter((a) => a !== null);
  await frontier.store.write(changes);
  frontier.announce(added);
  return added.length;
}

async function drain(frontier: Frontier, domain: string): Promise<string[]> {
  const urls: string[] = [];
  for (let next = await frontier.queue(domain).take(); next; next = await frontier.queue(domain).take())
    urls.push(next.item.url);
  return urls;
}

const NOW = Date.UTC(2026, 0, 15);
const open = (dir = join(tempDir(), "f")) => Frontier.open(dir, () => NOW);

describe("the queue of a domain", () => {
  it("gives lists first, then articles newest first, second tries last", async () => {
    const frontier = await open();
    await add(frontier, [
      waiting("http://a.gov.cn/old", { date: "2019-05-01" }),
      waiting("http://a.gov.cn/again", { attempts: 1, date: "2026-01-01" }),
      waiting("http://a.gov.cn/new", { date: "2025-12-01" }),
      waiting("http://b.a.gov.cn/list2", { role: "list", page: 2 }),
      waiting("http://a.gov.cn/list1", { role: "list", page: 1 }),
      waiting("http://a.gov.cn/undated"),
    ]);
    const order = await drain(frontier, "a.gov.cn");
    expect(order.map((u) => u.split("/").at(-1))).toEqual(["list1", "list2", "undated", "new", "old", "again"]);
    await frontier.close();
  });

  it("takes an address once, however often it is found", async () => {
    const frontier = await open();
    expect(await add(frontier, [waiting("http://a.gov.cn/1"), waiting("http://a.gov.cn/1")])).toBe(1);
    expect(await add(frontier, [waiting("http://a.gov.cn/1")])).toBe(0);
    await frontier.close();
  });

  it("takes it once even where two lists lead to it in the same moment", async () => {
    const frontier = await open();
    const both = [add(frontier, [waiting("http://a.gov.cn/1")]), add(frontier, [waiting("http://a.gov.cn/1")])];
    expect(await Promise.all(both)).toEqual([1, 0]);
    expect(await drain(frontier, "a.gov.cn")).toEqual(["http://a.gov.cn/1"]);
    await frontier.close();
  });

  it("gives everything exactly once and in order, however additions and takings mix", async () => {
    const step = fc.oneof(
      fc.record({
        add: fc.array(fc.record({ n: fc.nat(4000), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 120 }),
      }),
      fc.record({ take: fc.integer({ min: 1, max: 90 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const frontier = await open();
        const put = new Set<string>();
        const got: string[] = [];
        for (const s of steps) {
          if ("add" in s) {
            const items = s.add.map(({ n, day }) =>
              waiting(`http://a.gov.cn/${n}`, { date: `2025-03-${String(day).padStart(2, "0")}` }),
            );
            await add(frontier, items);
            for (const i of items) put.add(i.url);
            continue;
          }
          for (let i = 0; i < s.take; i++) {
            const next = await frontier.queue("a.gov.cn").take();
            if (!next) break;
            got.push(next.item.url);
          }
        }
        got.push(...(await drain(frontier, "a.gov.cn")));
        expect(new Set(got)).toEqual(put);
        expect(got).toHaveLength(put.size);
        await frontier.close();
      }),
      { numRuns: 25 },
    );
  });

  it("finds what another process left, and what lies far beyond the window", async () => {
    const dir = join(tempDir(), "f");
    const first = await open(dir);
    const items = Array.from({ length: 5000 }, (_, i) => waiting(`http://x${i % 3}.gov.cn/${i}`));
    await add(first, items);
    await first.close();
    const second = await open(dir);
    expect(await second.domains()).toEqual(["x0.gov.cn", "x1.gov.cn", "x2.gov.cn"]);
    const all = (await Promise.all((await second.domains()).map((d) => drain(second, d)))).flat();
    expect(new Set(all).size).toBe(5000);
    expect((await second.waiting()).get("tiny")).toBe(5000);
    await second.close();
  });
});

it("is open in one process at a time, and says so at once", async () => {
  const dir = join(tempDir(), "f");
  const first = await open(dir);
  const begun = Date.now();
  const second = await open(dir).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(HuiyinError);
  expect((second as HuiyinError).kind).toBe("busy");
  expect(Date.now() - begun).toBeLessThan(2000);
  await first.close();
});

describe("how often a page is looked at again", () => {
  const page = (visits: number, changes: number, days: number) => ({
    ...unknownPage("tiny", "article", "", null),
    visits,
    changes,
    firstAt: NOW - days * 86_400_000,
  });
  it("a page that never changes ever more rarely, one that always changes often", () => {
    expect(daysUntilDue(page(0, 0, 0), NOW)).toBe(30);
    expect(daysUntilDue(page(3, 0, 90), NOW)).toBeGreaterThan(60);
    expect(daysUntilDue(page(10, 0, 300), NOW)).toBe(180);
    expect(daysUntilDue(page(10, 10, 20), NOW)).toBeLessThan(2);
    expect(daysUntilDue(page(10, 5, 100), NOW)).toBeGreaterThan(daysUntilDue(page(10, 9, 100), NOW));
  });
  it("what may pass by itself is due in the next run", () => {
    expect(dueDay(page(0, 0, 0), "timeout", NOW)).toBe("2026-01-15");
    expect(dueDay(page(0, 0, 0), "blocked_waf", NOW)).toBe("2026-01-22");
    expect(dueDay(page(0, 0, 0), "fetched", NOW)).toBe("2026-02-14");
  });
});

describe("the store", () => {
  it("reads what was given to be written before it is, and finds it all when it is opened again", async () => {
    const dir = join(tempDir(), "s");
    const store = await Store.open(dir);
    await store.write([["old", 1]]);
    const first = store.write([
      ["a", 1],
      ["old", null],
    ]);
    const second = store.write([["a", 2]]);
    const third = store.write([
      ["b", { c: [3] }],
      ["a", 3],
    ]);
    const seen = () => [store.get("a"), store.get("b"), store.get("old"), store.get("none")];
    const whole = [3, { c: [3] }, null, null];
    expect(seen()).toEqual(whole);
    await first;
    expect(seen()).toEqual(whole);
    await Promise.all([second, third]);
    expect(seen()).toEqual(whole);
    await store.close();
    const again = await Store.open(dir);
    expect([again.get("a"), again.get("b"), again.get("old")]).toEqual([3, { c: [3] }, null]);
    await again.close();
  });

  it("tells whoever gave it what could not be written", async () => {
    const store = await Store.open(join(tempDir(), "s"));
    await store.close();
    await expect(store.write([["a", 1]])).rejects.toThrow();
    expect(() => store.get("a")).toThrow();
  });
});
