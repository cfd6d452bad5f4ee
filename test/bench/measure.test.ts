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

  it("gives what one doubling of an input costs, from half the length to twice as much", async () => {
    const lengths: number[] = [];
    const work = (length: number) => () => lengths.push(length);
    const rows = await doubled([{ what: "digits", work }], 100, 1);
    expect(lengths).toEqual([50, 200, 50, 200]);
    const [short, long] = rows.map((row, i) => ({ ...row, samples: [i === 0 ? 2 : 18] }));
    const shown = short && long ? table([short, long]) : "";
    expect(shown.split("\n")[2]).toMatch(/digits, for each doubling +18\.0 +18\.0 +ms +3\.00 x +at most 2\.5 x/);
  });

  it("knows a bench when it sees one", () => {
    expect(isBench({ name: "x", run: () => [] })).toBe(true);
    expect(isBench({ name: "x" })).toBe(false);
    expect(isBench(null)).toBe(false);
  });
});
