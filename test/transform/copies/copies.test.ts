import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../../transform/copies/compare.ts";
import { CopyIndex } from "../../../transform/copies/copies.ts";
import { type CopyReport, sketchOf, timesIn } from "../../../transform/copies/sketch.ts";
import { clean } from "../../../transform/text/clean.ts";
import { random } from "../audit/generator.ts";
import { ALTERATIONS, type Alteration, corpus, figuresOf, prose, report } from "./corpus.ts";

const index = (reports: CopyReport[]): CopyIndex => {
  const found = new CopyIndex();
  for (const r of reports) found.add(r);
  return found;
};

const original = report("original", prose(random(1)), 2023, "十八届二次", { official: true });
const named = (id: string, r: CopyReport, more: Partial<CopyReport> = {}): CopyReport => ({
  ...r,
  id,
  official: false,
  ...more,
});

describe("a copy", () => {
  it.each(Object.keys(ALTERATIONS) as Alteration[])("that is %s is found", (way) => {
    const copy = named("copy", ALTERATIONS[way](original));
    expect(index([original, copy]).copyOf()).toEqual(new Map([["copy", "original"]]));
    expect(index([copy, original]).copyOf()).toEqual(new Map([["copy", "original"]]));
  });

  it("with pinyin glosses in traditional characters is found once it is cleaned", () => {
    const glossed = original.text.replaceAll("研究", "研究(jiū)").replaceAll("办理", "辦(bàn)理");
    const copy = named("copy", { ...original, text: clean(glossed).simplified });
    expect(index([original, copy]).copyOf().get("copy")).toBe("original");
  });

  it("with a misprint and a few withheld figures is found", () => {
    const figures = original.figures.map((f, i) =>
      i === 1 ? { ...f, value: 7 } : i === 2 ? { ...f, value: null, status: "withheld" as const } : f,
    );
    expect(
      index([original, named("copy", { ...original, figures })])
        .copyOf()
        .get("copy"),
    ).toBe("original");
  });

  it("is told as it is added", () => {
    const found = new CopyIndex();
    expect(found.add(original)).toBeNull();
    expect(found.add(sketchOf(named("copy", original)))).toBe("original");
    expect(found.size).toBe(2);
  });

  it("is whole, a part or reworded", () => {
    const of = (r: CopyReport) => compare(sketchOf(original), sketchOf(r)).verdict;
    expect(of(original)).toBe("copy");
    expect(of(ALTERATIONS.fifth(original))).toBe("excerpt");
  });
});

describe("what is no copy", () => {
  const years = (ids: string[], seed: number) => {
    const base = prose(random(seed));
    return ids.map((id, i) =>
      report(id, { ...base, figures: figuresOf(random(seed + i + 1)) }, 2020 + i, `十八届${"一二三四五"[i]}次`),
    );
  };

  it("is the same place's report of another year in the same words with other figures", () => {
    const reports = years(["2020", "2021", "2022", "2023"], 10);
    expect(compare(sketchOf(reports[0] ?? original), sketchOf(reports[1] ?? original)).containment).toBe(1);
    expect(index(reports).clusters()).toEqual([]);
  });

  it("is a masked report in the same words of another year", () => {
    const [a, b] = years(["2020", "2021"], 20);
    if (a === undefined || b === undefined) throw new Error("two reports");
    const hidden = b.figures.map((f) => ({ ...f, value: null, status: "withheld" as const }));
    expect(index([a, { ...b, figures: hidden }]).clusters()).toEqual([]);
  });

  it("is another place's report from the same template", () => {
    const base = prose(random(30));
    const places = [1, 2, 3, 4, 5].map((i) =>
      report(`place ${i}`, { ...base, figures: figuresOf(random(900 + i)) }, 2023),
    );
    expect(index(places).clusters()).toEqual([]);
  });

  it("is an article of its own about the same figures", () => {
    const article = report("article", { ...prose(random(77)), figures: prose(random(1)).figures }, 2023);
    expect(index([original, article]).clusters()).toEqual([]);
  });

  it("is a text too short to judge by, or without any words", () => {
    const short = { ...original, text: "代表建议办理情况" };
    expect(index([named("a", short), named("b", short), named("c", { ...original, text: "" })]).clusters()).toEqual([]);
  });
});

