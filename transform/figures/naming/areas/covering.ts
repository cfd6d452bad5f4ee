import type { Name } from "../../figure.ts";
import { cue, type Token } from "../../tokens.ts";
import { verbNames } from "../../verbs.ts";
import { type Context, lastWhole, residue, sentenceBefore, sentenceText, startOf, wordOf } from "../context.ts";
import { areaNamed } from "./area.ts";
import { isHandedIn, isKnown } from "./wholes.ts";

/** 围绕…提出提案N件, 涉及…的N件, 关于…的提案N件: the words between name a policy area. */
export function covering(c: Context, clause: number[]): Name | null {
  const { tokens, text } = c.around;
  const at = clause.findIndex((i) => cue(tokens[i], "parts")?.v === "category");
  const opener = tokens[clause[at] ?? -1];
  if (!opener || !opens(text, opener)) return null;
  const between =
    text
      .slice(opener.end, startOf(c))
      .replace(/\([^()]*\)/g, "")
      .split(",")[0] ?? "";
  // 有关于修建水厂的议案1件: the one motion's title.
  if (c.figure.number.value === 1 && /的议案$/.test(between)) return null;
  // 《关于…的建议》等5件: the word opens a title, not a list of areas.
  if (between.split("》").length > between.split("《").length) return null;
  if (/^(问题)?(比较|较为|较|普遍|最为)?(集中|强烈|突出|较多|普遍)/.test(between)) return null;
  if (c.before?.names[0]?.measure === "key" && residue(between) === "")
    return { measure: "key", rule: "items that the key ones cover" };
  const named = between.replace(/(的)?(大?约|近|共|只|仅)?占.*$/, "").replace(/^到/, "");
  const area = areaNamed(named.replace(/(的)?(最多|居多|占比最高)$/, ""));
  if (area === null || namesNoArea(c, area.label ?? "") || coversWhole(c, between, opener)) return null;
  // 代表建议涉及我区3件: the place that they concern, whose government takes them on.
  if (
    isPlace(area.label ?? "") &&
    wordOf(c.around, clause[at] ?? -1) === "涉及" &&
    c.before?.names[0]?.measure !== "category"
  ) {
    const concerned = clause.slice(0, at).some((i) => cue(tokens[i], "instrument"));
    if (concerned) return { measure: "assigned", rule: "items that concern a place" };
  }
  const word = wordOf(c.around, clause[at] ?? -1);
  if (HANDLERS.test(area.label ?? "") && word === "涉及")
    return { measure: "by_handler", label: area.label ?? null, rule: "bodies that items concern" };
  const body =
    word.startsWith("属") && /的(有|为|共)?$/.test(between) ? POWERS_OF.exec(area.label ?? "")?.[1] : undefined;
  if (body !== undefined) return { measure: "by_handler", label: body, rule: "body whose business they are" };
  if (exceedsWhole(c, clause.slice(0, at))) return null;
  const rest = clause.slice(at + 1);
  if (rest.some((i) => cue(tokens[i], "letter") || cue(tokens[i], "parts")?.v === "any")) return null;
  const verb = verbNames(c.around, rest)[0];
  return verb && verb.measure !== "submitted" ? null : area;
}

/** 涉及党委部门的15件,政府部门的180件: whose business they are. */
const HANDLERS =
  /^(市委|县委|区委|省委|州委|党委|党群|政府|司法|政法|群团|垂直?管理?|中央驻|驻[省市县区])[^、,的]{0,8}(部门|单位|系统|机关|口)$/;

/** 属于市政府职权范围的187件,属于市法院的4件: in whose powers they lie. */
const POWERS_OF =
  /^((?:[省市县区州镇乡]|自治[区州县])?(?:人民政府|政府|中级人民法院|高级人民法院|人民法院|法院|人民检察院|检察院|监察委|监委|委部门|委有关部门|委|人大常委会)(?:系统|部门|有关部门|机关)?)的?(?:职权|职责|事权|管辖|职能|工作)?(?:范围)?(?:内|以内)?$/;

/** Whether the word opens a policy area. */
function opens(text: string, opener: Token): boolean {
  const before = text.slice(Math.max(0, opener.start - 2), opener.start);
  if (before.endsWith("不") || /(根据|按照|依照|依据|按)$/.test(before)) return false;
  if (text.slice(opener.start, opener.end) !== "有关") return true;
  // 据有关负责人介绍, 有关部门: somebody concerned, no area; 办理有关建议: those just named.
  return (
    !/[明求系告复办理]$/.test(before) &&
    !/^(负责|人士|部门|单位|方面|人员|领导)/.test(text.slice(opener.end, opener.end + 2))
  );
}

function namesNoArea(c: Context, label: string): boolean {
  if (/^(的.*|情况|问题|工作|意见|事项)$|委员会(分别)?审议$/.test(label)) return true;
  const ownWork = /^(本|我)?[省市县区州镇乡]?(人民)?政府(系统)?(的)?工作$/.test(label);
  return ownWork && !sentenceBefore(c).includes("其中");
}

/** Whether the words tell what the whole is about, and not a part of it. */
const coversWhole = (c: Context, between: string, opener: Token): boolean =>
  /等(意见|问题|内容)?[、和及]?$/.test(between) ||
  ((isHandedIn(between) || PARTY_PUTS.test(between)) && !coversMore(c, opener)) ||
  (/提出|提交/.test(between) && (lastWhole(c) === null || isKnown(c)) && !coversMore(c, opener));

/** 聚焦民生 民盟市委会今年提交提案30件: a headline runs on into the sentence that counts what the party put forward. */
const PARTY_PUTS =
  /(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联)[^,。;、0-9]{0,20}(提交|报送|递交|提出)了?[^,。;0-9]{0,8}$/;

/** 代表委员共提出涉及教育的建议提案1880件 behind 1801件: more than the whole before it has, it is no part. */
function exceedsWhole(c: Context, before: number[]): boolean {
  const whole = lastWhole(c);
  const put = before.some((i) => cue(c.around.tokens[i], "verb")?.v === "submitted");
  return put && whole !== null && c.before === null && (c.figure.number.value ?? 0) > (whole.number.value ?? 0);
}

/** 我区, 本局, 某某县: a place or the reporting body itself. */
const isPlace = (label: string) =>
  /^(我|本)(省|市|县|区|州|旗|镇|乡|街道|局|委|办|厅|院|单位|系统)$|^[^、,的]{2,6}(省|市|县|区|州|旗|镇|乡|街道)$/.test(
    label,
  ) &&
  !/(园|社|小|城|景|校|山|库|矿|老|灾|片|社会|保护|开发|农牧|贫困)区$|(城|都|超|菜|股|集|夜|楼|房)市$|(城|村|集|乡)镇$|(城|家)乡$/.test(
    label,
  );

/** 围绕甲提出N件,围绕乙提出M件: the same opening word again makes a list of areas. */
function coversMore(c: Context, opener: Token): boolean {
  const word = c.around.text.slice(opener.start, opener.end);
  return sentenceText(c).split(word).length > 2;
}
