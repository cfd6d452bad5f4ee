import { matches } from "../../text/matches.ts";
import type { SessionMention } from "./session.ts";

/** Namings that are looked at: more are no report. */
const MOST = 2000;

/** 本次会议共收到, 大会提案组共收到, 会议期间: what the meeting that is sitting received. */
const SITS =
  /(本次|此次|这次)(会议|大会|全会|政协会议|全体会议)|(大会(?:提案组|秘书处|议案组|提案委员会)|提案(?:审查)?委员会(?:共|已)*收到)|(会议|大会|全会)(期间|共?收到)/g;

/**
 * The meeting that is sitting, named again where the text only told that it opened or what it heard: its figures are
 * of it. Where another session was named before, only 本次会议 and the meeting's own offices tell so.
 */
export function sittings(text: string, named: readonly SessionMention[]): SessionMention[] {
  if (!named.some((m) => m.role !== "subject")) return [];
  const out: SessionMention[] = [];
  for (const found of matches(text, SITS)) {
    if (out.length >= MOST) break;
    const start = found.index;
    const begin = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("\n", start)) + 1;
    const lead = text.slice(Math.max(begin, start - 60), start);
    const office = found[3] !== undefined;
    const here = found[1] !== undefined || (office && /截[至止]/.test(lead));
    const meanwhile = found[4] !== undefined && /(^|[,;: ])$/.test(lead);
    const before = named.filter((m) => m.start < start);
    if ((!here && !meanwhile) || lead.includes("以来") || (meanwhile && before.some((m) => m.role === "subject")))
      continue;
    const meeting = before.findLast((m) => (m.role === "event" || m.role === "delivered") && m.session !== null);
    if (meeting)
      out.push({
        ...meeting,
        start,
        end: start + found[0].length,
        depth: 0,
        role: "subject",
        sits: true,
        since: false,
        part: false,
      });
  }
  return out;
}
