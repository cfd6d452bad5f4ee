import * as cheerio from "cheerio";
import { SitePages } from "../../data/sample/answers.ts";
import { sites } from "../../data/sample/build.ts";
import { family } from "../../data/sample/families/families.ts";
import { decode } from "../../transform/decode/decode.ts";
import { readBytes, readMarkup, readText } from "../../transform/document.ts";
import { doubled, type Hostile, inTurns, type Row, type Subject } from "./measure.ts";
import { atRealDensity, type Report, seeds } from "./reports.ts";

export const name = "speed";

interface Page {
  bytes: Uint8Array;
  type: string;
}

/** Every article of the sample, as its site serves it. */
function samplePages(): Page[] {
  return sites().flatMap((site) => {
    const pages = new SitePages(site, "http://127.0.0.1");
    const articles = site.listings.flatMap((listing) => listing.articles);
    return articles.flatMap((article) => {
      const url = new URL(family(site.spec.family).articlePath(site.spec, article), "http://sample.invalid");
      const ask = { method: "GET", path: url.pathname, query: url.searchParams, body: "" };
      const { status, type, body } = pages.answer(ask);
      return status === 200 && type.includes("html") ? [{ bytes: body, type }] : [];
    });
  });
}

function pagesAndText(): Subject[] {
  const pages = samplePages();
  const markup = pages.map(({ bytes, type }) => decode(bytes, type).text);
  const texts = markup.map((html) => reportIn(readMarkup(html).clean.text));
  const parse = `cheerio.load, ${pages.length} pages`;
  return [
    { subject: parse, work: () => markup.map((html) => cheerio.load(html).root().children().length) },
    {
      subject: "bytes to observations, the same pages",
      work: () => pages.map(({ bytes, type }) => readBytes(bytes, type).extraction.observations.length),
      against: parse,
      bound: "at most 2 x",
    },
    reading("sample pages", texts),
    reading("long reports", atRealDensity(texts).map(reportIn)),
    ...[seeds()].filter((given) => given.length > 0).map((given) => reading("real documents", given.map(reportIn))),
  ];
}

const figuresIn = (text: string) => readText(text).extraction.observations.length;
const reportIn = (text: string): Report => ({ text, figures: figuresIn(text) });

/** Clean text to observations, told with how much of the text is figures. */
function reading(what: string, reports: readonly Report[]): Subject {
  const bytes = reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const figures = reports.reduce((sum, report) => sum + report.figures, 0);
  const density = `${Math.round(bytes / figures)} bytes a figure`;
  return {
    subject: `clean text to observations, ${what}: ${(bytes / 1e6).toFixed(2)} MB, ${density}`,
    work: () => reports.map(({ text }) => figuresIn(text)),
    rate: { unit: "MB/s", of: (ms) => bytes / 1e6 / (ms / 1000) },
    bound: "at least 4 MB/s",
  };
}

/** Inputs made to be slow. */
const HOSTILE: [what: string, piece: string, markup?: true][] = [
  ["digits", "1234567890"],
  ["digits and separators", "1,2,3.4.5 6 "],
  ["Chinese numerals", "一百二十三万〇五"],
  ["percent signs", "占100%"],
  ["open brackets", "(「【("],
  ["glosses", "辦(bàn)理(lǐ)"],
  ["broken glosses", "辦(bàn理(l"],
  ["names without a figure", "满意率、办结率、"],
  ["figures without a name", "12件、34%、"],
  ["class letters", "A类、B类"],
  ["categories", "交通类12件,占3%;"],
  ["masks", "建议***件"],
  ["respective lists", "A类和B类分别为"],
  ["sessions", "十五届人大三次会议"],
  ["key words", "代表建议政协提案"],
  ["line breaks", "建\n议\n"],
  ["one long sentence", "县政府承办建议12件,其中已解决8件,"],
  ["open tags", "<div><p>", true],
  ["table cells", "<tr><td>12<td>件", true],
  ["open quotes", '<a href="', true],
  ["open comments", "<!-- ", true],
];
/** Characters of an input, which is read at so many and at 16 times as many. */
const LENGTH = 100_000;

const hostile: Hostile[] = HOSTILE.map(([what, piece, markup]) => ({
  what,
  work: (length) => {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    return () => (markup ? readMarkup(text) : readText(`县政府承办代表建议。${text}`)).extraction.observations.length;
  },
}));

/** Turns enough for the compiler to have settled: what is asked for is the rate of a long run. */
const TURNS = 60;

/** How fast pages and text are read, beside the parser that most would begin with, and what hostile input costs. */
export async function run(): Promise<Row[]> {
  return [...(await inTurns(pagesAndText(), TURNS)), ...(await doubled(hostile, LENGTH))];
}
