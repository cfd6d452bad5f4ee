import { type Context, inParts, near, sentenceBefore, stretch, tail } from "../context.ts";

export const DRAFTS = "drafts, not yet put forward";

/** 征集到议案建议素材近30件; 拟将…等8件建议向大会提出: what is not yet put forward. */
export function isDraft(c: Context): boolean {
  if (c.figure.number.kind !== "item") return false;
  // 形成备稿59件。其中,建议作为界别提案的28件: parts of what is not yet put forward.
  if (inParts(c) && (c.before ?? c.earlier.at(-1))?.dropped === DRAFTS) return true;
  // 对152件提案初稿逐件把关,建议修改37件、合并16件: what became of so many of them.
  if (
    c.before?.dropped === DRAFTS &&
    (c.figure.number.value ?? 0) < (c.before.number.value ?? 0) &&
    /(修改|合并|完善|退回|不提交|淘汰|保留|筛除|剔除|补充)(了|的)?$/.test(stretch(c))
  )
    return true;
  if (isMeant(c)) return true;
  if (
    near(c, "材索题草稿") &&
    ((/(素材|线索|选题|题目|草案|初稿|备稿)(共|近|约|达|有|共计)*$/.test(stretch(c)) &&
      !/转[^报]|作为|按/.test(stretch(c))) ||
      /^(议案|建议|提案)?(素材|线索|选题|初稿)/.test(tail(c, 6)))
  )
    return true;
  return (
    near(c, "把将") &&
    /(^|[,。;并])(拟|准备|将)(把|将)[^。;]*$/.test(sentenceBefore(c)) &&
    /^[^,。;0-9]{0,20}(向|以)[^,。;]{0,10}(提出|提交)/.test(tail(c, 40))
  );
}

const TO_PUT =
  /(^|[^草])(拟|将|将要|即将|计划|打算|预备|准备)(再)?(在[^,。;0-9]{2,14})?(向[^,。;0-9]{1,14})?(提交|提出|报送|上报|递交)的?(大会|会议)?的?(代表|委员|政协|人大|集体|团体|党派|个人)*(提案|建议|议案)?(共|近|约|达|有)*$/;
const PREPARED =
  /(^|[^未])(精心|认真|提前|充分|已|已经|共|还|一共|会前)*(准备|酝酿|筹备|草拟)(好)?了?(代表|委员|政协|人大|集体|个人)*(提案|建议|议案)?(共|近|约|达|有)*$/;

/** 拟提交提案222件, 将向大会提交3件; 准备了12条建议, and no word of their being handed in: meant, not done. */
function isMeant(c: Context): boolean {
  if (near(c, "拟将计打预准") && TO_PUT.test(stretch(c))) return true;
  return (
    near(c, "准酝筹草") &&
    PREPARED.test(stretch(c)) &&
    !/^[^。;0-9]{0,16}(提交|提出|递交|报送|上报|交给|上会)/.test(tail(c, 24))
  );
}

/** 估计最终会收到850多件: what is still to come; 有望明年解决的38件 counts those that are planned. */
export function isForecast(c: Context): boolean {
  if (!near(c, "估预望能")) return false;
  return (
    /(估计|预计|预测|有望|可能会)[^,。;0-9]{0,12}$/.test(stretch(c)) &&
    !/于$|(解决|落实|实施|完成|办结)的(有|共|建议)*$/.test(stretch(c))
  );
}
