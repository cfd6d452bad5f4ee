import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../docs/build/rows.ts";
import { LIMIT, sliceGroup } from "../../docs/build/slices.ts";
import { csv } from "../../docs/client/csv.ts";
import { peersOf, select } from "../../docs/compare/select.ts";
import { fileName, type Point, partsOf, type Slice, seriesId, seriesOf, unpack } from "../../docs/compare/series.ts";
import {
  formatState,
  INSTRUMENTS,
  initial,
  PEERS,
  type Peers,
  parseState,
  type State,
  VIEWS,
} from "../../docs/compare/state.ts";

const code = fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, "0"));
const year = fc.option(fc.integer({ min: 1980, max: 2100 }), { nil: null });

const states: fc.Arbitrary<State> = fc
  .record({
    instrument: fc.constantFrom(...INSTRUMENTS),
    series: fc.constantFrom(
      "",
      "completed.percent",
      "outcome.item.resolved.A",
      "satisfaction.percent...satisfied.result",
    ),
    places: fc.uniqueArray(code, { maxLength: 60 }).map((codes) => codes.sort()),
    from: year,
    to: year,
    view: fc.constantFrom(...VIEWS),
    least: fc.integer({ min: 1, max: 10_000 }),
    near: fc.option(code, { nil: null }),
    by: fc.constantFrom(...PEERS),
    embed: fc.boolean(),
  })
  .map((s) => (s.from !== null && s.to !== null && s.from > s.to ? { ...s, from: s.to, to: s.from } : s));

describe("the state of a comparison", () => {
  test("survives the way through the address", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(formatState(state))).toEqual(state);
      }),
    );
  });

  test("is the default where the address says nothing, or nonsense", () => {
    expect(parseState("")).toEqual(initial);
    expect(parseState("i=x&m=<script>&p=1,abc,12345678&y=20-x&v=pie&n=-5&near=' or 1&embed=yes")).toEqual(initial);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseState(text)).not.toThrow();
      }),
    );
  });

  test("leaves defaults out of the address", () => {
    expect(formatState(initial)).toBe("");
    expect(formatState({ ...initial, places: ["410882"], from: 2023 })).toBe("p=410882&y=2023-");
  });
});

const GROUP = { instrument: "suggestion", measure: "completed", unit: "percent" } as const;

const figure = (more: Partial<Figure>): Figure => ({
  region_code: "410882",
  year: 2024,
  instrument: "suggestion",
  measure: "completed",
  unit: "percent",
  outcome: null,
  class_label: null,
  level: null,
  aspect: null,
  subset: null,
  value: 100,
  bound: "exact",
  low: 100,
  high: 100,
  quality: "printed",
  base: 88,
  base_measure: "assigned",
  definition: "办结率100%",
  report_id: "0123456789ab",
  runner_up: null,
  runner_up_report_id: null,
  disagrees: false,
  ordinal: 3,
  fails: false,
  ...more,
});

describe("a series", () => {
  test("is named by what tells its figures apart", () => {
    const of = figure({ measure: "satisfaction", level: "satisfied", aspect: "result" });
    expect(seriesId(of)).toBe("satisfaction.percent...satisfied.result");
    expect(seriesOf(seriesId(of))).toMatchObject({
      measure: "satisfaction",
      unit: "percent",
      outcome: null,
      level: "satisfied",
      aspect: "result",
      subset: null,
    });
  });
});

describe("the data files", () => {
  test("carry every figure whole", () => {
    const figures = [
      figure({}),
      figure({ year: 2023, value: null, quality: "withheld", base: null, definition: null, ordinal: null }),
    ];
    const { files, index } = sliceGroup(GROUP, figures);
    const points = files.flatMap((f) => unpack(JSON.parse(f.text) as Slice));
    expect(points).toEqual([
      {
        code: "410882",
        year: 2024,
        series: "completed.percent",
        value: 100,
        low: 100,
        high: 100,
        bound: "exact",
        quality: "printed",
        fails: false,
        base: 88,
        baseMeasure: "assigned",
        report: "0123456789ab",
        ordinal: 3,
        definition: "办结率100%",
      },
      {
        code: "410882",
        year: 2023,
        series: "completed.percent",
        value: null,
        low: 100,
        high: 100,
        bound: "exact",
        quality: "withheld",
        fails: false,
        base: null,
        baseMeasure: "assigned",
        report: "0123456789ab",
        ordinal: null,
        definition: null,
      },
    ]);
    expect(index).toEqual([
      {
        instrument: "suggestion",
        series: "completed.percent",
        places: 1,
        years: [2023, 2024],
      },
    ]);
  });

  test("are split by place where they would be too large, and lose nothing", () => {
    const places = Array.from({ length: 3000 }, (_, i) => String(110_000 + i * 137));
    const figures = places.flatMap((region_code, i) =>
      [2022, 2023, 2024].map((y) =>
        figure({
          region_code,
          year: y,
          value: (i * 7919) % 101,
          definition: `第${i * y}条:办结率${i}%`,
          report_id: (i * 2654435761).toString(16).slice(0, 12),
        }),
      ),
    );
    const { files, index } = sliceGroup(GROUP, figures);
    expect(files.length).toBeGreaterThan(1);
    for (const f of files) expect(gzipSync(f.text).length).toBeLessThanOrEqual(LIMIT);
    expect(files.flatMap((f) => unpack(JSON.parse(f.text) as Slice)).length).toBe(figures.length);
    const entry = index[0];
    if (!entry) throw new Error("no series");
    const prefixes = files.map((f) => f.name.slice("suggestion.completed.percent-".length, -".json".length));
    const parts = partsOf({ series: index, parts: { "suggestion.completed.percent": prefixes } }, entry);
    expect(parts.map((part) => fileName(GROUP, part))).toEqual(files.map((f) => f.name));
    expect(new Set(prefixes).size).toBe(files.length);
    expect(gunzipSync(gzipSync(files[0]?.text ?? "")).length).toBeGreaterThan(0);
  });
});

