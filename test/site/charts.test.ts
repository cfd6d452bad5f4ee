import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialLimits, binomialMass, binomialQuantile } from "../../docs/charts/binomial.ts";
import { funnel } from "../../docs/charts/funnel.ts";
import { lines } from "../../docs/charts/lines.ts";
import { domainOf, linear, ticks } from "../../docs/charts/scale.ts";
import { fitted, strip } from "../../docs/charts/strip.ts";

describe("a scale", () => {
  test("has round ticks", () => {
    expect(ticks([0, 100], 5)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(ticks([0, 0.7], 4)).toEqual([0, 0.2, 0.4, 0.6]);
    expect(ticks([3, 3], 5)).toEqual([3]);
  });

  test("has ticks within its domain, whatever that is", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (low, span) => {
          const all = ticks([low, low + span], 5);
          expect(all.length).toBeLessThanOrEqual(12);
          for (const t of all) expect(t >= low - span * 1e-6 && t <= low + span * (1 + 1e-6)).toBe(true);
        },
      ),
    );
  });

  test("puts rates between 0 and 100", () => {
    expect(domainOf([97, 99.5], true)).toEqual([0, 100]);
    expect(linear([0, 100], [10, 110])(50)).toBe(60);
  });
});

describe("binomial limits", () => {
  test("sum to one and agree with the tables", () => {
    const sum = Array.from({ length: 21 }, (_, k) => binomialMass(k, 20, 0.3)).reduce((a, b) => a + b);
    expect(sum).toBeCloseTo(1, 10);
    expect(binomialMass(3, 10, 0.5)).toBeCloseTo(0.1171875, 10);
    expect(binomialQuantile(0.975, 10, 0.5)).toBe(8);
    expect(binomialQuantile(0.025, 10, 0.5)).toBe(2);
  });

  test("close in on the rate as n grows, and stay within 0 and 100", () => {
    const widths = [10, 100, 1000].map((n) => {
      const [low, high] = binomialLimits(n, 0.9, 0.95);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
  });
});

const point = (value: number | null, more = {}) => ({
  value,
  low: value,
  high: value,
  mark: "printed" as const,
  bound: "exact",
  href: "report/x.html#f1",
  title: "甲 2024:90%",
  older: false,
  ...more,
});
const spec = { label: "a chart", share: true, withheld: "withheld", tick: (v: number) => `${v}%` };

describe("a dot strip", () => {
  test("draws a linked, named mark for each figure", () => {
    const $ = load(
      strip(
        {
          ...spec,
          rows: [{ label: "甲", href: "place/1.html", points: [point(90), point(50, { bound: "at_least" })] }],
        },
        600,
      ).markup,
      { xml: true },
    );
    expect($("a.pt").length).toBe(2);
    expect($("a.pt").first().attr("aria-label")).toBe("甲 2024:90%");
    expect($("a.pt circle").length).toBe(1);
    expect($("a.pt path").length).toBe(1);
  });

  test("puts a withheld figure in a column of its own, never at zero", () => {
    const drawn = strip(
      { ...spec, rows: [{ label: "甲", href: null, points: [point(null, { mark: "withheld" }), point(0)] }] },
      600,
    ).markup;
    const $ = load(drawn, { xml: true });
    expect($("text").text()).toContain("withheld");
    const zero = Number($("circle").attr("cx"));
    const withheld = Number($("path.withheld").attr("d")?.slice(1).split(" ")[0]);
    expect(withheld).toBeLessThan(zero - 10);
  });

  test("has no style attribute, which the site's policy would refuse", () => {
    const drawn = strip({ ...spec, rows: [{ label: "<script>", href: null, points: [point(1)] }] }, 340).markup;
    expect(drawn).not.toContain("style=");
    expect(drawn).not.toContain("<script>");
  });

  test("shortens a label that its column cannot hold", () => {
    expect(fitted("某某某某某某某某某某自治县", 60)).toBe("某某某某…");
    expect(fitted("Qinyang", 60)).toBe("Qinyang");
  });
});

describe("a line", () => {
  const year = (y: number, value: number | null) => ({
    code: "1",
    name: "甲",
    year: y,
    value,
    bound: "exact",
    mark: "printed" as const,
    href: null,
    title: `${y}`,
  });

  test("breaks where a year is missing or withheld", () => {
    const drawn = lines(
      {
        ...spec,
        panels: "each",
        points: [year(2019, 1), year(2020, 2), year(2022, 3), year(2023, null), year(2024, 4)],
      },
      600,
    ).markup;
    const d = load(drawn, { xml: true })("path.line").attr("d") ?? "";
    expect(d.split("M").length - 1).toBe(3);
    expect(d.split("L").length - 1).toBe(1);
  });
});

describe("a funnel", () => {
  test("leaves out figures without n and below the least n", () => {
    const at = (value: number, base: number | null) => ({
      value,
      base,
      bound: "exact",
      mark: "printed" as const,
      href: null,
      title: "x",
    });
    const drawn = funnel(
      { ...spec, least: 10, n: "n", points: [at(90, 50), at(80, 5), at(70, null), at(95, 500)] },
      600,
    ).markup;
    const $ = load(drawn, { xml: true });
    expect($("circle").length).toBe(2);
    expect($("path.limit").length).toBe(4);
  });
});
