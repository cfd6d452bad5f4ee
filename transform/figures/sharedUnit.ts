import type { Token } from "./tokens.ts";

const MOST_IN_ORDER = 12;
const JOINS = /^(、|和|及|与|以及)?$/;
const IN_ORDER = /(分别|依次)(为|是|有|达到?|占|占比|提出|提交|承办|办理)?(建议|提案|约)?$/;

/** 分别为35、20和15件: numbers in order that print the unit of them all at the last. */
export function shareUnit(text: string, tokens: Token[], n: number): void {
  const last = tokens[n]?.number;
  if (!last || last.value === null) return;
  const run: Token[] = [];
  let start = last.start;
  for (let i = n - 1; i >= 0 && run.length < MOST_IN_ORDER; i--) {
    const t = tokens[i];
    if (t?.mark === "、" && t.end === start) start = t.start;
    else if (t?.number?.kind === "bare" && JOINS.test(text.slice(t.end, start))) {
      run.push(t);
      start = t.start;
    } else break;
  }
  if (run.length === 0 || !IN_ORDER.test(text.slice(Math.max(0, start - 12), start))) return;
  for (const t of run) if (t.number) t.number = { ...t.number, kind: last.kind, unit: last.unit };
}
