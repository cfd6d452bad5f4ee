import { matches } from "../text/matches.ts";
import { isReporter } from "./handlers.ts";

/** The departments that a text tells of one after another, a paragraph or a line each. */

const BODY_REPORTS =
  /(?:[,。;:\n ]|[今去]年|[0-9]年|[一二三四五六七八九十0-9)][、.)])([\u4e00-\u9fff]{2,12}(?:局|委|部|厅|办|院|署|银行|监会))(?:今年|去年|[0-9]{4}年|共|累计|一共)*(?:承办|办理)(?:了)?[^,。;\n0-9]{0,30}[0-9]/g;

/** How a paragraph or a sentence begins to tell of one department: 科技部高度重视, 市教育局: */
const OPENS =
  /(?:^|[\n。;:]) *([\u4e00-\u9fff]{2,12}(?:局|委|部|厅|署|银行|监会))(?::|坚持|高度重视|认真|创新|始终|积极|严格|主动|切实|不断|落实|[^,。;:\n0-9]{0,10}(?:介绍|表示|指出))/g;
/** (一)县住建局。承办9件: a numbered line that a department heads. */
const HEADS =
  /(?:^|\n) *\(?[一二三四五六七八九十0-9]{1,3}[)、.] ?([\u4e00-\u9fff]{2,12}(?:局|委|部|厅|署|办|院|中心|镇|乡|街道))(?:[。:\n]|\([^()\n]{1,20}\))/g;
/** Departments whose names are compared: no report tells of more. */
const MOST_BODIES = 60;
/** Characters that what is told of one department may have. */
const LONGEST_TELLING = 240;

/** What a text tells of one department, from where it names it to where it goes on to another. */
interface Telling {
  name: string;
  start: number;
  end: number;
}

/** The departments that a text tells of one after another, each in its own part of a paragraph. */
function tellings(text: string): Telling[] {
  const found = [...matches(text, OPENS), ...matches(text, HEADS)].sort((a, b) => a.index - b.index);
  const opened = found.filter(
    (m) => m[1] !== undefined && isDepartment(m[1]) && !isCutShort(text, m.index + m[0].indexOf(m[1]) + m[1].length),
  );
  return opened.map((m, i) => {
    const from = m.index + m[0].length;
    const line = text.slice(from, m.index + LONGEST_TELLING).indexOf("\n");
    const ends = [opened[i + 1]?.index ?? text.length, line < 0 ? m.index + LONGEST_TELLING : from + line];
    return { name: m[1] ?? "", start: m.index, end: Math.min(...ends) };
  });
}

/** 绝大多数代表委|员表示, 有关部|门介绍: the last character begins another word. */
const isCutShort = (text: string, end: number) => "员门分份队落理公事长".includes(text[end] ?? "。");

const isDepartment = (name: string) =>
  !isReporter(name) && !/政府|人大|政协|由|交|全部|干部/.test(name.replace("交通", ""));

/** 科技部高度重视建议办理。2019年共承办408件: the department that the sentences before a figure tell of; null for none. */
export function handlerTold(text: string, at: number, several: Departments): string | null {
  const from = Math.max(0, at - LONGEST_TELLING);
  const told = tellings(text.slice(from, at)).at(-1);
  return told !== undefined && told.end + from >= at && several.has(told.name) ? told.name : null;
}

/** Whether a name is another one cut short: its characters stand in the other in their order. */
function isShortOf(short: string, long: string): boolean {
  let i = 0;
  for (const character of long) if (character === short[i]) i++;
  return short.length < long.length && i === short.length;
}

/** The departments of a text that tells of several, which most figures do not ask for: searched for when one does. */
export class Departments {
  private readonly text: string;
  private names: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the text tells of several departments, and this is one of them. */
  has(name: string): boolean {
    this.names ??= severalReport(this.text);
    return this.names.has(name);
  }
}

/** The departments of a text that tells of several, a paragraph each, what items of their own they handled. */
function severalReport(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { name, start, end } of tellings(text))
    if (/(承办|办理|主办)[^,。;\n0-9]{0,30}[0-9]/.test(text.slice(start, end))) names.add(name);
  for (const [, name] of matches(text, BODY_REPORTS)) if (name !== undefined && isDepartment(name)) names.add(name);
  // 工业和信息化部 and 工信部, 中国生态环境部 and 生态环境部: one body, however it is called.
  const some = [...names].slice(0, MOST_BODIES);
  const apart = some.filter((name) => !some.some((other) => other !== name && isShortOf(name, other)));
  return apart.length > 1 ? names : new Set();
}
