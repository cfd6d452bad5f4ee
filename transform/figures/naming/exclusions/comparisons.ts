import { cue } from "../../tokens.ts";
import { type Context, near, own, sentenceBefore, startOf, stretch } from "../context.ts";

/** 较上年多12件, 提高3个百分点: a step from another number. */
export function isComparison(c: Context): boolean {
  if (near(c, "较比") && /(较|比)[^,。;]{0,20}(多|少|增|减|高|低)(了|出)?$/.test(stretch(c))) return true;
  // 与去年同期相比,落实见效的多了9件
  if (
    near(c, "了出") &&
    /[的,](增?多|减?少|高|低)(了|出)$/.test(stretch(c)) &&
    /(相比|同期|较|比)/.test(sentenceBefore(c))
  )
    return true;
  const last = own(c).at(-1);
  const word = last === undefined ? undefined : c.around.tokens[last];
  if (!word || !cue(word, "compare")) return false;
  // 涉及道路提升的4件: what they are about.
  const about = own(c).some(
    (i) => cue(c.around.tokens[i], "parts")?.v === "category" || cue(c.around.tokens[i], "area"),
  );
  if (c.figure.number.kind === "item" && about && /的(有|建议|提案|议案|共|占)*$/.test(stretch(c))) return false;
  // 提升至71% and 增加到80件 name the level reached, not the step.
  const between = c.around.text.slice(word.start, startOf(c));
  return !/[至到为]/.test(between);
}

/** 平均每名代表提出2件, 县领导分别领办一至二件: what falls to each. */
export function isAverage(c: Context): boolean {
  // 提交提案最多的两人分别达11件: what single members do.
  if (
    near(c, "最") &&
    /最多的?(者|委员|代表|(一|[两二三1-3])(位|名|人|个)[^,。;]{0,6})(,)?(共|一人|分别|各|就|个人)*(提出|提交|撰写)?(了)?(达|有|为)?$/.test(
      sentenceBefore(c).slice(-30),
    )
  )
    return true;
  // 10位领导领办建议、提案各1件
  if (near(c, "位") && /[0-9]位[^,。;]{0,24}各$/.test(stretch(c))) return true;
  // 县领导分别领办一至二件: a few for each of them.
  if (c.figure.number.kind === "item" && c.figure.number.upTo !== null && c.figure.number.upTo <= 5) return true;
  if (c.figure.number.kind !== "item" || !near(c, "每让使均")) return false;
  if (/每(年|人|位|名|个)[^,。;]{0,12}$/.test(stretch(c)) || /[让使]$/.test(stretch(c))) return true;
  if (/年均[^,。;0-9]{0,8}$/.test(stretch(c))) return true;
  return /平均|日均|每天|每日|人均/.test(stretch(c));
}
