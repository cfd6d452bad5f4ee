import type { Surroundings } from "../surroundings.ts";
import { cue, type Token } from "../tokens.ts";

/** Verbs of handing over. */
export const HANDING = /^(交由|交给|转交|交|移交|转|分送|送交|批转|转办|交办|分解|分送|下达|落实到)/;

/** 交由42个单位研究答复: what the receivers are to do is not done yet. */
export function isPurpose(around: Surroundings, clause: number[], t: Token): boolean {
  const handed = clause.find(
    (i) => cue(around.tokens[i], "verb")?.v === "assigned" && handsOver(around, around.tokens[i], clause),
  );
  const from = around.tokens[handed ?? -1]?.end ?? t.start;
  return from < t.start && /^[^,。;]{0,30}(研究|负责|予以|进行|限期|按时|按期)$/.test(around.text.slice(from, t.start));
}

/** 由镇政府7个站所负责办理. */
export function byBody(text: string, t: Token): boolean {
  return /由[^,。;]{2,24}$/.test(text.slice(Math.max(0, t.start - 26), t.start));
}

/** Words of handing over; 交 and 转 alone only where a receiver follows. */
export function handsOver(around: Surroundings, t: Token | undefined, clause: number[]): boolean {
  if (!t) return false;
  const word = around.text.slice(t.start, t.end);
  if (!HANDING.test(word) || /^[^,。;]{0,6}(大会|秘书处|主席团)/.test(around.text.slice(t.end, t.end + 10)))
    return false;
  if (word.length > 1) return true;
  const after = around.text.slice(t.end, t.end + 20);
  return clause.length > 0 && /^[^,。;]{0,18}(部门|单位|政府|办理|承办|系统|有关)/.test(after);
}
