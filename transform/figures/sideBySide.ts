import { handlerTold } from "./departments.ts";
import type { Figure } from "./figure.ts";
import { handlerBehind, settleHandlers } from "./handlers.ts";
import { splitNames } from "./labels.ts";
import type { Surroundings } from "./surroundings.ts";

/** Bodies that take items on, each with figures of its own. */

const TOLD_OF_BODY = new Set([
  "adopted",
  "outcome",
  "published",
  "on_time",
  "satisfaction",
  "contacted",
  "completed",
  "replied",
]);

/** 科技局承办建议40件,办结率和满意率均为100%: what the sentence goes on to tell of the one department it names. */
export function labelRates(around: Surroundings, figures: Figure[]): void {
  const taken = figures.filter(
    (f) => f.names[0]?.measure === "by_handler" && f.names[0].rule === "one of several bodies",
  );
  const labels = new Set(taken.map((f) => f.names[0]?.label ?? ""));
  const others = figures.some((f) => f.names.some((n) => n.label && !labels.has(n.label)));
  if (others || (labels.size > 1 && !eachInItsPart(around, taken))) return;
  for (const f of figures) {
    const owner = taken.findLast((t) => t.at < f.at);
    const label = owner?.names[0]?.label ?? "";
    if (!owner || !/(部|局|厅|委|署|办)$/.test(label)) continue;
    const headed = handlerTold(around.text, f.number.start, around.several) === label;
    const counted = headed || f.number.kind === "percent" || f.names[0]?.measure === "adopted";
    const between = around.text.slice(owner.number.end, f.number.start);
    if (!counted || /[;]|全[省市县区国]/.test(between)) continue;
    f.names = f.names.map((n) => (TOLD_OF_BODY.has(n.measure) && !n.label ? { ...n, label } : n));
  }
}

/** 区教育局:承办23件,满意率100%;区住建局:承办31件,…: each department in a part of the sentence of its own. */
const eachInItsPart = (around: Surroundings, taken: Figure[]): boolean =>
  taken.every((f, n) => {
    const before = taken[n - 1];
    return !before || around.text.slice(before.number.end, f.number.start).includes(";");
  });

/** Whether a whole was counted before the sentence's second figure. */
function isWholeBefore(figures: Figure[], earlier: Figure[]): boolean {
  if (figures[0] !== undefined && isPut(figures[0])) return true;
  for (let i = Math.max(0, earlier.length - 200); i < earlier.length; i++) {
    const f = earlier[i];
    if (f !== undefined && (isPut(f) || isOfAll(f))) return true;
  }
  return false;
}

function isPut(f: Figure): boolean {
  return f.names.some((n) => n.measure === "submitted" || n.measure === "filed");
}

/** 国务院各部门办理7162件: of all departments, so that one alone is a part. */
function isOfAll(f: Figure): boolean {
  const { handler } = f;
  return (
    handler !== null &&
    /各(部门|单位|部委|委办局)|国务院(部门|部委)/.test(handler) &&
    f.names.some((n) => n.measure === "assigned")
  );
}

/** 法院、检察院、宣传部分别承办2件、2件、3件: as many bodies as counts, each its own. */
function inTheirOrder(around: Surroundings, figures: Figure[]): void {
  for (let n = 0; n < figures.length; n++) {
    const label = figures[n]?.names[0]?.label;
    if (!label?.includes("、") || figures[n]?.names[0]?.measure !== "by_handler") continue;
    const run = figures.slice(n).filter((f) => f.number.kind === "item" && f.names[0]?.label === label);
    const bodies = splitNames(label);
    const [first] = run;
    if (!first || run.length < 2 || bodies.length !== run.length) continue;
    if (!/分别[^,。;0-9]{0,8}$/.test(around.text.slice(Math.max(0, first.number.start - 12), first.number.start)))
      continue;
    for (const [i, f] of run.entries()) f.names = f.names.map((name) => ({ ...name, label: bodies[i] ?? label }));
  }
}

/** 转交乡政府15件,…乡政府承办的15件已办结12件: what one of several bodies took on, told again. */
function toldOfBody(f: Figure, all: Figure[]): void {
  const first = f.names[0];
  if (first?.measure !== "assigned" || f.names.length > 1 || !f.handler) return;
  const again = all.some(
    (g) =>
      g !== f &&
      g.number.value === f.number.value &&
      g.names[0]?.measure === "by_handler" &&
      g.names[0].label === f.handler,
  );
  if (again) f.names = [{ ...first, measure: "by_handler", label: f.handler, rule: "one of several bodies" }];
}

/** Names the counts of bodies side by side, whose they are. */
export function settleBodies(around: Surroundings, figures: Figure[], earlier: Figure[]): void {
  for (const f of figures) {
    const assigned = f.names.some((n) => n.measure === "assigned");
    if (assigned && f.handler === null) f.handler = handlerBehind(around.text, f.number.end);
  }
  settleHandlers(around, figures, isWholeBefore(figures, earlier));
  inTheirOrder(around, figures);
  for (const f of figures) toldOfBody(f, [...earlier.slice(-60), ...figures]);
  for (const f of figures) {
    const first = f.names[0];
    if (!f.each || f.names.length !== 1 || first?.measure !== "by_handler" || !first.label) continue;
    f.names = splitNames(first.label).map((label) => ({ ...first, label, rule: "one figure for each name" }));
  }
}
