import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit } from "../../../transform/audit/audit.ts";
import { Audit, type Observation } from "../../../transform/codebook.ts";
import { generate } from "./generator.ts";
import { contradictory, endless, withheld } from "./large.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Observations as a broken extractor might give them. */
const wild = fc.record({
  instrument: fc.constantFrom("suggestion", "proposal", "motion", "combined"),
  measure: fc.constantFrom(
    "submitted",
    "filed",
    "not_filed",
    "assigned",
    "replied",
    "outcome",
    "satisfaction",
    "category",
    "by_handler",
    "key",
    "joint",
    "feedback",
  ),
  unit: fc.constantFrom("item", "percent", "person", "form", "organisation"),
  value: fc.option(fc.oneof(fc.integer({ min: 0, max: 500 }), fc.double({ min: 0, max: 1e12, noNaN: true }))),
  bound: fc.constantFrom("exact", "at_least", "at_most", "about"),
  outcome: fc.option(fc.constantFrom("resolved", "underway", "planned", "unresolved")),
  class_label: fc.option(fc.constantFrom("A", "B", "C", "D")),
  level: fc.option(fc.constantFrom("satisfied", "basically", "satisfied_or_basically", "dissatisfied")),
  label: fc.option(fc.constantFrom("城建", "其他", "市政府")),
  session: fc.option(fc.integer({ min: 1, max: 3 })),
  words: fc.constantFrom("占", "其中", "(", ")", "共", "三年的", "。", "C类", "分为三类", ""),
});

describe("the audit of anything", () => {
  it("is a valid audit that points at figures that exist, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 40 }), (all) => {
        let text = "";
        const observations = all.map(({ words, ...o }): Observation => {
          text += words;
          const evidence = `${o.value ?? "**"}${o.unit === "percent" ? "%" : "件"}`;
          const start = text.length;
          text += evidence;
          const span: [number, number] = [start, start + evidence.length];
          const status = o.value === null ? "withheld" : "reported";
          return {
            ...o,
            status,
            aspect: null,
            subset: null,
            term: null,
            year: null,
            evidence,
            span,
            source_span: span,
            rule: "",
          } as Observation;
        });
        const result = audit(observations, text);
        expect(Audit.safeParse(result).success).toBe(true);
        const used = [...result.checks.flatMap((c) => c.figures), ...result.derived.flatMap((d) => d.from)];
        expect(used.every((i) => i < observations.length)).toBe(true);
        for (const d of result.derived) expect(d.low).toBeLessThanOrEqual(d.high);
        for (const s of result.suspects) {
          expect(s.repairs.every((c) => result.checks[c]?.verdict === "fails")).toBe(true);
          expect(s.value).not.toBe(s.printed);
        }
      }),
      { numRuns: 400, seed: 20_240_101 },
    );
  });

  it("gives the same for the same, and leaves its input alone", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { observations, text } = generate(seed, { masked: 0.1, misprint: "digit" });
        const before = structuredClone(observations);
        expect(audit(observations, text)).toEqual(audit(observations, text));
        expect(observations).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it("stays silent on consistent reports of any seed", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0, max: 0.5, noNaN: true }), (seed, masked) => {
        const { observations, text } = generate(seed, { masked, misprint: null });
        const result = audit(observations, text);
        expect(result.checks.filter((c) => c.verdict === "fails")).toEqual([]);
        expect(result.suspects).toEqual([]);
      }),
      { numRuns: 200, seed: 20_240_101 },
    );
  });

  it("derives nothing wrong from consistent reports of any seed", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.05, max: 0.5, noNaN: true }), (seed, masked) => {
        const { observations, text, truth } = generate(seed, { masked, misprint: null });
        for (const d of audit(observations, text).derived) {
          const is = truth[d.replaces ?? -1] ?? Number.NaN;
          expect(is).toBeGreaterThanOrEqual(d.low - 0.00501);
          expect(is).toBeLessThanOrEqual(d.high + 0.00501);
        }
      }),
      { numRuns: 250, seed: 20_240_101 },
    );
  });

  it("does not depend on the script that the text is in", () => {
    const hant = new Map(
      [..."总總数數占佔类類办辦议議别別满滿为為会會据據时時间間余餘"].map((_, i, all) => [
        all[i] ?? "",
        all[i + 1] ?? "",
      ]),
    );
    fc.assert(
      fc.property(seeds, (seed) => {
        const { observations, text } = generate(seed, { masked: 0.1, misprint: null });
        const traditional = [...text]
          .map((c) => ("总数占类办议别满为会据时间余".includes(c) ? (hant.get(c) ?? c) : c))
          .join("");
        expect(audit(observations, traditional)).toEqual(audit(observations, text));
      }),
      { numRuns: 50 },
    );
  });
});

describe("the audit of a page without an end", () => {
  const LOOKED_AT = 2_000;

  it.each([
    ["one list", endless(3_000)],
    ["a contradiction", contradictory(1_100)],
    ["withheld classes", withheld(350)],
  ])("reads its first 2,000 figures and no more: %s", (_, { observations, text }) => {
    const result = audit(observations, text);
    expect(Audit.safeParse(result).success).toBe(true);
    const used = [...result.checks.flatMap((c) => c.figures), ...result.derived.flatMap((d) => d.from)];
    expect(used.every((i) => i < LOOKED_AT)).toBe(true);
  });
});
