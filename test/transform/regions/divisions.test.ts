import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileDivisions } from "../../../data/regions/compile.ts";
import { shortName } from "../../../transform/regions/names.ts";
import { allRegions, isValid } from "../../../transform/regions/regions.ts";

const ORACLE = "../shared/reference/areacodes.csv";
const regions = allRegions();
const codes = new Set(regions.map((r) => r.code));

/** The units that took one's place; the reference also names those that got a piece of it earlier, with the year. */
const successors = (printed: string) =>
  printed
    .split(";")
    .filter((code) => !code.includes("["))
    .join(";");

describe("the table of divisions", () => {
  it("has a name, a reading and a level for every division, and the one above it", () => {
    expect(regions.length).toBeGreaterThan(5000);
    const broken = regions.filter(
      (r) =>
        !/^\d{6}$/.test(r.code) ||
        r.name === "" ||
        [...r.name].length !== [...r.name_hant].length ||
        !/^[A-Z][a-zü']+$/.test(r.pinyin) ||
        (r.level === "province") !== (r.parent === null) ||
        (r.parent !== null && !codes.has(r.parent)) ||
        (r.valid_from ?? 0) > (r.valid_to ?? 9999),
    );
    expect(broken).toEqual([]);
  });

  it("has no two names of one code at the same time", () => {
    const seen = new Map<string, number>();
    const byYear = regions.toSorted((a, b) => (a.valid_from ?? 0) - (b.valid_from ?? 0));
    const overlapping = byYear.filter((r) => {
      const before = seen.get(r.code);
      seen.set(r.code, r.valid_to ?? 9999);
      return before !== undefined && before > (r.valid_from ?? 0);
    });
    expect(overlapping).toEqual([]);
  });

  it("leads from a division that ended to the one that took its place", () => {
    const ended = regions.filter((r) => r.valid_to !== null);
    const lost = ended.filter((r) => (r.successor ?? "").split(";").some((code) => code !== "" && !codes.has(code)));
    expect(ended.length).toBeGreaterThan(1500);
    expect(lost).toEqual([]);
    const shangrila = regions.filter((r) => r.code === "533421");
    expect(shangrila.map((r) => [r.name, r.valid_to, r.successor])).toEqual([
      ["中甸县", 2001, "533421"],
      ["香格里拉县", 2014, "533401"],
    ]);
  });

  it("knows which names are in use in a year", () => {
    const at = (name: string, year: number | null) => regions.some((r) => r.name === name && isValid(r, year));
    expect([
      at("名山县", 2005),
      at("名山区", 2005),
      at("名山区", 2020),
      at("名山县", 2020),
      at("名山县", null),
    ]).toEqual([true, false, true, false, false]);
  });

  it.skipIf(!existsSync(ORACLE))("agrees with the reference on every code, name, year and successor since 1990", () => {
    const [, ...rows] = readFileSync(ORACLE, "utf8").trim().split(/\r?\n/);
    const expected = rows
      .map((row) => row.split(","))
      .filter(([, , , , , , , to = ""]) => to === "" || Number(to) >= 1990)
      .map(([code, , , name, , , from = "", to = "", successor = ""]) =>
        [code, name, Number(from) > 1981 ? from : "", to, to === "" ? "" : successors(successor)].join(" "),
      );
    const ours = regions.map((r) =>
      [r.code, r.name, r.valid_from ?? "", r.valid_to ?? "", r.successor ?? ""].join(" "),
    );
    expect(ours.toSorted()).toEqual(expected.toSorted());
  });

  it.skipIf(!existsSync(ORACLE))("is what its script compiles, character for character", () => {
    const compiled = compileDivisions(readFileSync(ORACLE, "utf8"));
    const file = readFileSync(new URL("../../../data/regions/divisions.tsv", import.meta.url), "utf8");
    expect(`${compiled.join("\n")}\n`).toBe(file);
  });
});

describe("names as they are spoken", () => {
  it.each([
    ["沁阳市", "沁阳"],
    ["湘西土家族苗族自治州", "湘西"],
    ["新疆维吾尔自治区", "新疆"],
    ["内蒙古自治区", "内蒙古"],
    ["积石山保安族东乡族撒拉族自治县", "积石山"],
    ["巴里坤哈萨克自治县", "巴里坤"],
    ["神农架林区", "神农架"],
    ["大兴安岭地区", "大兴安岭"],
    ["锡林郭勒盟", "锡林郭勒"],
    ["莫力达瓦达斡尔族自治旗", "莫力达瓦"],
    ["沙县", "沙县"],
    ["郊区", "郊区"],
    ["香港特别行政区", "香港"],
  ])("%s is %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
