import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Observation } from "../../../transform/codebook.ts";
import { hash } from "../../../transform/figures/classifier/bag.ts";
import { claimsOf } from "../../../transform/figures/classifier/claims.ts";
import { codeOf, codesIn, jointCode, parseCode, unitUnder } from "../../../transform/figures/classifier/codes.ts";
import { examplesOf } from "../../../transform/figures/classifier/examples.ts";
import { Describer } from "../../../transform/figures/classifier/features.ts";
import { type Claim, claimFeatures, RIGHT, soundness } from "../../../transform/figures/classifier/judge.ts";
import { claimExamples, JUDGE_SETTINGS, learnJudge } from "../../../transform/figures/classifier/judging.ts";
import { magnitudes } from "../../../transform/figures/classifier/magnitudes.ts";
import { keptWeights, Model, WeightsFile } from "../../../transform/figures/classifier/model.ts";
import { Reader } from "../../../transform/figures/classifier/reader.ts";
import { type Reading, readingOf } from "../../../transform/figures/classifier/readings.ts";
import { general, plain } from "../../../transform/figures/classifier/stretch.ts";
import { type Example, learn, pruned, SETTINGS } from "../../../transform/figures/classifier/training.ts";
import { views } from "../../../transform/figures/classifier/view.ts";
import { weigh } from "../../../transform/figures/classifier/weigh.ts";
import type { NumberToken } from "../../../transform/figures/numbers.ts";
import { parseCases } from "../../../transform/score/cases.ts";
import { read, reading } from "./kit.ts";

/** Features of the last number of a text. */
function lastOf(text: string): Uint32Array {
  const { text: t, tokens } = reading(text);
  const describer = new Describer(t, tokens);
  return describer.of(describer.places.length - 1);
}

const WORKS = ["县里", "市里", "区里", "全县", "全市", "全区", "镇里", "乡里"];
const LESSONS: [text: (place: string) => string, code: string][] = [
  [(place) => `${place}今年承办代表建议18件`, "assigned"],
  [(place) => `代表们在${place}提出建议18件`, "submitted"],
  [(place) => `${place}的18件建议已办结并答复`, "completed+replied"],
  [(place) => `${place}新修水渠18项`, ""],
  [(place) => `${place}的提案中,农业类18件`, "category"],
  [(place) => `${place}的提案中,农业类占18%`, "category"],
];
const EXAMPLES: Example[] = LESSONS.flatMap(([text, code]) =>
  WORKS.map((place) => ({ features: lastOf(text(place)), code })),
);
const QUICK = { ...SETTINGS, epochs: 40, l1: 0.1, fewest: 2 };
const FILE = learn(EXAMPLES, QUICK, { texts: 48 });
const MODEL = new Model(FILE);

/** How a model takes the last number of a text. */
function taken(text: string) {
  const scores = MODEL.scores();
  MODEL.add(lastOf(text), scores);
  return MODEL.likeliest(MODEL.likelihoods(scores));
}

describe("codes", () => {
  it("tell measure, class of outcome and level, alone and together", () => {
    const told = read("县政府承办代表建议30件,全部办结并答复,其中已解决18件,代表满意率98%。").map(codeOf);
    expect(told).toContain("outcome:resolved");
    expect(told).toContain("satisfaction:satisfied");
    expect(jointCode(["replied", "completed", "replied"])).toBe("completed+replied");
    expect(codesIn("completed+replied")).toEqual(["completed", "replied"]);
    expect(codesIn("")).toEqual([]);
    expect(parseCode("outcome:planned")).toEqual({ measure: "outcome", outcome: "planned", level: null });
    expect(parseCode("outcome:none")).toEqual({ measure: "outcome", outcome: null, level: null });
    expect(parseCode("satisfaction:basically").level).toBe("basically");
    expect(() => parseCode("weather")).toThrow();
  });

  it("have the unit that the codebook gives their measure", () => {
    expect(unitUnder("category", "percent")).toBe("percent");
    expect(unitUnder("handling_units", "item")).toBe("organisation");
    expect(unitUnder("proposers", "item")).toBe("person");
    expect(unitUnder("assigned", "organisation")).toBe("item");
    expect(unitUnder("feedback", "form")).toBe("form");
    expect(unitUnder("contacted", "person")).toBe("person");
  });
});

