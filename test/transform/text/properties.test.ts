import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../../transform/text/clean.ts";
import { simplify } from "../../../transform/text/script.ts";

/** Pieces that reports and their damage are made of, in every order. */
const piece = fc.constantFrom(
  ..."議案辦办建议件条類A12345一百零%％,，、。;；()（）【】*×xX… \n\r\t|占率",
  "\u00a0",
  "\u3000",
  "\u200b",
  "建議(yì)",
  "辦(bàn)",
  "办( ban )",
  "结（jie）",
  ",,",
  "，，，",
  ",。",
  "办结20件,",
  "均已办结20件，均已办结20件",
  "\n— 3 —\n",
  "占 %",
  "建议 件",
  "1 2 8",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);

describe("cleaning any text", () => {
  it("twice is cleaning it once", () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = clean(source).text;
        expect(clean(once).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the way back for every character", () => {
    fc.assert(
      fc.property(text, (source) => {
        const c = clean(source);
        expect(c.simplified).toBe(simplify(c.text));
        expect(c.simplified.length).toBe(c.text.length);
        expect(c.origin.length).toBe(c.text.length + 1);
        expect(c.readingOrigin.length).toBe(c.reading.length + 1);
        for (let i = 0; i < c.text.length; i++) {
          expect(c.source[c.origin[i] ?? -1]).toBe(c.text[i]);
          expect(c.origin[i + 1] ?? 0).toBeGreaterThan(c.origin[i] ?? 0);
        }
        for (let i = 0; i < c.reading.length; i++) {
          expect(c.readingOrigin[i] ?? -1).toBeLessThanOrEqual(c.text.length);
          expect(c.readingOrigin[i + 1] ?? 0).toBeGreaterThanOrEqual(c.readingOrigin[i] ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("makes it no longer", () => {
    fc.assert(
      fc.property(text, (source) => {
        const c = clean(source);
        expect(c.text.length).toBeLessThanOrEqual(source.length);
        expect(c.reading.length).toBeLessThanOrEqual(c.text.length);
      }),
    );
  });
});
