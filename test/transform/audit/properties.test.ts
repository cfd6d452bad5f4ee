import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audit, weigh } from "../../../transform/audit/audit.ts";
import { Audit, type Observation } from "../../../transform/codebook.ts";
import { generate, random } from "./generator.ts";
import { told } from "./told.ts";

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Several reports in one text. */
function joined(seed: number, figures: number, masked: number): { observations: Observation[]; text: string } {
  const observations: Observation[] = [];
  let text = "";
  for (let s = seed; observations.length < figures; s++) {
    const part = generate(s, { masked, misprint: null });
    for (const o of part.observations) {
      observations.push({ ...o, term: s % 20, span: [o.span[0] + text.length, o.span[1] + text.length] });
    }
    text += `${part.text}\n`;
  }
  return { observations: observations.slice(0, figures), text };
}

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

describe("its time", () => {
  /** Processor time, so that a busy machine does not count; the least of three runs, in milliseconds. */
  const took = (observations: Observation[], text: string) => {
    const once = () => {
      const begun = process.cpuUsage();
      audit(observations, text);
      const used = process.cpuUsage(begun);
      return (used.user + used.system) / 1000;
    };
    return Math.min(once(), once(), once());
  };

  it("is under 50 ms for 200 figures", () => {
    const runs = Array.from({ length: 9 }, (_, k) => joined(100 * k + 1, 200, k % 2 === 0 ? 0 : 0.2));
    for (const r of runs.slice(0, 3)) took(r.observations, r.text);
    const times = runs.map((r) => took(r.observations, r.text)).sort((a, b) => a - b);
    process.stdout.write(`200 figures: median ${times[4]?.toFixed(1)} ms, worst ${times[8]?.toFixed(1)} ms\n`);
    expect(times[4]).toBeLessThan(50);
  });

  it("stays bounded for a hostile page of 20,000 figures in one list", () => {
    const r = random(7);
    let text = "";
    const observations = Array.from({ length: 20_000 }, (_, i): Observation => {
      text += i % 3 === 0 ? "占" : "(";
      const value = i % 7 === 3 ? null : Math.floor(r() * 997);
      const unit = i % 2 === 0 ? "item" : "percent";
      const evidence = `${value ?? "**"}${unit === "percent" ? "%" : "件"}`;
      const span: [number, number] = [text.length, text.length + evidence.length];
      text += `${evidence},`;
      return {
        instrument: "suggestion",
        measure: "category",
        unit,
        value,
        bound: "exact",
        status: value === null ? "withheld" : "reported",
        outcome: null,
        class_label: null,
        level: null,
        aspect: null,
        subset: null,
        label: `类${i}`,
        term: null,
        session: null,
        year: null,
        evidence,
        span,
        source_span: span,
        rule: "",
      };
    });
    expect(took(observations, text)).toBeLessThan(5_000);
  });

  it("stays bounded for a contradiction among two thousand figures", () => {
    const members = Array.from({ length: 999 }, (_, i) => {
      const value = 10 + ((i * 37) % 91);
      const label = i === 998 ? "其他" : `类${i}`;
      return `${label}{category|${value}件|label=${label}},占总数的{category|${(value / 1000).toFixed(2)}%|label=${label}}`;
    });
    const { observations, text } = told(`承办建议{assigned|99999件}。${members.join(";")}。`);
    expect(took(observations, text)).toBeLessThan(5_000);
  });

  it("tells a light mismatch from a contradiction by its own words alone", () => {
    expect(weigh({ verdict: "holds", expected: "100" })).toBeNull();
    expect(weigh({ verdict: "fails", expected: "175" })).toBe("contradiction");
    expect(weigh({ verdict: "cannot_tell", expected: "58.065 % (one unit off in the last place)" })).toBe("last_place");
  });
});
