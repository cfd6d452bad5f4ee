/** Each stage of the transform by itself on inputs made to be slow: twice as much may take 2.5 times as long. */
import { audit } from "../../transform/audit/audit.ts";
import type { Observation } from "../../transform/codebook.ts";
import { sketchOf } from "../../transform/copies/sketch.ts";
import { decode } from "../../transform/decode/decode.ts";
import { findFigures } from "../../transform/figures/figures.ts";
import { tokenise } from "../../transform/figures/tokens.ts";
import { readPage } from "../../transform/page/page.ts";
import { describe } from "../../transform/report/report.ts";
import { clean } from "../../transform/text/clean.ts";
import { figure } from "../transform/load/pages.ts";
import { doubled, type Hostile, type Row } from "./measure.ts";

export const name = "stages";

/** Characters of an input, which is read at so many and at 16 times as many. */
const LENGTH = 100_000;
/** Figures audited, and 16 times as many; of more than 2,000 the rest is left. */
const AUDITED = 200;
const OPENING = "县政府承办代表建议。";

/** One piece over and over, without a line break but where it has one. */
const PIECES: readonly (readonly [what: string, piece: string])[] = [
  ["digits", "7"],
  ["commas", ","],
  ["quotes", "“"],
  ["brackets", "(["],
  ["cue words", "代表建议办结率满意率"],
  ["masks", "***件"],
  ["glosses", "辦(bàn)"],
  ["traditional", "圍繞著乾"],
  ["a piped table", "农业类|12|3%\n"],
  ["places", "某市某县人民政府"],
];

const REPORT = { id: "1", figures: [], place: null, official: true, publishedOn: null, damage: [] };

type Stage = readonly [stage: string, (text: string) => () => unknown];

/** What a stage does with a text that the stages before it have prepared. */
const STAGES: readonly Stage[] = [
  ["decode", (text) => prepared(Buffer.from(text), (bytes) => decode(bytes))],
  ["clean", (text) => () => clean(text)],
  ["numbers and words", (text) => prepared(clean(text).reading, tokenise)],
  ["figures", (text) => prepared(clean(text), (c) => findFigures(c, { title: null, publishedOn: null }))],
  ["description", (text) => prepared(clean(text), (c) => describe(c, null, null))],
  ["copies", (text) => () => sketchOf({ ...REPORT, text })],
];

const prepared =
  <T>(input: T, work: (input: T) => unknown) =>
  () =>
    work(input);

/** Markup over and over, parsed and searched for its article. */
const MARKUP: readonly (readonly [what: string, piece: string])[] = [
  ["nested tags", "<div><p>"],
  ["cells", "<tr><td>12<td>件"],
  ["open quotes", '<a href="'],
  ["entities", "&nbsp;&#25552;"],
];

function figuresOf(count: number): Observation[] {
  return Array.from({ length: count }, (_, i) => figure({ value: i, measure: i % 3 === 0 ? "assigned" : "category" }));
}

const filled = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

export async function run(): Promise<Row[]> {
  const texts = STAGES.flatMap(([stage, work]) =>
    PIECES.map(
      ([what, piece]): Hostile => ({
        what: `${stage}: ${what}`,
        work: (length) => work(OPENING + filled(piece, length)),
      }),
    ),
  );
  const markup = MARKUP.map(
    ([what, piece]): Hostile => ({
      what: `page: ${what}`,
      work: (length) => {
        const html = `<div id="zoom">${OPENING}${filled(piece, length)}`;
        return () => readPage(html);
      },
    }),
  );
  const audited: Hostile = {
    what: "audit: figures",
    work: (length) => {
      const figures = figuresOf(length);
      return () => audit(figures, "");
    },
  };
  return [...(await doubled([...texts, ...markup], LENGTH)), ...(await doubled([audited], AUDITED))];
}