describe("features", () => {
  it("are the same for the same words, whatever the number and the year", () => {
    const one = lastOf("县政府2019年承办代表建议18件");
    expect(lastOf("县政府2019年承办代表建议18件")).toEqual(one);
    const shared = new Set(lastOf("县政府2021年承办代表建议64件"));
    expect([...one].filter((f) => !shared.has(f)).length).toBeLessThan(one.length / 10);
  });

  it("can be told in words", () => {
    const { text, tokens } = reading("县政府承办代表建议18件");
    const names = new Map<number, string>();
    const features = new Describer(text, tokens, names).of(0);
    for (const f of features) expect(names.has(f)).toBe(true);
    expect([...names.values()]).toContain("clause 2 «承办»");
  });

  it("take years, parties, bodies and numbers for their kind, whatever their names", () => {
    const units = new Uint16Array(80);
    const told = (text: string, write: typeof plain) =>
      String.fromCharCode(...units.subarray(0, write(text, 0, text.length, units, 0)));
    expect(told("到2021年共12.5%、8件", plain)).toBe("到#年共#、#件");
    expect(told("2021年民革市委会向县水利局和致公党提98件", general)).toBe("YPB局和P提#件");
    expect(told("局内办公室及某某某某某某某某某某街道", general)).toBe("B室及某某B道");
    expect(told("12019年,政府3件", general)).toBe("#Y,政府#件");
  });

  it("hash as FNV-1a does", () => {
    expect(hash("")).toBe(2166136261);
    expect(hash("a")).toBe(0xe40c292c);
  });
});

describe("magnitudes", () => {
  const numbers = (text: string) => reading(text).tokens.flatMap((t) => (t.number ? [t.number] : [])) as NumberToken[];

  it("tell a whole from its parts, and shares that follow from counts", () => {
    const all = numbers("建议60件,交通25件、教育20件、卫生15件,占25%");
    expect(magnitudes(all, 0)).toContain("whole of few");
    for (const part of [1, 2, 3]) expect(magnitudes(all, part)).toContain("part of few");
    expect(magnitudes(all, 4)).toEqual(["part", "ratio"]);
    expect(magnitudes(numbers("建议60件,占25%"), 1)).toEqual(["part"]);
  });

  it("tell what is larger, what is again, and what is withheld", () => {
    const all = numbers("建议12件,提案30件,又12件");
    expect(magnitudes(all, 1)).toEqual(expect.arrayContaining(["to the largest 1", "to the last 1"]));
    expect(magnitudes(all, 2)).toEqual(expect.arrayContaining(["to the last -1", "again"]));
    expect(magnitudes(numbers("建议***件"), 0)).toEqual(["withheld"]);
  });
});

describe("learning", () => {
  it("tells apart what it was shown, in words that it was not", () => {
    for (const [text, code] of LESSONS) {
      const { code: likeliest, likelihood } = taken(text("州里"));
      expect(likeliest).toBe(code);
      expect(likelihood).toBeGreaterThan(0.6);
    }
  });

  it("gives the same model for the same examples, and fewer weights the larger the penalty", () => {
    expect(learn(EXAMPLES, QUICK, { texts: 48 })).toEqual(FILE);
    expect(learn(EXAMPLES, { ...QUICK, l1: 2 }, {}).of.length).toBeLessThan(FILE.of.length);
  });

  it("takes rare joint codes for the first of their codes", () => {
    const rare: Example = { features: lastOf("全部办结并公开18件"), code: "completed+published" };
    const { codes } = learn([...EXAMPLES, rare], QUICK, {});
    expect(codes).toContain("completed");
    expect(codes).not.toContain("completed+published");
  });

  it("pairs each number of a case with what its coder saw", () => {
    const line = {
      id: "a",
      text: "县政府承办代表建议18件,新修水渠6项,18件建议已办结。",
      observations: [
        { instrument: "suggestion", measure: "assigned", value: 18, evidence: "18件" },
        { instrument: "suggestion", measure: "completed", value: 18, evidence: "18件" },
      ],
    };
    const [one] = parseCases(JSON.stringify(line), "test");
    if (!one) throw new Error("no case");
    const codes = examplesOf(one, line.text).map((e) => e.code);
    expect(codes.flatMap(codesIn).sort()).toEqual(["assigned", "completed"]);
    expect(codes).toContain("");
  });
});

