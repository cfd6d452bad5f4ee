import type { Observation } from "../codebook.ts";
import { WHOLES } from "./naming/context.ts";

/** Where an observation was found, for telling a restatement from a second figure of the same size. */
export interface Found {
  observation: Observation;
  /** number of its sentence */
  sentence: number;
  /** whether its session is that of a sentence before, not of its own */
  carried: boolean;
  /** size of the figure that it stands in a bracket of; null where it stands in none */
  part: number | null;
  /** told of a period without an end: 2021年以来 */
  open: boolean;
  /** whether nothing but a mark or a time stands before it in its clause: ,目前12件 */
  bare: boolean;
}

const same = (a: number | null, b: number | null) => a === null || b === null || a === b;

/** 不满意的4份。对不满意的4件: a verdict's forms, told again as items. */
const inForms = (x: Observation, y: Observation): boolean =>
  x.measure === "satisfaction" && [x.unit, y.unit].sort().join() === "form,item";

/** Whether two observations state the same figure. */
function restates(a: Found, b: Found): boolean {
  const x = a.observation;
  const y = b.observation;
  return (
    x.measure === y.measure &&
    (x.unit === y.unit || inForms(x, y)) &&
    x.value === y.value &&
    same(a.part, b.part) &&
    (a.open === b.open || telling(x)) &&
    x.status === "reported" &&
    y.status === "reported" &&
    x.outcome === y.outcome &&
    sameLevel(x, y) &&
    (x.label === y.label ||
      (x.measure === "by_proposer" && (x.label ?? "").endsWith(y.label ?? "-")) ||
      (x.unit === "percent" && !(x.label && y.label))) &&
    (x.instrument === y.instrument || x.instrument === "combined" || y.instrument === "combined") &&
    (y.rule === "bare count of the instrument" ||
      (((same(x.term, y.term) && same(x.session, y.session)) || largeAndCarried(b)) && same(x.year, y.year))) &&
    x.subset === y.subset
  );
}

/** A headline's bare 满意率 of 96.3% is the 满意和基本满意率 of the text below. */
function sameLevel(x: Observation, y: Observation): boolean {
  if (x.level === y.level) return true;
  return isBare(x) && isBare(y) && x.unit === "percent" && telling(x);
}

const isBare = (o: Observation) => o.level === "satisfied" || o.level === "satisfied_or_basically";

/** A number so particular that no other figure has it by chance. */
const telling = (o: Observation) =>
  o.unit === "item" ? (o.value ?? 0) >= 100 : o.unit === "percent" && !Number.isInteger(o.value);

/** A whole of some size that names no session of its own: no second session has just as many. */
function largeAndCarried(f: Found): boolean {
  const { unit, value, measure } = f.observation;
  return f.carried && unit === "item" && (value ?? 0) >= 50 && WHOLES.has(measure);
}

/** 收到建议165件,…,将165件建议交由52个单位办理: in one sentence, a whole of some size has one instrument once. */
function largeAgain(a: Found, b: Found): boolean {
  const { unit, value, measure, label, instrument } = b.observation;
  return (
    (unit === "item" || unit === "organisation") &&
    (value ?? 0) >= 50 &&
    (WHOLES.has(measure) || measure === "handling_units") &&
    label === null &&
    a.observation.instrument === instrument
  );
}

/** 承办12件,12件均已答复; 办理31件,目前主办、协办的31件已办结: a bare number says of the whole before it what became of it. */
function bareAgain(a: Found, b: Found): boolean {
  const [x, y] = [a.observation, b.observation];
  return (
    b.bare && !a.bare && y.unit === "item" && WHOLES.has(y.measure) && y.label === null && x.instrument === y.instrument
  );
}

/** 建议5件、提案5件。10件均已答复: a bare number that sums what was counted before it, in its sentence or the one before. */
function sumAgain(f: Found, all: Found[]): boolean {
  const { measure, instrument, unit, value, rule } = f.observation;
  const taken = measure === "submitted" || measure === "assigned" || measure === "filed";
  // 建议:5件;提案:6件;合计:11件: a sum told as one is a figure.
  if (!f.bare || rule === "sum of the figures before") return false;
  if (unit !== "item" || !taken || instrument !== "combined") return false;
  const parts = all.filter(
    (k) =>
      f.sentence - k.sentence <= 2 &&
      k.observation.measure === measure &&
      k.observation.unit === "item" &&
      k.observation.label === null,
  );
  const [a, b] = parts.slice(-2);
  return (
    (a?.observation.value ?? 0) + (b?.observation.value ?? 0) === value &&
    a?.observation.instrument !== b?.observation.instrument
  );
}

