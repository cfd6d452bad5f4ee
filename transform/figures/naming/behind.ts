import { atoms, outcomeName } from "../degrees.ts";
import { type Name, STATED } from "../figure.ts";
import { trimLabel } from "../labels.ts";
import { levelName } from "../levels.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { areaNamed } from "./areas/area.ts";
import { type Context, endOf, inParts, near, stretch, tail, withoutAsides, wordOf } from "./context.ts";
import { handsOver } from "./handingOver.ts";
import { modeOf } from "./lists.ts";
import { SINGLED, toldBehind } from "./toldBehind.ts";
import { adoptedAlone } from "./verdicts.ts";

/** Names a count from what follows it in its own clause: 108件建议已经解决, 36件提案并案. */
export function nameBehind(c: Context, words: number[]): Name[] {
  const behind = withoutAsides(c, words);
  const first = areaOpened(c) ?? relatedTo(c) ?? screenedBehind(c, behind);
  if (first) return [first];
  if (near(c, "属") && /^不属于?[^,。;]{2,14},?(已|均|全部)*(转办|转交|移交)/.test(tail(c, 30))) return [];
  const name =
    toldBehind(c) ??
    deliberated(c) ??
    (has(c.around.tokens, behind, "key") ? SINGLED : null) ??
    takenBehind(c, behind) ??
    verdictBehind(c, behind) ??
    (behind.some((i) => isJointItem(c, i)) || WITH_OTHERS.test(tail(c, 28))
      ? ({ measure: "joint", rule: "handled together" } as const)
      : null) ??
    proposerBehind(c) ??
    stated(c, behind);
  return name ? [name] : areaBehind(c, behind);
}

/** 8件协助交通、教育部门办理, 9件同市检察院等合办. */
const WITH_OTHERS =
  /^(?:建议|提案)?(?:需|须|系|是|为)?(?:会同|配合|协助|协同|联合)[^,。;0-9]{2,14}(?:部门|单位|[局委厅办院]|街道|科室|处室)(?:共同|联合|一起)?(?:办理|承办|会办|办)(?:的|[,。;、]|$)/;

/** 128件建议涉及主办单位41个、协办单位67个: what assisting bodies are called makes no item a joint one. */
const isJointItem = (c: Context, i: number): boolean =>
  cue(c.around.tokens[i], "joint") !== null &&
  !/(主|承|单|独)办?件?[、和及与]$/.test(c.around.text.slice(endOf(c), c.around.tokens[i]?.start)) &&
  !/^(单位|部门)([0-9,。;、和及]|共|有|达)/.test(
    c.around.text.slice(c.around.tokens[i]?.end, (c.around.tokens[i]?.end ?? 0) + 3),
  );

/** What was taken up, singled out by leaders, or screened out. */
function screenedBehind(c: Context, behind: number[]): Name | null {
  const { tokens } = c.around;
  const listed = (i: number) => /^(列入|列为|作为大会|立为|交付)/.test(wordOf(c.around, i));
  if (behind.some((i) => cue(tokens[i], "verb")?.v === "filed" && listed(i)))
    return { measure: "filed", rule: "taken up" };
  const led =
    /^[^,。;0-9均都全]{0,10}由[^,。;0-9]{0,14}(领导|主席|主任|长|书记|常委|成员|专委会|专门委员会)(同志)?(们)?(分别|牵头|亲自|逐一|领衔|签批|阅批|批示|联合|重点|带队|跟踪)*(领办|督办|领衔|包案|包办)/;
  if (near(c, "领督") && led.test(tail(c, 40))) return SINGLED;
  if (behind.some((i) => cue(tokens[i], "verb")?.v === "not_filed"))
    return { measure: "not_filed", rule: "screened out" };
  // 立案86件,不予立案10件,剩余7件尚在修改之中
  if (
    /^(提案|建议)?(尚|仍|还|正)+(需)?(在|与[^,。;0-9]{2,6}|同[^,。;0-9]{2,6})?(进一步)?(修改|补充|完善|审查|复审|沟通|协商|核实)/.test(
      tail(c, 20),
    ) &&
    c.figures.some((f) => f.names[0]?.measure === "filed")
  )
    return { measure: "not_filed", rule: "not filed yet" };
  if (isBeyondPowers(c) && !has(tokens, behind, "letter"))
    return { measure: "not_filed", rule: "outside the body's powers" };
  return null;
}

