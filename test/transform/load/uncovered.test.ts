import { afterEach, beforeEach, expect, test } from "vitest";
import { allRegions } from "../../../transform/regions/regions.ts";
import { FakeArchive } from "./fakeArchive.ts";
import { page } from "./pages.ts";
import { type Workshop, workshop } from "./workshop.ts";

let shop: Workshop;
beforeEach(() => {
  shop = workshop();
});
afterEach(() => shop.remove());

test("a province without such institutions is told from one that nobody has crawled", async () => {
  const body = page({ figures: [{ measure: "assigned", value: 52 }] });
  await shop.transform(new FakeArchive([{ url: "http://www.example.gov.cn/a.html", body }]), {
    effects: { regions: allRegions },
  });
  const found = await shop.rows(`
    SELECT DISTINCT state, suggestions, proposals, list(region_code ORDER BY region_code) AS codes FROM coverage
    WHERE region_level = 'province' GROUP BY ALL ORDER BY state`);
  const states = found.map((f) => [f.state, f.suggestions, f.proposals]);
  expect(states).toContainEqual(["no_institution", "no_institution", "no_institution"]);
  expect(states).toContainEqual(["not_crawled", "not_crawled", "not_crawled"]);
  expect(found.find((f) => f.state === "no_institution")?.codes).toEqual(["710000", "810000", "820000"]);
});
