import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Postings } from "../../../transform/copies/postings.ts";
import { SHINGLE, shingles, words } from "../../../transform/copies/shingles.ts";
import { SAMPLE, sketchOf } from "../../../transform/copies/sketch.ts";
import { random } from "../audit/generator.ts";
import { prose, report } from "./corpus.ts";

const owners = (postings: Postings, key: number, limit = 100): number[] | null => {
  const found: number[] = [];
  return postings.visit(key, limit, (owner) => found.push(owner)) ? found : null;
};

describe("postings", () => {
  it("hold what was added, the last first, through every growth of the tables", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(9))), (pairs) => {
        const postings = new Postings();
        const model = new Map<number, number[]>();
        const spread = pairs.flatMap(([key, owner]) => [0, 4096, 65_536].map((d) => [(key + d) >>> 0, owner] as const));
        for (const [key, owner] of spread) {
          postings.add(key, owner);
          model.set(key, [owner, ...(model.get(key) ?? [])]);
        }
        for (const [key, expected] of model) expect(owners(postings, key, 1_000)).toEqual(expected);
        expect(postings.size).toBe(spread.length);
      }),
    );
  });

  it("grow past a hundred thousand keys", () => {
    const postings = new Postings();
    for (let i = 0; i < 100_000; i++) postings.add(Math.imul(i, 64) >>> 0, i);
    for (const i of [0, 1, 4_095, 65_536, 99_999]) expect(owners(postings, Math.imul(i, 64) >>> 0)).toEqual([i]);
    expect(owners(postings, 1)).toEqual([]);
  });

  it("do not visit a key with more owners than the limit", () => {
    const postings = new Postings();
    for (let i = 0; i < 5; i++) postings.add(7, i);
    expect(owners(postings, 7, 5)).toHaveLength(5);
    expect(owners(postings, 7, 4)).toBeNull();
  });
});

describe("shingles", () => {
  it("are of the Han characters alone", () => {
    expect(String.fromCharCode(...words("承办2023年建议**件(A类),OK!"))).toBe("承办年建议件类");
  });

  it("are the same for the same eight characters, wherever they stand", () => {
    const phrase = "督查室逐件研究明确";
    const a = shingles(words(`前面的一些文字${phrase}`));
    const b = new Set(shingles(words(`完全不同的开头部分在这里${phrase}后面`)));
    expect([...a].filter((h) => b.has(h))).toHaveLength(words(phrase).length - SHINGLE + 1);
  });

  it("of a text shorter than one are none", () => {
    expect(shingles(words("代表建议"))).toHaveLength(0);
  });
});

describe("a sketch", () => {
  it("is small, sorted, without repetitions, and the same for the same text", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (sentences, seed) => {
        const made = report("r", prose(random(seed), sentences));
        const sketch = sketchOf(made);
        expect(sketch.shingles.length).toBeLessThanOrEqual(SAMPLE);
        expect([...sketch.shingles]).toEqual([...new Set(sketch.shingles)].sort((a, b) => a - b));
        expect(sketchOf(made)).toEqual(sketch);
      }),
      { numRuns: 60 },
    );
  });

  it("of a hostile text of a million like characters is made at once", () => {
    const begun = performance.now();
    const sketch = sketchOf(report("r", prose(random(1)), 2023, "一届一次", { text: "年次届".repeat(400_000) }));
    expect(sketch.shingles.length).toBeLessThanOrEqual(3);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
