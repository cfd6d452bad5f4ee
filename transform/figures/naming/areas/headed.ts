import type { Name } from "../../figure.ts";
import { stretchStart } from "../../labels.ts";
import { isBodyName } from "../bodyNames.ts";
import { type Context, lastWhole, near, sentenceBefore, sentenceText, startOf, stretch, tail } from "../context.ts";
import { areaNamed, isOccasion } from "./area.ts";
import { isKnown } from "./wholes.ts";

/** 聚焦经济建设,促进高质量发展。相关提案175件: what the sentence before, or the clause before, says its items are about. */
export function areaOfHeading(c: Context): Name | null {
  if (!near(c, "关类面")) return null;
  if (
    !/^(共)?((提出|提交|收到|立案)了?)?(相关|有关|此类|这类|该类|这方面的?)(提案|建议)(共|共有|共计|有|达|为)?$/.test(
      stretch(c),
    ) ||
    lastWhole(c) === null
  )
    return null;
  const at = startOf(c) - stretch(c).length;
  const lead =
    c.around.text
      .slice(Math.max(0, at - 120), at)
      .split("\n")
      .at(-1) ?? "";
  const told =
    /(?:^|[。;])(?:[(]?[一二三四五六七八九0-9](?:是|[)、.])*)?(?:聚焦|围绕|关注|紧扣|针对|着眼|心系|情系|助力|关于|在)?([^,。;:0-9]{2,20})(?:,[^。;0-9]*)?[。,:]$/.exec(
      lead,
    )?.[1];
  // 已经解决的建议。这类建议有46件(A类): the heading defines a class.
  if (/^["(“]?[A-D]["”]?类/.test(tail(c, 6)) || /(解决|落实|采纳)的?(建议|提案)?$/.test(told ?? "")) return null;
  // 需要多个部门共同办理的建议增多,这类建议有48件: how they are handled.
  if (/(部门|单位)[^,。;]{0,6}办理/.test(told ?? "")) return null;
  const urged = /(建言献策|献计献策|献计出力|建言资政|履职建言|建言|献策|(献|建)[良睿诤真]?[策言])$/;
  return areaNamed(told?.replace(urged, ""), "policy area of the heading");
}

/** 在改善民生方面,主要有托育服务、旧房改造等62件提案: topics stand between the area's name and its count. */
export function areaOfTopics(c: Context): Name | null {
  if (!near(c, "方领")) return null;
  const told =
    /(?:^|[,;。:])(?:在)?([^,。;:0-9]{2,24})(?:方面|领域),(?:主要|重点|分别)?(?:有|包括|涉及|提出了?|是)[^,。;:0-9]{2,80}等$/;
  return areaNamed(told.exec(sentenceBefore(c).slice(-130))?.[1], "policy area in the clause before");
}

/**
 * 经济建设方面的提案内容涵盖产业、科技,共有274件; 城市建设方面的最多,共收到112件: the policy area at the head of the
 * sentence is what the count at its end is of.
 */
export function fieldAtHead(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || !near(c, "方领")) return null;
  const counted =
    /^(?:(?:围绕|聚焦|针对|紧扣|就|关于)[^。;0-9]{2,90}?(?:等)?(?:方面|领域|问题|工作)?(?:提出|提交))?(总)?(共|共有|有|共收到|收到|共提出|提出|共计|立案|提交)?(了)?(意见建议|立案提案|建议|提案|相关提案|相关建议)?(总)?(数量|数)?(共|共有|达到|达|为|有|共计)?$/;
  if (lastWhole(c) === null || !counted.test(stretch(c))) return null;
  const lead =
    sentenceBefore(c)
      .split(/[0-9](?:件|%)[^,。;]{0,8}[,;]|\n/)
      .at(-1) ?? "";
  const head = /^(?:其中,?|从内容(?:上)?看,?)?(?:在)?([^,。;:0-9]{2,20}?)(?:方面|领域)(?:的)?([^,。;0-9]{0,24}),/.exec(
    lead,
  );
  if (
    head === null ||
    (c.before?.number.kind === "percent" && c.before.names[0]?.measure !== "category") ||
    /围绕|聚焦|针对|关于|代表|委员|反映|提出|涉及|以下|[多各几]个?$|^[从对就]/.test(head[1] ?? "")
  )
    return null;
  // 经济建设方面,围绕…: read with its topics.
  if (/提出|交办|承办|办理|围绕|解决|落实/.test(head[2] ?? "") || /等$/.test(head[1] ?? "")) return null;
  if (!/^[^。;0-9]*$/.test(lead.slice(head[0].length).replace("其中", "0")) || isKnown(c)) return null;
  return areaNamed(head[1], "policy area at the head of the sentence");
}

