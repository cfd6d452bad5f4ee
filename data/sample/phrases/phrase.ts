import type { Statement } from "../facts.ts";
import type { Telling } from "../telling.ts";
import type { Block, Run } from "../text.ts";
import { count, feedback, joint, key, people, screen, split } from "./counts.ts";
import { marked } from "./marks.ts";
import { categories, categoryTable, handlers, proposers, units } from "./parts.ts";
import { classes, rates, verdict } from "./results.ts";
import type { Of } from "./share.ts";

/** Puts one statement into words: a sentence without its full stop, or blocks of its own. */
export function phrase(t: Telling, s: Statement): Run[] | Block[] {
  t.step++;
  if ("count" in s) return count(t, s);
  if ("screen" in s) return screen(t, s);
  if ("split" in s) return split(t, s);
  if ("categories" in s) return s.table ? [categoryTable(t, s)] : categories(t, s);
  if ("handlers" in s) return handlers(t, s);
  if ("proposers" in s) return proposers(t, s);
  if ("units" in s) return units(t, s);
  if ("rates" in s) return rates(t, s);
  if ("classes" in s) return classes(t, s);
  if ("verdict" in s) return verdict(t, s);
  if ("key" in s) return key(t, s);
  if ("joint" in s) return joint(t, s);
  if ("people" in s) return people(t, s);
  if ("feedback" in s) return feedback(t, s);
  if ("raw" in s) return marked(t, s);
  return turn(t, s);
}

function turn(t: Telling, s: Of<"about">): Run[] {
  const { of, session, year } = s.about;
  const [term, number] = session === undefined ? (t.fact[of] ?? [null, null]) : (session ?? [null, null]);
  t.of = of;
  t.term = term;
  t.session = number;
  t.year = year === undefined ? (t.fact.year ?? null) : year;
  t.fresh = true;
  return [];
}
