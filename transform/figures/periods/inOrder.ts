import { matches } from "../../text/matches.ts";
import type { Figure } from "../figure.ts";

const YEARS = /(?:[12][0-9]{3}年?(?:度)?[、,和及与])+[12][0-9]{3}年|[12][0-9]{3}年?(?:至|到|—|–|-|~)+[12][0-9]{3}年/g;

/** Years that a range may span: the terms of two congresses. */
const MOST_YEARS = 10;

/** The years of a list, or all from the first to the last of a range: 2018至2020年. */
function yearsOf(list: string): number[] {
  const told = list.match(/[0-9]{4}/g)?.map(Number) ?? [];
  const [first = 0, last = 0] = told;
  if (/[、,和及与]/.test(list) || last <= first || last - first >= MOST_YEARS) return told;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/**
 * 2021年、2022年和2023年分别收到建议136件、149件和158件,满意率分别为95.2%、97.1%和98.6%: each run of as many figures as years
 * were listed takes them in order (codebook, rule 2). `from` is the sentence's offset.
 */
export function yearsInOrder(text: string, from: number, figures: Figure[]): void {
  const first = figures[1]?.number.start;
  if (first === undefined || !text.slice(from, first).includes("年")) return;
  const list = matches(text.slice(from, first), YEARS).at(-1);
  const years = yearsOf(list?.[0] ?? "");
  const end = from + (list?.index ?? 0) + (list?.[0].length ?? 0);
  if (years.length < 2) return;
  for (const run of runs(text, figures)) {
    const start = run[0]?.number.start ?? 0;
    if (start < end || run.length !== years.length || !/(分别|依次|各)[^。;0-9]*$/.test(text.slice(end, start)))
      continue;
    run.forEach((f, i) => {
      f.names = f.names.map((n) => ({ ...n, year: years[i] }));
    });
  }
}

/** Figures of one kind that only list marks part. */
function runs(text: string, figures: Figure[]): Figure[][] {
  const out: Figure[][] = [];
  for (const f of figures) {
    const last = out.at(-1)?.at(-1);
    const joined =
      last?.number.kind === f.number.kind && /^[、,和及与 ]{1,2}$/.test(text.slice(last.number.end, f.number.start));
    if (joined) out.at(-1)?.push(f);
    else out.push([f]);
  }
  return out;
}