/** Claims as a judge sees them: the words are right where they are sure, a weak rule nearly never, a strong one often. */
function claim(source: string, likelihood: number, named = true): Claim {
  return { code: "assigned", source, likelihood, named, ruled: named ? likelihood : null, none: 1 - likelihood };
}
const CLAIMS: Example[] = Array.from({ length: 40 }, (_, i) => i).flatMap((i) =>
  [0.99, 0.95, 0.85, 0.7, 0.55, 0.1, 0.03, 0.01].flatMap((likelihood) => {
    const isMostly = i % 8 > 0;
    const isLikely = likelihood > 0.5;
    const lesson = (source: string, isRight: boolean, named = true): Example => {
      const features = claimFeatures(claim(source, likelihood, named)).slice();
      return { features, code: isRight ? RIGHT : "" };
    };
    return [
      lesson("a strong rule", isLikely || isMostly),
      lesson("a weak rule", isLikely),
      lesson("named otherwise", isLikely && isMostly, false),
      lesson("nothing names it", isLikely && isMostly, false),
      lesson("left by the rules", likelihood > 0.9 && isMostly, false),
    ];
  }),
);
const JUDGE = new Model(learn(CLAIMS, { ...QUICK, fewest: 1 }, {}));

describe("pruning", () => {
  it("leaves out the weights that say nothing, and features without others, and keeps the rest as they are", () => {
    const small = pruned({ ...FILE, step: FILE.step / 64 });
    const size = (file: typeof FILE) => Buffer.from(file.weights, "base64").length;
    expect(size(small)).toBeLessThan(size(FILE));
    const codes = LESSONS.map(([text]) => taken(text("省里")).code);
    const model = new Model(pruned(FILE));
    const now = LESSONS.map(([text]) => {
      const scores = model.scores();
      model.add(lastOf(text("省里")), scores);
      return model.likeliest(model.likelihoods(scores)).code;
    });
    expect(now).toEqual(codes);
    expect(pruned(pruned(FILE))).toEqual(pruned(FILE));
    const nothing = pruned({ ...FILE, step: 1e-9 });
    expect([nothing.features, nothing.counts, nothing.of, nothing.weights]).toEqual(["", "", "", ""]);
  });
});

