import type { Name } from "../figure.ts";
import { type Context, stretch } from "./context.ts";

/** 合计占93%: two classes together are the better one (codebook, merged classes). */
export function mergedShare(c: Context): Name[] | null {
  if (!/合计|共占|两项|总共|二者|两者/.test(stretch(c))) return null;
  const parts = c.figures.filter((f) => f.names[0]?.measure === "outcome").slice(-2);
  const best = parts.flatMap((f) => f.names).find((n) => n.outcome === "resolved");
  return best ? [{ ...best, rule: "share of merged classes" }] : null;
}

/** 非常满意的占47%,满意的占35%,两项合计82%: the sum of the verdicts before it. */
export function mergedVerdicts(c: Context): Name[] | null {
  if (!/(两|二|三)(项|者)(合计|相加|之和|共计)?(为|达|达到|是|共)?$/.test(stretch(c))) return null;
  const parts = c.figures.filter((f) => f.number.kind === "percent" && f.names[0]?.measure === "satisfaction");
  const levels = new Set(parts.map((f) => f.names[0]?.level));
  const first = parts[0]?.names[0];
  if (!first || parts.length < 2) return null;
  const level = levels.size === 1 ? (first.level ?? null) : "satisfied_or_basically";
  return [{ ...first, level, rule: "sum of the verdicts before" }];
}