/**
 * 其中公路建设最受关注,相关提案共10件; 针对物资储备等提出了许多建议,这类建议共24件; 代表在安全监管等方面,提出许多有针对性的建议共63件:
 * the clause before names the area, that of the number only points to it.
 */
export function pointedArea(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || lastWhole(c) === null || isKnown(c)) return null;
  const points =
    /^(?:相关|有关|这类|此类|该类|这方面的?|这些)(?:的)?(?:代表)?(?:建议提案|建议|提案|议案)(?:数量)?(?:共|共有|共计|有|达|达到)?$/.test(
      stretch(c),
    );
  const many =
    /^提出(?:了)?(?:许多|很多|不少|大量|一批|一系列|诸多)(?:有[^,。;0-9]{2,6}的|高质量的?)?(?:代表)?(?:意见)?(?:建议|提案|意见)(?:共|共计|共有)$/.test(
      stretch(c),
    );
  if (!points && !many) return null;
  const end = startOf(c) - stretch(c).length - 1;
  const { text } = c.around;
  if (text[end] !== ",") return null;
  const lead = text.slice(stretchStart(text, end, 0), end);
  const told = ATTENTION.exec(lead)?.[1] ?? (points ? PUT_ON.exec(lead)?.[1] : MANY_ON.exec(lead)?.[1]);
  return areaNamed(told, "policy area in the clause before");
}

/** What drew attention, what was put forward on it, and on what many were. */
const ATTENTION =
  /^(?:其中,?)?([^,。;0-9]{2,20}?)(?:问题|方面)?(?:也|最|更|仍|依然|依旧|普遍)*(?:受关注|受(?:到)?(?:代表|委员)*(?:的)?关注|备受关注|是(?:代表|委员)*(?:们)?(?:普遍|重点)?关注的(?:重点|热点|焦点)|关注度(?:最|较|很)?高)$/;
const PUT_ON = /(?:针对|围绕|就|对|关于|涉及)([^,。;]{2,60}?)(?:等)?(?:方面|问题|领域)?提出/;
const MANY_ON = /^(?:其中)?(?:代表|委员)*(?:们)?(?:在|就|围绕|针对|对)([^,。;]{2,70}?)(?:等)?(?:方面|领域|问题)$/;

const ENUMERATED =
  /(?:^|[;。:,])(?:(?:[一二三四五六七八九十]|第[一二三四五六七八九十]|首先|其次|再次|然后|接着|最后|再者)(?:就)?是|[^,。;:0-9]{0,14}(?:最多|最高|最大|最集中|居首|首位|第[一二三四五])的?(?:就)?(?:是|为))(?:关于|涉及|有关)?([^,。;:0-9]{2,24}?)(?:方面|类|问题|领域)?(?:的)?(?:代表|委员)?(?:建议|提案)?,$/;

/** 一是教育类提案17件,二是卫生提案29件: members of a list that its order numbers. */
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]|首先|其次|再次|最后)(?:就)?是(?:关于|涉及|有关|围绕|聚焦)?([^,。;:0-9]{2,40}?)(?:方面|类|问题|领域|等)*(?:的)?(?:代表|委员)?(?:建议|提案|议案)(?:共|有|计)? ?$/;

/** 一是基础设施建设,共46件; 其次是教育,有22件; 涉及最多的是道路交通,达31件: members of a list that its order names. */
export function areaEnumerated(c: Context): Name | null {
  const numbered = near(c, "是") && /[二次]是/.test(sentenceText(c)) ? NUMBERED.exec(stretch(c))?.[1] : undefined;
  if (numbered !== undefined && !/提[出交]|承办|办[理结复]|解决|满意|答复|重点/.test(numbered))
    return areaNamed(numbered, "policy area named by its place in a list");
  if (c.figure.number.kind !== "item" || !near(c, "是为") || !/^(达到?|有|共有?|共计|计|为|约)?$/.test(stretch(c)))
    return null;
  const from = startOf(c) - stretch(c).length;
  const area = areaNamed(
    ENUMERATED.exec(c.around.text.slice(Math.max(0, from - 60), from))?.[1],
    "policy area named by its place in a list",
  );
  const label = area?.label ?? "";
  if (area === null || isOccasion(label) || /提出|承办|办理|[议提]案|建议|满意/.test(label)) return null;
  return isBodyName(label) ? { measure: "by_handler", label, rule: "body named by its place in a list" } : area;
}
