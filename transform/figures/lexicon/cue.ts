import type { Instrument, Level, Measure } from "../../codebook.ts";

/** Part that an expression about a problem's solution plays in a class of outcomes. */
export type OutcomeAtom = "done" | "adopted" | "partly" | "underway" | "planned" | "not" | "reason";

/** What a word of the vocabulary says. */
export type Cue =
  /** what is handled */
  | { t: "instrument"; v: Instrument }
  /** a verb that gives a count its measure */
  | { t: "verb"; v: Measure; weak?: boolean }
  /** a verb of receiving: put forward or taken on, by who receives */
  | { t: "receive" }
  /** the name of a rate */
  | { t: "rate"; v: Measure; level?: Level; outcome?: true }
  /** how far the problem was solved */
  | { t: "outcome"; v: OutcomeAtom }
  /** the proposer's verdict */
  | { t: "level"; v: Level }
  /** a class letter or its equal: 甲类, 一类 */
  | { t: "letter"; v: "A" | "B" | "C" | "D" }
  /** items singled out */
  | { t: "key" }
  /** handled together or in support */
  | { t: "joint" }
  /** closes the name of a policy area: 类, 方面 */
  | { t: "area" }
  /** closes or is the name of a kind of proposer */
  | { t: "proposer" }
  /** a body that handles */
  | { t: "body"; general?: true }
  /** all, each, already: turns a verb into a statement about the number before it */
  | { t: "all" }
  /** 分别, 依次: names and figures pair in order */
  | { t: "respectively" }
  /** 各: one figure for each name */
  | { t: "each" }
  /** 占: the figure is a share */
  | { t: "share" }
  /** 其中, 按…分: parts follow */
  | { t: "parts"; v: "any" | "category" | "by_handler" | "by_proposer" | "outcome" }
  /** a target, a threshold, a rule: the number is none of ours */
  | { t: "target" }
  /** comparison with another time */
  | { t: "compare" }
  /** something else is counted */
  | { t: "foreign"; strong?: true }
  /** the proposer was met, called or visited */
  | { t: "contact" }
  /** feedback forms */
  | { t: "feedback" }
  /** what the verdict is about */
  | { t: "aspect"; v: "process" | "result" }
  /** the kind of the others: 其余, 剩余 */
  | { t: "rest" }
  /** a word that holds another cue's characters and says nothing of its own: 交办会, 承办单位 */
  | { t: "noise" };
