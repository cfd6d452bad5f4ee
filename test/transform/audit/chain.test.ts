import { describe, expect, it } from "vitest";
import { readText } from "../../../transform/document.ts";
import { generate } from "./generator.ts";

const REPORTS = 80;

describe("generated reports, read from their text", () => {
  it("raise no false alarm where they are consistent", () => {
    for (let seed = 1_000; seed < 1_000 + REPORTS; seed++) {
      const { audit } = readText(generate(seed, { masked: 0, misprint: null }).text).extraction;
      expect(audit.checks.filter((c) => c.verdict === "fails")).toEqual([]);
    }
  });

  it("get withheld figures back, and never a wrong one", () => {
    let recovered = 0;
    for (let seed = 5_000; seed < 5_000 + REPORTS; seed++) {
      const { text, observations, truth } = generate(seed, { masked: 0.15, misprint: null });
      const { audit, observations: read } = readText(text).extraction;
      for (const d of audit.derived) {
        const place = d.replaces === null ? undefined : read[d.replaces]?.span;
        if (place === undefined || d.low !== d.high) continue;
        const meant = observations.findIndex(
          (o) => o.status === "withheld" && o.unit === d.unit && o.span[0] <= place[1] && place[0] <= o.span[1],
        );
        expect(Math.abs((truth[meant] ?? Number.NaN) - d.low)).toBeLessThanOrEqual(0.00501);
        recovered++;
      }
    }
    process.stdout.write(`read from text: ${recovered} figures recovered, none wrong\n`);
    expect(recovered).toBeGreaterThan(30);
  });
});
