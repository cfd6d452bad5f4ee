import { load } from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../docs/build/rows.ts";
import { binomialLimits, binomialMass, binomialQuantile } from "../../docs/charts/binomial.ts";
import { funnel, hasFunnel } from "../../docs/charts/funnel.ts";
import { markKey, markWords } from "../../docs/charts/key.ts";
import { limits } from "../../docs/charts/limits.ts";
import { lines, sloped } from "../../docs/charts/lines.ts";
import { domainOf, linear, ticks } from "../../docs/charts/scale.ts";
import { formatChartState, parseChartState } from "../../docs/charts/state.ts";
import { fitted, strip, widthOf } from "../../docs/charts/strip.ts";
import type { Mark } from "../../docs/charts/svg.ts";
import { ternary } from "../../docs/charts/ternary.ts";
import { framed, linesOf } from "../../docs/client/image.ts";
import { languages } from "../../docs/messages/catalogues.ts";
import { type OutcomeGroup, ternaryShares } from "../../docs/pages/outcomes.ts";

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
const spec = { label: "a chart", share: true, withheld: "withheld", none: "none", tick: (v: number) => `${v}%` };

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

describe("a slope", () => {
  const at = (code: string, y: number, value: number | null) => ({
    code,
    name: code,
    year: y,
    value,
    bound: "exact",
    mark: "printed" as const,
    href: null,
    title: `${code} ${y}`,
  });

  test("joins each place's own first and last year, and leaves out places of one year", () => {
    const points = [
      at("甲", 2010, 1),
      at("甲", 2012, null),
      at("甲", 2014, 3),
      at("乙", 2012, 2),
      at("丙", 2011, null),
    ];
    expect(sloped(points).map((l) => [l.name, ...l.points.map((p) => p.year)])).toEqual([["甲", 2010, 2014]]);
    const $ = load(lines({ ...spec, panels: "ends", points }, 600).markup, { xml: true });
    expect($("path.line").length).toBe(1);
    expect($("circle").length).toBe(2);
  });
});

describe("a ternary plot", () => {
  const corner = (shares: [number, number, number]) => {
    const point = { shares, mark: "confirmed" as const, href: "report/x.html#f1", title: "甲 2024" };
    const drawn = ternary({ label: "c", corners: ["上", "左", "右"], points: [point] }, 552);
    const $ = load(drawn.markup, { xml: true });
    return [Number($("circle").attr("cx")), Number($("circle").attr("cy"))];
  };

  test("puts each whole at its corner and equal parts in the middle", () => {
    const [top, left, right] = [corner([100, 0, 0]), corner([0, 100, 0]), corner([0, 0, 100])];
    expect(top?.[0]).toBe(276);
    expect([left[0], right[0]]).toEqual([46, 506]);
    expect(left[1]).toBe(right[1]);
    const middle = corner([100 / 3, 100 / 3, 100 / 3]);
    const mean = (i: number) => ((top[i] ?? 0) + (left[i] ?? 0) + (right[i] ?? 0)) / 3;
    expect(middle[0]).toBeCloseTo(mean(0), 0);
    expect(middle[1]).toBeCloseTo(mean(1), 0);
  });

  const part = (kind: "resolved" | "underway" | "planned" | "unresolved" | "undefined", share: number) => ({
    kind,
    share,
    figure: {} as Figure,
  });
  const group = (...shares: ReturnType<typeof part>[]): OutcomeGroup => ({
    region_code: "410882",
    year: 2024,
    instrument: "suggestion",
    figures: [],
    total: 100,
    shares,
  });

  test("takes what is under way and what is planned together, and needs the whole, defined", () => {
    expect(
      ternaryShares(group(part("resolved", 60), part("underway", 20), part("planned", 10), part("unresolved", 10))),
    ).toEqual([60, 30, 10]);
    const [resolved] = ternaryShares(group(part("resolved", 33.3), part("unresolved", 66.2))) ?? [];
    expect(resolved).toBeCloseTo((100 * 33.3) / 99.5, 10);
    expect(ternaryShares(group(part("resolved", 60), part("underway", 20)))).toBeNull();
    expect(ternaryShares(group(part("resolved", 60), part("undefined", 40)))).toBeNull();
    expect(ternaryShares(group(part("resolved", 100)))).toBeNull();
  });
});

