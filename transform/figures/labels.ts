import { tableOf } from "../text/characters.ts";

/** Names of policy areas, handlers and proposers as printed, trimmed to what the codebook keeps. */

const STOPS = tableOf(',。;:\n()|"《》');
const LEADS = [
  "其中",
  "提案中",
  "建议中",
  "首先是",
  "其次是",
  "其次",
  "再次是",
  "再次",
  "最多的是",
  "商请",
  "当中",
  "归口",
  "如在",
  "助推",
  "按提案内容类别分",
  "按内容类别分",
  "两者合计",
  "二者合计",
  "涉及到",
  "涉及",
  "主要涉及",
  "有关",
  "关于",
  "属于",
  "属",
  "围绕",
  "聚焦",
  "紧扣",
  "反映",
  "事关",
  "心系",
  "关注",
  "包括",
  "内容包括",
  "内容涉及",
  "内容涵盖",
  "分别为",
  "分别是",
  "分别",
  "按内容分",
  "按类别分",
  "从内容看",
  "其他类型",
  "是",
  "以及",
  "另",
  "另有",
  "另外",
  "、",
  " ",
  "—",
  "政府系统办理",
  "办理",
  "承办",
  "交由",
  "交给",
  "分送",
  "转交",
];
const TAILS = [
  "方面的提案",
  "方面的建议",
  "方面提案",
  "方面建议",
  "类提案",
  "类建议",
  "类的",
  "方面的",
  "方面",
  "领域的",
  "领域",
  "类型",
  "类别",
  "类",
  "等提交",
  "等问题提交",
  "等方面的工作",
  "提出提案",
  "提出建议",
  "提案",
  "建议",
  "议案",
  "的有",
  "的占",
  "的",
  "有",
  "占",
  "共",
  "为",
  "达",
  "近",
  "等",
  "等问题",
  "承办",
  "办理",
  "主办",
  "负责",
  "提出",
  " ",
  "、",
  "分别",
  "各",
  "代表",
  "人大",
];

/** Words by one of their characters, longer ones first. */
function byCharacter(words: readonly string[], at: number): ReadonlyMap<number, readonly string[]> {
  const table = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(at < 0 ? word.length + at : at);
    table.set(code, [...(table.get(code) ?? []), word]);
  }
  return table;
}
const LEADS_BY_FIRST = byCharacter(LEADS, 0);
const TAILS_BY_LAST = byCharacter(TAILS, -1);

/** Characters that a stretch without a mark may have: longer ones are no clause that a person wrote. */
const LONGEST_STRETCH = 160;

/** Start of the stretch of text without a mark that ends at `end`; a list mark 、 is part of a name. */
export function stretchStart(text: string, end: number, from: number): number {
  const floor = Math.max(from, end - LONGEST_STRETCH);
  let i = end;
  while (i > floor && STOPS[text.charCodeAt(i - 1)] === 0) i--;
  return i;
}

/** What numbers the members of a list: 一是, (二), 3. */
const ORDINAL =
  /^(\((?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})\)|第?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[是为、.]|[①-⑳])/;

function withoutOrdinal(name: string): string {
  const rest = name.replace(ORDINAL, "");
  return /^[一二三四五六七八九十0-9]/.test(rest) ? name : rest;
}

/** Trims what surrounds a name: 其中涉及农林水利方面的提案有 → 农林水利. */
export function trimLabel(raw: string): string {
  if (raw === "") return "";
  let s = withoutOrdinal(
    raw.trim().replace(/["“”]/g, (q, i: number) => (i === 0 && q === "“" && !raw.includes("”") ? "" : q)),
  )
    .replace(/^(和|及|与)([^谐平睦])/, "$2")
    .replace(/^[^、]{0,8}(最高|最多|最大|居首|第[一二三四五六七八九]|前[一二三四五六七八九十]位)的(主要)?(是|为)/, "")
    .replace(/^(?:代表|委员)*(?:建议|提案|议案)(?:当)?中,?(?:属于?|涉及)?([^、])/, "$1")
    .replace(/^又?以([^、])/, "$1")
    // ——在养老服务方面, not 在职教育方面
    .replace(/^—*在([^职校编线建地押][^、]+(方面|领域))/, "$1")
    .replace(/^在(建设|推动|推进|完善|筑牢|加强|促进|保障|改善|经济|政治|文化|社会|生态|城市|农业|民生)/, "$1")
    .replace(/([^一])[两三四五六七八九]个(方面|领域|类)?$/, "$1");
  for (let before = ""; before !== s; ) {
    before = s;
    s = withoutTail(withoutLead(s));
  }
  // “三农”: a name that is quoted as a whole.
  if (/^“[^“”]*”$/.test(s)) s = s.slice(1, -1);
  // 某省政协社会建设方面: whose proposals they are is no part of the name.
  s = s.replace(/^[^、,]{0,8}(?:省|市|县|区|州|旗)政协([^委提常机][^委提]+)$/, "$1");
  // 加强政治建设建言民主法制: the name behind the word that opens it.
  return s.replace(/^[^、,]{2,12},?建言/, "");
}

function withoutLead(s: string): string {
  const leads = s === "" ? undefined : LEADS_BY_FIRST.get(s.charCodeAt(0));
  const lead = leads?.find((word) => s.length > word.length && s.startsWith(word) && !isNamed(s, word));
  return lead === undefined ? s : s.slice(lead.length);
}

/** 有关人民团体, 有关部门: the word belongs to the name of those concerned. */
function isNamed(s: string, lead: string): boolean {
  return lead === "有关" && /^(人民团体|团体|机关|部门|单位|方面)/.test(s.slice(2));
}

function withoutTail(s: string): string {
  const tails = s === "" ? undefined : TAILS_BY_LAST.get(s.charCodeAt(s.length - 1));
  const tail = tails?.find((word) => s.length > word.length && s.endsWith(word));
  return tail === undefined ? s : s.slice(0, -tail.length);
}

/** Splits a list of names at 、 和 及 与; a part of one character joins its neighbour (教、科、文). */
export function splitNames(list: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (let i = 0; i < list.length; i++) {
    const c = list[i] ?? "";
    const mark =
      c === "、" || c === "," || ((c === "和" || c === "与" || c === "及") && part.length >= 2 && list.length - i > 2);
    if (!mark) part += c;
    else if (part !== "") {
      parts.push(part);
      part = "";
    }
  }
  if (part !== "") parts.push(part);
  return parts.map(trimLabel).filter((p) => p !== "");
}
