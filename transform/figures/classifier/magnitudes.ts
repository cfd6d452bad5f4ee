import type { NumberToken } from "../numbers.ts";

/** How far to either side of a number others are compared with it, in numbers: the work for each is bounded. */
const REACH = 40;
/** How far before a share its counts are, and before a part its whole. */
const REACH_OF_SHARE = 8;
const REACH_OF_PART = 15;
/** The most parts that a whole is sought to be the sum of. */
const MOST_PARTS = 20;

/**
 * How a number stands to those around it, as words for the classifier: whether it is the largest so far, follows from
 * two counts as their share, is the sum of those behind it, or is one of the parts that make up a count before it.
 */
export function magnitudes(numbers: NumberToken[], at: number): string[] {
  const number = numbers[at];
  if (number === undefined || number.value === null) return ["withheld"];
  return number.kind === "percent" ? shareMarks(numbers, at, number.value) : countMarks(numbers, at, number);
}

function shareMarks(numbers: NumberToken[], at: number, value: number): string[] {
  const size = value === 100 ? "whole" : value > 95 ? "nearly whole" : value > 60 ? "most" : "part";
  let part: number | null = null;
  let counts = 0;
  let follows = false;
  for (let i = at - 1; i >= 0 && i >= at - REACH_OF_SHARE; i--) {
    const n = numbers[i];
    if (!n || n.kind === "percent" || n.value === null || n.value <= 0) continue;
    if (part === null) part = n.value;
    else {
      counts++;
      if (n.value >= part && Math.abs((100 * part) / n.value - value) < 0.6) follows = true;
    }
  }
  return counts === 0 ? [size] : [size, follows ? "ratio" : "no ratio"];
}

function countMarks(numbers: NumberToken[], at: number, number: NumberToken): string[] {
  const value = number.value ?? 0;
  const marks = [`digits ${String(Math.trunc(value)).length}`];
  let last: number | null = null;
  let largest = Number.NEGATIVE_INFINITY;
  let again = false;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const n = numbers[i];
    if (n?.kind !== number.kind || n.value === null) continue;
    last ??= n.value;
    if (n.value > largest) largest = n.value;
    if (n.value === value) again = true;
  }
  if (last !== null) {
    marks.push(`to the largest ${Math.sign(value - largest)}`);
    marks.push(`to the last ${Math.sign(value - last)}`);
    if (again) marks.push("again");
  }
  const sums = partsThatMake(value, numbers, at, MOST_PARTS).parts;
  if (sums > 0) marks.push(`whole of ${few(sums)}`);
  const parts = partsAround(numbers, at, number);
  if (parts > 0) marks.push(`part of ${few(parts)}`);
  return marks;
}

const few = (n: number) => (n === 2 ? "two" : n < 5 ? "few" : "many");

/**
 * How many of the numbers behind the one at `at` that are of its kind add up to a whole in turn, and where the last one
 * stands; 0 where they do not, or one alone does. At most `most` numbers are gone through.
 */
function partsThatMake(
  whole: number,
  numbers: NumberToken[],
  at: number,
  most: number,
): { parts: number; last: number } {
  const kind = numbers[at]?.kind;
  let sum = 0;
  let parts = 0;
  for (let i = at + 1; i < numbers.length && i <= at + most; i++) {
    const n = numbers[i];
    if (!n || n.kind !== kind || n.value === null) continue;
    sum += n.value;
    parts++;
    if (sum === whole && parts > 1) return { parts, last: i };
    if (sum > whole) break;
  }
  return { parts: 0, last: at };
}

/** How many parts, this one among them, make up a count before; 0 where they make up none. */
function partsAround(numbers: NumberToken[], at: number, number: NumberToken): number {
  for (let b = at - 1; b >= 0 && b >= at - REACH_OF_PART; b--) {
    const whole = numbers[b];
    if (whole?.kind !== number.kind || whole.value === null || whole.value <= (number.value ?? 0)) continue;
    const { parts, last } = partsThatMake(whole.value, numbers, b, MOST_PARTS - 1);
    if (parts > 1 && at <= last) return parts;
  }
  return 0;
}
