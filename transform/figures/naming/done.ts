import type { Figure } from "../figure.ts";
import type { Surroundings } from "../surroundings.ts";

/** Work on the items told as done: what was done, and whether the number's own clause says so. */
export interface Done {
  measure: "completed" | "replied";
  own: boolean;
}

/** 承办的40件提案全部高质量完成; …38件,办理任务已全部完成; …53件,答复工作于9月底前完成: the work is the subject. */
const SUBJECT =
  /^(?:目前|现|截至目前|各项|所有|全部|上述|的|代表|委员|人大|政协|建议|提案|议案|办理件|和|及|与|、)*(办理答复|办理回复|答复|回复|办理|承办)?(?:工作|任务)?(?:目前|现)?((?:已经|已|均|都|全部|全|于|在|按照|按|规定|要求|时限|时间|期限|内|前|底|初|中|上旬|中旬|下旬|[0-9]{1,4}年|[0-9]{1,2}[月日]|高质量|高效|圆满|顺利|按时|按期|如期|保质保量|及时|提前)*)完成了?(?:办理)?$/;
/** …5件,我局已在规定时间内完成代表建议的答复工作: the work is the object. */
const OBJECT =
  /(?:^|[^未没])(?:已经|已|均|都|全部|按时|按期|如期|圆满|高质量|顺利|及时|提前)[^,。;]{0,14}完成了?(?:全部|所有|各项|协助|代表|委员|人大|政协|建议|提案|议案|的|和|及|与|、)*(办理答复|办理回复|答复|回复|办理)(?:工作|任务)?$/;
const MEANT =
  /将|拟|计划|预计|要求|确保|力争|务必|必须|应当|尚未|未能|大部分|大多|部分|基本|已办[结理复][^,。;]{0,2}的/;

const BRACKETED = /\([^()]*\)/;

/** As many characters behind a number as may tell of it. */
const REACH = 60;

/** What the words behind a number say of the work on it; null where they do not say that it is done. */
export function workDone(around: Surroundings, figure: Figure): Done | null {
  // 38件(主办14件,协办24件),任务已全部完成: what a bracket adds is passed over; nothing in it is told of.
  const raw = around.text.slice(figure.number.end, figure.number.end + REACH);
  if (!raw.includes("完成") && !raw.includes("办理")) return null;
  const behind = raw.replace(BRACKETED, "");
  if (HANDLED.test(behind))
    return { measure: "completed", own: !behind.slice(0, behind.indexOf("办理")).includes(",") };
  const complete = behind.indexOf("完成");
  if (complete < 0) return null;
  const end = /[,。;\n]/.exec(behind.slice(complete));
  if (end === null && figure.number.end + REACH < around.text.length) return null;
  const said = behind.slice(0, complete + (end?.index ?? behind.length));
  if (/[0-9]件|[。;\n()]/.test(said)) return null;
  const clauses = said.split(",");
  const last = clauses.at(-1) ?? "";
  if (clauses.length > 3 || MEANT.test(last)) return null;
  const subject = SUBJECT.exec(last);
  const found = subject && (subject[2] ?? "") !== "" ? subject : OBJECT.exec(last);
  return found && { measure: /复/.test(found[1] ?? "") ? "replied" : "completed", own: clauses.length === 1 };
}

/** 均已办理: what is finished, where nothing else follows. */
const HANDLED =
  /^(?:人大|政协|代表|委员|建议|提案|议案|和|、)*(?:,(?:目前|截至目前|现)?)?(?:(?:均|都|全部|全)+已经?(?:全部)?办理|已经?(?:均|都|全部|全)+(?:按时|按期)?办理(?:到位|了)?)(?:[,。;\n]|$)/;
/** 闭会期间收到的10件建议,目前正在有序办理. */
const OPEN =
  /^(?:人大|政协|代表|委员|建议|提案|和|、)*,(?:目前|现|均|尚|仍|都|全部)*(?:正在|正|在)(?:有序|抓紧|积极|加紧|研究|按程序|推进)*办理(?:中|之中|当中|过程中)?(?:[,。;\n]|$)/;
/** Whether the words behind a number say that its items are still being handled. */
export const isOpen = (around: Surroundings, figure: Figure): boolean =>
  OPEN.test(around.text.slice(figure.number.end, figure.number.end + 36));
