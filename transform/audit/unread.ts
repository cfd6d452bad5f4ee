import type { Figure, Reading } from "./figure.ts";
import { exactSum } from "./listbase.ts";
import { answer, type Printed } from "./precision.ts";
import { itemNumbers } from "./reading.ts";
import type { Sum } from "./relations.ts";

/** Numbers of items that a sentence prints beside the figures at hand: they may be what a mismatch lacks. */

/** Characters of a sentence looked at before and after a figure. */
const REACH = 300;

/** Where the sentence ends that a place stands in, as far as it is looked at. */
function sentenceEnd({ layout: { sentence }, folded }: Reading, at: number): number {
  const last = Math.min(folded.length, at + REACH);
  let to = at;
  while (to < last && sentence[to] === sentence[at]) to++;
  return to;
}

/** The numbers of items that a sentence prints before a place. */
export function numbersBefore({ layout: { sentence }, folded }: Reading, at: number): number[] {
  const first = Math.max(0, at - REACH);
  let from = at;
  while (from > first && sentence[from - 1] === sentence[at]) from--;
  return itemNumbers(folded.slice(from, at));
}

/** Whether counts after or between the parts, read or not, are just what the parts lack: 尚有15件修改后再行提交. */
export function isCompletedBeside(reading: Reading, r: Sum): boolean {
  const last = reading.figures[r.parts.at(-1) ?? -1];
  const first = reading.figures[r.parts[0] ?? -1];
  const [whole, sum] = [exactSum(reading, r.wholes), exactSum(reading, r.parts)];
  if (first === undefined || last === undefined || whole === null || sum === null || sum >= whole) return false;
  const own = [...r.parts, ...r.wholes].map((i) => reading.figures[i]?.value);
  const end = sentenceEnd(reading, last.start);
  const beside = itemNumbers(reading.folded.slice(first.start, end)).filter((n) => !own.includes(n));
  return beside.includes(whole - sum) || beside.reduce((t, n) => t + n, 0) === whole - sum;
}

/** Whether a count of the sentence that was not read as a figure answers to the share, as its part or as its base. */
export function isAnsweredBeside(reading: Reading, percent: Figure, p: Printed, part: number, base: number): boolean {
  const unread = numbersBefore(reading, percent.start).filter((n) => n > 0 && !reading.values.has(n));
  return unread.some((n) => answer(n, base, p) === "rounded" || (n >= part && answer(part, n, p) === "rounded"));
}
