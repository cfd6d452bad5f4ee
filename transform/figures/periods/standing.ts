import type { Token } from "../tokens.ts";
import { bodyOf } from "./body.ts";
import { depthOf } from "./roles.ts";
import type { SessionMention } from "./session.ts";

/** 政协江苏省第十二届委员会常务委员会,报告二次会议以来: who reports names the term of the session behind it. */
export function standing(text: string, t: Token): SessionMention | null {
  const after =
    /^[^,。;0-9]{0,12}?(委员会|政协|人大|人民代表大会)[^,。;0-9]{0,4}(常务委员会|常委会)(第?[0-9一二三四五六七八九十]+次)?/.exec(
      text.slice(t.end, t.end + 30),
    );
  // 在市第十五届人大常委会第三十六次会议上: where a report was heard ties no session to the term.
  if (after === null || after[3] !== undefined || t.number === null) return null;
  const before = text.slice(Math.max(0, t.start - 14), t.start);
  const none = { session: null, close: false, since: false, during: false, part: false };
  return {
    ...none,
    start: t.start,
    end: t.end,
    term: t.number.value,
    body: bodyOf(before + text.slice(t.start, t.end) + after[0], after[0], before),
    depth: depthOf(text, t),
    role: "committee",
  };
}

/** Term of the standing committee of a conference that the text names first; null where it names none. */
export function standingTerm(text: string, tokens: Token[]): number | null {
  for (const t of tokens) {
    if (t.start > 800) return null;
    const found = t.number?.unit === "届" ? standing(text, t) : null;
    if (found?.body === "conference") return found.term;
  }
  return null;
}
