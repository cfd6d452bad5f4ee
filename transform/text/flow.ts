import { isHan } from "./characters.ts";

/** How a line goes on in the next: in the middle of a word or clause, or in a clause of the same sentence; null where not. */
export type Flow = "word" | "clause" | null;

/** How much of a line's end and of the next one's beginning is looked at, in characters. */
const LOOK = 40;
/** How far back a bracket is looked for that a line leaves open. */
const BRACKET = 200;

/** Marks and words after which no sentence ends. */
const OPEN_END = /([,、和与的是在由将把被并均已各于]|百分|百分之|其中|以及|分别|[0-9]\.)$/;
/** Words that such an end is part of, and with which a heading may end. */
const CLOSED_END = /(合并|一并|人均|平均|共和|祥和|温和|参与|目的|存在|所在|自由|理由|缘由)$/;
/** Words before which a number is expected. */
const COUNTING_END = /(为|达|达到|高达|占|占比|共|共计|总计|合计|计|分别|有|近|约|超过|实现|类|方面|率|率为)$/;
/** A number with its unit and what closes its clause. */
const CLOSED_NUMBER = /^[0-9]{1,5}(\.[0-9]{1,2})? ?(件|%|份|条|项|名|人|家|个)(次|建议|提案|议案)?([,;。、)(的占]|$)/;
const NUMBER = /^[0-9]{1,5}(\.[0-9]{1,2})? ?(件|%|份|条|项)/;
/** Words that open no sentence. */
const OPEN_START = /^(的|率|了|及其|以及|和基本|基本满意率|等[^级次额])/;
/** Words that speak of the figure just given. */
const OF_BEFORE = /^(占|均|全部|并|其中|分别|已(全部|经|办|解|答|按))/;
/** What a figure at the end of a line counts, or how near it is, at the head of the next. */
const COUNTED =
  /^(代表|政协|委员|人大|重点)?(代表|政协|委员|人大|重点)?(建议|提案|议案)[^0-9 共为有:]|^([和与及]|以上|以下|左右|及时|升至|降至|上升到|提高到|\((其中|含|占|主办|[A-D]\)))/;
const COUNT_END = /[0-9] ?(件|%)$/;
const FIGURE_END = /[0-9] ?(件|%|份|条|项|名|人|家|个)(次|建议|提案)?\)?$/;

/**
 * Whether the sentence of a line that ends without a full stop goes on in the next line, as the two themselves tell.
 * `line` and `next` are without blanks at their ends.
 */
export function flowOf(line: string, next: string): Flow {
  const end = line.slice(-LOOK);
  const start = next.slice(0, LOOK);
  if (/(19|20)[0-9]{2}$/.test(end) && start.startsWith("年")) return "word";
  if (tornNumber(end, start) || OPEN_START.test(start)) return "word";
  if (OPEN_END.test(end) && !CLOSED_END.test(end) && end.length > 2) return "word";
  const han = isHan(end.charCodeAt(end.length - 1));
  if (han && (CLOSED_NUMBER.test(start) || (COUNTING_END.test(end) && NUMBER.test(start)))) return "word";
  if (leavesOpen(line.slice(-BRACKET), start)) return "word";
  const spoken = /[0-9,。;]/.test(start);
  if (spoken && COUNT_END.test(end) && COUNTED.test(start)) return "word";
  if (spoken && FIGURE_END.test(end) && OF_BEFORE.test(start)) return "clause";
  return start.startsWith("其中") && /[0-9]/.test(start) && han ? "clause" : null;
}

/** A number cut in two: 立案214 / 7件, 20 / 23年, 98 / .5%. */
function tornNumber(end: string, start: string): boolean {
  const head = /(^|[^0-9.第表图])([0-9]{1,4})$/.exec(end);
  if (head === null) return false;
  if (/^\.[0-9]{1,2} ?%/.test(start)) return true;
  const tail = /^([0-9]{1,3})(\.[0-9]{1,2})? ?(件|%|份|条|项|名|家|年)/.exec(start);
  if (tail === null || !/[,。;、一-鿿]/.test(end)) return false;
  const digits = (head[2] ?? "") + (tail[1] ?? "");
  if (tail[3] === "年") return digits.length === 4 && /^(19|20)/.test(digits);
  return digits.length <= 5 && !/^(19|20)[0-9]{2}$/.test(head[2] ?? "") && end.length >= 8;
}

const CLOSING: Record<string, string> = { "(": ")", "《": "》", "“": "”" };

/** A bracket that the line leaves open and the next one closes. */
function leavesOpen(end: string, start: string): boolean {
  for (const [open, close] of Object.entries(CLOSING)) {
    if (end.lastIndexOf(open) <= end.lastIndexOf(close)) continue;
    const at = start.indexOf(close);
    if (at < 0) continue;
    const again = start.indexOf(open);
    if (again < 0 || again > at) return true;
  }
  return false;
}
