import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inferCalendar, type Stated } from "../../../transform/regions/calendar.ts";

let reports = 0;
const states = (session: number, year: number, more: Partial<Stated> = {}): Stated => ({
  report: `r${reports++}`,
  region_code: "410882",
  body: "congress",
  term: 8,
  session,
  year,
  ...more,
});
const years = (stated: Stated[]) => inferCalendar(stated).map((e) => [e.session, e.year, e.reports]);

describe("the calendar of sessions", () => {
  it("takes the year that reports state, counting each report once", () => {
    const twice = states(3, 2023);
    expect(years([twice, { ...twice }, states(3, 2023)])).toEqual([[3, 2023, 2]]);
  });

  it("takes the majority where reports disagree", () => {
    expect(years([states(3, 2023), states(3, 2023), states(3, 2024)])).toEqual([[3, 2023, 2]]);
  });

  it("breaks a tie by the sessions beside it, and leaves it out where these say nothing", () => {
    expect(years([states(3, 2023), states(3, 2024)])).toEqual([]);
    expect(years([states(2, 2022), states(3, 2023), states(3, 2024)])).toContainEqual([3, 2023, 1]);
  });

  it("leaves out what would put a later session before an earlier one", () => {
    expect(years([states(1, 2021), states(1, 2021), states(2, 2019)])).toEqual([[1, 2021, 2]]);
    expect(years([states(1, 2021), states(2, 2019)])).toEqual([]);
    expect(years([states(1, 2025), states(2, 2022), states(2, 2022), states(3, 2023)])).toContainEqual([2, 2022, 2]);
  });

  it("keeps two sessions of one year", () => {
    expect(years([states(1, 2021), states(2, 2021)])).toEqual([
      [1, 2021, 1],
      [2, 2021, 1],
    ]);
  });

  it("fills in the sessions between and beside those that are a year apart, and says so", () => {
    expect(years([states(2, 2022), states(4, 2024)])).toEqual([
      [1, 2021, 0],
      [2, 2022, 1],
      [3, 2023, 0],
      [4, 2024, 1],
      [5, 2025, 0],
    ]);
  });

  it("fills in nothing from one session, nor where the years do not run evenly, nor beyond the fifth", () => {
    expect(years([states(2, 2022)])).toEqual([[2, 2022, 1]]);
    expect(years([states(2, 2022), states(4, 2025)])).toEqual([
      [2, 2022, 1],
      [4, 2025, 1],
    ]);
    expect(years([states(4, 2024), states(5, 2025)]).at(-1)).toEqual([5, 2025, 1]);
  });

  it("keeps places, bodies and terms apart, in the order of its key", () => {
    const entries = inferCalendar([
      states(1, 2022, { body: "conference" }),
      states(1, 2017, { term: 7 }),
      states(1, 2021),
      states(1, 2020, { region_code: "330381" }),
    ]);
    expect(entries.map((e) => `${e.region_code} ${e.body} ${e.term} ${e.year}`)).toEqual([
      "330381 congress 8 2020",
      "410882 conference 8 2022",
      "410882 congress 7 2017",
      "410882 congress 8 2021",
    ]);
  });

  it("never contradicts the order of sessions, does not depend on the order of reports, and repeats no key", () => {
    const stated = fc.record({
      report: fc.constantFrom("a", "b", "c", "d"),
      region_code: fc.constantFrom("410882", "330381"),
      body: fc.constantFrom("congress" as const, "conference" as const),
      term: fc.integer({ min: 7, max: 8 }),
      session: fc.integer({ min: 1, max: 6 }),
      year: fc.integer({ min: 2015, max: 2025 }),
    });
    fc.assert(
      fc.property(fc.array(stated, { maxLength: 40 }), (list) => {
        const entries = inferCalendar(list);
        expect(inferCalendar(list.toReversed())).toEqual(entries);
        const keys = entries.map((e) => `${e.region_code} ${e.body} ${e.term} ${e.session}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const [i, entry] of entries.entries()) {
          const next = entries[i + 1];
          const same = next?.region_code === entry.region_code && next.body === entry.body && next.term === entry.term;
          if (next !== undefined && same) expect(next.year).toBeGreaterThanOrEqual(entry.year);
          if (entry.reports > 0)
            expect(
              list.some((s) => s.year === entry.year && s.session === entry.session && s.term === entry.term),
            ).toBe(true);
        }
      }),
    );
  });
});
