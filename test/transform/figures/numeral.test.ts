import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalsAt, isNumeral, numeralValue, placeAt, placesBehind } from "../../../transform/figures/numeral.ts";

describe("Chinese numerals", () => {
  it("are read place by place", () => {
    const values = {
      五: 5,
      两: 2,
      十: 10,
      十五: 15,
      二十: 20,
      一百二十八: 128,
      两百零六: 206,
      一千零五: 1005,
      一千零五十: 1050,
      两千三百四十五: 2345,
      一万零十二: 10_012,
      三万四千: 34_000,
      一百零一万一千: 1_011_000,
      四亿五千六百四十二万零一十五: 456_420_015,
      一万五千亿: 1_500_000_000_000,
      二十一万亿: 21_000_000_000_000,
      四万万: 400_000_000,
    };
    for (const [run, value] of Object.entries(values)) expect(numeralValue(run), run).toBe(value);
  });

  it("may be shortened, written digit by digit, or in the forms of cheques", () => {
    expect(numeralValue("一百二")).toBe(120);
    expect(numeralValue("一百零二")).toBe(102);
    expect(numeralValue("两千四百五")).toBe(2450);
    expect(numeralValue("一万三")).toBe(13_000);
    expect(numeralValue("百三")).toBe(130);
    expect(numeralValue("一二八")).toBe(128);
    expect(numeralValue("二〇二三")).toBe(2023);
    expect(numeralValue("二○二三")).toBe(2023);
    expect(numeralValue("壹佰贰拾捌")).toBe(128);
    expect(numeralValue("拾伍")).toBe(15);
  });

  it("are none where their parts do not fit", () => {
    for (const run of ["", "百", "千", "万", "亿", "百千", "十百", "五十千", "二三十", "万万", "一百二百", "零百"])
      expect(numeralValue(run), run).toBeNull();
    expect(numeralValue("一".repeat(16))).toBeNull();
  });

  it("read back whatever number is spelt with them", () => {
    const digits = "零一二三四五六七八九";
    const section = (n: number): string => {
      let out = "";
      for (const [i, place] of [1000, 100, 10, 1].entries()) {
        const digit = Math.floor(n / place) % 10;
        if (digit > 0) out += (digits[digit] ?? "") + ["千", "百", "十", ""][i];
        else if (out !== "" && n % place > 0 && !out.endsWith("零")) out += "零";
      }
      return out;
    };
    const spell = (n: number): string => {
      const [high, low] = [Math.floor(n / 10_000), n % 10_000];
      if (high === 0) return section(low);
      const gap = low > 0 && low < 1000 ? "零" : "";
      return `${section(high)}万${gap}${section(low)}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(numeralValue(spell(n)), spell(n)).toBe(n);
      }),
    );
  });

  it("are told from other characters", () => {
    const told = (c: string) => isNumeral(c.charCodeAt(0));
    expect([..."零〇○一两十百千万亿壹拾"].every(told)).toBe(true);
    expect([..."件点半几双0"].some(told)).toBe(false);
    expect(isNumeral("".charCodeAt(0))).toBe(false);
  });
});

describe("decimals and places behind a number", () => {
  it("give the digits behind 点", () => {
    expect(decimalsAt("九十五点三八", 4)).toEqual({ end: 6, digits: "38" });
    expect(decimalsAt("五点零五%", 2)).toEqual({ end: 4, digits: "05" });
    expect(decimalsAt("五点半", 2)).toBeNull();
    expect(decimalsAt("一点两小时", 2)).toBeNull();
  });

  it("multiply digits and add what follows", () => {
    expect(placesBehind("1.2万件", 3, 1.2)).toEqual({ end: 4, value: 12_000 });
    expect(placesBehind("4.78万亿", 4, 4.78)).toEqual({ end: 6, value: 4.78e12 });
    expect(placesBehind("7万5千4百", 1, 7)).toEqual({ end: 6, value: 75_400 });
    expect(placesBehind("7 万5 千4 百件", 1, 7)).toEqual({ end: 9, value: 75_400 });
    expect(placesBehind("3万4000人", 1, 3)).toEqual({ end: 6, value: 34_000 });
    expect(placesBehind("2千零30万", 1, 2)).toEqual({ end: 6, value: 20_300_000 });
    expect(placesBehind("3万 5件", 1, 3)).toEqual({ end: 2, value: 30_000 });
  });

  it("are none where no place follows, or where it begins another word", () => {
    expect(placesBehind("52件", 2, 52)).toBeNull();
    expect(placesBehind("提高2百分点", 3, 2)).toBeNull();
    expect(placeAt("百分之百", 0)).toBeNull();
    expect(placeAt("百件", 0)).toBe(100);
  });
});
