import type { Name } from "../figure.ts";
import { trimLabel } from "../labels.ts";
import { ADDED_UP } from "./byTime.ts";
import { type Context, LISTED, listStart, residue, startOf, WHOLES } from "./context.ts";
import { areaOverComma } from "./lists.ts";

/** The name of a list member; 聚焦民生的次之,有49件: in the clause before. */
export function memberLabel(c: Context, raw: string): string {
  const label = trimLabel(raw);
  return (label === "有" || label === "达" ? areaOverComma(c) : null) ?? label;
}

/** The names of the member before, as this member of its list has them. */
export function shared(c: Context, names: Name[]): Name[] {
  const raw = c.around.text.slice(listStart(c), startOf(c));
  return names.flatMap((n): Name[] => {
    const rest = residue(raw);
    // 平时提案23件、成果转化7件: how they came about is no time.
    if (n.rule === ADDED_UP && rest !== "") return [];
    if (!LISTED.has(n.measure)) return rest.length <= 6 ? [{ ...n, rule: "shared with the figure before" }] : [];
    const label = memberLabel(c, raw);
    // 集体提案由42件增加到67件: of the same kind.
    if (/^(增加|增长|增|上升|升|提高|提升|减少|减|下降|降|压减)[到至为]$/.test(label))
      return [{ ...n, rule: "level that it has come to" }];
    // 集体提案159件、平时提案229件: when they were put forward is no kind of proposer.
    if (/^(平时|日常|大会|会议期间|闭会期间|全会|全会期间|会上|会后)$/.test(label)) {
      const whole = c.figures.findLast((f) => f.number.kind === "item" && WHOLES.has(f.names[0]?.measure ?? ""));
      return (whole?.names ?? []).slice(0, 1).map((w) => ({ ...w, rule: "part of the whole by its time" }));
    }
    // 提交集体提案6件、个人提案18件、人大建议1件: the other instrument is no kind of the first.
    if (n.measure === "by_proposer" && OTHER_INSTRUMENT.test(raw) && isOfProposals(c))
      return [{ measure: "submitted", rule: "other instrument behind a list of proposers" }];
    // 除2件交县委部门外,其余138件均由县政府承办: what stands behind the number tells who handles the others.
    if (n.measure === "by_handler" && /^(其余|余下|剩余|其他|其它)$/.test(label)) return [];
    // 法检两院5件、县区28件: places that take items on.
    const places = n.measure === "by_handler" && /^各?(县区|区县|县市区|市县|县市|市区|乡镇|省市|旗县)$/.test(label);
    const plain = !places && (rest === "" || label === "");
    return [{ ...n, label: plain ? (n.label ?? null) : label, rule: "member of a list" }];
  });
}

/** 人大建议, 人大代表建议, 市人大议案: in a list of proposals. */
const OTHER_INSTRUMENT = /^[,、;和及以与]*(省|市|县|区|州)?(人大代表|人大|代表)?(建议|议案|建议、批评和意见)(共|有)?$/;

const isOfProposals = ({ around, before }: Context): boolean =>
  before !== null && around.text.slice(Math.max(0, before.number.start - 10), before.number.end + 4).includes("提案");