describe("a selection", () => {
  const point = (c: string, y: number, base: number | null = 50): Point => ({
    code: c,
    year: y,
    series: "completed.percent",
    value: 90,
    low: 90,
    high: 90,
    bound: "exact",
    quality: "printed",
    fails: false,
    base,
    baseMeasure: null,
    report: "r",
    ordinal: 0,
    definition: null,
  });
  const all = [
    point("440300", 2023, 600),
    point("410882", 2024),
    point("410882", 2022),
    point("410883", 2024, 60),
    point("530100", 2024, 55),
  ];
  const places = new Map(
    all.map((p) => [p.code, { code: p.code, name: p.code, level: p.code.endsWith("00") ? "prefecture" : "county" }]),
  );

  test("stands in the order of division codes and years", () => {
    const chosen = select(all, { ...initial, series: "completed.percent" }, places);
    expect(chosen.points.map((p) => `${p.code} ${p.year}`)).toEqual([
      "410882 2022",
      "410882 2024",
      "410883 2024",
      "440300 2023",
      "530100 2024",
    ]);
    expect(chosen.available).toBe(4);
  });

  test("keeps to the chosen places and years", () => {
    const chosen = select(all, { ...initial, series: "completed.percent", places: ["410882"], from: 2023 }, places);
    expect(chosen.points.map((p) => `${p.code} ${p.year}`)).toEqual(["410882 2024"]);
  });

  test("takes a place's peers from its province, then of its level and size", () => {
    expect(peersOf("440300", all, places)).toEqual(["440300", "530100"]);
    expect(peersOf("410882", all, places)).toEqual(["410882", "410883"]);
  });

  test("takes peers of one kind: of the province, of the level with the nearest first, or of similar n", () => {
    const sized = [
      { ...point("410882", 2024, 99), base: 50 },
      { ...point("410100", 2024, 99), base: 52 },
      { ...point("410883", 2024, 99), base: 900 },
      { ...point("440104", 2024, 99), base: 48 },
      { ...point("440105", 2024, 99), base: null },
    ];
    const level = (code: string) => (code.endsWith("00") ? "prefecture" : "county");
    const known = new Map(sized.map((p) => [p.code, { code: p.code, name: p.code, level: level(p.code) }]));
    const near = (by: Peers) => peersOf("410882", sized, known, by);
    expect(near("province")).toEqual(["410100", "410882", "410883"]);
    expect(near("level")).toEqual(["410882", "410883", "440104", "440105"]);
    expect(near("size")).toEqual(["410882", "410883", "440104"]);
    const many = Array.from({ length: 100 }, (_, i) => point(String(420_101 + i), 2024, 90));
    const all = new Map([...many, ...sized].map((p) => [p.code, { code: p.code, name: p.code, level: "county" }]));
    const nearest = peersOf("420150", [...many, ...sized], all, "level");
    expect(nearest.length).toBe(25);
    expect(nearest.filter((c) => c.startsWith("42015")).length).toBe(10);
  });
});

describe("a CSV file", () => {
  test("quotes what needs it and guards what a spreadsheet would run", () => {
    expect(
      csv(
        ["a", "b"],
        [
          ["=1+1", -5],
          ['x"y', null],
          ["一,二", "-2"],
        ],
      ),
    ).toBe('\ufeffa,b\r\n\'=1+1,-5\r\n"x""y",\r\n"一,二",\'-2\r\n');
  });
});
