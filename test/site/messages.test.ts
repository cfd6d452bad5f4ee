import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogues, languages } from "../../docs/messages/catalogues.ts";
import { LOCALES } from "../../docs/messages/language.ts";
import { parts, placeholders } from "../../docs/messages/message.ts";
import { amount, figureName } from "../../docs/messages/names.ts";
import { overrides } from "../../docs/messages/zh-hant.ts";
import { ROOT } from "../../transform/common/workspace.ts";

const keys = Object.keys(catalogues["zh-Hans"]).sort();
const entries = (locale: (typeof LOCALES)[number]) => Object.entries(catalogues[locale]);

describe("the message catalogue", () => {
  test("has the same messages in every language", () => {
    for (const locale of LOCALES) expect(Object.keys(catalogues[locale]).sort()).toEqual(keys);
  });

  test("has the same placeholders in every language", () => {
    for (const locale of LOCALES) {
      const differing = entries(locale).filter(
        ([key, text]) => placeholders(text).join() !== placeholders(catalogues["zh-Hans"][key as "nav.data"]).join(),
      );
      expect(differing).toEqual([]);
    }
  });

  test("has no empty message, but for marks that a language does not write", () => {
    for (const locale of LOCALES) expect(entries(locale).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("is in English where it is English, but for the project's name and examples", () => {
    const chinese = entries("en").filter(([, text]) => /[\u4e00-\u9fff]/.test(text));
    const allowed = [
      "site.name",
      "instrument.suggestion.text",
      "instrument.proposal.text",
      "instrument.motion.text",
      "search.hint",
    ];
    expect(chinese.map(([key]) => key).sort()).toEqual(allowed.sort());
  });

  test("has no simplified character in traditional Chinese", () => {
    const simplified = "这个数据为与应时间开关门问题张页发样无实将书东车长见记议调证语说请读变让过还进远连选进龙";
    const traces = entries("zh-Hant").filter(([, text]) => [...text].some((c) => simplified.includes(c)));
    expect(traces).toEqual([]);
  });

  test("overrides only messages that there are", () => {
    expect(Object.keys(overrides).filter((key) => !keys.includes(key))).toEqual([]);
  });

  test("has every message that the Markdown pages name", () => {
    const docs = join(ROOT, "docs");
    const pages = readdirSync(docs).filter((name) => name.endsWith(".md"));
    const named = pages.flatMap((name) =>
      [...readFileSync(join(docs, name), "utf8").matchAll(/\{\{([\w.]+)\}\}/g)].map((m) => m[1]),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((key) => !keys.includes(key ?? ""))).toEqual([]);
  });
});

describe("a message", () => {
  test("is cut at its placeholders", () => {
    expect(parts("a {b} c {n|d|e}")).toEqual([
      "a ",
      { name: "b", plural: null },
      " c ",
      { name: "n", plural: ["d", "e"] },
    ]);
    expect(parts("half {open")).toEqual(["half {open"]);
  });

  test("counts as its language does", () => {
    const { en, "zh-Hans": zh } = languages;
    expect(en.t("places.reports", { n: 1 })).toBe("1 report");
    expect(en.t("places.reports", { n: 1234 })).toBe("1,234 reports");
    expect(zh.t("places.reports", { n: 1234 })).toBe("1,234 份报告");
  });

  test("escapes what is put into it, unless that is markup", () => {
    expect(languages.en.h("report.copy", { original: "<b>" }).markup).toContain("&lt;b&gt;");
  });

  test("writes dates in its language", () => {
    expect(languages.en.date("2024-03-01")).toBe("1 March 2024");
    expect(languages["zh-Hans"].date("2024-03-01T23:59:00Z")).toBe("2024年3月1日");
  });
});

describe("a figure's name", () => {
  const figure = {
    instrument: "suggestion",
    measure: "outcome",
    unit: "percent",
    outcome: "resolved",
    class_label: "A",
    level: null,
  } as const;

  test("says instrument, measure and what qualifies it", () => {
    expect(figureName(languages["zh-Hans"], figure)).toBe("代表建议·办理结果占比（已解决、A 类）");
    expect(figureName(languages.en, figure)).toBe("deputies' suggestions: outcome share (resolved, class A)");
  });

  test("is followed by its amount, bounds and gaps said in words", () => {
    expect(amount(languages.en, 70, "percent", "at_least")).toBe("≥ 70%");
    expect(amount(languages.en, null, "item")).toBe("withheld");
    expect(amount(languages["zh-Hant"], 3, "item")).toBe("3 件");
  });
});
