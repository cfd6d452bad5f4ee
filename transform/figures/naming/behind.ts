import type { Name } from "../figure.ts";
import { trimLabel } from "../labels.ts";
import { has } from "../sentence.ts";
import { cue } from "../tokens.ts";
import { levelName, outcomeName } from "../words.ts";
import { adoptedAlone, withoutAsides } from "./clause.ts";
import { type Context, endOf, inParts, stretch, tail, wordOf } from "./context.ts";
import { handsOver } from "./statements.ts";

/** Names a count from what follows it in its own clause: 108件建议已经解决, 36件提案并案. */
export function nameBehind(c: Context, words: number[]): Name[] {
  const behind = withoutAsides(c, words);
  const { tokens, text } = c.around;
  const area = areaOpened(c);
  if (area) return [area];
  if (
    behind.some(
      (i) => cue(tokens[i], "verb")?.v === "filed" && /^(列入|列为|作为大会|立为|交付)/.test(wordOf(c.around, i)),
    )
  ) {
    return [{ measure: "filed", rule: "taken up" }];
  }
  const led =
    /^[^,。;0-9均都全]{0,10}由[^,。;0-9]{0,12}(领导|主席|主任|长|书记|常委|成员)(们)?(分别|牵头|亲自|逐一)?(领办|督办|领衔)/;
  if (led.test(tail(c, 40))) return [{ measure: "key", rule: "singled out" }];
  if (behind.some((i) => cue(tokens[i], "verb")?.v === "not_filed"))
    return [{ measure: "not_filed", rule: "screened out" }];
  if (isBeyondPowers(c) && !has(tokens, behind, "letter"))
    return [{ measure: "not_filed", rule: "outside the body's powers" }];
  if (/^不属于?[^,。;]{2,14},?(已|均|全部)*(转办|转交|移交)/.test(tail(c, 30))) return [];
  if (/^[^,。;0-9]{0,24}(确定为|列为|作为|定为)[^,。;0-9]{0,16}(督办|[一1]号(提案|建议))/.test(tail(c, 44)))
    return [{ measure: "key", rule: "singled out" }];
  if (/^(内容)?(作为|为|列为|确定为|定为)[^,。;0-9]{0,12}重点[^,。;0-9]{0,6}(建议|提案|件)/.test(tail(c, 32)))
    return [{ measure: "key", rule: "singled out" }];
  if (/^(议案|建议|提案)?为[^,。;0-9]{0,20}(大会|会议|正式)(议案|提案)/.test(tail(c, 36)))
    return [{ measure: "filed", rule: "taken up" }];
  if (
    /^(代表)?议案[^,。;0-9]{0,12},?(全部|均|都)?(作为|转为|转作|改为|按)(人大)?代表的?(建议|书面意见)/.test(tail(c, 40))
  )
    return [{ measure: "not_filed", rule: "motions turned into suggestions" }];
  if (/交由[^,。;0-9]{0,12}(领导|市长|县长|区长|主任)[^,。;0-9]{0,4}(领办|督办|包案)/.test(tail(c, 30)))
    return [{ measure: "key", rule: "taken up by leaders" }];
  if (/^(代表)?(建议|提案)[^。;]{0,24},?(交)?由[^,。;]{2,24}重点督办/.test(tail(c, 60)))
    return [{ measure: "key", rule: "singled out" }];
  if (/^(为|是)(主办|承办|单办)/.test(tail(c, 4))) return [{ measure: "assigned", rule: "role behind the number" }];
  if (has(tokens, behind, "key")) return [{ measure: "key", rule: "singled out" }];
  const taken = adoptedAlone(c, behind);
  if (taken && /,(所提|相关)?问题(均|都|全部)?(已|已经|得到|得以)+(圆满|妥善)?(解决|落实)/.test(tail(c, 40)))
    return [{ measure: "outcome", outcome: "resolved", rule: "adopted and solved" }];
  if (taken) return [taken];
  const outcome = outcomeName(c.around, behind);
  const level = levelName(c.around, behind);
  const verdictFirst =
    behind.findIndex((i) => cue(tokens[i], "level")) < behind.findIndex((i) => cue(tokens[i], "outcome"));
  if (outcome && !(level && verdictFirst)) return [outcome];
  if (level) {
    const first = behind.map((i) => cue(tokens[i], "level")).find((l) => l !== null);
    return [{ ...level, level: first?.v ?? level.level ?? null }];
  }
  if (has(tokens, behind, "joint")) return [{ measure: "joint", rule: "handled together" }];
  const by = /^(建议|提案)?是?由([^,。;0-9]{0,12})(?:[0-9]+(?:个|位|名))?([^,。;0-9]{0,10})(提出|提交)/.exec(
    tail(c, 40),
  );
  if (by && (inParts(c) || c.before?.names[0]?.measure === "by_proposer"))
    return [
      {
        measure: "by_proposer",
        label: trimLabel(`${by[2] ?? ""}${by[3] ?? ""}`),
        rule: "who put them forward, behind the number",
      },
    ];
  const put = behind.some((i) => cue(tokens[i], "verb")?.v === "submitted" && text[tokens[i]?.end ?? 0] !== "的");
  if (put) return [{ measure: "submitted", rule: "statement about the number before" }];
  // 12件建议的测评情况: what is told of the items, no count of verdicts.
  const verdict = behind.find((i) => cue(tokens[i], "feedback"));
  if (verdict !== undefined && !/的(?:[^进]*)$/.test(text.slice(endOf(c), tokens[verdict]?.start)))
    return [{ measure: "feedback", rule: "feedback" }];
  const given = behind.some(
    (i) =>
      cue(tokens[i], "verb")?.v === "assigned" &&
      text[tokens[i]?.end ?? 0] !== "的" &&
      handsOver(c.around, tokens[i], behind),
  );
  return given ? [{ measure: "assigned", rule: "statement about the number before" }] : areaBehind(c, behind);
}

