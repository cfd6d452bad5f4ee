import type { Name } from "../../figure.ts";
import { trimLabel } from "../../labels.ts";
import { type Context, isPartOfAll, lastWhole, near, sentenceBefore, sentenceText, stretch, tail } from "../context.ts";
import { areaNamed, isEverything } from "./area.ts";
import { isKnown } from "./wholes.ts";

/** 就产业升级提出建议29件,就扩大内需提出建议17件: topics of a list, whatever words they hold. */
export function topicOfList(c: Context): Name | null {
  if (!near(c, "就对")) return null;
  const told = /(?:^|,|;|们|代表|委员)(就|对)([^,。;0-9]{2,60}?)(等)?(方面)?(提出|提交)(了)?(建议|提案)$/;
  const label = told.exec(stretch(c))?.[2];
  if (label === undefined) return null;
  const listed = sentenceText(c).match(/(就|对)[^,。;0-9]{2,60}(提出|提交)(了)?(建议|提案)[0-9]/g)?.length ?? 0;
  return listed < 2 ? null : { measure: "category", label: trimLabel(label), rule: "topic of a list" };
}

/** 就…提出建议, 对…等提出建议, 代表们围绕…提出建议, 关于…的建议: words that open an area and close it. */
const OPENED_FIELD = [
  /^(?:其中)?(?:就|围绕|聚焦)([^,。;0-9]{4,60}?)(?:等)?(?:方面|领域)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)?$/,
  /^(?:其中)?对([^,。;0-9]{4,60}?)等(?:方面|领域)?提出(?:了)?(?:相关)?(?:代表)?(?:建议|提案|意见建议)?$/,
  /^(?:其中)?(?:(?:部分|许多|不少|多位|多名|各界|政协|人大)*(?:代表|委员|大家)(?:们)?|[^,。;0-9]{0,30}(?:和|、)(?:部分|有关)?(?:代表|委员)(?:们)?)(?:对|就|围绕|针对)([^,。;0-9]{4,80}?)(?:等)?(?:方面|领域|问题)?(?:共)?(?:提出|提交)(?:了)?(?:相关|有关)?(?:代表)?(?:建议|提案|意见建议)?$/,
  /^(?:其中)?关于([^,。;0-9]{4,140}?)(?:方面|领域)?的(?:代表)?(?:建议|提案|议案)(?:有|共)?$/,
];

/** 就落实规划提出建议80件, 关于落实规划、提升质量的建议106件: 落实 is then a word of the policy area. */
export function fieldOpened(c: Context): Name | null {
  if (!near(c, "就围聚对针关")) return null;
  if (lastWhole(c) === null || isKnown(c)) return null;
  const noun =
    /(?:建议|提案|议案|有|共)$/.test(stretch(c)) || /^(?:代表|委员|集体|相关)?(?:建议|提案)/.test(tail(c, 4));
  let told: string | undefined;
  if (noun) for (const opened of OPENED_FIELD) told ??= opened.exec(stretch(c))?.[1];
  return told !== undefined && isEverything(told) ? null : areaNamed(told);
}

/** Opening word, topic, noun: 关于增进福祉,提高生活品质的提案最多,共155件. */
const OPENED =
  /(?:^|[;。:])(?:其中,?|一是|二是|三是)?(?:关于|有关|围绕|涉及|反映)([^;。:0-9《》]{4,70})的(?:建议|提案)(?:数量)?(?:最多|居多|较多|最为集中)?,?(?:共|共计|共有|有|计|达|约|为)?$/;

/** 大家对某某给予特别关注,提出提案26件: what drew attention, then what was put forward on it. */
const DREW =
  /(?:^|[;。:,])(?:大家|委员|委员们|代表|代表们)?对([^;。:,0-9《》]{4,50}?)(?:问题|工作)?(?:给予|予以|给予了|十分|极为|普遍|较为)?(?:特别|高度|普遍|持续|密切)?关注,(?:共|共计)?(?:提出|提交|递交)了?(?:相关|有关)?(?:建议|提案)$/;

/** A policy area in words that hold a comma of their own, as a part of a whole told before. */
export function longTopic(c: Context): Name | null {
  if (c.figure.number.kind !== "item" || !near(c, "关围涉反") || lastWhole(c) === null) return null;
  const before = sentenceBefore(c);
  const opened = OPENED.exec(before)?.[1];
  const topic = opened?.includes(",") ? opened : DREW.exec(before)?.[1];
  return areaNamed(topic, "topic with a comma of its own");
}

/** 共提出民生方面的提案46件,占提案总数的40%: the part that the share tells of, by what it is about. */
export function areaOfAll(c: Context): Name | null {
  if (!near(c, "占") || !near(c, "面域类") || !isPartOfAll(c)) return null;
  const told =
    /(?:提出|提交|收到|征集|反映|涉及|关于)(?:了|到)?(?:有关|关于|涉及)?([^,。;:0-9]{2,24}?)(?:等)?(?:方面|领域|类)(?:的)?(?:委员|代表)?(?:提案|建议|议案)(?:共|共计|有)?$/.exec(
      stretch(c),
    )?.[1];
  return areaNamed(told);
}

/** 财经委推荐经济发展1类1件,教科文卫委推荐文化设施1类1件: areas of a list, each with its kinds. */
export function areaOfKinds(c: Context): Name | null {
  if (!near(c, "类")) return null;
  const told =
    /^(?:其中,?)?(?:[^,。;0-9]{0,12}(?:推荐|提出|确定|选定|筛选)了?)?([^,。;:0-9]{2,24})[0-9一二三四五六七八九十]{1,2}类$/.exec(
      stretch(c),
    )?.[1];
  if (
    told === undefined ||
    /[了出]$|重点|建议|提案/.test(told) ||
    (sentenceText(c).match(/[0-9一二三四五六七八九十]类[0-9一二三四五六七八九十]+件/g)?.length ?? 0) < 3
  )
    return null;
  return { measure: "category", label: trimLabel(told), rule: "policy area" };
}
