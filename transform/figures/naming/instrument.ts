import type { Instrument } from "../../codebook.ts";
import type { Figure } from "../figure.ts";
import { isLoosePhrase } from "../lexicon/loosePhrases.ts";
import { cue } from "../tokens.ts";
import {
  attached,
  type Context,
  endOf,
  outsideBrackets,
  own,
  sentenceBefore,
  stretch,
  WHOLES,
  wordOf,
} from "./context.ts";

/** Counts of a sentence that a sum behind them may be of. */
const MOST_ADDENDS = 8;

/** The instrument named nearest to the figure: right behind it, else before it in its clause or its segment. */
export function instrumentNear(c: Context): Instrument | null {
  const { tokens } = c.around;
  for (const group of nearest(c)) {
    for (const i of group) {
      const found = cue(tokens[i], "instrument");
      if (found && !isProblem(c, i) && !isAnaphor(c, i))
        return joinedBefore(c, group, i) || saidByBoth(c, i) ? "combined" : ofConference(c, found.v);
      const spoken = cue(tokens[i], "key") || cue(tokens[i], "joint") || cue(tokens[i], "verb")?.v === "published";
      const key = spoken ? keyInstrument(c, i) : null;
      if (key) return key;
    }
  }
  const { kind } = c.figure.number;
  return kind === "percent" || kind === "organisation" ? countedTogether(c) : (sumOfBoth(c) ?? moreThanEither(c));
}

/** 收到提案者书面意见建议412件: in a text of a conference alone, what it calls 建议 are its proposals. */
const ofConference = (c: Context, v: Instrument): Instrument =>
  c.around.conference && v !== "motion" ? "proposal" : v;

/** 代表委员提出的建议9件; 采纳意见建议320条 where both are told of: what deputies and members say alike. */
function saidByBoth(c: Context, i: number): boolean {
  const word = wordOf(c.around, i);
  if (word !== "建议" && !isLoosePhrase(word)) return false;
  const start = c.around.tokens[i]?.start ?? 0;
  const before = c.around.text.slice(Math.max(0, start - 30), start);
  // 代表、委员提出建议77件、提案72件: each says its own.
  const beside = /^[、和及,](政协|委员)*提案/.test(c.around.text.slice(endOf(c), endOf(c) + 8));
  if (/代表[、和与及]?(政协)?委员[^,。;0-9]*$/.test(before)) return !beside;
  const both = c.around.about === "combined" || (c.earlier.at(-1) ?? c.figures.at(-1))?.instrument === "combined";
  return both && /(采纳|吸纳|吸收)[^,。;的0-9]{0,8}$/.test(before);
}

/** Words around the figure in groups, the nearest first. */
function* nearest(c: Context): Generator<number[]> {
  yield attached(c.around, c.right.own, c.k);
  // (含转为建议处理的议案)482件: what a bracket adds is not what the number counts.
  for (const clause of c.left.clauses) yield outsideBrackets(c, clause).reverse();
  for (const clause of c.left.clauses) yield clause.toReversed();
  if (!c.right.shared) yield c.right.own;
}

/** 议案28件、建议412件、提案242件,共计682件: a sum behind counts of several instruments is of all. */
function sumOfBoth(c: Context): Instrument | null {
  if (c.figure.number.kind !== "item" || !/^(以上|三者|两者|二者)?(共计|合计|总计|共)(有|为)?$/.test(stretch(c)))
    return null;
  const parts = addends(c);
  // 连同议案改作建议的74件,共计161件: by then all are suggestions.
  const turned = parts.some((f) => f.instrument === "motion") && /连同|加上/.test(sentenceBefore(c));
  if (turned) return "suggestion";
  return new Set(parts.map((f) => f.instrument)).size > 1 ? "combined" : null;
}

/** The fewest counts right before a figure that add up to it; none where none do. */
function addends(c: Context): Figure[] {
  // 党代表提案6件、代表建议31件、政协提案44件,共81件: what another assembly's members put forward is in the sum.
  const counts = c.figures.filter(
    (f) => f.number.kind === "item" && (f.dropped === null || f.dropped === "another assembly's"),
  );
  let sum = counts.at(-1)?.number.value ?? 0;
  for (let n = 2; n <= Math.min(counts.length, MOST_ADDENDS); n++) {
    sum += counts.at(-n)?.number.value ?? 0;
    if (sum === c.figure.number.value) return counts.slice(-n);
  }
  return [];
}

/** 建议88件、提案120件,已办结151件: more than was counted of the last instrument, and no more than of both, is of both. */
function moreThanEither(c: Context): Instrument | null {
  if (c.figure.number.kind !== "item") return null;
  const wholes = c.figures.filter(
    (f) => f.number.kind === "item" && f.dropped === null && f.names.some((n) => WHOLES.has(n.measure)),
  );
  const [other, last] = wholes.slice(-2);
  if (!other || !last || other.instrument === last.instrument) return null;
  const value = c.figure.number.value ?? 0;
  const [a, b] = [other.number.value ?? 0, last.number.value ?? 0];
  return value > Math.max(a, b) && value <= a + b ? "combined" : null;
}

