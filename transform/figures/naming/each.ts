import type { Name } from "../figure.ts";
import { splitNames } from "../labels.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { type Context, near, own, sentenceBefore, startOf, wordOf } from "./context.ts";

/** 水利、交通方面各3件: one figure for each name of the list; 建议、提案各20件: one for each instrument. */
export function spread(c: Context, names: Name[]): Name[] {
  const each = own(c).findLast((i) => cue(c.around.tokens[i], "each"));
  const mark = each === undefined ? undefined : c.around.tokens[each];
  const first = names[0];
  if (!mark || !first || names.length !== 1) return names;
  // 主办件和会办件各8件: one for each part that the body plays.
  if (/主办件?(和|与|及|、)(会办|协办|分办|参办)件?各(有|为)?$/.test(sentenceBefore(c)))
    return (["assigned", "joint"] as const).map((measure) => ({ measure, rule: "one figure for each name" }));
  if (!/^(有|为|占|占比|是|达|约|承办|办理|主办| )*$/.test(c.around.text.slice(mark.end, startOf(c)))) return names;
  const rule = "one figure for each name";
  if (first.label) return splitNames(first.label).map((label) => ({ ...first, label, rule }));
  // B类和C类各一件
  const letters = own(c).flatMap((i) => {
    const v = (c.around.tokens[i]?.start ?? 0) < mark.start ? cue(c.around.tokens[i], "letter")?.v : undefined;
    return v === undefined ? [] : [v];
  });
  if (first.class_label != null && letters.length > 1)
    return letters.map((v) => ({ ...first, class_label: v, outcome: c.around.classes.get(v) ?? null, rule }));
  const instruments = own(c).flatMap((i) => {
    const found = cue(c.around.tokens[i], "instrument");
    if (!found || (c.around.tokens[i]?.start ?? 0) > mark.start) return [];
    return found.v === "combined" && /建议.*提案|提案.*建议/.test(wordOf(c.around, i))
      ? (["suggestion", "proposal"] as const)
      : [found.v];
  });
  if (instruments.length < 2) return names;
  return instruments.map((v) => ({ ...first, instrument: v, rule }));
}

/** Whether 各 stands before the number, so that a list of bodies takes one figure each. */
export function isEach(c: Context): boolean {
  return (
    (has(c.around.tokens, own(c), "each") &&
      /各(有|为|承办|办理|主办)?$/.test(c.around.text.slice(startOf(c) - 3, startOf(c)))) ||
    (near(c, "都均每") && /(^|,)(都|均|每家)(承办|办理)了?(超过|近|约|达)?$/.test(sentenceBefore(c).slice(-10)))
  );
}