describe("a chart of limits", () => {
  test("draws the counts' share as a tick and the bar as far as the upper limit, on a scale that holds all", () => {
    const row = { label: "甲 2024", href: "p", evidence: "r#f1", counts: "0 of 52", title: "t" };
    const drawn = limits(
      {
        label: "l",
        counts: "not",
        rows: [
          { ...row, low: 0, high: 0, upper: 5.6 },
          { ...row, low: 3, high: 9, upper: 19 },
        ],
      },
      600,
    );
    const $ = load(drawn.markup, { xml: true });
    const widths = $("rect.upto")
      .map((_, e) => Number($(e).attr("width")))
      .get();
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(19 / 5.6, 1);
    const ticks = $("rect.at")
      .map((_, e) => Number($(e).attr("width")))
      .get();
    expect(ticks[0]).toBe(2);
    expect(ticks[1]).toBeGreaterThan(10);
    expect($("text").text()).toContain("20%");
    expect($("text").text()).toContain("0 of 52");
  });
});

describe("a chart's key", () => {
  const en = languages.en;
  const of = (mark: Mark, bound = "exact") => ({ mark, bound });

  test("names the shapes that the chart has, each once, and no others", () => {
    const points = [
      of("printed"),
      of("printed", "at_least"),
      of("withheld"),
      of("printed"),
      of("contradicted", "at_most"),
    ];
    const $ = load(markKey(en, points).markup);
    expect(
      $("li")
        .map((_, e) => $(e).text().trim())
        .get(),
    ).toEqual(["as printed", "at least", "withheld", "contradicted"]);
    expect($("li svg[aria-hidden=true]").length).toBe(4);
    expect(markWords(en, points)).toBe("○ as printed　▷ at least　× withheld　▲ contradicted");
  });

  test("gives every shape a drawing of its own", () => {
    const shapes = [
      of("confirmed"),
      of("printed"),
      of("printed", "at_least"),
      of("printed", "at_most"),
      of("derived"),
      of("withheld"),
      of("contradicted"),
    ];
    const drawings = shapes.map((p) => load(markKey(en, [p]).markup)("li svg").html());
    expect(new Set(drawings).size).toBe(shapes.length);
  });
});

describe("the state of a page with charts", () => {
  test("survives the way through the address, and nothing else gets in", () => {
    const name = fc.constantFrom("", "ternary", "bars", "outcomes-proposal", "rates-suggestion");
    fc.assert(
      fc.property(name, name, (view, embed) => {
        expect(parseChartState(formatChartState({ view, embed }))).toEqual({ view, embed });
      }),
    );
    expect(parseChartState("?v=<script>&embed=%22%3E")).toEqual({ view: "", embed: "" });
    expect(parseChartState(`?v=${"a".repeat(61)}`).view).toBe("");
  });
});

describe("a chart's file", () => {
  test("has its title above and its notes below, in lines that fit", () => {
    const chart = '<svg class="chart" viewBox="0 0 300 100" width="300" height="100"><circle r="3"/></svg>';
    const $ = load(
      framed(chart, "办理结果占比（已解决）与满意率的比较，各地各年", [
        "○ as printed",
        "cite this: https://example.org/",
      ]),
      { xml: true },
    );
    const outer = $("svg").first();
    expect(outer.attr("width")).toBe("300");
    expect(Number(outer.attr("height"))).toBeGreaterThan(150);
    expect($("svg svg circle").length).toBe(1);
    const lines = $("svg > text")
      .map((_, e) => $(e).text())
      .get();
    expect(lines.join("")).toContain("各地各年");
    expect(lines.at(-1)).toContain("example.org");
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(276);
  });

  test("breaks Chinese anywhere and Latin between words", () => {
    expect(linesOf("一二三四五六", 40)).toEqual(["一二三", "四五六"]);
    expect(linesOf("one two three", 60)).toEqual(["one two", "three"]);
    expect(linesOf("", 60)).toEqual([]);
  });
});

describe("a funnel", () => {
  test("has nothing to draw without rates that have a large enough n", () => {
    expect(hasFunnel(true, 10, [{ value: 90, base: 50 }])).toBe(true);
    expect(hasFunnel(true, 100, [{ value: 90, base: 50 }])).toBe(false);
    expect(hasFunnel(true, 10, [{ value: 90, base: null }])).toBe(false);
    expect(hasFunnel(false, 10, [{ value: 90, base: 50 }])).toBe(false);
  });

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