/** 4件议案,作为不列入大会议程的议案,交由专门委员会审议. */
function deliberated(c: Context): Name | null {
  const told = tail(c, 100).split(/[。;0-9]/, 1)[0] ?? "";
  const said = /^(代表)?议[^,]{0,5}案/.test(told) && /交[由付]?[^,]{2,20}委员会[^,]{0,12}审议/.test(told);
  return said ? { measure: "filed", rule: "taken up" } : null;
}

/** 57件被采纳; 57件得到采纳,所提问题已解决. */
function takenBehind(c: Context, behind: number[]): Name | null {
  const taken = adoptedAlone(c, behind);
  const solved = /,(所提|相关)?问题(均|都|全部)?(已|已经|得到|得以)+(圆满|妥善)?(解决|落实)/;
  return taken && solved.test(tail(c, 40))
    ? { measure: "outcome", outcome: "resolved", rule: "adopted and solved" }
    : taken;
}

/** A class of outcomes or a verdict, whichever is told first. */
function verdictBehind(c: Context, behind: number[]): Name | null {
  const { tokens } = c.around;
  // 把这16件建议的意见落到实处: what is meant to become of them.
  if (near(c, "把确推促") && /(把|确保|推动|促进|促使)(这|上述)?$/.test(stretch(c))) return null;
  const outcome = outcomeName(c.around, behind);
  const level = levelName(c.around, behind);
  const verdictFirst =
    behind.findIndex((i) => cue(tokens[i], "level")) < behind.findIndex((i) => cue(tokens[i], "outcome"));
  // 1件因政策原因代表仍不满意: why, and no degree of solution.
  const why = outcome !== null && atoms(c.around, behind).every((a) => a === "reason");
  if (outcome && !(level && (verdictFirst || why))) return outcome;
  if (!level) return null;
  const first = behind.map((i) => cue(tokens[i], "level")).find((l) => l !== null);
  return { ...level, level: first?.v ?? level.level ?? null };
}

/** Told by a subject of its own behind the number. */
export const PUT_BY = "put forward by whom it says, behind the number";

const SUBJECT =
  /^(?:建议|提案)?(是?由|是?以|[为是系])([^,。;0-9]{0,12}?)(?:[0-9]+(?:个|位|名))?([^,。;0-9]{0,10}?)(?:名义|(?:为|作为|身为)(?:第一)?(?:领衔)?提案[人者])?(?:联合|共同|单独)?(?:提出|提交|提的)/;

/** 12件由民主党派提出, 重点提案中有3件是以某党委员会为第一提案人提交的: who put forward a part of what was counted. */
function proposerBehind(c: Context): Name | null {
  if (!near(c, "由为是系以")) return null;
  const by = SUBJECT.exec(tail(c, 48));
  const part =
    inParts(c) ||
    /(?:建议|提案|议案)当?中,?共?有$/.test(stretch(c)) ||
    c.before?.names[0]?.measure === "by_proposer" ||
    modeOf(c) === "by_proposer";
  const label = trimLabel(`${by?.[2] ?? ""}${by?.[3] ?? ""}`);
  if (by === null || !part) return null;
  const sure = /[由以]$/.test(by[1] ?? "") || /提案[人者]/.test(by[0]);
  return { measure: "by_proposer", label, rule: sure ? PUT_BY : "who put them forward, behind the number" };
}