/** 收到议案四件 …共收到议案4件: a headline in other numerals on the line of its text. */
function otherNumerals(a: Found, b: Found): boolean {
  const [x, y] = [a.observation, b.observation];
  return WHOLES.has(y.measure) && y.label === null && x.instrument === y.instrument && inHan(x) !== inHan(y);
}

const inHan = (o: Observation) => /[一二三四五六七八九十]/.test(o.evidence);

/** A masked count of the same kind a second time. */
function withheldAgain(a: Found, b: Found): boolean {
  const x = a.observation;
  const y = b.observation;
  // A second mask of items singled out may hide some of the first: 对*件重点督办件进行测评.
  return x.status === "withheld" && y.status === "withheld" && x.measure !== "key" && kindOf(x) === kindOf(y);
}

const kindOf = (o: Observation) =>
  `${o.measure}|${o.unit}|${o.instrument}|${o.outcome}|${o.level}|${o.label}|${o.class_label}|${o.subset}|${o.term}|${o.session}`;

/** A count that the text masks, though its headline prints it: 收到…219件 above, 收到…***件 below. */
function masksHeadline(headline: Found, f: Found): boolean {
  const [x, y] = [headline.observation, f.observation];
  const alike = x.measure === y.measure && x.unit === y.unit && x.instrument === y.instrument && x.subset === y.subset;
  const whole = WHOLES.has(x.measure) && x.unit === "item" && x.label === null && y.label === null;
  return (
    headline.sentence === 0 && x.status === "reported" && y.status === "withheld" && alike && whole && f.part === null
  );
}

/** A headline's 99% above 98.94% of the same kind: it rounds that one (codebook, rule 13). */
function roundsRate(a: Found, all: Found[]): boolean {
  const { unit, value, bound, measure, outcome, level, label } = a.observation;
  if (a.sentence > 1 || unit !== "percent" || bound !== "exact" || value === null || !Number.isInteger(value))
    return false;
  return all.some(
    ({ observation: b, sentence }) =>
      sentence > a.sentence &&
      b.unit === "percent" &&
      b.measure === measure &&
      b.outcome === outcome &&
      b.level === level &&
      b.label === label &&
      b.value !== null &&
      !Number.isInteger(b.value) &&
      Math.abs(b.value - value) < 1,
  );
}

/** A headline's 五千件 beside 5158件 below. */
function roundsCount(a: Observation, b: Observation): boolean {
  const near =
    a.value !== null && b.value !== null && a.value % 100 === 0 && b.value >= a.value && b.value < a.value * 1.2;
  return (
    near &&
    a.unit === "item" &&
    b.unit === "item" &&
    a.measure === b.measure &&
    a.label === b.label &&
    a.bound !== "exact" &&
    b.bound === "exact"
  );
}

/** A headline's 超九成 beside a share of another name below (91.06%的建议获采纳): it rounds that one. */
function roundsBelow(a: Found, all: Found[]): boolean {
  const { unit, value, bound } = a.observation;
  if (unit !== "percent" || value === null || value < 80 || value % 10 !== 0 || bound === "exact" || a.sentence > 2)
    return false;
  return all.some(({ observation: b, sentence }) => {
    const near = b.value !== null && b.value >= (bound === "at_least" ? value : value - 5) && b.value < value + 5;
    return sentence > a.sentence && b.unit === "percent" && b.bound === "exact" && b.value !== 100 && near;
  });
}

