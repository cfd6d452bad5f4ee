import type { Figure, Reading } from "./figure.ts";
import { exactSum } from "./listbase.ts";
import { answer, type Printed } from "./precision.ts";
import { itemNumbers } from "./reading.ts";
import type { Sum } from "./relations.ts";

/** Numbers of items that a sentence prints beside the figures at hand: they may be what a mismatch lacks. */

/** Characters of a sentence looked at before and after a figure. */
const REACH = 300;

/** The stretch around a place that is in its sentence. */
function sentenceAt(reading: Reading, at: number): { from: number; to: number } {
  const { sentence } = reading.layout;
  let [from, to] = [at, at];
  while (from > Math.max(0, at - REACH) && sentence[from - 1] === sentence[at]) from--;
  while (to < Math.min(reading.folded.length, at + REACH) && sentence[to] === sentence[at]) to++;
  return { from, to };
}

/** The numbers of items that a sentence prints before a place. */
export const numbersBefore = (reading: Reading, at: number): number[] =>
  itemNumbers(reading.folded.slice(sentenceAt(reading, at).from, at));

/** Whether counts after or between the parts, read or not, are just what the parts lack: 尚有15件修改后再行提交. */
export function isCompletedBeside(reading: Reading, r: Sum): boolean {
  const last = reading.figures[r.parts.at(-1) ?? -1];
  const first = reading.figures[r.parts[0] ?? -1];
  const [whole, sum] = [exactSum(reading, r.wholes), exactSum(reading, r.parts)];
  if (first === undefined || last === undefined || whole === null || sum === null || sum >= whole) return false;
  const own = [...r.parts, ...r.wholes].map((i) => reading.figures[i]?.value);
  const end = sentenceAt(reading, last.start).to;
  const beside = itemNumbers(reading.folded.slice(first.start, end)).filter((n) => !own.includes(n));
  return beside.includes(whole - sum) || beside.reduce((t, n) => t + n, 0) === whole - sum;
}

/** Whether a count of the sentence that was not read as a figure answers to the share, as its part or as its base. */
export function isAnsweredBeside(reading: Reading, percent: Figure, p: Printed, part: number, base: number): boolean {
  const unread = numbersBefore(reading, percent.start).filter((n) => n > 0 && !reading.values.has(n));
  return unread.some((n) => answer(n, base, p) === "rounded" || (n >= part && answer(part, n, p) === "rounded"));
}
