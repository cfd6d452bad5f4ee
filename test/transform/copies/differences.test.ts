import { describe, expect, it } from "vitest";
import { differences } from "../../../transform/copies/differences.ts";
import { told } from "../audit/told.ts";

const page = (marked: string, damage: string[] = []) => ({ figures: told(marked).observations, damage });
const ORIGINAL =
  "承办{assigned|170件}。A类{outcome|115件|class_label=A},B类{outcome|54件|class_label=B},C类{outcome|1件|class_label=C}。";

describe("what a copy prints otherwise", () => {
  it("is nothing where it prints the same", () => {
    expect(differences(page(ORIGINAL), page(ORIGINAL))).toEqual({ damage: { copy: [], original: [] }, figures: [] });
  });

  it("is a figure altered, withheld, missing or added, named by its place in both", () => {
    const copy = page(
      "承办{assigned|170件}。A类{outcome|**件|class_label=A},B类{outcome|45件|class_label=B}。重点{key|3件}。",
      ["masked"],
    );
    expect(differences(page(ORIGINAL), copy)).toEqual({
      damage: { copy: ["masked"], original: [] },
      figures: [
        { change: "withheld", original: 1, copy: 1 },
        { change: "altered", original: 2, copy: 2 },
        { change: "missing", original: 3, copy: null },
        { change: "added", original: null, copy: 3 },
      ],
    });
  });

  it("pairs figures of one kind by their value before their order", () => {
    const a = page("{category|10件|label=农业}{category|20件|label=农业}{category|30件|label=农业}");
    const b = page("{category|30件|label=农业}{category|10件|label=农业}{category|21件|label=农业}");
    expect(differences(a, b).figures).toEqual([{ change: "altered", original: 1, copy: 2 }]);
  });

  it("tells damage of the original apart from that of the copy", () => {
    expect(differences(page(ORIGINAL, ["truncated"]), page(ORIGINAL, ["pinyin_gloss"])).damage).toEqual({
      copy: ["pinyin_gloss"],
      original: ["truncated"],
    });
  });
});
