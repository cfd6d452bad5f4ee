import type { Token } from "../tokens.ts";
import type { SessionMention } from "./session.ts";

/** How deep in brackets a session is named; a line that is one bracket (通过、听取 and the day) is a line of its own. */
export function depthOf(text: string, t: Token): number {
  const line = text.slice(Math.max(0, t.start - 80), t.start).split("\n");
  const head = line.length > 1 || t.start <= 80 ? (line.at(-1) ?? "") : "";
  const whole = /^ *\([^)]*$/.test(head) && /^[^()\n]*(\) *(\n|$)|通过\))/.test(text.slice(t.start, t.start + 80));
  return t.depth === 1 && whole ? 0 : t.depth;
}

/** Whether the session is named only for its part of a whole, beside the recess. */
export function holdsPart(text: string, start: number, end: number): boolean {
  return (
    /其中[,:]?[^。;0-9]{0,12}$/.test(text.slice(Math.max(0, start - 18), start)) &&
    /^(全体)?(会议)?期间[^。;]{0,24}[0-9]件[^。;]{0,8}(闭会|会后)/.test(text.slice(end, end + 50))
  );
}

/** How a session is told of: what stands behind its number, and what before it. The first row that fits decides. */
const TOLD: readonly { role: SessionMention["role"]; after: RegExp; before?: RegExp }[] = [
  { role: "delivered", after: /^(会议)?(上)?(获悉|了解到|传出|透露)/ },
  { role: "delivered", after: /^会议(新闻|首场|第[一二三四]场)[^,。;]{0,6}(发布会|吹风会|通气会)/ },
  // 省七届人大三次会议和省政协八届二次会议新闻吹风会上
  { role: "delivered", after: /^会议(和|及|暨|、)[^,。;]{0,20}会议(新闻|首场)[^,。;]{0,6}(发布会|吹风会|通气会)/ },
  { role: "delivered", after: /^(会议)?相比/ },
  { role: "delivered", after: /^(会议)?提案工作(情况)?的?报告/ },
  { role: "delivered", after: /^[^,。;]{0,8}报告/, before: /向[^,。;]{0,20}$/ },
  { role: "delivered", after: /^会议上/, before: /(——|—|\()[^,。;]{0,20}在[^,。;]{0,14}$/ },
  { role: "delivered", after: /^会议上的?(报告|讲话|发言)/ },
  // 第二次会议上,副主席作了提案工作情况的报告
  { role: "delivered", after: /^(全体)?会议上,?[^。;0-9]{0,20}(作了?[^。;0-9]{0,24}报告|报告(说|指出|称)|介绍,)/ },
  // 四次会议上,一位代表提了一件建议: one item that is told of, and no period.
  { role: "example", after: /^(全体)?会议上,?(一位|一名|有|某)[^。;0-9]{0,16}(代表|委员)/ },
  // 比省政协十一届四次会议增13件: what the figures are compared with.
  {
    role: "compared",
    after: /^(会议)?(期间|时|的)?((收到|提出|提交|立案)[^,。;0-9]{0,6}[0-9]|相比|增|减|提高|上升|下降|多|少|[0-9])/,
    before: /(比|较|与|同|跟)[^,。;0-9]{0,12}第?$/,
  },
  { role: "event", after: /^(全体)?会议,[^,。;以期间]{0,16}(开幕|闭幕|召开|举行|隆重)/ },
  // 一次会议提案办理工作汇报会召开: a meeting on its proposals.
  { role: "event", after: /^(全体)?会议[^,。;以期提建议办]{0,10}(开幕|闭幕|召开|举行|隆重)/ },
];

/** Whether the session is the figures' own, only opens, or only hears the report. */
export function roleOf(text: string, start: number, end: number): SessionMention["role"] {
  const after = text.slice(end, end + 60);
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[。;\n]/)
      .at(-1) ?? "";
  return TOLD.find((told) => told.after.test(after) && told.before?.test(before) !== false)?.role ?? "subject";
}