/** A headline's 一万余件 beside 代表建议6300件、委员提案3900件 below: it rounds their sum. */
function roundsSum(a: Observation, all: Observation[]): boolean {
  if (a.unit !== "item" || a.value === null || a.value < 1000 || a.value % 100 !== 0) return false;
  const exact = all.filter((b) => b.unit === "item" && b.measure === a.measure && b.bound === "exact").slice(0, 50);
  return exact.some((b, i) =>
    exact.slice(i + 1).some((other) => {
      const sum = (b.value ?? 0) + (other.value ?? 0);
      return b.instrument !== other.instrument && sum >= (a.value ?? 0) && sum < (a.value ?? 0) * 1.1;
    }),
  );
}

/** 8成 and 近九成 are round by their own wording. */
const inTenths = (o: Observation) => o.unit === "percent" && o.evidence.includes("成");
const isRounded = (o: Observation) => o.bound !== "exact" || inTenths(o);

/** A rounded figure (近九成) beside an exact one of the same kind (87.3%). */
function rounds(a: Observation, b: Observation): boolean {
  return (
    a.unit === "percent" &&
    a.measure === b.measure &&
    isRounded(a) &&
    b.bound === "exact" &&
    !inTenths(b) &&
    b.unit === "percent" &&
    a.value !== null &&
    b.value !== null &&
    a.value % 5 === 0 &&
    Math.abs(a.value - b.value) < 10 &&
    (a.measure !== "outcome" || a.outcome === b.outcome) &&
    (a.measure !== "satisfaction" || a.level === b.level)
  );
}

/** 立案7件(22件原案合并为7件): the bracket tells how the number before it came about. */
const mergedInto = ({ observation: o, part }: Found) =>
  part !== null && part === o.value && o.rule === "what remains after merging";

/** Figures of one measure, unit and value that the next of its kind is held against. */
const MOST_ALIKE = 51;

/** Figures by value, then by measure and unit. */
class Alike {
  private readonly byValue = new Map<number | null, (Pick<Observation, "measure" | "unit"> & { figures: Found[] })[]>();

  /** Those of the observation's measure, unit and value, to be added to. */
  to({ measure, unit, value }: Observation): Found[] {
    let lists = this.byValue.get(value);
    if (lists === undefined) {
      lists = [];
      this.byValue.set(value, lists);
    }
    for (const list of lists) if (list.measure === measure && list.unit === unit) return list.figures;
    const figures: Found[] = [];
    lists.push({ measure, unit, figures });
    return figures;
  }
}

/**
 * Leaves out restatements (codebook, rule 3: a restated figure without a new measure is none) and headlines that round
 * a figure given exactly (rule 13). Two figures of the same size in one sentence are two figures.
 */
export function withoutRestatements(found: Found[]): Observation[] {
  const kept: Found[] = [];
  const alike = new Alike();
  for (const f of found) {
    const o = f.observation;
    const same = alike.to(o);
    const first = same.find(
      (k) =>
        (k.sentence !== f.sentence || largeAgain(k, f) || bareAgain(k, f) || otherNumerals(k, f) || mergedInto(f)) &&
        (restates(k, f) || withheldAgain(k, f)),
    );
    const twice =
      o.unit === "percent" &&
      rateLike(o) &&
      same.some((k) => k.sentence === f.sentence && restates(k, f) && o.label === k.observation.label);
    // What is restated in more words tells the period that a headline leaves out.
    if (sumAgain(f, kept.slice(-8))) continue;
    if (o.status === "withheld" && kept.slice(0, 20).some((k) => masksHeadline(k, f))) continue;
    if (first) completePeriod(first.observation, o);
    if (first || twice) continue;
    kept.push(f);
    same.push(f);
    if (same.length > MOST_ALIKE) same.shift();
  }
  return kept
    .filter((f) => !roundsBelow(f, kept) && !roundsRate(f, kept))
    .map((f) => f.observation)
    .filter(
      (o, i, all) =>
        !isRounded(o) ||
        !(roundsSum(o, all) || all.some((other, j) => j !== i && (rounds(o, other) || roundsCount(o, other)))),
    );
}

function completePeriod(kept: Observation, again: Observation): void {
  if (kept.term === null && kept.session === null) {
    kept.term = again.term;
    kept.session = again.session;
  }
  kept.year ??= again.year;
  if (again.level === "satisfied_or_basically") kept.level = again.level;
}

const rateLike = (o: Observation) => o.measure === "replied" || o.measure === "completed" || o.measure === "contacted";
