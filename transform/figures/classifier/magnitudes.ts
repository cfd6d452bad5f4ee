import type { NumberToken } from "../numbers.ts";

/** How far to either side of a number others are compared with it, in numbers: the work for each is bounded. */
const REACH = 40;
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
  const counts = numbers
    .slice(Math.max(0, at - 8), at)
    .filter((n) => n.kind !== "percent" && n.value !== null && n.value > 0)
    .map((n) => n.value ?? 0);
  const part = counts.pop();
  if (part === undefined || counts.length === 0) return [size];
  const follows = counts.some((whole) => whole >= part && Math.abs((100 * part) / whole - value) < 0.6);
  return [size, follows ? "ratio" : "no ratio"];
}

function countMarks(numbers: NumberToken[], at: number, number: NumberToken): string[] {
  const value = number.value ?? 0;
  const alike = (n: NumberToken) => n.kind === number.kind && n.value !== null;
  const marks = [`digits ${String(Math.trunc(value)).length}`];
  const before = numbers.slice(Math.max(0, at - REACH), at).filter(alike);
  const last = before.at(-1)?.value;
  if (last !== undefined && last !== null) {
    marks.push(`to the largest ${Math.sign(value - Math.max(...before.map((n) => n.value ?? 0)))}`);
    marks.push(`to the last ${Math.sign(value - last)}`);
    if (before.some((n) => n.value === value)) marks.push("again");
  }
  const behind = numbers.slice(at + 1, at + 1 + MOST_PARTS).filter(alike);
  const sums = partsThatMake(value, behind);
  if (sums > 0) marks.push(`whole of ${few(sums)}`);
  const parts = partsAround(numbers, at, number);
  if (parts > 0) marks.push(`part of ${few(parts)}`);
  return marks;
}

const few = (n: number) => (n === 2 ? "two" : n < 5 ? "few" : "many");

/** How many of the numbers in turn add up to a whole; 0 where they do not, or one alone does. */
function partsThatMake(whole: number, numbers: NumberToken[]): number {
  let sum = 0;
  for (const [i, n] of numbers.entries()) {
    sum += n.value ?? 0;
    if (sum === whole && i > 0) return i + 1;
    if (sum > whole) return 0;
  }
  return 0;
}

/** How many parts, this one among them, make up a count before; 0 where they make up none. */
function partsAround(numbers: NumberToken[], at: number, number: NumberToken): number {
  let found = 0;
  for (let b = Math.max(0, at - 15); b < at; b++) {
    const whole = numbers[b];
    if (whole?.kind !== number.kind || whole.value === null || whole.value <= (number.value ?? 0)) continue;
    const behind = numbers.slice(b + 1, b + MOST_PARTS);
    const parts = partsThatMake(
      whole.value,
      behind.filter((n) => n.kind === number.kind && n.value !== null),
    );
    const reaches = behind.slice(0, at - b).filter((n) => n.kind === number.kind && n.value !== null).length;
    if (parts > 1 && reaches <= parts) found = parts;
  }
  return found;
}
