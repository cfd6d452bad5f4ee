import type { Name } from "../../figure.ts";
import { trimLabel } from "../../labels.ts";
import { cue, tokenise } from "../../tokens.ts";

/** A policy area by what the text calls it; null where nothing is left of the name. */
export function areaNamed(told: string | undefined, rule = "policy area"): Name | null {
  const label = trimLabel(told ?? "");
  return label.length < 2 || isDegree(label) || GREW.test(label) ? null : { measure: "category", label, rule };
}

/** 采纳率明显提高, 沟通进一步加强: what a list of achievements tells. */
const GREW = /率[^、]{0,6}(提高|提升|上升|增长)$|(明显|显著|大幅|稳步|持续|不断)(提高|提升|上升|增强|加强|改善)$/;

/** 解决采纳类112件, 满意类70件: degrees of solution and verdicts by themselves, and no policy area. */
export function isDegree(label: string): boolean {
  if (!/解决|采纳|落实|参考|说明|满意|计划|规划/.test(label)) return false;
  let end = 0;
  for (const t of tokenise(label)) {
    if (!(cue(t, "outcome") ?? cue(t, "level"))) continue;
    if (!JOINS_DEGREES.test(label.slice(end, t.start))) return false;
    end = t.end;
  }
  return end > 0 && JOINS_DEGREES.test(label.slice(end));
}

const JOINS_DEGREES = /^(属于?|或者?|和|及|、|与|已|已经|的|"|“|”|并|且|所提|问题|评价|答复|办理|结果|为)*$/;

/** 各方面工作, 经济社会发展, 中心工作: what all items are about. */
export const isEverything = (label: string): boolean =>
  /^(政府|各方面?|各项|全[省市县区州镇]|我[省市县区州镇])[^、]{0,6}(工作|发展)$|^[^、]{0,8}(中心工作|大局|经济社会发展)$|^(相关|有关)/.test(
    label,
  );

/** 大会类, 闭会类 tell when, 主办类 and 协办类 how, not what about. */
export function isOccasion(label: string | null | undefined): boolean {
  return /^[^\u4e00-\u9fff]*$|社情民意(信息)?$|^(各|有关|相关)?(政府|党委|党群|职能)?(部门|单位)$|(介绍|表示|透露|获悉|了解|统计)$|^(大会|闭会|会议期间|会议|会上|平时|会中|会后|会内|会外|包含|包括|.*(主办|协办|会办|分办|单办|独办|承办))$/.test(
    label ?? "",
  );
}

/** 代表委员在科技创新等方面提出建议400件: who speaks in the name tells of a whole. */
export const namesProposers = (label: string | null | undefined) =>
  /(代表|委员)们?(在|就|围绕|针对|对|从)|提出/.test(label ?? "");
