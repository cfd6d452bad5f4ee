import { tableOf } from "../text/characters.ts";
import { endsAt } from "./bounds.ts";
import { skipBlanks } from "./digits.ts";
import { list } from "./list.ts";

const PEOPLE = list("表示 对办理 人大代表 市人大 政协委员 代表 委员 提案人 提案者 领衔 市代表 省代表 全国人大");

const PEOPLE_STARTS = tableOf(PEOPLE);

/** What tells whose deputies they are: 省, 市级, 第一. Only this may stand between. */
const WHOSE = tableOf("余多的省市县区州镇乡级全国本界届第一二三四五六七八九十0123456789以上在任");

/** 3名干部与委员座谈, 2名群众代表: others than the members of a congress or conference. */
const NO_SORT =
  /[与和及向给请由对同就]|(群众|职工|居民|村民|商户|企业|学生|家长|业主|教师|专家|专委会|常务|纪|部门|单位|常)(代表|委员)|委员会/;

export function personAfter(text: string, end: number): boolean {
  const j = skipBlanks(text, end, 1);
  // 9位在温全国人大代表, 12名住苏政协委员: the place they come from.
  const living =
    "在驻住".includes(text[j] ?? "-") &&
    /^.[\u4e00-\u9fff]{1,3}(全国|省|市)?(人大|政协|人民)?(代表|委员)/.test(text.slice(j, j + 14));
  if (living) return true;
  // 13名港澳委员, 8名基层一线代表, 21位民营企业家委员: what sort of members they are.
  if (/^[\u4e00-\u9fff]{2,8}(代表|委员)[^会团席]/.test(text.slice(j, j + 12)) && !NO_SORT.test(text.slice(j, j + 10)))
    return true;
  for (let k = j; k < Math.min(text.length, j + 10); k++) {
    const code = text.charCodeAt(k);
    if (PEOPLE_STARTS[code] === 1 && beginsAny(text, k, PEOPLE)) return true;
    if (WHOSE[code] === 0) return false;
  }
  return false;
}

function beginsAny(text: string, at: number, words: readonly string[]): boolean {
  for (const word of words) if (text.startsWith(word, at)) return true;
  return false;
}

/** 提交过提案的261名, 没有提出建议的12人: told by what they put forward. */
const PUT_BY = /(提交|提出|递交|撰写|参与|领衔|附议)(过|了)?(提案|建议|议案)的(委员|代表)?(有|共|达|共有|共计)?$/;

const BEFORE_PEOPLE = list("总数 达到 共计 共有 达 有 为 共 的");

const PEOPLE_BEFORE = list("代表 委员 提案人 提案者 提案人数 提出者 提案委员 建议人 领衔人 联名人");

export function personBefore(text: string, start: number): boolean {
  let i = start;
  if (text[start - 1] !== "," && PUT_BY.test(text.slice(Math.max(0, start - 16), start))) return true;
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
