import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Edit, Tracked } from "../../../transform/text/tracked.ts";

/** Sorted edits without overlap: for each piece of text, what is kept and by what the rest is replaced. */
const editsOf = (text: string, cuts: [number, number, string][]): Edit[] => {
  const edits: Edit[] = [];
  let at = 0;
  for (const [gap, length, by] of cuts) {
    const start = Math.min(text.length, at + gap);
    const end = Math.min(text.length, start + length);
    if (end > start) edits.push({ start, end, by });
    at = Math.max(end, start) + 1;
  }
  return edits;
};

const text = fc.string({ unit: fc.constantFrom(..."议案建件12,。(bàn) \n辦"), maxLength: 60 });
const cuts = fc.array(
  fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 4 }), fc.string({ unit: fc.constantFrom("、", "x"), maxLength: 2 })),
  { maxLength: 12 },
);

describe("a tracked text", () => {
  it("stands where it stands in the source before anything is edited", () => {
    const whole = new Tracked("收到12件");
    expect([...whole.origin]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(whole.sourceRange(2, 5)).toEqual([2, 5]);
  });

  it("keeps the way back over a cut and over a replacement", () => {
    const edited = new Tracked("办(bàn)结率 100%").edit([
      { start: 1, end: 6, by: "" },
      { start: 8, end: 9, by: ":" },
    ]);
    expect(edited.text).toBe("办结率:100%");
    expect(edited.sourceRange(0, 2)).toEqual([0, 7]);
    expect(edited.sourceRange(4, 8)).toEqual([9, 13]);
    expect(edited.origin[edited.text.length]).toBe(13);
  });

  it("does not count what was cut out behind a range as part of it", () => {
    const edited = new Tracked("件(jiàn),").edit([{ start: 1, end: 7, by: "" }]);
    expect(edited.text).toBe("件,");
    expect(edited.sourceRange(0, 1)).toEqual([0, 1]);
    expect(edited.sourceRange(1, 1)).toEqual([7, 7]);
  });

  it("keeps the way back for every character left alone, through any edits, one after the other", () => {
    fc.assert(
      fc.property(text, cuts, cuts, (source, first, second) => {
        const once = new Tracked(source).edit(editsOf(source, first));
        const edits = editsOf(once.text, second);
        const twice = once.edit(edits);
        expect(twice.origin.length).toBe(twice.text.length + 1);
        for (let i = 0; i < twice.text.length; i++) {
          expect(twice.origin[i + 1] ?? 0).toBeGreaterThanOrEqual(twice.origin[i] ?? 0);
          // What an edit put in points to where it was put, and x and 、 are put in only.
          if (twice.text[i] !== "x" && twice.text[i] !== "、")
            expect(source[twice.origin[i] ?? -1]).toBe(twice.text[i]);
        }
        expect(twice.origin[twice.text.length]).toBe(source.length);
      }),
    );
  });

  it("is the same object where there is nothing to edit, so that a change can be told", () => {
    const whole = new Tracked("议案");
    expect(whole.edit([])).toBe(whole);
  });
});
