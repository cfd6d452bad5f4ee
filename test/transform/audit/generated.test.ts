import { describe, expect, it } from "vitest";
import { audit, weigh } from "../../../transform/audit/audit.ts";
import type { Audit, Suspect } from "../../../transform/codebook.ts";
import { type Generated, generate, MISPRINTS, type Misprint } from "./generator.ts";

const REPORTS = 400;

const reports = (
  first: number,
  masked: number,
  misprint: Misprint | null,
  length = REPORTS,
): { report: Generated; result: Audit }[] =>
  Array.from({ length }, (_, i) => {
    const report = generate(first + i, { masked, misprint });
    return { report, result: audit(report.observations, report.text) };
  });

const say = (line: string) => process.stdout.write(`${line}\n`);
const share = (n: number, of: number) => `${n} of ${of} (${((100 * n) / Math.max(1, of)).toFixed(1)} %)`;

/** Whether a derived value is the truth: a count exactly, a share to two decimals. */
const isRight = (d: Audit["derived"][number], truth: number): boolean =>
  d.unit === "percent" ? Math.abs(d.low - truth) <= 0.00501 : d.low === truth;

/** Whether a suspect names a planted figure with a value that it really had (of a share: with any that repairs). */
const isPlanted = ({ report }: { report: Generated }, s: Suspect): boolean =>
  report.misprint?.figures.includes(s.figure) === true &&
  (report.observations[s.figure]?.unit === "percent" || s.value === report.truth[s.figure]);

describe("400 consistent reports", () => {
  const all = reports(1_000, 0, null);
  const checks = all.flatMap((a) => a.result.checks);

  it("raise no false alarm, not even a light one", () => {
    say(`\nconsistent: ${all.length} reports, ${checks.length} checks`);
    for (const verdict of ["holds", "holds_truncated", "cannot_tell", "fails"]) {
      say(`  ${verdict.padEnd(16)} ${share(checks.filter((c) => c.verdict === verdict).length, checks.length)}`);
    }
    expect(checks.filter((c) => c.verdict === "fails")).toEqual([]);
    expect(all.flatMap((a) => a.result.suspects)).toEqual([]);
    expect(checks.length).toBeGreaterThan(2_000);
  });

  it("give nothing to derive", () => {
    expect(all.flatMap((a) => a.result.derived)).toEqual([]);
  });
});

describe("400 reports with masked figures", () => {
  const all = reports(5_000, 0.15, null);
  const masked = all.flatMap((a) => a.report.observations.filter((o) => o.status === "withheld"));
  const derived = all.flatMap((a) =>
    a.result.derived.map((d) => ({ d, truth: a.report.truth[d.replaces ?? -1] ?? Number.NaN })),
  );
  const exact = derived.filter(({ d }) => d.low === d.high);

  it("get some back, and never a wrong one", () => {
    const wrong = exact.filter(({ d, truth }) => !isRight(d, truth));
    say(
      `masked: ${masked.length} figures, recovered or implied ${share(exact.length, masked.length)}, wrong ${wrong.length}`,
    );
    say(`  recovered ${share(exact.filter(({ d }) => d.confirmed).length, masked.length)}`);
    say(`  bounded besides: ${derived.length - exact.length}`);
    expect(wrong).toEqual([]);
    expect(exact.length / masked.length).toBeGreaterThan(0.35);
  });

  it("are bounded rightly where they are only bounded", () => {
    for (const { d, truth } of derived) {
      expect(d.low).toBeLessThanOrEqual(truth + 0.00501);
      expect(d.high).toBeGreaterThanOrEqual(truth - 0.00501);
    }
  });

  it("raise no false alarm", () => {
    expect(all.flatMap((a) => a.result.checks).filter((c) => c.verdict === "fails")).toEqual([]);
  });
});

describe.each(MISPRINTS)("400 reports with one misprint: %s", (kind) => {
  const all = reports(9_000, 0, kind).filter((a) => a.report.misprint !== null);
  const alarmed = all.filter((a) => a.result.checks.some((c) => weigh(c) === "contradiction"));

  it("name it among the suspects wherever it makes a contradiction", () => {
    const found = alarmed.filter((a) => a.result.suspects.some((s) => isPlanted(a, s)));
    const first = alarmed.filter((a) => a.result.suspects[0] !== undefined && isPlanted(a, a.result.suspects[0]));
    say(
      `misprint ${kind}: ${all.length} planted, contradiction in ${share(alarmed.length, all.length)}, ` +
        `suspected ${share(found.length, alarmed.length)}, first ${share(first.length, alarmed.length)}`,
    );
    expect(found.length / alarmed.length).toBeGreaterThan(0.95);
  });

  it("never suspect a value that leaves the report contradictory", () => {
    for (const { report, result } of alarmed.slice(0, 100)) {
      const [suspect] = result.suspects;
      if (suspect === undefined || suspect.change === "swapped") continue;
      const observations = report.observations.map((o, i) =>
        i === suspect.figure
          ? { ...o, value: suspect.value, evidence: `${suspect.value}${o.unit === "percent" ? "%" : "件"}` }
          : o,
      );
      const before = result.checks.filter((c) => weigh(c) === "contradiction").length;
      const after = audit(observations, report.text).checks.filter((c) => weigh(c) === "contradiction").length;
      expect(after).toBeLessThan(before);
    }
  });
});

describe("2,400 reports with masks and a misprint", () => {
  const all = MISPRINTS.flatMap((kind, i) => reports(20_000 + 1_000 * i, 0.15, kind, 600))
    .filter((a) => a.report.misprint !== null)
    .slice(0, 2_400);
  const masked = all.flatMap((a) => a.report.observations.filter((o) => o.status === "withheld")).length;
  const derived = all.flatMap((a) =>
    a.result.derived
      .filter((d) => d.low === d.high)
      .map((d) => ({ a, d, right: isRight(d, a.report.truth[d.replaces ?? -1] ?? Number.NaN) })),
  );
  const recovered = derived.filter(({ d }) => d.confirmed);
  const implied = derived.filter(({ d }) => !d.confirmed);

  it("recover no wrong value", () => {
    say(`masks and a misprint: ${all.length} reports, ${masked} masked`);
    say(`  recovered ${share(recovered.length, masked)}, wrong ${recovered.filter((d) => !d.right).length}`);
    expect(all).toHaveLength(2_400);
    expect(recovered.filter((d) => !d.right)).toEqual([]);
    expect(recovered.length / masked).toBeGreaterThan(0.035);
  });

  it("only imply what a misprint that nothing contradicts could spoil", () => {
    const wrong = implied.filter((d) => !d.right);
    say(`  implied ${share(implied.length, masked)}, wrong ${share(wrong.length, implied.length)}`);
    for (const { a, d } of wrong) {
      expect(a.report.misprint?.figures.some((f) => d.from.includes(f))).toBe(true);
      const doubted = a.result.checks.filter((c) => weigh(c) === "contradiction").flatMap((c) => c.figures);
      expect(d.from.some((f) => doubted.includes(f))).toBe(false);
    }
    expect(wrong.length / implied.length).toBeLessThan(0.15);
  });
});
