import { describe, expect, test } from "vitest";
import { codeRanges, idRanges, within } from "../../../transform/load/ranges.ts";

describe("ranges of division codes", () => {
  const counted = [
    { code: "110000", rows: 40 },
    { code: "120000", rows: 50 },
    { code: "130000", rows: 500 },
    { code: "130100", rows: 10 },
    { code: "650000", rows: 20 },
  ];

  test("hold about as many rows as asked for, and never divide a place", () => {
    expect(codeRanges(counted, 100)).toEqual([
      { from: "110000", to: "130000" },
      { from: "130000", to: "130100" },
      { from: "130100", to: ":" },
    ]);
  });

  test("are one where all fits, and none where there is nothing", () => {
    expect(codeRanges(counted, 1000)).toEqual([{ from: "110000", to: ":" }]);
    expect(codeRanges([], 1000)).toEqual([]);
  });

  test("take every code exactly once, whatever a range may hold", () => {
    for (const most of [1, 45, 90, 100, 600]) {
      const ranges = codeRanges(counted, most);
      for (const { code } of counted) expect(ranges.filter((r) => code >= r.from && code < r.to)).toHaveLength(1);
    }
  });
});

describe("ranges of report ids", () => {
  test("leave no gap from the first id to the last", () => {
    const ranges = idRanges(7);
    expect(ranges).toHaveLength(7);
    expect([ranges[0]?.from, ranges.at(-1)?.to]).toEqual(["", "g"]);
    for (const [i, range] of ranges.slice(1).entries()) expect(range.from).toBe(ranges[i]?.to);
  });

  test("are said as a condition", () => {
    expect(within("report_id", { from: "40", to: "80" })).toBe("report_id >= '40' AND report_id < '80'");
  });
});
