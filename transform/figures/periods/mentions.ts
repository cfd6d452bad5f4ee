import type { Token } from "../tokens.ts";
import { bodyOf } from "./body.ts";
import { depthOf, holdsPart, roleOf } from "./roles.ts";
import type { SessionMention } from "./session.ts";
import { tellsOfYears } from "./several.ts";
import { sittings } from "./sittings.ts";
import { standing } from "./standing.ts";

/** Ordinals that are looked at: more are no report. */
const MOST = 2000;

/** How far from a term's first session several years are told of, in characters. */
const REACH = 400;

const OTHER_MEETING = /(常委|常务|主任会|主席会|党组|主席团|中全会|党代会|全委会|董事|理事|职代|教代|团代)/;
/** 第三届委员会委员210人: those who sit in a term are no period of figures. */
const PEOPLE = /^[^,。;0-9]{0,6}(委员会委员|委员会组成人员|人大代表|人民代表|委员|代表)(总数|共|共有|中|名单)?[,0-9]/;
/** Every session named in the text, in order. */
export function sessionMentions(text: string, tokens: Token[]): SessionMention[] {
  const out: SessionMention[] = [];
  const ordinals = tokens.filter((t) => t.number?.kind === "ordinal" && t.number.value !== null).slice(0, MOST);
  for (let i = 0; i < ordinals.length; i++) {
    const t = ordinals[i];
    const number = t?.number;
    if (!t || !number) continue;
    const found =
      number.unit === "届"
        ? termMention(text, t, ordinals[i + 1])
        : number.unit === "次"
          ? loneSession(text, t, ordinals[i - 1])
          : null;
    const mention = found ?? (number.unit === "届" ? standing(text, t) : null);
    if (mention) out.push(mention);
  }
  let last: SessionMention | null = null;
  for (const m of out) {
    // 八届次会议: the session's number was lost; the one named before it is meant.
    if (m.session === null && text.startsWith("次会议", m.end) && last?.term === m.term) m.session = last.session;
    if (m.term === null && last !== null) {
      m.term = last.term;
      m.body ??= last.body;
    }
    if (m.term !== null) last = m;
    if (m.session === 1 && m.since) m.total = sumsUp(text, m);
  }
  return [...out, ...sittings(text, out)].sort((a, b) => a.start - b.start);
}

/** 自第一次会议以来五年中, 一次会议以来…。三年来: whether several years have passed since a term's first session. */
const sumsUp = (text: string, m: SessionMention) =>
  tellsOfYears(text.slice(Math.max(0, m.start - REACH), m.end + REACH)) &&
  !/(期间|时)/.test(text.slice(m.end, m.end + 6));

function termMention(text: string, t: Token, next: Token | undefined): SessionMention | null {
  const before = text.slice(Math.max(0, t.start - 14), t.start);
  // 新一届, 上一届, 每一届 number no term.
  if (t.number?.value === 1 && /[新上下每这那换某]$/.test(before)) return null;
  const paired = next?.number?.unit === "次" && next.start - t.end <= 26 ? next : null;
  const middle = text.slice(t.end, paired ? paired.start : t.end + 12);
  const meets =
    paired !== null &&
    (/^(全体|全委|全|例|政协)?(会|人代会|人大|大会|政协)/.test(text.slice(paired.end, paired.end + 5)) ||
      joinsNext(text, paired.end) ||
      (paired.start === t.end && /^(的|以来|期间|全会|时)/.test(text.slice(paired.end, paired.end + 2))));
  const reach = paired ? /[,。;\n]|以来|期间/.test(middle) || !meets : false;
  const use = paired && !reach ? paired : null;
  const after = text.slice(t.end, use ? use.end + 6 : t.end + 14);
  if (!use && PEOPLE.test(after)) return null;
  // 第十七届人民代表大会⏎常务委员会: a headline broken between the two.
  const named = (use ? text.slice(t.end, use.end + 4) : after).replace(/\s+/g, "");
  if (OTHER_MEETING.test(use ? named : named.slice(0, 8) + (/^人民代表大会常/.test(named) ? named.slice(8, 12) : "")))
    return null;
  const near = `${before.split(/[,。;\n]/).at(-1) ?? ""}${after}`;
  const body = bodyOf(near, middle, before);
  // 从十届一次的4.38%上升至十届五次的16.09%
  const plain = use !== null && use.start === t.end && /^的/.test(text.slice(use.end, use.end + 1));
  if (body === null && !plain && !(use && /委员会|会议/.test(after))) return null;
  const end = use ? use.end : t.end;
  // 九届人大以来数量最多的一次: a record, not a period of the figures.
  if (!use && /^[^,。;0-9]{0,6}以来[^,。;]{0,24}(最多|最高|最大|首次|第一次|新高|最好)/.test(text.slice(end, end + 44)))
    return null;
  return {
    start: t.start,
    end,
    term: t.number?.value ?? null,
    session: use && !joinsNext(text, use.end) ? (use.number?.value ?? null) : null,
    body,
    depth: depthOf(text, t),
    close: /[0-9](件|条|份)[^,。;、0-9]{0,8}第?$/.test(before),
    since: /^(会议)?以来/.test(text.slice(end, end + 4)),
    during: /^(会议)?(以来|期间)/.test(text.slice(end, end + 4)),
    part: holdsPart(text, t.start, end),
    role: roleOf(text, t.start, end),
  };
}

/** 一次、二次会议期间: a total over two sessions has none of them (codebook, rule 9). */
function joinsNext(text: string, end: number): boolean {
  return /^(全体)?(会议)?(和|、|及|与|至|到|暨)第?[0-9一二三四五六七八九十]次(全体)?会议/.test(
    text.slice(end, end + 14),
  );
}

/** 四次会议以来: the term is that of the mention before. */
function loneSession(text: string, t: Token, before: Token | undefined): SessionMention | null {
  if (before?.number?.unit === "届" && t.start - before.end <= 26 && !/[,。;\n]/.test(text.slice(before.end, t.start)))
    return null;
  const value = t.number?.value ?? null;
  // 一次、二次会议: both were named together.
  if (before?.number?.unit === "次" && joinsNext(text, before.end) && t.start - before.end <= 8) return null;
  if (value === null || value > 12 || !text.startsWith("会议", t.end)) return null;
  const lead =
    text
      .slice(Math.max(0, t.start - 10), t.start)
      .split(/[,。;\n]/)
      .at(-1) ?? "";
  // 较上届五次会议增加: what the figures are compared with.
  if (/(比|较|同|与|和)(上|前)一?届(人大|政协)?第?$/.test(lead)) return null;
  if (
    OTHER_MEETING.test(lead) ||
    /审查委员会[^,。;]{0,4}第?$/.test(lead) ||
    /委员会(召开|举行|开)?第?$/.test(lead) ||
    /(讨论|工作|专题|调度|推进|常务|领导|部署|联席|第)$/.test(lead.replace(/第$/, ""))
  )
    return null;
  return {
    start: t.start,
    end: t.end,
    term: null,
    session: value,
    body: bodyOf(lead, "", lead),
    depth: depthOf(text, t),
    close: false,
    since: /^会议以来/.test(text.slice(t.end, t.end + 4)),
    during: /^会议(以来|期间)/.test(text.slice(t.end, t.end + 4)),
    part: holdsPart(text, t.start, t.end),
    role: roleOf(text, t.start, t.end),
  };
}
