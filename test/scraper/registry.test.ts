import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseSources, loadRegistry, parseSource, scopeOf } from "../../scraper/registry.ts";
import { ROOT } from "../../transform/common/workspace.ts";
import { parseUncovered, uncovered } from "../../transform/load/uncovered.ts";
import { allRegions, isValid } from "../../transform/regions/regions.ts";
import { tempDir } from "./kit.ts";

const REAL = join(ROOT, "data", "sources");

const GOOD = `id: qinyang-gov
name: 沁阳市人民政府
publisher: government
region_code: "410882"
family: trs
address: http://www.qinyang.gov.cn/
seeds: [http://www.qinyang.gov.cn/jyta/]
`;

describe("the registry", () => {
  it("has at least a hundred real sites, in all 31 province-level divisions, each unverified and seen", async () => {
    const sources = await loadRegistry(REAL);
    expect(sources.length).toBeGreaterThanOrEqual(100);
    expect(new Set(sources.map((s) => new URL(s.address).hostname)).size).toBeGreaterThanOrEqual(100);
    expect(new Set(sources.map((s) => s.region_code.slice(0, 2))).size).toBe(31);
    for (const publisher of ["government", "department", "congress", "conference"]) {
      expect(sources.map((s) => s.publisher)).toContain(publisher);
    }
    for (const s of sources) {
      expect(s.status, s.id).toBe("unverified");
      expect(s.seen, s.id).toBeDefined();
      for (const address of [...s.seeds, ...s.articles]) {
        expect(scopeOf(s).size, address).toBeGreaterThan(0);
      }
    }
  });

  it("is described with an entry of under ten lines that can be used as it stands", () => {
    const guide = readFileSync(join(ROOT, "CONTRIBUTING.md"), "utf8");
    const yaml = guide.slice(guide.indexOf("```yaml") + 8, guide.indexOf("```", guide.indexOf("```yaml") + 8));
    expect(yaml.trim().split("\n").length).toBeLessThan(10);
    expect(parseSource(yaml, "CONTRIBUTING.md")).toMatchObject({ id: "qinyang-gov", status: "unverified" });
  });

  it("describes each site in under ten lines, in a file of its name", async () => {
    for (const file of readdirSync(REAL).filter((f) => f.endsWith(".yaml"))) {
      const text = readFileSync(join(REAL, file), "utf8");
      expect(text.trimEnd().split("\n").length, file).toBeLessThan(10);
      expect(parseSource(text, file).id).toBe(file.replace(".yaml", ""));
    }
  });
});

describe("the provinces", () => {
  it("each have a source, or are named with the reason why none can be; none has both", async () => {
    const represented = new Set((await loadRegistry(REAL)).map((s) => `${s.region_code.slice(0, 2)}0000`));
    const excused = uncovered().map((u) => u.code);
    const provinces = allRegions().filter((r) => r.level === "province" && isValid(r, null));
    expect(provinces.length).toBe(34);
    expect([...represented, ...excused].sort()).toEqual(provinces.map((r) => r.code).sort());
    for (const { reason, law } of uncovered()) {
      for (const text of Object.values(reason)) expect(text.length).toBeGreaterThan(40);
      expect(law.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ["a county", '[{code: "410882", reason: {zh-Hans: a, zh-Hant: a, en: a}, law: [{name: a, adopted: 1990-04-04}]}]'],
    ["no law", '[{code: "810000", reason: {zh-Hans: a, zh-Hant: a, en: a}, law: []}]'],
    ["a language too few", '[{code: "810000", reason: {zh-Hans: a, en: a}, law: [{name: a, adopted: 1990-04-04}]}]'],
  ])("may not be excused with %s", (_name, yaml) => {
    expect(() => parseUncovered(yaml)).toThrow("data/uncovered.yaml");
  });
});

describe("a source file", () => {
  it("is read with its defaults", () => {
    expect(parseSource(GOOD, "x.yaml")).toMatchObject({
      politeness: { delay: 1, timeout: 30, attempts: 3 },
      assertions: { min_reports: 1, min_share: 0 },
      status: "unverified",
      schedule: "weekly",
    });
  });

  it.each([
    ["a code without quotes", GOOD.replace('"410882"', "410882"), "region_code"],
    ["an unknown field", `${GOOD}sedes: []\n`, "sedes"],
    ["an unknown family", GOOD.replace("trs", "drupal"), "family"],
    ["no name", GOOD.replace("name: 沁阳市人民政府\n", ""), "name"],
    ["an address without its scheme", GOOD.replace("http://www.qinyang.gov.cn/jyta/", "www.qinyang.gov.cn"), "seeds.0"],
    ["nothing to fetch", GOOD.replace("[http://www.qinyang.gov.cn/jyta/]", "[]"), "seeds"],
    ["a delay below zero", `${GOOD}politeness: {delay: -1}\n`, "politeness.delay"],
    ["an id with spaces", GOOD.replace("qinyang-gov", "Qin Yang"), "id"],
    ["no YAML", "id: [", "not valid YAML"],
    ["nothing", "", "the file"],
  ])("with %s is refused, naming file and field", (_name, yaml, field) => {
    expect(() => parseSource(yaml, "data/sources/x.yaml")).toThrow("data/sources/x.yaml");
    expect(() => parseSource(yaml, "data/sources/x.yaml")).toThrow(field);
  });

  it("that takes another's id is refused, and a folder that is missing is told", async () => {
    const dir = tempDir();
    writeFileSync(join(dir, "a.yaml"), GOOD);
    writeFileSync(join(dir, "b.yaml"), GOOD);
    await expect(loadRegistry(dir)).rejects.toThrow('b.yaml: the id "qinyang-gov" is taken');
    await expect(loadRegistry(join(dir, "none"))).rejects.toThrow("There is no registry folder");
  });

  it("cannot make the reader open a bomb", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n${GOOD}`;
    expect(() => parseSource(bomb, "x.yaml")).toThrow("x.yaml");
  });
});

it("an unknown source is named", async () => {
  const sources = [parseSource(GOOD, "x")];
  expect(chooseSources(sources, [])).toHaveLength(1);
  expect(() => chooseSources(sources, ["qinyang"])).toThrow('no source "qinyang"');
});
