import { describe, expect, it } from "vitest";
import { doubled, inTurns, isBench, median, table } from "./measure.ts";

describe("measuring", () => {
  it("takes subjects in turns, the first turn unmeasured", async () => {
    const order: string[] = [];
    const rows = await inTurns(
      [
        { subject: "a", work: () => order.push("a") },
        { subject: "b", work: () => order.push("b"), rate: { unit: "MB/s", of: () => 5 } },
      ],
      2,
    );
    expect(order.join("")).toBe("ababab");
    expect(rows.map((row) => [row.unit, row.samples.length])).toEqual([
      ["ms", 2],
      ["MB/s", 2],
    ]);
    expect(rows[1]?.samples).toEqual([5, 5]);
  });

  it("gives the middle value", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it("shows minimum, median and the ratio to what a subject is compared with", () => {
    const shown = table([
      { subject: "theirs", samples: [2, 4, 3], unit: "ms" },
      { subject: "ours", samples: [6, 5, 4], unit: "ms", against: "theirs", bound: "at most 2 x" },
    ]);
    expect(shown.split("\n")[2]).toMatch(/ours +4\.00 +5\.00 +ms +1\.67 x +at most 2 x/);
  });

  it("gives what one doubling of an input costs, to 16 times its length", async () => {
    let now = 0;
    const work = (length: number) => () => {
      now += length === 2000 ? 50 : 4050;
    };
    const rows = await doubled([{ what: "digits", work }], 2000, () => now);
    const shown = table(rows);
    expect(shown).toMatch(/digits, 2,000 long +50\.0 +50\.0 +ms$/m);
    expect(shown).toMatch(/digits, 16 x as long: for each doubling +4050 +4050 +ms +3\.00 x +at most 2\.5 x/);
  });

  it("measures short work over and over, and gives the time of one", async () => {
    let now = 0;
    const runs = new Map<number, number>();
    const work = (length: number) => () => {
      now += length / 1000;
      runs.set(length, (runs.get(length) ?? 0) + 1);
    };
    const rows = await doubled([{ what: "digits", work }], 2000, () => now);
    expect(rows.map((row) => row.samples)).toEqual([[2], [32]]);
    // Two passes to settle and to count, one unmeasured turn and four measured ones, each of 40 milliseconds or the next more.
    expect(runs).toEqual(
      new Map([
        [2000, 140],
        [32000, 14],
      ]),
    );
  });

  it("knows a bench when it sees one", () => {
    expect(isBench({ name: "x", run: () => [] })).toBe(true);
    expect(isBench({ name: "x" })).toBe(false);
    expect(isBench(null)).toBe(false);
  });
});
