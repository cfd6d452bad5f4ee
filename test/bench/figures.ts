import type { Observation } from "../../transform/codebook.ts";
import { readText } from "../../transform/document.ts";
import { findFigures } from "../../transform/figures/figures.ts";
import { tokenise } from "../../transform/figures/tokens.ts";
import { validationCases } from "../../transform/score/validation.ts";
import { clean } from "../../transform/text/clean.ts";
import { doubled, type Hostile, inTurns, type Row, type Subject } from "./measure.ts";

export const name = "figures";

const CONTEXT = { title: null, publishedOn: null };

const figures = (text: string): Observation[] => findFigures(clean(text), CONTEXT);

/** The labelled texts, each stage of reading them by itself; megabytes of UTF-8. */
function stages(): Subject[] {
  const texts = validationCases().flatMap((c) => (c.text === undefined ? [] : [c.text]));
  const cleaned = texts.map(clean);
  const megabytes = Buffer.byteLength(texts.join("")) / 1e6;
  const rate = { unit: "MB/s", of: (ms: number) => megabytes / (ms / 1000) };
  const all = `clean text to observations, ${megabytes.toFixed(2)} MB of labelled cases`;
  return [
    { subject: all, work: () => texts.map(figures).length, rate, bound: "at least 4 MB/s" },
    { subject: "  repair and conversion", work: () => texts.map(clean).length, rate },
    { subject: "  numbers and words", work: () => cleaned.map((c) => tokenise(c.reading)).length, rate },
    { subject: "  numbers, words and naming", work: () => cleaned.map((c) => findFigures(c, CONTEXT)).length, rate },
    { subject: "  with report and audit", work: () => texts.map((text) => readText(text)).length, rate },
  ];
}

/** Inputs made to cost more than their length: of one piece over and over, or of a report without its marks. */
const HOSTILE: [what: string, piece: string][] = [
  ["digits", "1234567890"],
  ["digits in groups", "1,234"],
  ["places", "一万"],
  ["mixed places", "1万2千"],
  ["件", "件"],
  ["(", "("],
  [")", ")"],
  [",", ","],
  ["marks in turn", "、,;,"],
  ["nested brackets", "(12件"],
  ["nested and closed brackets", "(A类12件)"],
  ["no marks at all", "县政府承办代表建议十二件办结率百分之九十八满意率百分之百"],
  ["figures in one clause", "提案12件"],
  ["shares in one sentence", "农业类12件,占3%,"],
  ["a list without a figure", "办结率、满意率、"],
  ["respective lists", "A类和B类分别为12件、3件,"],
  ["parts in brackets", "建议40件(会议期间33件,闭会期间7件),"],
  ["handlers", "县住建局承办26件,"],
  ["sentences", "县政府承办代表建议52件,办结率98%。"],
  ["withheld figures", "建议***件,占 %。"],
  ["sessions and years", "2023年县十七届人大二次会议代表建议52件。"],
  ["definitions of letters", "A类(已解决)40件,"],
  ["glosses", "辦(bàn)理(lǐ)"],
  ["glosses within each other", "辦(bàn("],
  ["doubled clauses", "均已办结20件,"],
  ["one table", "农业类|12|3%\n"],
  ["flattened table", "农业类\n12\n"],
  ["spaced table", "农业类  12  3%\n"],
  ["many small tables", "类别|件数\n农业|12\n城建|8\n。\n县政府承办代表建议。\n"],
  ["broken lines", "县政府承办代表建\n议五十二\n件\n"],
  ["page numbers", "办理\n— 3 —\n"],
];

const LENGTH = 100_000;

const hostile: Hostile[] = HOSTILE.map(([what, piece]) => ({
  what,
  work: (length) => {
    const text = `县政府承办代表建议。${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}`;
    return () => figures(text).length;
  },
}));

/** Turns enough for the compiler to have settled: what is asked for is the rate of a long run. */
const TURNS = 25;

/** How fast text becomes figures, stage by stage, and what inputs made to be slow cost when they grow twice as long. */
export async function run(): Promise<Row[]> {
  return [...(await inTurns(stages(), TURNS)), ...(await doubled(hostile, LENGTH))];
}
