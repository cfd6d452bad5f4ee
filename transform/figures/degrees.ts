import type { Name } from "./figure.ts";
import type { OutcomeAtom } from "./lexicon/cue.ts";
import { list } from "./list.ts";
import { harmonise } from "./outcomes.ts";
import type { Surroundings, Texts } from "./surroundings.ts";
import { cue, type Token } from "./tokens.ts";

/** Words of what is still to come. */
const FUTURE = list(`
  承诺 年内 今后 将 拟 计划 规划 下步 下一步 未来 以后 逐步 近期 明年 后年 来年 次年 有望 可望 条件成熟 创造条件
`);

/** What 解决 says with the words before it in its part of the expression: 正在抓紧…解决, 今后…解决, 不能…解决. */
function inContext(around: Texts, token: Token): OutcomeAtom {
  let from = token.start;
  while (from > 0 && token.start - from < 14 && !/[,。;:、()0-9\n或]/.test(around.text[from - 1] ?? "")) from--;
  const before = around.text.slice(from, token.start) + around.text.slice(token.start, token.end);
  const own = around.text.slice(token.start, token.end);
  const lead = around.text.slice(from, token.start);
  if (/(不具备|缺乏|不满足)[^,。;]{0,6}$/.test(lead)) return "not";
  if (/(未|不能|不宜|难以|无法|没有|不易|难于|尚未|暂不|暂难)[^的]{0,4}$/.test(lead)) return "not";
  if (/创造条件/.test(lead)) return "planned";
  if (/(列入|纳入)[^,的]{0,4}$/.test(lead)) return "planned";
  // 跨年度分步落实, 需要协调市有关部门解决: a step for each year, and what another body is to solve.
  if (/(跨年度|分年度?|分步|分期|分批|逐年)$/.test(lead)) return "planned";
  if (
    /(需|待|须|有待)要?(由|请|经|与)?(协调|报请?|争取|提请|呈请|向)[^的,]{0,4}(上级|国家|中央|省|市|区|州)[^的,]{0,8}$/.test(
      lead,
    )
  )
    return "not";
  // 三年内得到落实的占90%: so it was, in that time.
  if (/^得到|^得以/.test(own) && /(^|[^真])(正|正在|逐步)$/.test(lead)) return "underway";
  if (/^得到|^得以/.test(own) && /年内$/.test(lead) && !/将|拟|计划|列入|可/.test(lead)) return "done";
  if (/已|当年内/.test(lead) && !/已[^,]{0,6}(列入|纳入)/.test(lead)) return "done";
  if (/(需|待|有待|留待)[^的已正]{0,6}(以后|今后|将来)[^的]{0,6}$/.test(lead)) return "not";
  if (!own.startsWith("已") && FUTURE.some((w) => lead.includes(w) && !/逐步/.test(w))) return "planned";
  if (/^已|^基本|^得到|^全部/.test(own)) return "done";
  if (/正在|着手|抓紧|争取|努力|正|积极|持续|加快/.test(lead.replace("真正", ""))) return "underway";
  return FUTURE.some((w) => before.includes(w)) ? "planned" : "done";
}

/** Degrees of solution named by the tokens, in order; a solution still to come (三年内能够解决) is a plan. */
export function atoms(around: Texts, indexes: number[]): OutcomeAtom[] {
  const out: OutcomeAtom[] = [];
  for (const i of indexes) {
    const token = around.tokens[i];
    const found = cue(token, "outcome");
    if (!token || !found) continue;
    out.push(found.v === "done" ? inContext(around, token) : stillToCome(around, token, found.v, out.at(-1)));
  }
  return out;
}

/**
 * 列入计划逐步落实 is the plan's own way of going on; 暂不具备条件需继续推动解决 waits for its conditions: neither is
 * under way.
 */
function stillToCome(around: Texts, token: Token, said: OutcomeAtom, before?: OutcomeAtom): OutcomeAtom {
  const { text } = around;
  // 因条件限制需待条件成熟时再解决: what holds it back stands first.
  if (said === "planned" && /^待?条件成熟/.test(text.slice(token.start, token.start + 5)))
    return /(因|受|由于)[^,。;:0-9]*(限制|制约|所限|原因|不具备|不成熟)[^,。;:0-9]*$/.test(
      text.slice(Math.max(0, token.start - 40), token.start),
    )
      ? "not"
      : said;
  // 因条件限制需在以后逐步解决: so it is where it waits.
  if (said === "planned") return WAITS.test(text.slice(Math.max(0, token.start - 40), token.start)) ? "not" : said;
  if (said !== "underway") return said;
  if (before === "planned" && text.startsWith("逐步", token.start)) return "planned";
  const clause =
    text
      .slice(Math.max(0, token.start - 30), token.start)
      .split(/[,。;:、()0-9\n]/)
      .at(-1) ?? "";
  return /(不具备|限制|制约|不成熟)[^的]{0,4}(需|待|须)/.test(clause) ? "not" : said;
}

const WAITS =
  /(因|受|由于)[^,。;:0-9]*(限制|制约|所限|原因|不具备|不成熟)[^,。;:0-9列纳]*(需|须|待|留待|有待)(要)?在?(以后|今后|将来|日后)$/;

/** Name of a class or degree of solution; null where the tokens name none. */
export function outcomeName(around: Surroundings, indexes: number[]): Name | null {
  const letter = indexes.map((i) => cue(around.tokens[i], "letter")).find((l) => l !== null);
  const words = harmonise(atoms(around, indexes));
  if (letter) {
    const outcome = words ?? around.classes.get(letter.v) ?? null;
    return { measure: "outcome", class_label: letter.v, outcome, rule: "class letter" };
  }
  return words === null ? null : { measure: "outcome", outcome: words, rule: "degree of solution" };
}
