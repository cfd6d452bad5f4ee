import type { Name } from "../../figure.ts";
import { stretchStart, trimLabel } from "../../labels.ts";
import { cue } from "../../tokens.ts";
import { type Context, lastWhole, sentenceBefore, startOf, stretch, tail } from "../context.ts";
import { areaNamed, isEverything } from "./area.ts";
import { isHandedIn, isKnown } from "./wholes.ts";

/** 围绕…等,提出提案N件: the clause before names the policy area of what is put forward. */
export function coveredBefore(c: Context, named: Name[]): Name[] | null {
  if (named.length !== 1 || named[0]?.measure !== "submitted" || lastWhole(c) === null) return null;
  if (
    (/共|累计|全年|一共/.test(stretch(c)) && !amongAreas(c)) ||
    isHandedIn(stretch(c)) ||
    /(建言|献策|履职|调研)[^,。;]{0,6},[^,]*$/.test(sentenceBefore(c))
  )
    return null;
  const { tokens, text } = c.around;
  // 围绕…等,提出提案968件,立案866件: what is screened next is the whole.
  if (/^(建议|提案)?,(经(过)?(审查|初审|审核|审议),?)?(共|予以|确定|审查)?立案[0-9]/.test(tail(c, 20))) return null;
  const field = fieldBefore(c) ?? fieldOfCommas(c);
  if (field !== null && !isKnown(c))
    return [{ measure: "category", label: field, rule: "policy area in the clause before" }];
  const at = c.left.clauses[1]?.find((i) => cue(tokens[i], "parts")?.v === "category");
  const opener = at === undefined ? undefined : tokens[at];
  const first = tokens[c.left.clauses[0]?.[0] ?? -1];
  if (!opener || !first || text[opener.start - 1] === "不") return null;
  if (isKnown(c)) return null;
  // 经济建设方面,围绕产业升级、优化服务等,提出提案152件: the area at the head, topics between it and its count.
  const head = /(?:^|[。;:])([^,。;:、]{2,12})方面,$/.exec(
    text.slice(Math.max(0, opener.start - 18), opener.start),
  )?.[1];
  const area = areaNamed(head ?? text.slice(opener.end, first.start).split(",")[0], "policy area in the clause before");
  return area && [area];
}

/** 围绕甲提出提案149件,占8%;围绕乙,共提出761件: the list has counted an area before. */
function amongAreas(c: Context): boolean {
  const count = c.figures.findLast((f) => f.number.kind === "item" && f.dropped === null);
  return count?.names[0]?.measure === "category" && /围绕|聚焦|关于|就/.test(sentenceBefore(c));
}

/** 围绕一体推进教育发展、人才培养,推动产业创新等方面,代表们提出…等建议41件: the area holds commas of its own. */
function fieldOfCommas(c: Context): string | null {
  const said = sentenceBefore(c).slice(-220);
  const end = /等?(?:方面|领域|问题),(?:代表|委员|大家)?们?共?提[出交][^,。;0-9]*$/.exec(said);
  if (end === null) return null;
  const lead = said.slice(0, end.index);
  const opener = [...lead.matchAll(/(?:^|[,;。:])(?:围绕|聚焦|紧扣|就)/g)].at(-1);
  const told = opener === undefined ? "" : lead.slice(opener.index + opener[0].length);
  return told.includes(",") && !/[。;:0-9]/.test(told) ? trimLabel(told) : null;
}

/** 经济建设方面,提出提案64件; 在经济建设上,提出提案64件: the clause before is nothing but the area's name. */
function fieldBefore(c: Context): string | null {
  const said =
    /^(?:(?:各位|广大)?(?:代表|委员|大家)们?)?(?:共|共计)?(?:提出|提交)(?:了)?(?:的)?(?:有关|相关)?(提案|建议)?$/.exec(
      stretch(c),
    );
  if (said === null || (said[1] === undefined && !/^(提案|建议|相关)/.test(tail(c, 3)))) return null;
  const { text } = c.around;
  const end = startOf(c) - stretch(c).length - 1;
  if (text[end] !== ",") return null;
  const before = text.slice(stretchStart(text, end, 0), end);
  const field =
    /^(?:在)?([^,。;]{2,30}?)(?:等)?(?:方面|领域)$/.exec(before) ??
    /^在([^,。;]{2,16})上$/.exec(before) ??
    /^(?:就|针对)([^,。;0-9]{3,40}?)(?:等)?(?:方面|领域|问题)?$/.exec(before);
  if (field?.[1] === undefined || /围绕|涉及|关于/.test(field[1]) || isEverything(field[1])) return null;
  return trimLabel(field[1].replace(/^(?:就|针对)/, ""));
}
