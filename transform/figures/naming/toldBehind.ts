import { needsOf } from "../../text/needs.ts";
import type { Name } from "../figure.ts";
import { type Context, tail } from "./context.ts";

export const SINGLED: Name = { measure: "key", rule: "singled out" };

/** What the words right behind a number say of it, the first that fits; `reach` characters are read. */
const TOLD: readonly { words: RegExp; reach: number; name: Name }[] = [
  {
    words: /^[^,。;0-9]{0,24}(确定为|列为|作为|定为)[^,。;0-9]{0,16}(督办|[一1]号(提案|建议))/,
    reach: 44,
    name: SINGLED,
  },
  {
    words: /^(代表)?(议案)?(拟|建议|确定|决定)?(作为|列为|立为)(大会|会议)?议案(办理|处理|交付|[,。;(]|$)/,
    reach: 22,
    name: { measure: "filed", rule: "taken up" },
  },
  {
    words: /^(代表)?议案(转|改)?(作为|转为|列为)重要(的)?(建议|意见)/,
    reach: 20,
    name: { measure: "not_filed", rule: "motions turned into suggestions" },
  },
  {
    words: /^(内容)?(作为|为|列为|确定为|定为)[^,。;0-9]{0,12}重点[^,。;0-9]{0,6}(建议|提案|件)/,
    reach: 32,
    name: SINGLED,
  },
  {
    words: /^(议案|建议|提案)?(拟|建议|确定|决定)?[作列立定]?为[^,。;0-9]{0,20}(大会|会议|正式)(议案|提案)/,
    reach: 36,
    name: { measure: "filed", rule: "taken up" },
  },
  {
    words: /^(代表)?议案[^,。;0-9]{0,12},?(全部|均|都)?(作为|转为|转作|改为|按)(人大)?代表的?(建议|书面意见)/,
    reach: 40,
    name: { measure: "not_filed", rule: "motions turned into suggestions" },
  },
  {
    words: /交由[^,。;0-9]{0,12}(领导|市长|县长|区长|主任)[^,。;0-9]{0,4}(领办|督办|包案)/,
    reach: 30,
    name: { measure: "key", rule: "taken up by leaders" },
  },
  {
    words: /^[^,。;0-9的]{2,40}(督办|领办|牵头办理)的重点(督办)?(代表)?(提案|建议)/,
    reach: 52,
    name: SINGLED,
  },
  {
    words: /^(提案|建议)?(均|都)?(符合|达到|具备)(提案|建议)?(审查)?(立案|议案|提案)(的)?(条件|标准|要求)/,
    reach: 20,
    name: { measure: "filed", rule: "fit to be filed" },
  },
  {
    words: /^[^,。;0-9]{0,12}(提案|建议|议案)?被[^,。;0-9]{0,10}(审查|正式|批准)?立案/,
    reach: 32,
    name: { measure: "filed", rule: "taken up" },
  },
  {
    words:
      /^(主办|承办|单办)?件?(代表|委员)?(建议|提案|建议提案)?(的)?(办理)?(答复|复文|复函|结果)(文件|全文|意见|件)*(均|已|全部)*(在|于|通过)?[^,。;0-9]{0,20}(公开|公示|公布|发布|上网|挂网|挂在|挂上|刊登|登载|刊出|张贴)/,
    reach: 52,
    name: { measure: "published", rule: "made public" },
  },
  { words: /^(代表)?(建议|提案)[^。;]{0,24},?(交)?由[^,。;]{2,24}重点督办/, reach: 60, name: SINGLED },
  // 50件交由省人大常委会有关工作机构办理; 交付专门委员会审议的议案
  {
    words:
      /^(代表)?(议案)?,?交(由|付|有关|各有关|相关)?[^,。;0-9]{0,10}(人大常委会|人民代表大会常务委员会|专门委员会)[^,。;0-9]{0,16}(审议|办理|处理|研究)/,
    reach: 60,
    name: { measure: "filed", rule: "taken up" },
  },
  // 19件不属于我区职权范围;56件需由我区办理
  {
    words:
      /^(代表)?(建议|提案)?(需|须|应|属于?)?由(我|本)(省|市|县|区|州|旗|镇|乡|局|委|办|厅|院|街道)[^,。;0-9]{0,6}(办理|承办|负责|处理)/,
    reach: 30,
    name: { measure: "assigned", rule: "role behind the number" },
  },
  {
    words: /^(建议|提案|意见)?(则|均|全部)*(作为?|转为?|列为|按)[^,。;0-9]{0,8}(来信|社情民意|参阅件)/,
    reach: 26,
    name: { measure: "not_filed", rule: "screened out" },
  },
  // 委员对132件办结提案的评价是
  {
    words: /^(已|已经)?(办结|办毕)的?(代表|委员)?(建议|提案|件)/,
    reach: 12,
    name: { measure: "completed", rule: "finished ones" },
  },
  {
    words: /^(已|已经)?(办复|答复)的?(代表|委员)?(建议|提案|件)/,
    reach: 12,
    name: { measure: "replied", rule: "finished ones" },
  },
  // 其中4件与年初所提建议重复, 24件内容相同或相近,予以并案
  {
    words:
      /^(代表|委员)?(建议|提案)?(内容)?(因|是|系|属于?|为)?([与同和][^,。;0-9]{2,20}|内容|相互|彼此)*(重复|雷同|相同|相近|相似|类似)([或和、](相近|相似|类似|重复|雷同))*(的|,(已|均|故|都)*(予以|作|进行|经)?(并案|合并|归并)|[,。;)]|$)/,
    reach: 40,
    name: { measure: "not_filed", rule: "told twice" },
  },
  {
    words: /^(代表)?(建议|提案)?(属于?|系|为)[^,。;0-9]{0,8}(个案|申诉|信访事项|上访|诉讼)/,
    reach: 24,
    name: { measure: "not_filed", rule: "screened out" },
  },
  // 5件写进了明年的改造计划, 3件推到了明年
  {
    words:
      /^[^,。;0-9]{0,8}(?:(?:写进|写入|排进|排入|列进|编入|进入)了?[^,。;]{0,16}(?:计划|规划|项目库|日程)|(?:推|放|留|移)到?了?(?:明年|下年|次年|今后|以后))/,
    reach: 36,
    name: { measure: "outcome", outcome: "planned", rule: "what became of them, behind the number" },
  },
  // 2件因与规划冲突,已向委员作了说明
  {
    words:
      /^(?:代表|委员)?(?:建议|提案)?(?:因|由于)[^。;0-9]{2,30}?,?(?:已|均|都|只能)*(?:向|跟|与|同|对)(?:代表|委员|提案人)们?(?:作|做|进行|讲|说|解释)[^,。;]{0,6}(?:说明|解释|明|清)/,
    reach: 60,
    name: { measure: "outcome", outcome: "unresolved", rule: "what became of them, behind the number" },
  },
  { words: /^(为|是)(主办|承办|单办)/, reach: 4, name: { measure: "assigned", rule: "role behind the number" } },
];

/** The same with what each needs around the number. */
const ASKED = TOLD.map((told) => ({ ...told, needs: needsOf(told.words) }));

/** The name that the words right behind the number give it. */
export function toldBehind(c: Context): Name | null {
  const told = ASKED.find(
    ({ words, reach, name, needs }) =>
      c.around.characters.has(needs, c.reach) &&
      words.test(tail(c, reach)) &&
      (name.rule !== "taken up" || ofMotions(c)),
  );
  return told?.name ?? null;
}

/** Whether motions are counted: what is handed to the congress's own bodies was taken up. */
const ofMotions = (c: Context) => c.figure.instrument === "motion" || /^(代表)?议案/.test(tail(c, 4));
