import { type Context, near, sentenceBefore, startOf, stretch, tail } from "../context.ts";

/** 满意率达80%以上的有229件, 承办10件以上的单位: numbers that only define others. */
export function isThreshold(c: Context): boolean {
  const { kind, bound } = c.figure.number;
  const after = tail(c, 14);
  if (kind === "organisation") {
    if (definesItems(c)) return true;
  } else if (definesBodies(c)) return true;
  // 负责人各自确定1件以上重点提案亲自办理
  if (
    kind === "item" &&
    bound === "at_least" &&
    (c.figure.number.value ?? 0) <= 3 &&
    /(确定|选定|选择|领办|督办|负责人|至少)[^,。;0-9]{0,6}$/.test(stretch(c))
  )
    return true;
  if (bound === "at_least" && /[0-9](家|个)(单位|部门)?(承办|主办|办理)$/.test(stretch(c))) return true;
  // 有41个单位的代表满意率达到100%: how many reach it.
  if (
    kind === "percent" &&
    near(c, "个家") &&
    /(有|其中)[0-9]+(个|家)[^,。;]{0,20}率(均|都)?(达到|达|为|在)?$/.test(stretch(c))
  )
    return true;
  // 满意率低于90%的,责令重办; 面商率未达到100%的,扣2分: a rule for those that fall short.
  if (
    kind === "percent" &&
    near(c, "低未不高少没") &&
    /(低于|高于|少于|不足|不到|未达到?|达不到|没有达到)$/.test(stretch(c)) &&
    /^(及?以[上下])?的?,?(的)?[^。;0-9]{0,10}(责令|扣|须|应|要|予以|给予|不得|取消|通报|约谈|重新办理|退回|责成|限期)/.test(
      tail(c, 26),
    )
  )
    return true;
  if (kind === "percent")
    return /^(及?以[上下]|及?以内)?的?(有|共有|为|达)?[0-9]+件|^(及?以上)?的([0-9]+(个|家))?(承办)?(单位|部门|乡镇)/.test(
      after,
    );
  // 承办5件以上的6家: the bodies that have so many.
  if (kind === "item" && bound !== "exact" && /^(及?以[上下])?的(有|共)?[0-9]+(家|个)/.test(after)) return true;
  // 领衔提出建议1件的代表96名,2件以上的52名: those who put forward so many.
  if (kind === "item" && /^(及?以[上下])?的(人大|政协)?((代表|委员)(共|有|达|为)*|有|共)?[0-9]+(名|位|人)/.test(after))
    return true;
  return goesOn(c);
}

/** 承办5件以上(含5件)的单位, 承办3件(含)以上的部门, 办件量超过30件的大户: the number tells which bodies are meant. */
function definesBodies(c: Context): boolean {
  const aside = c.figure.parent?.dropped === "a threshold" && /^含(本数)?$/.test(stretch(c));
  if (aside || c.figure.number.kind !== "item") return aside;
  return (
    (c.figure.number.bound !== "exact" || tail(c, 2) === "(含") &&
    /^(代表|委员|人大|政协)*(建议|提案)*(\(含[^()]{0,6}\))?(及?以[上下]|及?以内)?的?(\(含[^()]{0,6}\))?的?((重点|主要|牵头)?(承办|主办|大户))?(单位|部门|乡镇|镇街|大户)/.test(
      tail(c, 34),
    )
  );
}

/** Bodies that only tell which items are meant. */
function definesItems(c: Context): boolean {
  // 有7家单位承办50件以上提案: neither the bodies nor the items are counted in full.
  if (/^(单位|部门)?(承办|主办|办理)[^,。;0-9]{0,6}[0-9]+件(及)?以上/.test(tail(c, 14))) return true;
  // 需要两个或两个以上部门办理的553件
  if (near(c, "或") && /^或者?[0-9一二两三多]+(个|家)(及)?以上/.test(tail(c, 12))) return true;
  if (near(c, "或") && /[0-9一二两三](个|家)或者?$/.test(sentenceBefore(c).slice(-6))) return true;
  // 31个单位的办结率达到100%: how many reach it.
  if (
    near(c, "率") &&
    /^(承办)?(单位|部门)(的)?[^,。;0-9]{0,10}率(均|都)?(达到|达|为|低于|高于|超过|不足|在)[0-9]/.test(tail(c, 26))
  )
    return true;
  // 涉及三家以上承办单位的2410件: how many bodies an item needs, not how many there are.
  return (
    /^(及?以上)?[^,。;0-9]{0,8}(单位|部门)[^,。;0-9]{0,8}的[0-9]+余?件/.test(tail(c, 30)) &&
    /(涉及|由|需)[^,。;]{0,6}$/.test(stretch(c))
  );
}

/** What goes on with a threshold in its own clause, unless it is what the threshold defined. */
function goesOn(c: Context): boolean {
  const { before } = c;
  if (before?.dropped !== "a threshold") return false;
  // 承办超过10件的有4家:区住建局28件: the list behind the colon.
  if (c.around.text.slice(before.number.end, startOf(c)).includes(":")) return false;
  const defined =
    before.number.kind === "organisation" &&
    /(单位|部门)[^,。;0-9]{0,8}的(代表|委员)?(建议|提案)?(有|共|共有)?$/.test(stretch(c));
  return !defined && c.left.clauses.length === 1;
}
