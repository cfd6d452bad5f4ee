import type { Name } from "../figure.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { type Context, drop, near, sentenceBefore, stretch, tail } from "./context.ts";
import type { Said } from "./said.ts";

/** What was not filed, whatever became of it. */
export function screenedOut(c: Context, { plain, letter }: Said): Name | null {
  if (letter) return null;
  const { tokens } = c.around;
  const beyond =
    /(不属于?|不在|超出|超越)[^,。;]{0,10}(职权|职能|职责|权限|管辖)(范围)?(内)?(的)?(建议|提案)?(有|共)?$/;
  const screened =
    isPassedOn(c) ||
    isFiledElsewhere(c) ||
    isSentBack(c) ||
    (near(c, "权能责辖") && !has(tokens, plain, "instrument") && beyond.test(stretch(c))) ||
    plain.some((i) => cue(tokens[i], "verb")?.v === "not_filed" && !isPassed(c, plain, i)) ||
    (near(c, "作按") &&
      /(作为?|按)[^,。;:()0-9]{0,12}(信息|社情民意|来信|参考|意见)[^,。;:()0-9]{0,10}(处理|办理|参阅|参考)(的)?(有|共)?$/.test(
        stretch(c),
      )) ||
    (c.before?.names[0]?.measure === "filed" &&
      (/^(列?作为?|列为|转为?)?(委员)?(意见建议|意见和建议|来信|社情民意)(处理)?(的)?(有)?$/.test(stretch(c)) ||
        /^(列?作为?|按|转为?)(委员|代表|一般|工作)?建议(处理|办理|转办|转送)的?(提案|议案)?(共|有)? *$/.test(
          stretch(c),
        ))) ||
    ((c.before?.names[0]?.measure === "filed" || c.before?.names[0]?.measure === "not_filed") &&
      /(退回|发回|不符合[^,。;0-9]{0,10}(要求|规定|标准|条件|格式)(的)?)(退回|处理)?(的)?(建议|提案)?(有|共)?$/.test(
        stretch(c),
      )) ||
    (near(c, "式径道") &&
      /(转为?|转作|改为|改作|作为?|以|按|采取|通过)(其他|其它|另外|别的)的?(方式|形式|途径|渠道)(处理|办理|转送|反映|转交)?(的)?(有|共)?$/.test(
        stretch(c),
      )) ||
    (near(c, "转改") &&
      /(转为|转作|转化为|改为|改作)[^,。;:()0-9]{0,8}(提案|建议|来信|意见|社情民意|信息|来函)(处理|办理)?(的)?(有)?$/.test(
        stretch(c),
      ));
  return screened ? { measure: "not_filed", rule: "screened out" } : null;
}

const PASSED_ON =
  /^(?:其中,?)?(?:退回|退还)(?:给)?(?:提案人|提案者|委员|代表|提出人|本人)?(?:修改|补充|完善)*的?(?:提案)?(?:有|共)?$|^(?:其余的?|另有|另|另外)?(?:转送|转交|转至|转给|转|送交|送|移送|报送)(?:至|给)?[^,。;0-9]{2,24}(?:参考|参阅|研究处理)(?:的)?(?:提案|建议)?(?:有|共)?$/;

/** 立案120件,并案9件,转送有关专委会参考6件: beside what was screened, what is passed on was screened out. */
function isPassedOn(c: Context): boolean {
  const measure = c.before?.names[0]?.measure;
  const screened = measure === "filed" || measure === "not_filed" || /受理/.test(wordsOfBefore(c));
  return screened && near(c, "转送退") && PASSED_ON.test(stretch(c));
}

/** 立案180件,建议委员修改完善后重新提出12件: sent back to who put them forward. */
const isSentBack = (c: Context): boolean =>
  near(c, "重再另") &&
  /建议(由|请)?(委员|代表|提案人|提案者)?[^,。;0-9]{0,10}(重新|再次|再|另行)(提出|提交|报送)的?(提案)?(有|共)?$/.test(
    stretch(c),
  );

/** 本级立案49件,转市立案7件: filed by another level's conference. */
const isFiledElsewhere = (c: Context): boolean =>
  near(c, "转") &&
  /^(其中)?(转|转交|转送|转至|移交)(国家|全国|省|市|州|县|区|自治区|上级|上一级|其他)(级)?(政协)?立案(处理)?的?(提案)?(有|共)?$/.test(
    stretch(c),
  );

/** The words right before the number before. */
const wordsOfBefore = (c: Context): string =>
  c.around.text.slice(Math.max(0, (c.before?.number.start ?? 0) - 8), c.before?.number.start ?? 0);

/** 并案后共交办161件: what was merged before the verb that governs the number. */
function isPassed(c: Context, clause: number[], at: number): boolean {
  const word = c.around.tokens[at];
  const later = clause.some((i) => i > at && cue(c.around.tokens[i], "verb") && !cue(c.around.tokens[i], "verb")?.weak);
  return (
    word !== undefined &&
    later &&
    /^((处理|整理|办理)?(以|之)?后|(交办|转交|移交|承办|立案))/.test(c.around.text.slice(word.end, word.end + 5))
  );
}

