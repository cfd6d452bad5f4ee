import type { Name } from "../figure.ts";
import { splitNames } from "../labels.ts";
import { isBodyName } from "./bodyNames.ts";
import { type Context, near, sentenceBefore, stretch, tail } from "./context.ts";

/** Several bodies of which one number is told of each, or which an earlier clause has named in their order. */

/** 教育部、卫健委等部门牵头办理和协办的建议均超过: the bodies, then that each of them took on so many. */
const EACH_TAKES =
  /^(?:此外|其中|另外|今年|全年|[0-9]{4}年)?([^,。;:]{4,90}?)(?:等(?:[0-9]+个|多个|几个|有关|相关|重点|市直|县直|区直)?)?(?:部门|单位|部委)?(?:分别|牵头|负责)?(?:主办|承办|办理|承担)[^,。;0-9]{0,20}(?:均|都|各自?)[^,。;0-9]{0,6}$/;
/** 其次是教育局和交通局,各41件. */
const EACH_NAMED =
  /(?:次之的|其次|分别|依次|其后|并列[^,。;:]{0,6}|还有)(?:是|为|有)([^,。;:0-9]{4,60}),(?:均|都)?各(?:有|为|承办|主办|办理)?$/;

/** Each body of a list with the same number (codebook, rule 1). */
export function eachBody(c: Context): Name[] | null {
  if (c.figure.number.kind !== "item" || !near(c, "均都各")) return null;
  // 红石镇、白沙乡各有2件未答复
  const open =
    /^(?:代表|委员)?(?:建议|提案)?(?:尚|还|仍|暂)?未(?:能)?(?:按[期时])?(?:答复|办结|办复|办理完毕|完成)/.test(
      tail(c, 16),
    );
  const left = open
    ? /^(?:其中|目前)?([^,。;:0-9]{5,60}?)(?:尚|还|仍)?(?:各|均|都)(?:尚|还|仍)?有$/.exec(stretch(c))?.[1]
    : undefined;
  if (left !== undefined) {
    const bodies = splitNames(left);
    return bodies.length > 1 && bodies.every(isBodyName)
      ? bodies.map((label) => ({ measure: "outcome", outcome: "underway", label, rule: "one figure for each name" }))
      : null;
  }
  const told = EACH_TAKES.exec(stretch(c))?.[1] ?? EACH_NAMED.exec(sentenceBefore(c))?.[1];
  if (told === undefined) return null;
  const names = splitNames(told.replace(/(的)?$/, ""));
  if (names.length < 2 || !names.every(isBodyName)) return null;
  return names.map((label) => ({ measure: "by_handler", label, rule: "one figure for each name" }));
}

/** 城管局、住建局承办量最大,两家合计承办112件: the bodies of the clause before, together. */
const TOGETHER =
  /^(?:[两二三四五])(?:家|个)?(?:单位|部门|局)?(?:合计|共|一共|总共)(?:承办|办理|主办)(?:了)?(?:建议|提案)*$/;
const LARGEST =
  /(?:^|[,。;:])([^,。;:0-9]{5,50}?)(?:的)?(?:承办|办理|主办)(?:的)?(?:数|量|数量|件数|任务)*(?:最大|最多|最重|较大|较多|较重|居前|靠前),[^,。;]*$/;
export function bodiesTogether(c: Context): Name[] | null {
  if (!near(c, "合共") || !TOGETHER.test(stretch(c))) return null;
  const told = LARGEST.exec(sentenceBefore(c))?.[1];
  const names = told === undefined ? [] : splitNames(told);
  if (told === undefined || names.length < 2 || !names.every(isBodyName)) return null;
  return [{ measure: "by_handler", label: told, rule: "several bodies together" }];
}

/** 两部门承办数量, 三局分别: so many of the bodies just named. */
const SO_MANY = /^(?:[^,。;]{0,6},)?(?:这|上述|以上)?([两二三四五])(?:个|家)?(?:部门|单位|局|部委|委|镇|乡|街道)/;
/** 人社部、卫健委分列二、三位,分别承办; 住建局、水利局两家单位,承办件数分别达到: the clause before has named and counted or ranked them. */
const JUST_NAMED =
  /(?:^|[,。;:])([^,。;:0-9]{5,60}?)(?:(?:分列|分居|位列|位居|排名|排在|列|居)[^,。;0-9]{0,8}|[两二三四五](?:家|个)?(?:单位|部门|局)),(?:数量|件数)?(?:分别)?(?:承办|主办|办理)?(?:的)?(?:建议|提案)*(?:件数|数量)?(?:分别)?(?:达到|达|为|有)?$/;
const VALUES: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** The bodies that a clause before named, in their order, where this one only tells how many they are; null where it does not. */
export function bodiesAgain(c: Context, length: number): string[] | null {
  const before = splitNames((JUST_NAMED.exec(sentenceBefore(c))?.[1] ?? "").replace(/^.*[的是为]/, ""));
  if (before.length === length && before.every(isBodyName)) return before;
  const many = VALUES[SO_MANY.exec(stretch(c))?.[1] ?? ""];
  if (many !== length) return null;
  const named = [...c.earlier.slice(-12), ...c.figures].flatMap((f) =>
    f.names.flatMap((n) => (n.measure === "by_handler" && n.label ? [n.label] : [])),
  );
  const last = [...new Set(named)].slice(-length);
  return last.length === length ? last : null;
}
