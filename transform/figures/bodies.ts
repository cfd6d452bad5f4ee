import { isHan, tableOf } from "../text/characters.ts";
import { endsAt } from "./bounds.ts";
import { skipBlanks } from "./digits.ts";
import { list } from "./list.ts";

/** Words that begin what a number of bodies counts. */
const BODIES = list(`
  单位 部门 委办局 局委办 承办 责任单位 职能部门 党政部门 乡镇 镇 街道 县区 县(市 县(区 县市区 市县 区县 市直
  县直 区直 省直 中省直 地方 委局 机关 牵头 主办单位 主办部门 有关 相关 党群 政府 镇街 地市 市州 市(州 州、市
  州市 市、县 县、区 区、县 旗县 旗区 设区市 站所 开发区 管委会 园区 功能区 科室 处室 司局 县 区
  部室 股室 庭室 站所 办所 所站 办所站 厅局 厅室 局室 科所 主体 行政村 内设 直属 职能
`);

/** Bodies by their first character. */
const BODY_STARTS = tableOf(BODIES);

/** Whether a word for a body that handles items follows within a few characters. */
export function countsBodies(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  if (j < text.length && BODY_STARTS[text.charCodeAt(j)] === 1)
    for (const body of BODIES) if (text.startsWith(body, j)) return true;
  // 35个市级责任部门: an adjective of up to six characters may stand between.
  for (let k = j; k < Math.min(text.length, j + 9); k++) {
    const c = text.charCodeAt(k);
    if (!isHan(c) && text[k] !== "(" && text[k] !== ")" && text[k] !== "、") return false;
    if (text.startsWith("单位", k) || text.startsWith("部门", k) || text.startsWith("委办局", k)) return true;
    if (text.startsWith("科室", k) || text.startsWith("处室", k) || text.startsWith("司局", k)) return true;
    if (text.startsWith("部室", k) || text.startsWith("厅局", k) || text.startsWith("主体", k)) return true;
    if (text.startsWith("乡镇", k) || text.startsWith("街道", k) || text.startsWith("县区", k)) return true;
    if ("件条项的是为".includes(text[k] ?? "")) return false;
  }
  return false;
}

/** Words between the body and its number. */
const BEFORE_BODIES = list("总数 达到 共计 达 有 为 共 数 计");

/** Whether 部门48个 or 单位65家 puts the body before the number. */
export function bodiesBefore(text: string, start: number): boolean {
  // 承办单位:52家, 承办单位数:52个
  let i = text[start - 1] === ":" ? start - 1 : start;
  for (const w of BEFORE_BODIES) if (endsAt(text, w, i)) i -= w.length;
  return (
    endsAt(text, "单位", i) ||
    endsAt(text, "部门", i) ||
    endsAt(text, "承办者", i) ||
    endsAt(text, "处室", i) ||
    endsAt(text, "科室", i)
  );
}

/** 承办单位涉及…等共58个: the bodies head the clause that the number closes. */
export function bodiesListed(text: string, start: number, end: number): boolean {
  if (!",。;)\n".includes(text[end] ?? "\n") || !(endsAt(text, "共", start) || endsAt(text, "共计", start)))
    return false;
  let from = start;
  while (from > 0 && start - from < 50 && !",。;\n".includes(text[from - 1] ?? "")) from--;
  const clause = text.slice(from, start);
  return clause.includes("单位") || clause.includes("部门");
}

/** 12个和3家责任单位: the bodies stand behind the second number. */
export function joinedBodies(text: string, end: number): boolean {
  return (
    /^(和|、|及|与)[0-9]+(个|家)/.test(text.slice(end, end + 9)) &&
    /^[^,。;]{0,14}(单位|部门|乡镇|街道|政府|管委会)/.test(text.slice(end, end + 20))
  );
}