describe("judging", () => {
  it("trusts a rule as far as it was right on reports that were new to it", () => {
    expect(soundness(JUDGE, claim("a strong rule", 0.01))).toBeGreaterThan(0.5);
    expect(soundness(JUDGE, claim("a weak rule", 0.01))).toBeLessThan(0.5);
    expect(soundness(JUDGE, claim("a weak rule", 0.97))).toBeGreaterThan(0.5);
  });

  it("has claims of the rules, and of the words where they hold them for possible", () => {
    const { text, tokens } = reading("全省今年承办代表建议18件");
    const likelihoods = MODEL.likelihoods(new Reader(MODEL).scores(new Describer(text, tokens), 0));
    const rule = { measure: "submitted", outcome: null, level: null, rule: "a rule" } as const;
    const claims = claimsOf(MODEL, likelihoods, [rule]);
    const [ruled, words] = [claims.find((c) => c.code === "submitted"), claims.find((c) => c.code === "assigned")];
    expect(ruled).toMatchObject({ named: true, source: "a rule" });
    expect(words).toMatchObject({ named: false, source: "named otherwise" });
    expect(words?.likelihood).toBeGreaterThan(0.6);
    expect(words?.ruled).toBe(ruled?.likelihood);
    expect(claimsOf(MODEL, likelihoods, []).map((c) => c.source)).toContain("nothing names it");
    expect(claimsOf(MODEL, likelihoods, [], true).map((c) => c.source)).toContain("left by the rules");
    // What the model has never seen it cannot speak of.
    expect(claimsOf(MODEL, likelihoods, [{ ...rule, measure: "joint" }]).map((c) => c.code)).not.toContain("joint");
  });

  it("learns from what the rules made of a case and what its coder did", () => {
    const line = {
      id: "a",
      text: "全省今年承办代表建议18件。全省新修水渠30项。",
      observations: [{ instrument: "suggestion", measure: "assigned", value: 18, evidence: "18件" }],
    };
    const [one] = parseCases(JSON.stringify(line), "test");
    if (!one) throw new Error("no case");
    const was = readingOf(one, line.text);
    expect(was.numbers[0]).toMatchObject({ start: line.text.indexOf("18"), names: [{ code: "assigned" }] });
    const numbers = examplesOf(one, line.text);
    const codes = (reading: Reading) => claimExamples(MODEL, { id: "a", numbers, reading }).map((e) => e.code);
    expect(codes(was).filter((code) => code === RIGHT)).toHaveLength(1);
    expect(codes({ id: "a", numbers: [] })).toEqual([]);
    const wrong = [{ start: line.text.indexOf("30"), names: [{ code: "assigned", rule: "a rule" }] }];
    expect(codes({ id: "a", numbers: wrong })).not.toContain(RIGHT);
    const left = [{ start: line.text.indexOf("18"), names: [], left: true as const }];
    expect(codes({ id: "a", numbers: left })).toContain(RIGHT);
    const cases = WORKS.map((id, i) => ({ id, numbers, reading: i % 2 === 0 ? was : { id, numbers: wrong } }));
    const judge = learnJudge(cases, QUICK, { ...JUDGE_SETTINGS, fewest: 1 });
    expect(judge.codes).toEqual(["", RIGHT]);
    expect(judge.about.texts).toBe(WORKS.length);
  });
});

