import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../../transform/common/workspace.ts";
import { type NumberToken, scanNumbers } from "../../../transform/figures/numbers.ts";
import { clean } from "../../../transform/text/clean.ts";

const FOLDER = join(ROOT, "..", "shared", "suites", "numerals");
const ABSENT = !existsSync(FOLDER);

interface Row {
  Input: string;
  NotSupported?: string;
  Results: { Resolution: { value: string } }[];
}

/** Why a form is not read as the suite reads it. */
const WHY = {
  dash: "a dash stands between things here, never for a minus",
  formula: "formulas, powers, exponents and letters for thousands do not occur in reports",
  slash: "a slash stands between two things here, as in 3/5 for a date or a page",
  point: "a number that begins with its decimal point does not occur",
  dozen: "打 is a unit of other things, not a number",
  discount: "折 is a discount, not a rate",
  half: "半百 and 半成 begin other words (半百老人, 半成品)",
  pair: "俩 is two people, not a digit",
  trillion: "兆 is a million millions in one place and a million in another",
  negative: "a negative part below a fraction does not occur",
} as const;
type Reason = keyof typeof WHY;

const NUMBER_EXCEPTIONS: Record<string, Reason> = {
  "40k": "formula",
  倆千两百贰拾二: "pair",
  "-10000": "dash",
  一打: "dozen",
  壹打: "dozen",
  五十打: "dozen",
  十打苹果: "dozen",
  十打蘋果: "dozen",
  五兆六十二亿四万五千二: "trillion",
  五十五兆一十二亿四万五千二: "trillion",
  五兆六十二億四萬五千二: "trillion",
  五十五兆壹十二億四萬五千二: "trillion",
  "包括在金融市场中管理的基金管理业务在内的FILP总额也减少了二％，为四十九兆九千五百九十二億元，是有史以来最大的。":
    "trillion",
  半百: "half",
  "2^5": "formula",
  "2e5": "formula",
  "2^-1": "formula",
  "-1e1": "dash",
  "-2.5 M": "dash",
  ".23456000": "point",
  "２.７８９０e－１": "formula",
  ".5": "point",
  "-.5": "dash",
  "1.1^+23": "formula",
  "2.5^-1": "formula",
  "-1.1^+23": "dash",
  "-2.5^-1": "dash",
  "-1.1^--23": "dash",
  "-127.32e13": "dash",
  "12.32e+14": "formula",
  "-12e-1": "dash",
  "４ ６／３": "slash",
  "-3/2": "dash",
  "３／５": "slash",
  "1 ３/5": "slash",
  "１６/5": "slash",
  "1 4/3的美梦,1/2的努力": "slash",
  "1 4/3的美夢,1/2的努力": "slash",
  负３分之负一百五十七: "negative",
  負３分之負壹百五十七: "negative",
  "负３ 分  之 负一百五十七": "negative",
  "負３ 分  之 負壹百五十七": "negative",
};

const PERCENT_EXCEPTIONS: Record<string, Reason> = {
  打对折: "discount",
  打對折: "discount",
  "陆 点 五 折": "discount",
  "陸 點 五 折": "discount",
  "7 2 折": "discount",
  "75折": "discount",
  "9.9折": "discount",
  "九 九 折": "discount",
  三点一折: "discount",
  三點一折: "discount",
  半折: "discount",
  "２折": "discount",
  两折: "discount",
  兩折: "discount",
  三八折: "discount",
  "2折": "discount",
  "2折,2.5折,２．１折，２折": "discount",
  "九折,五五折,八点五折": "discount",
  "九折,五五折,八點五折": "discount",
  五折: "discount",
  苹果折扣一折: "discount",
  半成: "half",
  "-22.2%": "dash",
  "－1２２％": "dash",
  百分之15Ｋ: "formula",
  "百分之3.2k": "formula",
  "12k个百分点": "formula",
  "１５k个百分点": "formula",
  "12k個百分點": "formula",
  "１５k個百分點": "formula",
  "百 分 之  ５２.５ k": "formula",
};

/** Rows that hold in every language of the suite, as its description asks. */
function rows(name: string): Row[] {
  const json = readFileSync(join(FOLDER, name), "utf8").replace("\ufeff", "");
  return (JSON.parse(json) as Row[]).filter((row) => row.NotSupported === undefined);
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const expected = (row: Row) => row.Results.map((r) => Number(r.Resolution.value.replace("%", "")));
const scanned = (row: Row) => scanNumbers(clean(row.Input).reading).filter((t) => t.value !== null);
const FIGURES = new Set(["item", "percent", "organisation", "person"]);
const values = (tokens: NumberToken[]) => tokens.map((t) => t.value ?? Number.NaN);

/** Every expected number comes out, in order; where none is expected, nothing comes out that could be a figure. */
function numberHolds(row: Row): boolean {
  const wanted = expected(row);
  const tokens = scanned(row);
  if (wanted.length === 0) return !tokens.some((t) => FIGURES.has(t.kind));
  let next = 0;
  for (const value of values(tokens)) if (next < wanted.length && near(value, wanted[next] ?? 0)) next++;
  return next === wanted.length;
}

/** The percentages are those expected and no others; percentage points are told apart here and not in the suite. */
function percentHolds(row: Row): boolean {
  const wanted = expected(row);
  const found = values(scanned(row).filter((t) => t.kind === "percent" || t.kind === "points"));
  return found.length === wanted.length && found.every((value, i) => near(value, wanted[i] ?? 0));
}

describe.skipIf(ABSENT)("the numerals of Recognizers-Text (absent where there is no ../shared/suites)", () => {
  it("are read as the suite reads them, but for the exceptions named here", () => {
    const asked = rows("recognizers-chinese-number.json");
    expect(asked.length).toBe(345);
    const wrong = asked.filter((row) => !numberHolds(row)).map((row) => row.Input);
    expect(wrong.sort()).toEqual(Object.keys(NUMBER_EXCEPTIONS).sort());
  });

  it("in percentages, too", () => {
    const asked = rows("recognizers-chinese-percent.json");
    expect(asked.length).toBe(128);
    const wrong = asked.filter((row) => !percentHolds(row)).map((row) => row.Input);
    expect(wrong.sort()).toEqual(Object.keys(PERCENT_EXCEPTIONS).sort());
  });

  it("have a reason for every exception", () => {
    for (const reason of [...Object.values(NUMBER_EXCEPTIONS), ...Object.values(PERCENT_EXCEPTIONS)])
      expect(WHY[reason]).toBeTruthy();
  });
});