/** 并、转、改,减少立案数量200多件: what was screened out. */
export function fewerFiled(c: Context): Name[] | null {
  if (!near(c, "减")) return null;
  const said = /减少了?(提案)?立案(数量|数|件数)?(了)?$/.test(stretch(c));
  return said ? [{ measure: "not_filed", rule: "screened out" }] : null;
}

const STOOD =
  /^(?:(?:经|最终|最后)?[^,。;:0-9]{0,8}(?:审查|审核|筛选|把关|初审|复审)(?:之?后)?,?)?(?:共|共计|一共|能|够|可|其中|获准|得以|最终|,)*(?:立了|立上了?的?|立得?住了?的?|立起来的|得以立案的?|获准立案的?|同意立案的?)(?:提案)?(?:有|共)?$/;
const NOT_STOOD =
  /^(?:其中|另有|其余)?(?:没有?|未|未能|没能|不能|不够|够不上)(?:能)?(?:立上|立住|立起来|立成|立|进入立案程序|通过立案|通过(?:立案)?审查|达到立案(?:标准|条件|要求))了?的?(?:提案)?(?:有|共)?$/;
const NOT_STOOD_BEHIND =
  /^(?:提案)?(?:没有?|未|未能|没能|均未|均未能)(?:能)?(?:立上|立住|立起来|进入立案(?:程序|环节)?|通过立案|通过(?:立案)?审查|达到立案(?:标准|条件|要求)|获立案)/;

/** 审查后立了597件,没立上的86件; 其余29件未进入立案程序: screening, told plainly. */
function plainlyScreened(c: Context): Name | null {
  if (!near(c, "立")) return null;
  if (NOT_STOOD.test(stretch(c))) return { measure: "not_filed", rule: "screened out" };
  // 其中1735件被审查立案
  if (
    /^(其中|有|共有|,)*$/.test(stretch(c)) &&
    /^(提案)?(被|获得?|得到|获准|通过)(予以|准予|审查|审定|正式|并)*立案(?:[,。;、)]|$)/.test(tail(c, 16))
  )
    return { measure: "filed", rule: "screened, told plainly" };
  // 立案319件,其余53件中有31件转为社情民意
  if (
    /^(其余|剩余|剩下|余下)的?$/.test(stretch(c)) &&
    c.before?.names[0]?.measure === "filed" &&
    /^(提案)?(中|里),?有?[0-9]+件(转|退|作|改|并|因|撤)/.test(tail(c, 16))
  )
    return { measure: "not_filed", rule: "screened out" };
  if (/^(其余|其余的|另有|另|另外|还有|有)*$/.test(stretch(c)) && NOT_STOOD_BEHIND.test(tail(c, 16)))
    return { measure: "not_filed", rule: "screened out" };
  return STOOD.test(stretch(c)) ? { measure: "filed", rule: "screened, told plainly" } : null;
}

/** 并案后为1635件 (codebook, rule 19); 89件并案为38件: the first number tells what was merged. */
export function afterMerging(c: Context): Name[] | null {
  // 剔除重复的21条,形成正式建议368件
  if (
    near(c, "形") &&
    /(剔除|归并|合并|并案|筛除|去重)[^。;]{0,30}(形成|确定|确认)了?(正式|有效|规范)?的?(代表|委员|人大|政协)?(建议|提案|议案)(意见)?(共|共计)?$/.test(
      sentenceBefore(c),
    )
  )
    return [{ measure: "filed", rule: "what remains after merging" }];
  const plainly = c.figure.number.kind === "item" ? plainlyScreened(c) : null;
  if (plainly) return [plainly];
  if (!near(c, "并整归")) return null;
  if (
    /^(代表|委员)?(建议|提案|议案|原案|议事原案)?,?(予以|经)?(并案|合并|归并)(处理|办理|整理)?(为|成)[0-9]/.test(
      tail(c, 20),
    ) &&
    !/(收到|提出|提交|征集到?|立案|交办|承办|受理)(了)?(代表|委员|政协|人大|建议|提案|议案|意见|批评|和|、)*(共|共计)?$/.test(
      stretch(c),
    )
  )
    return [{ measure: "not_filed", rule: "merged into others" }];
  const said =
    /(并案|合并|归并|整理|并)(后|处理后|办理后|之后|为|成)(实际|实有|实为|实|余|剩|只有|还有|的)*(建议|提案|议案)*(总数|总量|总件数|数量|件数)?(共|共计|有|为|成|立案|的)*$/.test(
      stretch(c),
    );
  // 合并为一个议案: one item.
  if (said && c.figure.number.value === 1 && c.figure.number.unit === "个") return drop(c, "one single item");
  return said ? [{ measure: "filed", rule: "what remains after merging" }] : null;
}