/** What a verb behind the number says became of the items. */
function stated(c: Context, behind: number[]): Name | null {
  const { tokens, text } = c.around;
  const rule = STATED;
  const ends = (i: number) => text[tokens[i]?.end ?? 0] !== "的";
  // 18篇提案为拟提交市政协的: still to be put forward.
  const meant = (i: number) =>
    /(拟|将|计划|准备|待)$/.test(text.slice(Math.max(0, (tokens[i]?.start ?? 0) - 2), tokens[i]?.start));
  if (behind.some((i) => cue(tokens[i], "verb")?.v === "submitted" && ends(i) && !meant(i)))
    return { measure: "submitted", rule };
  // 12件建议的测评情况: what is told of the items, no count of verdicts.
  const verdict = behind.find((i) => cue(tokens[i], "feedback"));
  // 均已办理完成并反馈: what is told of all is that they are finished.
  const along =
    /(办结|办复|答复|回复|办理完成|办理完毕|完毕)(?:并|和|、|且)(?:向[^,。;0-9]{0,10})?(?:已|均|及时|全部|进行)*$/;
  if (verdict !== undefined && along.test(text.slice(endOf(c), tokens[verdict]?.start))) return null;
  if (verdict !== undefined && !/的(?:[^进]*)$/.test(text.slice(endOf(c), tokens[verdict]?.start)))
    return { measure: "feedback", rule: "feedback" };
  const given = behind.some(
    (i) => cue(tokens[i], "verb")?.v === "assigned" && ends(i) && handsOver(c.around, tokens[i], behind),
  );
  return given ? { measure: "assigned", rule } : null;
}

/** 4件不属于本县职权范围, 9件超出我市职责,已请代表转提: outside the body's powers, whatever became of them. */
function isBeyondPowers(c: Context): boolean {
  if (!near(c, "职权管范受立提")) return false;
  const named =
    /^(代表(联名)?)?(提出的)?(建议|提案|议案)?(不属于?|不在|超出|超越)[^,。;0-9]{0,18}(职权|职能|职责|权限|管辖|受理|提案|立案)/;
  const passed = /^[^,。;0-9]{0,10}(不属于?|超出)[^,。;]{0,14}范围[^。;]{0,24}(提出|转提|退回|转送|转报|反映)/;
  return named.test(tail(c, 40)) || passed.test(tail(c, 60));
}

/** 其中有16件与保障民生有关. */
function relatedTo(c: Context): Name | null {
  const told =
    /^(?:代表)?(?:建议|提案|议案)?(?:是)?(?:与|同|和)([^,。;0-9]{2,36}?)(?:密切)?(?:有关|相关)(?:的)?([,。;]|$|\n)/.exec(
      tail(c, 52),
    )?.[1];
  if (told === undefined || !(inParts(c) || /(^|中)有$/.test(stretch(c)))) return null;
  return { measure: "category", label: trimLabel(told), rule: "policy area behind the number" };
}

/** 其中,73件涉及办好教育,57件涉及…: the words behind 涉及 name a policy area, whatever they say themselves. */
function areaOpened(c: Context): Name | null {
  if (!near(c, "涉聚围关属反")) return null;
  const listed = inParts(c) || c.before?.names[0]?.rule === "policy area behind the number";
  const told =
    /^(?:代表)?(?:建议|提案)?(?:主要|分别|均|都)?(?:涉及|聚焦|围绕|关于|属于|事关|反映|关注)([^,。;0-9]{2,40})/.exec(
      tail(c, 56),
    );
  if (!told?.[1] || /职权|职责|职能/.test(told[1])) return null;
  const rest =
    /^(另有|还有|其余|另外|另|余下|剩余|剩下)的?$/.test(stretch(c)) &&
    c.figures.some((f) => f.names[0]?.measure === "category");
  if (!rest && !(listed && /^(其中)?(还|另)?有?$/.test(stretch(c)))) return null;
  return areaNamed(told[1], "policy area behind the number");
}

/** 有23件建议涉及铁路: the policy area stands behind the number. */
function areaBehind(c: Context, behind: number[]): Name[] {
  if (!near(c, "涉关反聚围注")) return [];
  const { tokens, text } = c.around;
  const at = behind.find((i) => /^(涉及|关于|反映|聚焦|围绕|关注)$/.test(wordOf(c.around, i)));
  const opener = at === undefined ? undefined : tokens[at];
  if (!opener || !has(tokens, behind, "instrument") || !/(有|其中)(大约|约|近|将近)?$/.test(stretch(c))) return [];
  const named = text.slice(opener.end, opener.end + 30).replace(/^[0-9]+(个|项|条|类)/, "");
  const area = areaNamed(named.slice(0, /[,。;\n0-9]/.exec(named)?.index ?? 0), "policy area behind the number");
  return area === null ? [] : [area];
}
