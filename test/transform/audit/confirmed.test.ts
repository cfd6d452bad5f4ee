import { describe, expect, it } from "vitest";
import { audit } from "../../../transform/audit/audit.ts";
import { told } from "./told.ts";

const confirmed = (marked: string, common = {}) => {
  const { observations, text } = told(marked, common);
  return audit(observations, text).derived.map((d) => [d.low, d.high, d.confirmed]);
};

describe("a recovered value is confirmed", () => {
  it("where the shares give each figure again that it rests on", () => {
    const [first] = confirmed(
      "承办建议{assigned|151件}。A类{outcome|79件|class_label=A},占{outcome|52.3%|class_label=A};B类{outcome|57件|class_label=B},占{outcome|37.7%|class_label=B};C类{outcome|**件|class_label=C}。",
    );
    expect(first).toEqual([15, 15, true]);
  });

  it("where a sum and its own share give the same value", () => {
    const [first] = confirmed(
      "承办建议{assigned|129件}。A类{outcome|86件|class_label=A},占{outcome|66.67%|class_label=A};B类{outcome|**件|class_label=B},占{outcome|24.81%|class_label=B};C类{outcome|11件|class_label=C},占{outcome|8.53%|class_label=C}。",
    );
    expect(first).toEqual([32, 32, true]);
  });
});

describe("a recovered value is not confirmed", () => {
  it("where a misprint in one of its figures would show nowhere", () => {
    expect(
      confirmed(
        "承办建议{assigned|129件}。A类{outcome|86件|class_label=A},B类{outcome|**件|class_label=B},C类{outcome|11件|class_label=C}。",
      ),
    ).toEqual([[32, 32, false]]);
  });

  it("where two figures of its kind may have changed places", () => {
    const found = confirmed(
      "承办建议{assigned|129件}。A类{outcome|86件|class_label=A},占{outcome|**%|class_label=A};B类{outcome|32件|class_label=B},占{outcome|**%|class_label=B};C类{outcome|11件|class_label=C},占{outcome|8.53%|class_label=C}。",
    );
    expect(found).toEqual([
      [66.67, 66.67, false],
      [24.81, 24.81, false],
    ]);
  });

  it("where it is only bounded", () => {
    const [first] = confirmed(
      "承办建议{assigned|1510件}。A类{outcome|**件|class_label=A},占总数的{outcome|52.3%|class_label=A}。",
    );
    expect(first).toEqual([789, 791, false]);
  });
});