describe("weighing", () => {
  const UNNAMED = "nothing names it";

  /** What becomes of the last number of a text that the grammar named so, by a rule, or did not name. */
  function weighed(
    text: string,
    measures: Observation["measure"][],
    rule = "a weak rule",
    why = UNNAMED,
    judge: Model = JUDGE,
  ) {
    const { text: t, tokens } = reading(text);
    const number = tokens.flatMap((one) => (one.number ? [one.number] : [])).at(-1);
    const [pattern] = read("县政府承办代表建议30件。");
    if (!number || !pattern) throw new Error("nothing to weigh");
    const given = measures.map((measure) => ({
      ...{ number, observation: { ...pattern, measure, rule } },
      ...{ named: true, left: false },
    }));
    if (measures.length === 0)
      given.push({ number, observation: { ...pattern, rule: why }, named: false, left: why !== UNNAMED });
    const left: string[] = [];
    const leave = (_: unknown, why: string) => left.push(why);
    const out = weigh(t, tokens, given, leave, { reader: new Reader(MODEL), judge });
    return {
      told: out.map((o) => `${o.measure}${o.label ? ` «${o.label}»` : ""}`),
      rules: out.map((o) => o.rule),
      left,
    };
  }

  it("takes the classifier's name where the rule is weak", () => {
    const { told, rules } = weighed("全省今年承办代表建议18件", ["submitted"]);
    expect(told).toEqual(["assigned"]);
    expect(rules).toEqual(["likelier by its words than: a weak rule"]);
  });

  it("lets a strong rule stand, and one that the classifier agrees with", () => {
    expect(weighed("全省今年新修水渠18项", ["assigned"], "a strong rule").told).toContain("assigned");
    expect(weighed("全省今年承办代表建议18件", ["assigned"]).rules).toEqual(["a weak rule"]);
  });

  it("names a number that no rule named", () => {
    const { told, rules } = weighed("全省今年承办代表建议18件", []);
    expect(told).toEqual(["assigned"]);
    expect(rules).toEqual(["likely by its words; nothing names it"]);
  });

  it("names a number that the rules left, where its words are sure, and tells why they left it", () => {
    const why = "no item of ours";
    const { told, rules } = weighed("全省今年承办代表建议18件", [], "", why);
    expect(told).toEqual(["assigned"]);
    expect(rules).toEqual([`likely by its words; ${why}`]);
    expect(weighed("全省新修水渠18项", [], "", why).told).toEqual([]);
  });

  it("leaves a number that is none of ours, and says so of one that a rule had named", () => {
    expect(weighed("全省新修水渠18项", ["assigned"])).toMatchObject({ told: [], left: [expect.any(String)] });
    expect(weighed("全省新修水渠18项", [])).toMatchObject({ told: [], left: [] });
  });

  it("takes the likeliest of several doubtful names where the number is hardly none of ours", () => {
    // Right three times in seven, whatever the claim: no name is likely enough by itself.
    const doubtful = CLAIMS.map((one, i) => ({ ...one, code: i % 7 < 3 ? RIGHT : "" }));
    const judge = new Model(learn(doubtful, { ...QUICK, fewest: 1 }, {}));
    const told = (text: string, why = UNNAMED) => weighed(text, [], "", why, judge).told;
    for (const likelihood of [0.9, 0.03])
      expect(Math.abs(soundness(judge, claim("nothing names it", likelihood, false)) - 0.43)).toBeLessThan(0.07);
    expect(told("全省今年承办代表建议18件")).toHaveLength(1);
    expect(told("全省新修水渠18项")).toEqual([]);
    expect(told("全省今年承办代表建议18件", "no item of ours")).toEqual([]);
  });

  it("keeps what the classifier knows nothing of", () => {
    expect(weighed("全省新修水渠18项", ["joint"]).told).toEqual(["joint"]);
  });
});

describe("the model that is kept", () => {
  const file = WeightsFile.parse(
    JSON.parse(readFileSync(new URL("../../../data/classifier/model.json", import.meta.url), "utf8")),
  );

  it("knows codes of the codebook only", () => {
    for (const code of keptWeights().model.codes.flatMap(codesIn)) expect(() => parseCode(code)).not.toThrow();
  });

  it("gives likelihoods of sum one, for numbers of any text", () => {
    const { text, tokens } = reading("市政府承办代表建议120件,办结率100%,面商率98%,投资3亿元,12个部门。");
    const describer = new Describer(text, tokens);
    const reader = new Reader(keptWeights().model);
    for (const nth of describer.places.keys()) {
      const sum = keptWeights()
        .model.likelihoods(reader.scores(describer, nth))
        .reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it("scores a number by what is shared with others as by all its features at once", () => {
    const { text, tokens } = reading(
      "2021年民革市委会承办提案120件,市民政局办结率100%。今年3个部门面商率98%,\n建议12件。",
    );
    const describer = new Describer(text, tokens);
    const reader = new Reader(keptWeights().model);
    for (const nth of [...describer.places.keys(), 0]) {
      const scores = keptWeights().model.scores();
      keptWeights().model.add(describer.of(nth), scores);
      expect(reader.scores(describer, nth)).toEqual(scores);
    }
  });

  it("says what speaks for its reading", () => {
    const { text, tokens } = reading("市政府承办代表建议120件。");
    const [view] = views(text, tokens);
    expect(view?.code).toBe("assigned");
    expect(view?.words.length).toBeGreaterThan(0);
  });

  it("is refused where its arrays do not fit each other", () => {
    expect(() => new Model({ ...file, counts: "" })).toThrow(/do not fit/);
  });
});