describe("a cluster", () => {
  it("takes the official page for the original, whatever came first", () => {
    const early = named("early", original, { publishedOn: "2023-01-01" });
    const [cluster] = index([early, original]).clusters();
    expect(cluster?.original).toBe("original");
  });

  it("of unofficial pages takes the whole before the damaged, then the earliest", () => {
    const cut = named("cut", ALTERATIONS.truncated(original), { publishedOn: "2023-01-01" });
    const late = named("late", original, { publishedOn: "2024-01-01" });
    const early = named("early", original, { publishedOn: "2023-12-01" });
    expect(index([cut, late, early]).clusters()[0]?.original).toBe("early");
  });

  it("of three hundred copies is one, and its shingles are kept once", () => {
    const alone = index([original]).bytes;
    const many = index([original, ...Array.from({ length: 300 }, (_, i) => named(`copy ${i}`, original))]);
    expect(many.clusters()).toHaveLength(1);
    expect(many.clusters()[0]?.copies).toHaveLength(300);
    expect(many.bytes - alone).toBeLessThan(301 * 2_500);
  });

  it("joins two parts of one report when the whole comes", () => {
    const half = Math.floor(original.text.length / 2);
    const head = named("head", { ...original, text: original.text.slice(0, half) });
    const tail = named("tail", { ...original, text: original.text.slice(half) });
    const found = index([head, tail, original]).clusters();
    expect(found).toHaveLength(1);
    expect(found[0]?.copies.map((c) => c.id).sort()).toEqual(["head", "tail"]);
  });

  it("does not join two years through a part that both contain", () => {
    const base = prose(random(50), 60);
    const a = report("a", { ...base, figures: figuresOf(random(51)) }, 2021, "十八届一次");
    const b = report("b", { ...base, figures: figuresOf(random(52)) }, 2022, "十八届二次");
    const part = { ...a, id: "part", text: base.sentences.slice(0, 20).join(""), figures: [], damage: ["truncated"] };
    const found = index([a, b, part]).copyOf();
    expect(found.get("b")).toBeUndefined();
    expect(found.get("a")).toBeUndefined();
  });
});

describe("2,000 made-up reports with truth", () => {
  const made = [...corpus(2_000, 7)];
  const truth = new Map(made.flatMap((m) => (m.of === null ? [] : [[m.id, m.of.original] as const])));

  it("are taken apart and together rightly", () => {
    const found = index(made).copyOf();
    const missed = [...truth].filter(([id, o]) => found.get(id) !== o);
    const wrong = [...found].filter(([id, o]) => truth.get(id) !== o);
    process.stdout.write(
      `copies: ${truth.size} planted in ${made.length}, missed ${missed.length}, wrong ${wrong.length}\n`,
    );
    expect(wrong).toEqual([]);
    expect(missed).toEqual([]);
  });

  it("in any order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const r = random(seed);
        const some = made
          .slice(0, 120)
          .map((report) => ({ report, at: r() }))
          .sort((a, b) => a.at - b.at)
          .map((x) => x.report);
        const found = index(some).copyOf();
        for (const m of some) expect(found.get(m.id)).toBe(m.of?.original);
      }),
      { numRuns: 20 },
    );
  });
});

describe("the times that a text names", () => {
  it("are its years and sessions", () => {
    expect(timesIn("2023年,区十八届人大二次会议期间;2022年的十八届一次会议")).toEqual([
      "2023",
      "十八届二次",
      "2022",
      "十八届一次",
    ]);
    expect(timesIn("连续三年召开十二次会议,3456年")).toEqual([]);
  });
});
