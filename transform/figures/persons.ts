import { tableOf } from "../text/characters.ts";
import { endsAt } from "./bounds.ts";
import { skipBlanks } from "./digits.ts";
import { list } from "./list.ts";

const PEOPLE = list("表示 对办理 人大代表 市人大 政协委员 代表 委员 提案人 提案者 领衔 市代表 省代表 全国人大");

const PEOPLE_STARTS = tableOf(PEOPLE);

/** What tells whose deputies they are: 省, 市级, 第一. Only this may stand between. */
const WHOSE = tableOf("余多的省市县区州镇乡级全国本界届第一二三四五六七八九十0123456789以上在任");

export function personAfter(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  // 9位在温全国人大代表, 12名住苏政协委员: the place they come from.
  const living =
    "在驻住".includes(text[j] ?? "-") &&
    /^.[\u4e00-\u9fff]{1,3}(全国|省|市)?(人大|政协|人民)?(代表|委员)/.test(text.slice(j, j + 14));
  if (living) return true;
  for (let k = j; k < Math.min(text.length, j + 10); k++) {
    const code = text.charCodeAt(k);
    if (PEOPLE_STARTS[code] === 1 && PEOPLE.some((p) => text.startsWith(p, k))) return true;
    if (WHOSE[code] === 0) return false;
  }
  return false;
}

const BEFORE_PEOPLE = list("总数 达到 共计 共有 达 有 为 共 的");

const PEOPLE_BEFORE = list("代表 委员 提案人 建议人 领衔人 联名人");

export function personBefore(text: string, start: number): boolean {
  let i = start;
  for (const w of BEFORE_PEOPLE) if (endsAt(text, w, i)) i -= w.length;
  return PEOPLE_BEFORE.some((w) => endsAt(text, w, i));
}

const PUT_FORWARD = list("提交 提出 递交 撰写 参与 提了");

/** 委员210人中,有180人提交了提案: of those named before in the sentence, who put items forward. */
export function personPuts(text: string, start: number, end: number): boolean {
  if (!PUT_FORWARD.some((w) => text.startsWith(w, end))) return false;
  const sentence = text.slice(Math.max(0, start - 30), start);
  const since = sentence.slice(Math.max(sentence.lastIndexOf("。"), sentence.lastIndexOf("\n")) + 1);
  return since.includes("代表") || since.includes("委员");
}
