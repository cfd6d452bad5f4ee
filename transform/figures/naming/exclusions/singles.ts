import { type Context, near, sentenceBefore, startOf, stretch, tail, wordOf } from "../context.ts";

/** 实地查看了3件提案办理情况; 办好一件建议,解决一个问题: single items and sayings (codebook, rule 13). */
export function isLookedAt(c: Context): boolean {
  if (c.figure.number.kind !== "item") return false;
  // 市委书记、市长各领办1件: as many as there are leaders, which is not told.
  if (
    c.figure.number.value === 1 &&
    near(c, "领督包") &&
    /(各|每人|人均|每位|每名|各自)(带头|牵头|重点|至少)*(领办|领衔|督办|包办|包案)(督办|办理|了)?$/.test(stretch(c))
  )
    return true;
  const seen = near(c, "看视访摩察") && /(查看|察看|视察|走访|观摩|考察)了?$/.test(stretch(c));
  if (seen && /^(代表|委员|政协|重点)?(建议|提案)/.test(tail(c, 6))) return true;
  // 最多的代表一人提了7件
  if (near(c, "人") && /(一个?人|独自|个人最多)(就|共)?(提出|提交|提)了?(代表)?(建议|提案)?$/.test(stretch(c)))
    return true;
  return c.around.text[startOf(c)] === "一" && (isSaying(c) || isExample(c));
}

/** 一件一件商量怎么办; 办成一件,带动一片; 办好每一件建议: no count, but a way of speaking. */
function isSaying(c: Context): boolean {
  if (
    /^一件,?一(件|档|策|案|人|卡|表|册|专班|方案|台账)/.test(c.around.text.slice(startOf(c), startOf(c) + 6)) ||
    /一件,?$/.test(sentenceBefore(c).slice(-3))
  )
    return true;
  if (!wordOf(c.around, c.k).startsWith("一件")) return false;
  // 无一件不满意: a zero without a number.
  if (/(无|没有|未有|未发生)$/.test(stretch(c))) return true;
  return (
    (/(办好|办成|办理|办结|办)$/.test(stretch(c)) && /^,?[^,。;0-9]{2,4}一/.test(tail(c, 7))) ||
    (/(办好|办理|办|每|任何|一件)$/.test(stretch(c)) && /^(代表)?(建议|提案)/.test(tail(c, 5)))
  );
}

/** One item that the text tells of: any one, or one of those that it gives as examples. */
function isExample(c: Context): boolean {
  if (!/^一[件份]/.test(wordOf(c.around, c.k))) return false;
  // 《…》、一件会办件: the members of a list of single items.
  if (/[》)”]、$/.test(sentenceBefore(c).slice(-2))) return true;
  // 其中一件关于修路的建议,被评为…
  if (/^(代表)?关于[^,。;0-9]{2,60}的(建议|提案),/.test(tail(c, 70)) && !/重点|督办/.test(tail(c, 90))) return true;
  // 一份建议从产生到办结
  return /^(代表)?(建议|提案)(从|要|背后|究竟|怎|如何)/.test(tail(c, 8));
}
