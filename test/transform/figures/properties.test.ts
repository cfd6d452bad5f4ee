import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { Observation } from "../../../transform/codebook.ts";
import { ROOT } from "../../../transform/common/workspace.ts";
import { readText } from "../../../transform/document.ts";
import { validationCases } from "../../../transform/score/validation.ts";
import { clean } from "../../../transform/text/clean.ts";
import { traditional } from "./kit.ts";

const texts = validationCases().flatMap((c) => (c.text === undefined ? [] : [c.text]));
/** Undamaged texts in simplified characters: those that their own reading leaves as they are. */
const plain = texts.filter((text) => clean(text).reading === text);

const observations = (text: string) => readText(text).extraction.observations;

/** Each third of them, where one more form of a text shows little that the others do not. */
const some = plain.filter((_, i) => i % 3 === 0);

/** What an observation says, without where it stands and which rule found it. */
const meaning = (o: Observation) =>
  [
    o.instrument,
    o.measure,
    o.unit,
    o.value,
    o.bound,
    o.status,
    o.outcome,
    o.class_label,
    o.level,
    o.aspect,
    o.subset,
    o.label,
    o.term,
    o.session,
    o.year,
  ].join("|");
const meanings = (text: string) => observations(text).map(meaning);

const isHan = (c: string) => c >= "\u4e00" && c <= "\u9fff";

/** The text with its pronunciation in brackets behind some of its characters, as mirrors print it. */
function glossed(text: string, chosen: (i: number) => boolean, toned: boolean): string {
  return [...text]
    .map((c, i) => (isHan(c) && chosen(i) ? `${c}(${pinyin(c, { toneType: toned ? "symbol" : "none" })})` : c))
    .join("");
}

/** Mutations as the world makes them: cut, doubled, swapped and broken stretches, stray marks, brackets and digits. */
const mutation = fc.record({
  at: fc.nat({ max: 400 }),
  length: fc.nat({ max: 40 }),
  how: fc.constantFrom("cut", "double", "insert", "reverse", "break"),
  by: fc.constantFrom(
    "(",
    ")",
    "(((",
    "%",
    "件",
    "。",
    "|",
    "***",
    " ",
    "\u0000",
    "9999999999",
    "分别",
    "\n",
    "其中",
    "各",
  ),
});
type Mutation = { at: number; length: number; how: string; by: string };

function mutated(text: string, { at, length, how, by }: Mutation): string {
  const start = Math.min(at, text.length);
  const end = Math.min(start + length, text.length);
  const piece = text.slice(start, end);
  const turned: Record<string, string> = {
    cut: "",
    double: piece + piece,
    insert: by + piece,
    reverse: [...piece].reverse().join(""),
    break: [...piece].join(by),
  };
  return text.slice(0, start) + (turned[how] ?? piece) + text.slice(end);
}

/** Whatever else is wrong with a text, its observations are sound. */
function sound(source: string): void {
  const { clean: cleaned, extraction } = readText(source);
  for (const o of extraction.observations) {
    expect(Observation.safeParse(o).error).toBeUndefined();
    expect(o.evidence).toBe(cleaned.text.slice(...o.span));
    expect(o.evidence).not.toBe("");
    const [from, to] = o.source_span;
    expect(cleaned.origin[o.span[0]]).toBe(from);
    expect((cleaned.origin[o.span[1] - 1] ?? 0) + 1).toBe(to);
    expect(to).toBeLessThanOrEqual(cleaned.source.length);
    expect(o.status === "withheld").toBe(o.value === null);
    expect(o.measure === "satisfaction" || o.level === null).toBe(true);
  }
}

describe("the observations of any report", () => {
  it("quote their text, and lead to the source", () => {
    for (const text of texts) sound(text);
  });

  it("stay sound where the report is glossed, so that the source has more characters than the text", () => {
    for (const text of plain.slice(0, 60)) sound(glossed(text, (i) => i % 3 === 0, true));
  });

  it("are the same each time", () => {
    for (const text of texts.slice(0, 40)) expect(observations(text)).toEqual(observations(text));
  });
});

describe("one report in another form", () => {
  it("says the same in traditional characters", () => {
    expect(plain.length).toBeGreaterThan(150);
    const differing = plain.filter((text) => meanings(traditional(text)).join() !== meanings(text).join());
    expect(differing).toEqual([]);
  });

  it("says the same with glosses behind any of its characters, with tones and without", () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.infiniteStream(fc.boolean()), fc.boolean(), (text, coins, toned) => {
        expect(meanings(glossed(text, () => coins.next().value === true, toned))).toEqual(meanings(text));
      }),
      { numRuns: 150 },
    );
  });

  it("says the same in traditional characters with glosses", () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.infiniteStream(fc.boolean()), (text, coins) => {
        expect(meanings(glossed(traditional(text), () => coins.next().value === true, true))).toEqual(meanings(text));
      }),
      { numRuns: 80 },
    );
  });

  it("says the same in full-width digits and marks", () => {
    const wide = (text: string) =>
      [...text].map((c) => (/[0-9%,;:()]/.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join("");
    const differing = some.filter((text) => meanings(wide(text)).join() !== meanings(text).join());
    expect(differing).toEqual([]);
  });

  it("says the same with every mark doubled", () => {
    const doubled = (text: string) => [...text].map((c) => (",;。".includes(c) ? c + c : c)).join("");
    const differing = some.filter((text) => meanings(doubled(text)).join() !== meanings(text).join());
    expect(differing).toEqual([]);
  });
});

describe("hostile input", () => {
  it("of any characters is read without a failure", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => sound(`县政府承办代表建议52件。${text}`)),
      { numRuns: 150 },
    );
  });

  it("of this genre's own pieces in any order is read without a failure", () => {
    const piece = fc.constantFrom(
      ..."件%()|,、。:;\n *A12九半各和占分别为共",
      "代表建议",
      "政协提案",
      "满意率",
      "办结",
      "已解决",
      "A类",
      "其中",
      "12件",
      "三个100%",
      "百分之",
      "十七届",
      "二次会议",
      "2023年",
      "方面的",
      "由",
      "***",
      "类别|件数",
      "1.5万",
      "分之",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => sound(pieces.join(""))),
      { numRuns: 400 },
    );
  });

  it("made from a report by mutation is read without a failure", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 5 }), (text, mutations) =>
        sound(mutations.reduce(mutated, text)),
      ),
      { numRuns: 200 },
    );
  });

  const strings = join(ROOT, "..", "shared", "suites", "strings", "blns.json");
  it.skipIf(!existsSync(strings))("from the list of naughty strings is read without a failure", () => {
    const naughty: string[] = JSON.parse(readFileSync(strings, "utf8"));
    expect(naughty.length).toBeGreaterThan(500);
    for (const text of naughty) {
      sound(text);
      sound(`县政府承办代表建议52件${text},办结率${text}100%。`);
    }
  });
});
