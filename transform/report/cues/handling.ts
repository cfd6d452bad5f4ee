import type { Cue } from "./cue.ts";

/** What else is written while items are handled: handing over, and how a place goes about it. */
export const HANDLING: readonly Cue[] = [
  // handing over
  {
    kind: "assignment",
    where: "title",
    pattern: /交办(会|工作)|(做好|抓好)[^。]{0,40}办理工作的?通知/,
    points: 8,
    example: "关于做好…办理工作的通知",
  },
  {
    kind: "assignment",
    where: "lead",
    pattern:
      /(召开|举行|举办|开了)[^。]{0,60}交办(大会|会|工作会)|交办(大会|会议?|工作会议?)(上|召开|举行|现场|在|传出|通过)/,
    points: 16,
    example: "记者从提案交办会上获悉",
  },
  {
    kind: "assignment",
    where: "head",
    pattern: /(交办(大会|会|工作会|工作会议|会议)|集中交办会)/,
    points: 3,
    example: "召开建议提案交办会",
  },
  { kind: "assignment", where: "head", pattern: /任务是[^。]{0,80}交办/, points: 7, example: "今天会议的任务是交办…" },
  {
    kind: "assignment",
    where: "text",
    pattern: /(提|讲)[两三四五几][点个](希望|要求|意见)/,
    points: 5,
    example: "提四点希望",
  },

  // how a place goes about it
  { kind: "experience", where: "text", pattern: /经验交流|工作研究|经验做法/, points: 4, example: "首页 >> 经验交流" },
  {
    kind: "experience",
    where: "head",
    pattern:
      /双提升|越做越实|工作法|重要抓手|[“"][一二三四五六七八九十]个到位|到位[”"]?为|以[“"]?强化|(抓住|紧扣|聚焦)[^。]{0,50}(环节|关键)/,
    points: 4,
    example: "抓住五大环节,实现双提升",
  },
  {
    kind: "experience",
    where: "title",
    pattern: /(环节|到位|实效|提质增效|路径|探索|实践)$|的(做法|思考|启示|经验)/,
    points: 4,
    example: "强化四到位 保证办理实效",
  },
];
