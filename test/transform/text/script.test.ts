import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { Converter } from "opencc-js/t2cn";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../transform/common/workspace.ts";
import { isTraditional, simplifiedCharacter, simplify } from "../../../transform/text/script.ts";

describe("conversion to simplified characters", () => {
  it("lets phrases decide between the forms of a character", () => {
    expect(simplify("圍繞著中心工作,著力解決著作權問題,成效顯著")).toBe("围绕着中心工作,着力解决著作权问题,成效显著");
    expect(simplify("乾旱地區幹部幹勁足,乾隆年間的樹幹乾枯")).toBe("干旱地区干部干劲足,乾隆年间的树干干枯");
    expect(simplify("回覆代表,覆蓋全縣,反覆研究,重複建議,複雜,恢復")).toBe(
      "回复代表,覆盖全县,反复研究,重复建议,复杂,恢复",
    );
    expect(simplify("後續發展,皇后,頭髮,里程,裡面,鄉里")).toBe("后续发展,皇后,头发,里程,里面,乡里");
  });

  it("converts the words of this genre", () => {
    expect(simplify("縣人大代表建議、政協委員提案辦理情況:立案、辦結、答覆、滿意")).toBe(
      "县人大代表建议、政协委员提案办理情况:立案、办结、答复、满意",
    );
  });

  it("keeps mainland words as they are and rewrites no word", () => {
    expect(simplify("網路資訊軟體程式專案品質透過")).toBe("网路资讯软体程式专案品质透过");
    const text = "软件项目质量信息网络通过核心干部着力";
    expect(simplify(text)).toBe(text);
  });

  it("goes offset for offset, so that a figure stands where it stood", () => {
    const text = "縣政府承辦建議52件,著力解決乾旱問題(A類)40件。\n鄉鎮街道承辦12件";
    const simple = simplify(text);
    expect(simple.length).toBe(text.length);
    for (const number of ["52件", "40件", "12件"]) expect(simple.indexOf(number)).toBe(text.indexOf(number));
    for (const [i, c] of [...text].entries()) {
      const kept = simple[i] ?? "";
      expect(kept === c || simplifiedCharacter(c) === kept || isTraditional(c), `${c} became ${kept}`).toBe(true);
    }
  });

  it("goes offset for offset on any text", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."著乾覆發裡後徵鬱龜併佔慾凖𠮟\n,。(A類)52件%"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        expect(simplify(text).length).toBe(text.length);
        expect(simplify(simplify(text)).length).toBe(text.length);
      }),
    );
  });

  it("converts run by run what the dictionaries convert at a stroke", () => {
    const whole = Converter({ from: "tw", to: "cn" });
    const unit = fc.oneof(
      fc.constantFrom(..."著乾覆發裡後徵鬱龜喫吃瞭目一然以其人之道還治身於是么俱\uf900,。、\n12件 (A"),
      fc.constantFrom("乾隆", "一目瞭然", "人云亦云", "圍繞著", "吃喝", "什麼", "反覆"),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        expect(simplify(text)).toBe(whole(text));
      }),
    );
  });

  it("keeps a character whose other form has another length, and converts what stands around it by its phrases", () => {
    expect(simplify("殢乾隆年間,樹幹乾枯")).toBe("殢乾隆年间,树干干枯");
    expect(simplify("樠幹部幹勁樠")).toBe("樠干部干劲樠");
  });

  it("tells traditional characters from shared ones", () => {
    expect([..."議辦結滿"].every(isTraditional)).toBe(true);
    expect([..."人大代表12A,"].some(isTraditional)).toBe(false);
  });
});

const FILE = join(ROOT, "..", "shared", "suites", "opencc", "testcases.jsonc");
/** Configurations that convert characters; those whose name ends in p rewrite Taiwan's and Hong Kong's words, too. */
const CONFIGURATIONS = ["tw2s", "t2s", "hk2s"];

/** Cases that come out otherwise, by id and configuration, and why. */
const EXCEPTIONS: Record<string, string> = {
  "BYVoid_OpenCC_PR_1228_existing_behaviors t2s": "殢 has a simplified form of two code units, and offsets are kept",
  "BYVoid_OpenCC_PR_1229_existing_behaviors t2s": "圞 has a simplified form of two code units, and offsets are kept",
  "BYVoid_OpenCC_PR_464_xi_vs_xi t2s":
    "樠 and 潕 have simplified forms of two code units, so that line goes by character",
  "BYVoid_OpenCC_Issue_767_solace t2s": "慰藉著 becomes 慰藉着, as mainland texts print it",
  "BYVoid_OpenCC_Issue_767_solace hk2s": "慰藉著 becomes 慰藉着, as mainland texts print it",
};

interface OpenccCase {
  id: string;
  input: string;
  expected: Record<string, string>;
}

function opencc(): OpenccCase[] {
  const lines = readFileSync(FILE, "utf8").split("\n");
  const json = lines.filter((line) => !line.trimStart().startsWith("//")).join("\n");
  return JSON.parse(json.replace(/,(\s*[}\]])/g, "$1")).cases;
}

describe.skipIf(!existsSync(FILE))("OpenCC's cases (absent where there is no ../shared/suites)", () => {
  it("from traditional to simplified hold but for the exceptions named here", () => {
    const asked = opencc().flatMap((c) =>
      CONFIGURATIONS.flatMap((configuration) => {
        const expected = c.expected[configuration];
        return expected === undefined ? [] : [{ name: `${c.id} ${configuration}`, input: c.input, expected }];
      }),
    );
    expect(asked.length).toBe(108);
    const wrong = asked.filter((c) => simplify(c.input) !== c.expected).map((c) => c.name);
    expect(wrong.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });
});
