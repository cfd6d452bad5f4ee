import type { Instrument, Observation } from "../codebook.ts";
import type { CleanText } from "../text/clean.ts";
import { Whereabouts } from "../text/whereabouts.ts";
import { settleInstruments } from "./addends.ts";
import { ELSEWHERE, isDoubted, leftIn, MOST_LEFT, setAside, worthALook } from "./aside.ts";
import { classDefinitions } from "./classes.ts";
import { type Read, weigh } from "./classifier/weigh.ts";
import { Departments } from "./departments.ts";
import type { Figure, Name } from "./figure.ts";
import { nameSentence, newFigure } from "./frames.ts";
import { isOwnGenre } from "./genre.ts";
import { inForce, instrumentOf, isOfList, listHead, opensSection, tellerOf } from "./instruments.ts";
import type { NumberToken } from "./numbers.ts";
import { observe } from "./observe.ts";
import { settleParties } from "./parties.ts";
import { settleParts } from "./parts.ts";
import { Scope } from "./periods/scope.ts";
import { settleKinds, settleProposers } from "./proposers.ts";
import { reporter } from "./reporter.ts";
import { type Found, withoutRestatements } from "./restated.ts";
import { type TableFigure, tableFigures } from "./rows.ts";
import { isFigure, type Sentence, sentenceStart, sentences } from "./sentence.ts";
import type { Surroundings } from "./surroundings.ts";
import { findTables, type Table } from "./tables.ts";
import { cue, type Token, tokenise } from "./tokens.ts";
import { Topic } from "./topic.ts";

/** What is known of a document besides its text. */
export interface FigureContext {
  title: string | null;
  /** ISO date; fixes 去年 and 今年 */
  publishedOn: string | null;
}

/** Told of each number that gives no observation, by its place in the reading text, and why. */
export type Leave = (number: { start: number; end: number }, why: string) => void;

/** Every figure of the codebook in the text, in reading order; `leave` is told of the numbers that are none. */
export function findFigures(clean: CleanText, context: FigureContext, leave: Leave = () => {}): Observation[] {
  const { tokens, read } = readByRules(clean, context, leave);
  return weigh(clean.reading, tokens, read, leave);
}

const NOTHING: { tokens: Token[]; read: Read[] } = { tokens: [], read: [] };

/**
 * What the grammar alone makes of the numbers of a text: those that it names, and those that nothing names. `leave` is
 * told of the latter and of all others.
 */
export function readByRules(clean: CleanText, context: FigureContext, leave: Leave = () => {}): typeof NOTHING {
  const text = clean.reading;
  if (!isOwnGenre(text)) {
    leave({ start: 0, end: text.length }, "the text is of another genre");
    return NOTHING;
  }
  const tokens = tokenise(text);
  const tables = findTables(text, tokens);
  // Most pages give no number that could be a figure: nothing else need be known of them.
  if (tables.length === 0 && !tokens.some(isFigure)) return NOTHING;
  const around = surroundings(text, tokens, context);
  const scope = new Scope(text, tokens, context.publishedOn);
  const found: Numbered[] = [];
  const unnamed: Numbered[] = [];
  const left: Read[] = [];
  let outer: number | null = null;
  const take: Take = (figure, sentence, from) => {
    if (isDoubted(figure) && left.length < MOST_LEFT) left.push(setAside(clean, around, scope, figure, from));
    if (figure.dropped === ELSEWHERE) return;
    const inBracket = (tokens[figure.at]?.depth ?? 0) > 0;
    if (!inBracket) outer = figure.number.value;
    const isUnnamed = figure.dropped === null && figure.names.length === 0;
    if (figure.dropped !== null || isUnnamed) leave(figure.number, figure.dropped ?? UNNAMED.rule);
    const seen = isUnnamed ? { ...figure, names: [UNNAMED] } : figure;
    for (const observation of observe(clean, around, scope, seen, from))
      (isUnnamed ? unnamed : found).push({
        observation,
        sentence,
        carried: !scope.namesSession(from, figure.number.end),
        part: inBracket ? outer : null,
        number: figure.number,
        summed: scope.isOverYears(),
        bare: isBare(text, figure.number.start),
        open: scope.isOpen(from, figure.number.start, tokens[figure.at]?.depth ?? 0),
      });
  };
  const figures: { figure: Figure; sentence: number; from: number }[] = [];
  readSentences(around, tables, (figure, sentence, from) => figures.push({ figure, sentence, from }), leave);
  settleInstruments(figures.flatMap((r) => (r.figure.dropped === ELSEWHERE ? [] : [r.figure])));
  for (const { figure, sentence, from } of figures) take(figure, sentence, from);
  for (const f of [...found, ...unnamed]) if (!f.open) f.observation.year ??= scope.elsewhere(f.observation, f.summed);
  settleParts(found);
  settleParties(text, found);
  settleProposers(found.map((f) => f.observation));
  settleKinds(text, found);
  const kept = new Set(withoutRestatements(found));
  for (const f of found)
    if (!kept.has(f.observation)) leave(f.number, "states again, or rounds, a figure given elsewhere");
  const named = found.filter((f) => kept.has(f.observation)).map(asRead(true));
  return { tokens, read: [...named, ...unnamed.map(asRead(false)), ...worthALook(left, named)] };
}

/** What stands in the place of a number's name until one is found by the words around it. */
const UNNAMED: Name = { measure: "assigned", unit: "item", rule: "nothing names it" };

const asRead =
  (named: boolean) =>
  ({ number, observation }: Numbered): Read => ({ number, observation, named, left: false });

