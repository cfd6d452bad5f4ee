import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, decimalsOf, numberText, printed, ratiosOf } from "../../../transform/audit/precision.ts";
import { shareText } from "./generator.ts";

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));

describe("printed precision", () => {
  it("is read from the evidence, not from the value", () => {
    expect(decimalsOf("11.00%", 11)).toBe(2);
    expect(decimalsOf("14. 2%", 14.2)).toBe(1);
    expect(decimalsOf("百分之二三点七", 23.7)).toBe(1);
    expect(decimalsOf("百分之三四", 34)).toBe(0);
    expect(decimalsOf("100%", 100)).toBe(0);
  });

  it("of 七成 is tens of percent", () => {
    const p = printed(70, decimalsOf("七成", 70));
    expect(answer(66, 100, p)).toBe("rounded");
    expect(answer(79, 100, p)).toBe("truncated");
    expect(answer(95, 100, p)).toBe("off");
  });

  it("tells rounding, cutting off and one unit in the last place apart", () => {
    expect(answer(115, 170, printed(67.6, 1))).toBe("rounded");
    expect(answer(108, 233, printed(46.3, 1))).toBe("truncated");
    expect(answer(114, 166, printed(68.68, 2))).toBe("last_place");
    expect(answer(21, 69, printed(30.49, 2))).toBe("off");
  });

  it("is exact at ties, where floating point is not", () => {
    expect(answer(1, 8, printed(12.5, 1))).toBe("rounded");
    expect(answer(1, 8, printed(13, 0))).toBe("rounded");
    expect(answer(1, 8, printed(12, 0))).toBe("truncated");
    expect(answer(478, 992, printed(48.19, 2))).toBe("rounded");
  });

  it("of nothing in nothing is zero", () => {
    expect(answer(0, 0, printed(0, 0))).toBe("rounded");
    expect(answer(1, 0, printed(1, 0))).toBe("off");
  });

  it("explains every share printed by rounding or by cutting off", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 3 }), ([part, base], decimals) => {
        const rounded = printed(Number(shareText(part, base, decimals, false)), decimals);
        const cut = printed(Number(shareText(part, base, decimals, true)), decimals);
        expect(answer(part, base, rounded)).toBe("rounded");
        expect(["rounded", "truncated"]).toContain(answer(part, base, cut));
      }),
    );
  });

  it("bounds the ratio that stands behind a share", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 3 }), fc.boolean(), ([part, base], decimals, truncated) => {
        const { low, high } = ratiosOf(printed(Number(shareText(part, base, decimals, truncated)), decimals));
        const ratio = (100 * part) / base;
        expect(ratio).toBeGreaterThanOrEqual(low - 1e-9);
        expect(ratio).toBeLessThan(high + 1e-9);
      }),
    );
  });
});

describe("numbers for the reader", () => {
  it("have no trailing zeros and no noise", () => {
    expect([12, 0.5, 30.490000000000002, 100].map(numberText)).toEqual(["12", "0.5", "30.49", "100"]);
  });
});
