import type { Instrument, Measure } from "../codebook.ts";
import { compatible, type Figure, isCount, type Reading } from "./figure.ts";
import { exactValue } from "./listbase.ts";
import { familyOf, summing } from "./lists.ts";
import type { Standing, Sum } from "./relations.ts";

/** Measures whose totals split into totals of the same measure. */
const SPLITTING: ReadonlySet<Measure> = new Set(["submitted", "assigned", "filed", "replied", "completed", "outcome"]);
const RECESS = ["闭会", "会后", "休会"];
const REST = ["其余", "剩余", "余下", "其它", "其他"];
const CONVERTED = ["转", "改作", "加上", "作为"];
const REACH = 200;

const sum = (part: Partial<Sum> & Pick<Sum, "identity" | "wholes" | "parts" | "standing">): Sum => ({
  kind: "sum",
  disjoint: false,
  ...part,
});

/** Counts after a total that could split it up: same measure or 会办, up to the next total of its depth. */
function following(reading: Reading, total: Figure): Figure[] {
  const found: Figure[] = [];
  let depth: number | null = null;
  for (let i = total.index + 1; i < reading.figures.length; i++) {
    const f = reading.figures[i];
    if (f === undefined || f.start - total.end > REACH || f.sentence > total.sentence + 1) break;
    if (!isCount(f) || f.start < total.end) continue;
    if (f.o.measure !== total.o.measure && f.o.measure !== "joint") {
      if (familyOf(f.o) !== null || f.depth > total.depth) continue;
      break;
    }
    if (f.o.subset !== total.o.subset || f.o.class_label !== total.o.class_label) continue;
    depth ??= f.depth;
    if (f.depth < depth) break;
    if (f.depth === depth) found.push(f);
  }
  return found;
}

/** Total of all instruments = suggestions + proposals + motions; total = its parts by source or by role. */
export function splitTotals(reading: Reading): Sum[] {
  const found: Sum[] = [];
  for (const total of reading.figures) {
    if (!isCount(total) || !SPLITTING.has(total.o.measure)) continue;
    const parts = following(reading, total);
    const relation =
      total.o.instrument === "combined" ? instruments(reading, total, parts) : components(reading, total, parts);
    if (relation !== null) found.push(relation);
  }
  return found;
}

function instruments(reading: Reading, total: Figure, after: Figure[]): Sum | null {
  const own = (f: Figure) =>
    f.o.instrument !== "combined" &&
    f.o.measure === total.o.measure &&
    f.o.outcome === total.o.outcome &&
    compatible(f.o, total.o);
  const parts = after.filter(own);
  const kinds = new Set<Instrument>(parts.map((f) => f.o.instrument));
  if (kinds.size < 2) return before(reading, total);
  const gap = reading.folded.slice(total.end, parts[0]?.start ?? total.end);
  const said = parts.length === 2 && (gap.includes("其中") || gap.includes("(") || gap.includes(":"));
  return close(reading, "instruments_sum", total, parts, said ? "stated" : "open");
}

/** 议案74件、建议529件,共603件: the total follows its parts. */
function before(reading: Reading, total: Figure): Sum | null {
  const parts: Figure[] = [];
  for (let i = total.index - 1; i >= 0; i--) {
    const f = reading.figures[i];
    if (f === undefined || total.start - f.end > REACH || parts.length === 3) break;
    if (!isCount(f) || f.depth !== total.depth || familyOf(f.o) !== null) continue;
    if (f.o.instrument === "combined") break;
    if (!compatible(f.o, total.o) || parts.some((p) => p.o.instrument === f.o.instrument)) continue;
    parts.unshift(f);
  }
  const [a, b] = [parts.length > 2 ? parts : [], parts.slice(-2)];
  for (const candidate of [b, a]) {
    if (candidate.length < 2) continue;
    const relation = close(reading, "instruments_sum", total, candidate, "open");
    if (relation?.standing === "shown") return relation;
  }
  return null;
}

function components(reading: Reading, total: Figure, after: Figure[]): Sum | null {
  const own = after.filter((f) => f.o.instrument === total.o.instrument && f.o.outcome === total.o.outcome);
  for (let n = Math.min(own.length, 6); n >= 2; n--) {
    const parts = own.slice(0, n);
    const relation = close(reading, "components_sum", total, parts, recess(reading, total, parts) ? "stated" : "open");
    if (relation.standing !== "open") return relation;
  }
  return null;
}