function surroundings(text: string, tokens: Token[], { title }: FigureContext): Surroundings {
  const head = `${title ?? ""}\n${text.slice(0, 200)}`;
  return {
    text,
    tokens,
    characters: new Whereabouts(text),
    classes: classDefinitions(text, tokens),
    receives: reporter(text, title),
    several: new Departments(text),
    conference:
      text.includes("政协") && !/(人大|人民代表|代表建议|两会|议案|建议[、和及与]?提案|提案[、和及与]?建议)/.test(text),
    head,
    about: instrumentOf({ text, head }),
  };
}

interface Numbered extends Found {
  number: NumberToken;
  /** told of several years together: 五年来 */
  summed: boolean;
}

/** Numbers after which the rest of a text is left: no report has as many, and the work per figure stays bounded. */
const MOST_FIGURES = 4000;

type Take = (figure: Figure, sentence: number, from: number) => void;

/** Goes through sentences and tables in order; `take` gets each figure with its sentence's number and offset. */
function readSentences(around: Surroundings, tables: readonly Table[], take: Take, leave: Leave): void {
  const { text, tokens } = around;
  let nextTable = 0;
  const read = new Set<Table>();
  const figures: Figure[] = [];
  const topic = new Topic();
  let waiting: { figures: Figure[]; sentence: number; from: number } = { figures: [], sentence: 0, from: 0 };
  let list: number | null = null;
  let instrument = around.about;
  let teller: Figure | null = null;
  let passed = 0;
  let tabled = 0;
  for (const [n, s] of sentences(tokens).entries()) {
    const from = sentenceStart(tokens, s);
    while ((tables[nextTable]?.to ?? Number.POSITIVE_INFINITY) <= s.from) nextTable++;
    const table = s.from >= (tables[nextTable]?.from ?? Number.POSITIVE_INFINITY) ? tables[nextTable] : undefined;
    if (table) {
      if (read.has(table)) continue;
      read.add(table);
      const inTable = tableFigures(around, table).slice(0, MOST_FIGURES - tabled);
      tabled += inTable.length;
      for (const f of inTable) take(fromTable(f, instrument), n, from);
      const [first, last] = [tokens[table.from], tokens[table.to - 1]];
      leave({ start: first?.start ?? from, end: last?.end ?? from }, "neither row nor column of the table names it");
      continue;
    }
    if (figures.length > MOST_FIGURES) break;
    if (topic.elsewhere(text, tokens, s)) {
      leave({ start: from, end: tokens[s.to - 1]?.end ?? from }, ELSEWHERE);
      for (const f of leftIn(tokens, s, instrument)) if (passed++ < MOST_LEFT) take(f, n, from);
      continue;
    }
    if (instrument !== "combined" && around.about === "combined" && opensSection(text, from)) {
      instrument = "combined";
      teller = null;
    }
    const named = nameSentence(around, s, figures);
    for (const f of named) {
      if (f.instrument !== null) continue;
      f.instrument = instrument;
      f.source ??= teller;
    }
    const told: Instrument = inForce(named) ?? instrument;
    // 承办建议提案105件: 1.代表建议3件 2.委员提案5件 … 办复率100%: the lines of a list leave the whole in force.
    if (list !== null && isOfList(named, list)) {
      instrument = "combined";
      teller = null;
    } else {
      instrument = told;
      teller = inForce(named) === null ? teller : tellerOf(named);
      list = named.length === 1 || named[0]?.instrument === "combined" ? listHead(named[0]) : null;
    }
    nameFromBehind(around, s, waiting.figures);
    for (const f of waiting.figures) take(f, waiting.sentence, waiting.from);
    figures.push(...named);
    // 2021年,30件;2022年,52件。这组数字是…: what only years stand before is told of in the sentence behind.
    const wait = named.length > 1 && named.every((f) => f.names.length === 0 && f.number.kind === "item");
    waiting = { figures: wait ? named : [], sentence: n, from };
    if (!wait) for (const f of named) take(f, n, from);
  }
  for (const f of waiting.figures) take(f, waiting.sentence, waiting.from);
}

/** Whether nothing but a mark, a time or every part that a body plays stands before a number in its clause. */
const isBare = (text: string, at: number): boolean =>
  /[,;:。\n](目前|现|现在|截至目前|截止目前|至今|到目前为止|经过努力|这|该|此|上述|以上|所有|全部)*((主办|承办|单办|独办)[和、及与](协办|会办|分办)的)?$/.test(
    text.slice(Math.max(0, at - 20), at),
  );

/** Names counts by what the sentence behind says of 这组数字. */
function nameFromBehind(around: Surroundings, s: Sentence, figures: Figure[]): void {
  if (figures.length === 0) return;
  const { text, tokens } = around;
  const from = sentenceStart(tokens, s);
  if (!/^\s*(这|以上|上述)[^,。;]{0,4}(数字|数据)/.test(text.slice(from, from + 16))) return;
  const verb = tokens
    .slice(s.from, s.to)
    .map((t) => cue(t, "verb"))
    .find((v) => v !== null && !v.weak);
  if (!verb) return;
  for (const f of figures) {
    const year = yearBefore(text, f.number.start);
    f.names = [{ measure: verb.v, rule: "told of in the sentence behind", ...(year === null ? {} : { year }) }];
  }
}

/** 2021年,30件: the year right before the number. */
function yearBefore(text: string, at: number): number | null {
  const found = /([12][0-9]{3})年(度)?[,:]?$/.exec(text.slice(Math.max(0, at - 8), at))?.[1];
  return found === undefined ? null : Number(found);
}

function fromTable(f: TableFigure, instrument: Instrument): Figure {
  return { ...newFigure(f.at, f.number, null), names: [f.name], instrument };
}
