import type { Name } from "../figure.ts";
import { isReporter } from "../handlers.ts";
import { trimLabel } from "../labels.ts";
import { type Context, near, stretch, tail } from "./context.ts";

/** What 除N件…外 says of the items left out, and what of those besides. */

const LED = /除了?[^,。;:]{0,20}$/;
const BESIDES = /^[^,。;:]{0,16}外,[^,。;]{0,20}(还|又|另)(有|提出|提交|收到)/;
/** 除会议期间的97件外,闭会期间还提出22件 */
const BESIDES_PUT = /^[^,。;:]{0,16}外,[^,。;]{0,20}(还|又|另)(提出|提交|收到)/;
/** 除29件建议申请延期外, 除闭会期间提出的3件未到答复期外 */
const PUT_OFF = /^[^,。;、]{0,30}(未到|尚未|还未|延期|正在|尚在|仍在|跨年|需要?延)[^。;]{0,16}外/;
/** 除3件需报请上级审批外,其余306件均已办理完毕 */
const WAITING =
  /^(?:代表|委员)*(?:建议|提案)?[^,。;0-9]{0,4}(?:需|须|待|因|由于|涉及)[^,。;]{2,40}外,(?:其余|其他|其它|剩余)[^。;]{0,24}(?:办结|办复|答复|办理完毕|办理完成|回复)/;
/** 除2件交由党群部门办理外,其余138件交由市政府办理 */
const GIVEN =
  /^(?:代表|委员|人大|政协)*(?:建议|提案|议案)?(?:交由|转交|移交|分别由|转由|转|交|由)(?:给|至)?([^,。;:0-9]{2,24}?)(?:承办|办理|负责|研究|处理)[^,。;:0-9]{0,4}外,/;
/** What is left out of publishing, of verdicts and the like, which is no matter of time. */
const NO_MATTER_OF_TIME = /公开|公示|涉密|保密|重复|撤|并案|不属|超出|职权|满意|理解|参阅|退/;

/** 除29件建议申请延期外, 除3件交县委部门办理外: not answered yet, or handled by another body (codebook, rule 23). */
export function excepted(c: Context): Name[] | null {
  if (!near(c, "除") || !LED.test(stretch(c))) return null;
  if (BESIDES_PUT.test(tail(c, 50))) return [{ measure: "submitted", rule: "besides what is told next" }];
  const body = trimLabel(GIVEN.exec(tail(c, 50))?.[1] ?? "");
  if (body.length >= 2 && !isReporter(body))
    return [{ measure: "by_handler", label: body, rule: "excepted, for another body" }];
  if (!PUT_OFF.test(tail(c, 54)) && !isWaiting(c)) return null;
  const open: Name = { measure: "outcome", outcome: "underway", rule: "excepted from what is answered" };
  return /提出的$/.test(stretch(c))
    ? [{ measure: "submitted", rule: "attribute right before the number" }, open]
    : [open];
}

const isWaiting = (c: Context): boolean => {
  const told = WAITING.exec(tail(c, 90))?.[0];
  return told !== undefined && !NO_MATTER_OF_TIME.test(told.slice(0, told.indexOf("外,")));
};

/** 除建议3件和提案1件不公开外: what is left out of what is told. */
export function leftOut(c: Context): boolean {
  if (!near(c, "除")) return false;
  const told = LED.test(stretch(c)) ? /^[^,。;:]{0,30}外/.exec(tail(c, 34))?.[0] : undefined;
  if (told === undefined || BESIDES.test(tail(c, 50)) || isWaiting(c)) return false;
  return told.length <= 17 && !/未到|延期|正在|尚在|仍在|尚未|跨年/.test(told) && GIVEN.exec(tail(c, 50)) === null;
}
