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

const COMPARES = /(比|较|与|同|跟)[^,。;0-9]{0,12}第?$/;

/** Whether the session is the figures' own, only opens, or only hears the report. */
export function roleOf(text: string, start: number, end: number): SessionMention["role"] {
  const after = text.slice(end, end + 26);
  const before =
    text
      .slice(Math.max(0, start - 22), start)
      .split(/[。;\n]/)
      .at(-1) ?? "";
  if (/^(会议)?(上)?(获悉|了解到|传出|透露)/.test(after)) return "delivered";
  if (/^会议(新闻|首场|第[一二三四]场)[^,。;]{0,6}(发布会|吹风会|通气会)/.test(after)) return "delivered";
  if (/^(会议)?相比/.test(after) || /^(会议)?提案工作(情况)?的?报告/.test(after)) return "delivered";
  if (/向[^,。;]{0,20}$/.test(before) && /^[^,。;]{0,8}报告/.test(after)) return "delivered";
  if (
    /(——|—|\()[^,。;]{0,20}在[^,。;]{0,14}$/.test(text.slice(Math.max(0, start - 40), start)) &&
    /^会议上/.test(after)
  )
    return "delivered";
  if (/^会议上的?(报告|讲话|发言)/.test(after)) return "delivered";
  // 比省政协十一届四次会议增13件: what the figures are compared with.
  if (
    COMPARES.test(before) &&
    /^(会议)?(期间|时|的)?((收到|提出|提交|立案)[^,。;0-9]{0,6}[0-9]|相比|增|减|提高|上升|下降|多|少|[0-9])/.test(after)
  )
    return "compared";
  if (/^会议,[^,。;以期间]{0,16}(开幕|闭幕|召开|举行|隆重)/.test(after)) return "event";
  // 一次会议提案办理工作汇报会召开: a meeting on its proposals.
  if (/^会议[^,。;以期提建议办]{0,10}(开幕|闭幕|召开|举行|隆重)/.test(after)) return "event";
  return "subject";
}
