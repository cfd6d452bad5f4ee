import { describe, expect, it } from "vitest";
import { MOST_LEFT } from "../../../transform/figures/aside.ts";
import { findFigures, readByRules } from "../../../transform/figures/figures.ts";
import { clean } from "../../../transform/text/clean.ts";

const CONTEXT = { title: null, publishedOn: null };
const OURS = "2023年县政府承办代表建议31件,全部办结。";

const read = (text: string) => readByRules(clean(text), CONTEXT).read;
const left = (text: string) => read(text).filter((r) => r.left);

describe("numbers that the rules leave", () => {
  it("are handed on with the reason, where it is a judgement of what is talked of", () => {
    const [one, ...more] = left(`${OURS}全年受理群众来信来访72件。`);
    expect(more).toEqual([]);
    expect(one?.number.value).toBe(72);
    expect(one?.named).toBe(false);
    expect(one?.observation).toMatchObject({ value: 72, evidence: "72件", rule: expect.stringContaining("else") });
  });

  it("are not, where the reason is their own: a target, an average, a comparison", () => {
    expect(left(`${OURS}力争满意率达到97%以上。`)).toEqual([]);
    expect(left(`${OURS}比上年增加8件。`)).toEqual([]);
  });

  it("are not, where the rules name no number of the text, or another of the same size", () => {
    expect(left("全年受理群众来信来访72件。")).toEqual([]);
    expect(left(`${OURS}全年受理群众来信来访31件。`)).toEqual([]);
  });

  it("are of the period that is in force where they stand, and leave the others theirs", () => {
    const text = `${OURS}2021年全年受理群众来信来访72件。其中主办建议20件。`;
    const rest = () => read(text).flatMap((r) => (r.left ? [] : [[r.observation.value, r.observation.year]]));
    const unread = rest();
    expect(left(text).map((r) => r.observation.year)).toEqual([2021]);
    const all = read(text);
    for (const r of all) r.observation;
    expect(all.flatMap((r) => (r.left ? [] : [[r.observation.value, r.observation.year]]))).toEqual(unread);
    expect(all.find((r) => r.left)?.observation).toEqual(left(text)[0]?.observation);
  });

  it("are bounded, however many there are", () => {
    const works = Array.from({ length: 2 * MOST_LEFT }, (_, i) => `全县新修水渠${i + 40}项。`);
    const many = `${OURS}${works.join("")}`;
    expect(left(many)).toHaveLength(MOST_LEFT);
    expect(findFigures(clean(many), CONTEXT).map((o) => o.value)).toContain(31);
  });
});
