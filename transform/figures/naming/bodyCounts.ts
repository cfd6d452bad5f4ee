import type { Name } from "../figure.ts";
import { type Context, clauseAround, drop, led, sentenceBefore, stretch, tail, wordOf } from "./context.ts";

const TAKES = [
  "交",
  "承办",
  "办理",
  "签收",
  "牵头",
  "分解",
  "落实到",
  "落到",
  "下达",
  "派发",
  "涉及",
  "转",
  "分送",
  "分配",
  "主办",
  "负责",
  "处理",
  "商请",
  "共同努力",
  "分到",
  "分派",
  "分给",
  "分头",
  "认领",
  "领题",
  "领办",
  "承接",
  "办结",
];

/** What is told of bodies other than that they handle items. */
const ABOUT_BODIES = [
  "表彰",
  "通报",
  "督导",
  "检查",
  "约谈",
  "提醒",
  "催办",
  "进展缓慢",
  "先进",
  "点评",
  "视察",
  "评选",
  "优秀",
  "表扬",
  "座谈",
  "介绍",
  "扣分",
  "参加",
  "组织召开",
  "组织开展",
  "组织了",
  "考核",
  "听取",
  "个单位督办",
  "讲",
  "汇报",
  "召集",
  "完成建议",
  "完成提案",
  "逾期",
  "发言",
  "述职",
  "以上的",
  "负责同志",
  "负责人",
  "满意率",
  "满意单位",
  "候选",
  "问卷",
  "评议",
  "低于",
  "高于",
];

/** 涉及17个单位的协作事项: bodies of something else. */
const OTHER_MATTERS = /^[^,。;]{0,6}(单位|部门)的?(主要)?(协作事项|事项|问题|项目|任务|负责同志|负责人|同志)/;

/** Words that hold 交 or 转 and hand nothing over. */
const NO_HANDOVER = /交通|交流|交叉|外交|社交|转型|转化|转变|运转|流转|周转|好转/g;

const TAKE_NOTHING = "bodies that are not said to take items on";

/** Names a number of bodies: those that take items on (codebook, `handling_units`). */
export function nameBodies(c: Context): Name[] {
  // 区住建局、教育局三家单位就办理情况作发言: bodies that speak.
  if (
    /^(提案|建议)?(承办)?(单位|部门)[^。;0-9]{0,60}(发言|汇报|表态|介绍|述职|陈述)/.test(tail(c, 80)) &&
    !/办理[了]?$/.test(stretch(c)) &&
    !TAKEN.test(tail(c, 80))
  )
    return [];
  const clause = clauseAround(c, 30).replace(/参加(承办|办理)/g, "");
  if (ABOUT_BODIES.some((w) => clause.includes(w)) || OTHER_MATTERS.test(tail(c, 14))) return [];
  // 20多个承办建议数量较多的单位, 转交31个部门参考: those with many, and those who only get to know.
  if (/^(主办|承办|办理)?(建议|提案)*(数量|任务|件数)?(较多|较重|最多|最重)的?(单位|部门)/.test(tail(c, 18)))
    return drop(c, TAKE_NOTHING);
  if (/^(有关|相关|职能)?(单位|部门)(作为?)?(工作)?(参考|参阅)/.test(tail(c, 12))) return drop(c, TAKE_NOTHING);
  // 我县辖区16镇13座污水处理厂: what a place consists of.
  if (/(辖区?|所辖|下辖|辖有)(内|有|共)?$/.test(stretch(c))) return [];
  // 组织10家承办单位赴现场: bodies that went somewhere.
  if (/组织$/.test(stretch(c)) && /^[^,。;0-9]{0,10}(单位|部门)(赴|到|与|前往|走访|开展|进行)/.test(tail(c, 20)))
    return [];
  // 两部门承办数量: the two just named.
  if (/^[两三四]$/.test(wordOf(c.around, c.k))) return [];
  const listed = c.before?.names[0]?.measure === "handling_units";
  const said = clause.replace(NO_HANDOVER, "");
  // 60个部门对提案的答复率
  const finished = led(c) === "由" && /(办结|办复|答复)/.test(clause);
  // 承办单位:52家, in a list of what a report counts.
  const headed = /(承办|主办|办理|责任|涉及)的?(单位|部门)(总?数|数量)?[:|]?$/.test(sentenceBefore(c).slice(-12));
  const answers = /^[^,。;0-9]{0,6}对[^,。;0-9]{0,16}(答复|办复|办结)率/.test(tail(c, 30));
  if (!listed && !headed && !answers && !finished && !TAKES.some((w) => said.includes(w))) return [];
  return [{ measure: "handling_units", rule: "bodies that handle" }];
}

const TAKEN = /(承办|交由|办理了|负责办理)[^。;]{0,40}(发言|汇报|表态|介绍|述职)/;
