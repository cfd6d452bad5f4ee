/**
 * How fast bytes become a page: against `cheerio.load` of the same page, and whether twice as much hostile markup takes
 * more than twice as long.
 */
import * as cheerio from "cheerio";
import { decode } from "../../transform/decode/decode.ts";
import { readBytes } from "../../transform/document.ts";
import { readPage } from "../../transform/page/page.ts";
import { describe } from "../../transform/report/report.ts";
import { clean } from "../../transform/text/clean.ts";
import { doubled, type Hostile, inTurns, type Row, type Subject } from "./measure.ts";
import { longPages } from "./pages.ts";

export const name = "page";

/** Turns enough for the compiler to have settled: what is asked for is the rate of a long run. */
const TURNS = 60;
/** Pieces of markup in a page, which is read with so many and with 16 times as many. */
const SIZE = 25_000;

const TEXT = "今年,县政府共承办代表建议64件,已全部办结,办结率100%。";

/** Markup that grows with `n`, one for each way in which pages have brought readers down. */
const HOSTILE: readonly (readonly [string, (n: number) => string])[] = [
  ["nested blocks", (n) => `${"<div>".repeat(n)}<p>${TEXT}</p>`],
  ["unclosed cells", (n) => `<table>${"<tr><td>".repeat(n)}${TEXT}`],
  ["lines of one cell", (n) => `<table><tr><td>${TEXT}${"<p>x</p>".repeat(n)}<td>${TEXT}</table>`],
  ["inline elements", (n) => `<div id="zoom"><p>${TEXT}</p>${"<i>x</i>".repeat(n)}</div>`],
  ["attributes", (n) => `<div ${'a="x" '.repeat(n)}>${TEXT}</div>`],
  ["links", (n) => `<div>${'<a href="1.html">链接</a>'.repeat(n)}</div><p>${TEXT}</p>`],
  ["one line", (n) => `<div id="zoom">${TEXT.repeat(n)}</div>`],
  ["stray closing tags", (n) => `<div id="zoom">${TEXT}${"</td></b>".repeat(n)}</div>`],
];

function readings(): Subject[] {
  const made = longPages();
  const megabytes = made.reduce((sum, page) => sum + page.bytes.length, 0) / 1e6;
  const rate = { unit: "MB/s", of: (ms: number) => megabytes / (ms / 1000) };
  const read = () => {
    for (const { bytes, url } of made) readPage(decode(bytes).text, url);
  };
  const texts = made.map(({ html, url }) => {
    const page = readPage(html, url);
    return { page, url, text: page.text };
  });
  return [
    { subject: "cheerio.load", work: () => made.forEach(({ html }) => void cheerio.load(html)) },
    { subject: "bytes to page", work: read, against: "cheerio.load", bound: "well below 2 x" },
    {
      subject: "bytes to observations",
      work: () => made.forEach(({ bytes, url }) => void readBytes(bytes, null, url)),
      against: "cheerio.load",
      bound: "at most 2 x",
    },
    { subject: "bytes to page, rate", work: read, rate },
    {
      subject: "clean text to description",
      work: () => texts.forEach(({ text, page, url }) => void describe(clean(text), page, url)),
      against: "cheerio.load",
    },
  ];
}

const hostile: Hostile[] = HOSTILE.map(([what, markup]) => ({
  what,
  work: (n) => {
    const html = markup(n);
    return () => readPage(html);
  },
}));

export async function run(): Promise<Row[]> {
  return [...(await inTurns(readings(), TURNS)), ...(await doubled(hostile, SIZE))];
}