/** A rate or the bodies behind counts of both instruments (建议6件、提案11件,满意率100%) are of both. */
function countedTogether(c: Context): Instrument | null {
  if (own(c).some((i) => cue(c.around.tokens[i], "share"))) return null;
  const since = c.figures.findLastIndex((f) => f.number.kind === "percent" && f.dropped === null);
  const counts = c.figures
    .slice(since + 1)
    .filter((f) => f.number.kind === "item" && f.dropped === null && f.names.some((n) => WHOLES.has(n.measure)));
  return new Set(counts.map((f) => f.instrument)).size > 1 ? "combined" : null;
}

/** 重点建议 and 公开提案 name their instrument, too; 重点督办建议和政协重点提案, 重点建议提案 both. */
function keyInstrument(c: Context, i: number): Instrument | null {
  const word = wordOf(c.around, i);
  const t = c.around.tokens[i];
  const suggestion = word.includes("建议") || word.endsWith("建");
  const proposal = word.includes("提案");
  const behind = c.around.text.slice(t?.end ?? 0, (t?.end ?? 0) + 12);
  const before = c.around.text.slice(Math.max(0, (t?.start ?? 0) - 12), t?.start);
  if (suggestion && proposal) return "combined";
  if (suggestion && /^([、和及与]|以及)?(重点)?(督办)?提案/.test(behind)) return "combined";
  if (suggestion) return word.includes("议案") ? "combined" : "suggestion";
  if (proposal && /建议([、和及与]|以及)(全国|[省市县区])?(政协)?$/.test(before)) return "combined";
  return proposal ? "proposal" : word.includes("议案") ? "motion" : null;
}

/** 市人大代表建议和市政协提案69件: one number under both names. */
function joinedBefore(c: Context, group: number[], i: number): boolean {
  const t = c.around.tokens[i];
  const own_ = cue(t, "instrument")?.v;
  // 协办建议提案70件: the one ends the word before the other.
  if (own_ === "proposal" && c.around.text.slice((t?.start ?? 0) - 2, t?.start) === "建议") return true;
  let other = -1;
  for (const j of group) if (j < i && j > other && cue(c.around.tokens[j], "instrument")) other = j;
  const before = c.around.tokens[other];
  const v = cue(before, "instrument")?.v;
  if (!t || !before || !v || v === own_ || own_ === "combined") return false;
  const between = c.around.text.slice(before.end, t.start);
  return between.length <= 16 && /^(和|、|及|与|以及|暨)/.test(between) && !/[0-9,。;:(]/.test(between);
}

/** 提案92件。这些建议交由…: proposals that were counted before, by what they say. */
function isAnaphor(c: Context, i: number): boolean {
  if (wordOf(c.around, i) !== "建议" && !isLoosePhrase(wordOf(c.around, i))) return false;
  if ((c.figures.at(-1) ?? c.earlier.at(-1))?.instrument !== "proposal") return false;
  const start = c.around.tokens[i]?.start ?? 0;
  // 意见建议被采纳的(A类)57件, 所提问题和建议已经解决: what proposals say, in a class of outcomes.
  const said = c.around.text.slice(c.around.tokens[i]?.end ?? 0, (c.around.tokens[i]?.end ?? 0) + 12);
  if (
    isLoosePhrase(wordOf(c.around, i)) ||
    /问题(和|及|与|、)$/.test(c.around.text.slice(Math.max(0, start - 3), start))
  )
    if (/^(得到|被|已|予以|均|部分|基本|正在|采纳|落实|解决|受到)/.test(said)) return true;
  return /(这些|上述|以上)$/.test(c.around.text.slice(Math.max(0, start - 2), start));
}

/** 提案所提意见建议: what a proposal says, not another instrument. */
function isProblem(c: Context, i: number): boolean {
  const said = wordOf(c.around, i);
  if (said !== "建议" && said !== "书面意见" && !isLoosePhrase(said)) return false;
  const t = c.around.tokens[i];
  const before = c.around.text.slice(Math.max(0, (t?.start ?? 0) - 6), t?.start);
  // 审查委员会建议将其中4件列为议案; 经审查,建议列入大会议程1件: what somebody suggests.
  const next = c.around.text.slice(t?.end ?? 0, (t?.end ?? 0) + 3);
  if (/[,。;:、]$/.test(before) && /^(列入|列为|作为|交[由付有]|转为|转作|立案)/.test(next)) return true;
  if (
    /^(将|把|对)/.test(c.around.text.slice(t?.end ?? 0, (t?.end ?? 0) + 1)) &&
    /(委员会|会议|主席团|组)$/.test(before)
  )
    return true;
  // 提供了书面意见, 以书面意见答复: what the reply is written in.
  if (said === "书面意见") return /(提供|反馈|出具|报送|形成|作出|以)(了|的)?$/.test(before);
  const form = /提案(的)?形式[^,。;]*$/.test(c.around.text.slice(Math.max(0, (t?.start ?? 0) - 16), t?.start));
  return form || /(所提|提案[^,。;()0-9]{0,4}|提案的|(所提|提出的?|反映的?)问题(、|和|及|与))$/.test(before);
}