/** 会议期间270件,闭会期间21件: nothing lies between a session and its recess. */
function recess(reading: Reading, total: Figure, parts: Figure[]): boolean {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  const a = reading.folded.slice(Math.max(total.end, first.start - 12), first.start);
  const b = reading.folded.slice(Math.max(first.end, second.start - 12), second.start);
  return (
    (a.includes("会议") || a.includes("大会")) &&
    !RECESS.some((w) => a.includes(w)) &&
    RECESS.some((w) => b.includes(w))
  );
}

function close(reading: Reading, identity: Sum["identity"], total: Figure, parts: Figure[], otherwise: Standing): Sum {
  const values = parts.map((p) => exactValue(reading, p.index));
  const whole = exactValue(reading, total.index);
  const equal =
    whole !== null && values.every((v) => v !== null) && values.reduce((s: number, v) => s + (v ?? 0), 0) === whole;
  return sum({
    identity,
    wholes: [total.index],
    parts: parts.map((p) => p.index),
    standing: equal && otherwise === "open" ? "shown" : otherwise,
  });
}

/** 已办结40件,其余1件正在办理: finished and still under way make up what was taken on. */
export function remainders(reading: Reading): Sum[] {
  const found: Sum[] = [];
  for (const rest of reading.figures) {
    if (!isCount(rest) || rest.o.measure !== "outcome" || rest.o.outcome !== "underway") continue;
    const done = reading.figures
      .slice(0, rest.index)
      .filter((f) => isCount(f) && (f.o.measure === "completed" || f.o.measure === "replied"))
      .filter((f) => f.sentence === rest.sentence && f.o.instrument === rest.o.instrument)
      .at(-1);
    if (done === undefined) continue;
    const near = reading.folded.slice(done.end, rest.start);
    const said = REST.some((w) => near.includes(w));
    const total = reading.figures
      .filter((f) => isCount(f) && f.o.measure === "assigned" && f.o.label === null && f.end <= done.start)
      .filter((f) => f.depth <= done.depth && compatible(f.o, done.o));
    const equal = total.find((t) => {
      const [w, a, b] = [t.index, done.index, rest.index].map((i) => exactValue(reading, i));
      return w != null && a != null && b != null && w === a + b;
    });
    const whole = equal ?? (said && total.length === 1 ? total[0] : undefined);
    if (whole !== undefined) found.push(close(reading, "remainder_sum", whole, [done, rest], said ? "stated" : "open"));
  }
  return found;
}

/** Suggestions of the session + motions turned into suggestions = all suggestions; only where the numbers show it. */
export function conversions(reading: Reading): Sum[] {
  const found: Sum[] = [];
  const counts = reading.figures.filter(isCount);
  for (const turned of counts.filter((f) => f.o.instrument === "motion" && f.o.measure === "not_filed")) {
    const own = counts.filter(
      (f) => f.o.instrument === "suggestion" && f.o.measure === "submitted" && f.o.session === turned.o.session,
    );
    const totals = counts.filter(
      (f) =>
        f.o.instrument === "suggestion" &&
        (f.o.measure === "submitted" || f.o.measure === "assigned") &&
        f.index > turned.index,
    );
    for (const a of own) {
      const whole = totals.find(
        (t) =>
          t.index > a.index && exactValue(reading, t.index) === (a.value ?? Number.NaN) + (turned.value ?? Number.NaN),
      );
      if (whole === undefined) continue;
      const between = reading.folded.slice(Math.min(a.start, turned.start), whole.start);
      if (between.length < REACH && CONVERTED.some((w) => between.includes(w))) {
        found.push(close(reading, "converted_sum", whole, [turned, a], "open"));
      }
    }
  }
  return found;
}

/** 75件、68件 … 共228件: a total that follows its parts in one sentence; 共19件 … 共31件 are parts themselves. */
export function statedSums(reading: Reading): Sum[] {
  const found: Sum[] = [];
  for (const total of reading.figures) {
    if (!isCount(total) || !summing(reading, total)) continue;
    const parts: Figure[] = [];
    for (let i = total.index - 1; i >= 0; i--) {
      const f = reading.figures[i];
      if (f === undefined || f.sentence !== total.sentence || (isCount(f) && f.o.measure !== total.o.measure)) break;
      if (isCount(f) && f.depth === total.depth) parts.unshift(f);
    }
    if (parts.length > 1 && !parts.some((p) => summing(reading, p)))
      found.push(close(reading, "stated_sum", total, parts, "stated"));
  }
  return found;
}
