import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Kind } from "../../../transform/codebook.ts";
import { openDatabase } from "../../../transform/load/database.ts";
import { loadBest } from "../../../transform/load/steps/best.ts";
import { FakeArchive } from "./fakeArchive.ts";
import { derived, type PageOf, page } from "./pages.ts";
import { source, type Workshop, workshop } from "./workshop.ts";

let shop: Workshop;
beforeEach(() => {
  shop = workshop();
});
afterEach(() => shop.remove());

interface Told extends PageOf {
  kind?: Kind;
  on?: string;
  site?: "gov" | "press";
}

/** Loads reports of one place, none a copy of another, and gives rows. */
async function load(reports: Told[]): Promise<(sql: string) => Promise<Record<string, unknown>[]>> {
  const archive = new FakeArchive();
  reports.forEach(({ kind = "handling_report", on = "2023-12-05", site = "gov", ...of }, i) => {
    archive.add({
      url: site === "gov" ? `http://www.example.gov.cn/${i}` : `http://press.example.com/${i}`,
      ...(site === "gov" ? {} : { source: "press" }),
      body: page({ text: `第${i}篇`, ...of, report: { kind, published_on: on } }),
    });
  });
  await shop.transform(archive, {
    effects: { registry: async () => [source(), source({ id: "press", publisher: "other" })] },
  });
  return shop.rows;
}

const assigned = (value: number | null, year = 2023) => [{ measure: "assigned" as const, value, year }];
const BEST = "SELECT value, quality, runner_up, disagrees FROM region_year WHERE measure = 'assigned' AND year = 2023";

describe("the best figure of a place and year", () => {
  test("is the official one, whatever news say, and the difference shows", async () => {
    const rows = await load([
      { figures: assigned(120), kind: "news", site: "press", on: "2024-02-01" },
      { figures: assigned(100), kind: "assignment" },
    ]);
    expect(await rows(BEST)).toEqual([{ value: 100, quality: "printed", runner_up: 120, disagrees: true }]);
  });

  test("is that of news before that of any other site that is not official", async () => {
    const rows = await load([
      { figures: assigned(90), kind: "handling_report", site: "press", on: "2024-02-01" },
      { figures: assigned(80), kind: "news", site: "press" },
    ]);
    expect(await rows(BEST)).toMatchObject([{ value: 80, runner_up: 90 }]);
  });

  test("is that of the handling report before that of the assignment speech, though the speech be later", async () => {
    const rows = await load([
      { figures: assigned(100), kind: "handling_report", on: "2023-11-01" },
      { figures: assigned(98), kind: "assignment", on: "2023-12-01" },
    ]);
    expect(await rows(BEST)).toMatchObject([{ value: 100, runner_up: 98, disagrees: true }]);
  });

  test("is the later of two alike", async () => {
    const rows = await load([
      { figures: assigned(100), on: "2023-11-01" },
      { figures: assigned(101), on: "2023-12-01" },
    ]);
    expect(await rows(BEST)).toMatchObject([{ value: 101, runner_up: 100, disagrees: true }]);
  });

  test("is in no disagreement with the same figure elsewhere", async () => {
    const rows = await load([
      { figures: assigned(100), on: "2023-11-01" },
      { figures: assigned(100), on: "2023-12-01" },
    ]);
    expect(await rows(BEST)).toMatchObject([{ value: 100, runner_up: null, disagrees: false }]);
  });

  const recovered = (low: number, confirmed: boolean): PageOf => ({
    figures: assigned(null),
    derived: [derived({ measure: "assigned", low, high: low, replaces: 0, confirmed })],
  });

  test("is printed before derived, in whatever document", async () => {
    const rows = await load([
      { ...recovered(70, true), on: "2023-12-01" },
      { figures: assigned(69), kind: "assignment", on: "2023-10-01" },
    ]);
    expect(await rows(BEST)).toMatchObject([{ value: 69, quality: "printed", runner_up: 70 }]);
  });

  test("is never a derived value that one misprint could make wrong", async () => {
    const rows = await load([
      { ...recovered(70, true), on: "2023-10-01" },
      { ...recovered(71, false), on: "2023-12-01" },
    ]);
    expect(await rows(BEST)).toMatchObject([{ value: 70, quality: "derived", runner_up: null }]);
    const implied = await load([recovered(71, false)]);
    expect(await implied(BEST)).toMatchObject([{ value: null, quality: "withheld" }]);
    expect(await implied("SELECT withheld, recovered FROM place_years")).toEqual([{ withheld: 1, recovered: 0 }]);
  });

  test("keeps its base and the clause that defines it", async () => {
    const rows = await load([
      { figures: [...assigned(100), { measure: "outcome", outcome: "resolved", class_label: "A", value: 60 }] },
    ]);
    expect(
      await rows(
        "SELECT value, base, base_measure, definition IS NOT NULL AS defined FROM region_year WHERE outcome = 'resolved'",
      ),
    ).toEqual([{ value: 60, base: 100, base_measure: "assigned", defined: true }]);
    expect(await rows("SELECT items, n, n_measure FROM outcomes_harmonised")).toEqual([
      { items: 60, n: 100, n_measure: "assigned" },
    ]);
  });
});

describe("last year's figure told again", () => {
  test("is held against the report of that year", async () => {
    const rows = await load([
      { figures: assigned(100, 2022), on: "2022-12-05" },
      { figures: [...assigned(110, 2023), ...assigned(96, 2022)], on: "2023-12-05" },
      { figures: [...assigned(120, 2024), ...assigned(110, 2023)], on: "2024-12-05" },
    ]);
    expect(
      await rows("SELECT year, value, retold_value, difference, agrees, retold_years FROM retold ORDER BY year"),
    ).toEqual([
      { year: 2022, value: 100, retold_value: 96, difference: -4, agrees: false, retold_years: 1 },
      { year: 2023, value: 110, retold_value: 110, difference: 0, agrees: true, retold_years: 1 },
    ]);
  });

  test("of another kind of figure is held against nothing", async () => {
    const rows = await load([
      { figures: assigned(100, 2022), on: "2022-12-05" },
      { figures: [...assigned(110, 2023), { measure: "submitted", value: 96, year: 2022 }], on: "2023-12-05" },
    ]);
    expect(await rows("FROM retold")).toEqual([]);
  });
});

test("the best figures are the same however many places are ranked at a time", async () => {
  const codes = ["410000", "410800", "410881", "410882"];
  const archive = new FakeArchive();
  codes.forEach((region_code, i) => {
    for (const on of ["2023-11-01", "2023-12-01"])
      archive.add({
        url: `http://www.example.gov.cn/${region_code}/${on}`,
        body: page({
          text: `第${i}篇${on}`,
          figures: assigned(100 + i),
          report: { region_code, published_on: on },
        }),
      });
  });
  await shop.transform(archive);
  const all = "SELECT * FROM region_figures ORDER BY ALL";
  const together = await shop.rows(all);
  const database = await openDatabase(shop.work.database);
  try {
    await database.run("DELETE FROM region_figures");
    await database.run("DELETE FROM place_years");
    await loadBest(database, 1);
  } finally {
    database.close();
  }
  expect(together).toHaveLength(codes.length);
  expect(await shop.rows(all)).toEqual(together);
});