/** 4件不属于本县职权范围, 9件超出我市职责,已请代表转提: outside the body's powers, whatever became of them. */
function isBeyondPowers(c: Context): boolean {
  const named = /^(建议|提案|议案)?(不属于?|不在|超出|超越)[^,。;0-9]{0,10}(职权|职能|职责|权限|管辖)/;
  const passed = /^[^,。;0-9]{0,10}(不属于?|超出)[^,。;]{0,14}范围[^。;]{0,24}(提出|转提|退回|转送|转报|反映)/;
  return named.test(tail(c, 24)) || passed.test(tail(c, 60));
}

/** 其中,73件涉及办好教育,57件涉及…: the words behind 涉及 name a policy area, whatever they say themselves. */
function areaOpened(c: Context): Name | null {
  const listed = inParts(c) || c.before?.names[0]?.rule === "policy area behind the number";
  const told = /^(?:代表)?(?:建议|提案)?(?:主要)?(?:涉及|聚焦|围绕|关于)([^,。;0-9]{2,40})/.exec(tail(c, 56));
  if (!listed || !told?.[1] || stretch(c).replace(/^其中/, "") !== "") return null;
  const label = trimLabel(told[1]);
  return label.length < 2 ? null : { measure: "category", label, rule: "policy area behind the number" };
}

/** 有23件建议涉及铁路: the policy area stands behind the number. */
function areaBehind(c: Context, behind: number[]): Name[] {
  const { tokens, text } = c.around;
  const at = behind.find((i) => /^(涉及|关于|反映|聚焦|围绕)$/.test(wordOf(c.around, i)));
  const opener = at === undefined ? undefined : tokens[at];
  if (!opener || !has(tokens, behind, "instrument") || !/(有|其中)$/.test(stretch(c))) return [];
  const named = text.slice(opener.end, opener.end + 30).replace(/^[0-9]+(个|项|条|类)/, "");
  const label = trimLabel(named.slice(0, /[,。;\n0-9]/.exec(named)?.index ?? 0));
  return label.length < 2 ? [] : [{ measure: "category", label, rule: "policy area behind the number" }];
}
