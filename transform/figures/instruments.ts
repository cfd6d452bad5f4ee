import type { Instrument } from "../codebook.ts";
import type { Figure } from "./figure.ts";
import { WHOLES } from "./naming/context.ts";
import type { Surroundings } from "./surroundings.ts";

/** Which instrument is in force where a sentence names none. */

/** What a report is about before it says so of a number: what its title or its opening names, else what it names more often. */
export function instrumentOf({ text, head }: Pick<Surroundings, "text" | "head">): Instrument {
  const title = head.slice(0, head.indexOf("\n"));
  if (/建议/.test(title) && /提案/.test(title)) return "combined";
  if (/建议(?:和|、|及|与)?(?:政协)?(?:委员)?提案|(?:^|[^会])议提案|提案(?:和|、|及|与)?建议/.test(head))
    return "combined";
  return occurrences(text, "提案") > occurrences(text, "建议") ? "proposal" : "suggestion";
}

function occurrences(text: string, word: string): number {
  let n = 0;
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length)) n++;
  return n;
}

/** The count of both instruments that a list in lines of its own may divide; null where the figure is none. */
export function listHead(f: Figure | undefined): number | null {
  const whole = f?.instrument === "combined" && f.number.kind === "item" && f.names.some((n) => WHOLES.has(n.measure));
  return whole ? f.number.value : null;
}

/** Whether a sentence only goes on with a list that divides so many items of both instruments. */
export function isOfList(named: Figure[], total: number): boolean {
  const counts = named.filter((f) => f.dropped === null && f.number.kind === "item");
  return (
    named.length > 0 &&
    counts.length === named.length &&
    counts.every(
      (f) => (f.number.value ?? 0) < total && f.names.every((n) => n.measure === "assigned" || n.measure === "joint"),
    )
  );
}

/** The instrument that later figures without one of their own are about: both, where the sentence counted both. */
export function inForce(figures: Figure[]): Instrument | null {
  if (figures.length === 0) return null;
  const counted = figures.filter((f) => f.dropped === null && f.number.kind === "item" && f.names.length > 0);
  const wholes = new Set(counted.filter((f) => f.names.some((n) => WHOLES.has(n.measure))).map((f) => f.instrument));
  if (wholes.size > 1 && !endsTurned(counted)) return "combined";
  if (endsDivided(figures)) return "combined";
  return figures.at(-1)?.instrument ?? null;
}

/** 议案9件…作为建议处理;连同建议21件,共30件: whether the last count of suggestions has taken the motions in. */
function endsTurned(counted: readonly Figure[]): boolean {
  const last = counted.at(-1);
  const [a, b] = counted.slice(-3);
  return (
    last?.instrument === "suggestion" &&
    a?.instrument === "motion" &&
    b?.instrument === "suggestion" &&
    (a.number.value ?? 0) + (b.number.value ?? 0) === last.number.value
  );
}

/** 办理件231件,其中建议98件、提案133件: whether the parts that a sentence ends with divide a count of both, whatever it counts. */
function endsDivided(figures: readonly Figure[]): boolean {
  const counts = figures.filter((f) => f.number.kind === "item" && f.dropped === null);
  return counts.length >= 3 && divides(counts.slice(-3));
}

/** Whether the last two of three counts are of one instrument each and add up to the first, which is of both. */
export function divides([whole, a, b]: readonly Figure[]): boolean {
  if (!whole || !a || !b || whole.instrument !== "combined") return false;
  const each = a.instrument !== b.instrument && a.instrument !== "combined" && b.instrument !== "combined";
  return each && (a.number.value ?? 0) + (b.number.value ?? 0) === whole.number.value;
}

/** The figure whose instrument is in force behind a sentence; null where several together are. */
export function tellerOf(figures: Figure[]): Figure | null {
  const last = figures.at(-1) ?? null;
  return last !== null && last.instrument === inForce(figures) ? last : null;
}

const HEADED = /^([一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|[一二三四五六七八九]是)/;

/** 三、取得的成效: a section that is headed by no instrument, so that a report on both is of both again. */
export function opensSection(text: string, from: number): boolean {
  const line = text.slice(from, from + 40).trimStart();
  return HEADED.test(line) && !/建议|提案|议案|人大|政协/.test(line.split("\n", 1)[0] ?? "");
}
