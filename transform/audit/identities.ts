import { periodSums } from "./periods.ts";
import { excesses, rateLists } from "./rates.ts";
import type { IdentityName, Relation } from "./relations.ts";
import { subsets } from "./subsets.ts";
import { listSums, shareSums } from "./sums.ts";
import type { System } from "./system.ts";
import { conversions, remainders, statedSums } from "./totals.ts";

/** One identity that figures should satisfy. */
export interface Identity {
  name: IdentityName;
  formula: string;
  /** when a mismatch is a contradiction; where it does not apply, a mismatch proves nothing */
  applies: string;
  example: string;
  find(system: System): Relation[];
}

/** The identities, each found after those it builds on. */
export const IDENTITIES: readonly Identity[] = [
  {
    name: "classes_sum",
    formula: "A + B + C (+ D) = whole",
    applies:
      "A, B and C at least, none of the report's letters missing, or from solved to not solvable; or the sum shows it",
    example: "115 + 54 + 6 = 175 ≠ 170",
    find: (s) => listSums(s, "outcome", "classes_sum"),
  },
  {
    name: "verdicts_sum",
    formula: "satisfied + basically satisfied (+ understanding) + dissatisfied = feedback, or whole",
    applies: "the dissatisfied are told, or the sum shows it; with them more than the whole is a contradiction",
    example: "690 + 65 = 755",
    find: (s) => listSums(s, "satisfaction", "verdicts_sum"),
  },
  {
    name: "categories_sum",
    formula: "category + category + … = whole",
    applies: "the list ends with 其他, says how many it has (分为六类), its shares make 100, or the sum shows it",
    example: "10 + 8 + 7 + 3 + 2 + 5 = 35",
    find: (s) => listSums(s, "category", "categories_sum"),
  },
  {
    name: "handlers_sum",
    formula: "handler + handler + … = whole",
    applies: "the shares make 100, the same handlers make up another total of the report, or the sum shows it",
    example: "346 + 120 = 466",
    find: (s) => listSums(s, "by_handler", "handlers_sum"),
  },
  {
    name: "proposers_sum",
    formula: "members' + groups' (+ joint) = whole",
    applies: "the shares make 100, or the sum shows it",
    example: "1017 + 211 = 1228",
    find: (s) => listSums(s, "by_proposer", "proposers_sum"),
  },
  {
    name: "filing_sum",
    formula: "filed + not filed (merged, withdrawn, turned into letters) = submitted",
    applies: "the second is by its words what the first leaves over (未立案的, 其余), or the sum shows it",
    example: "4984 + 728 + 93 + 52 = 5857",
    find: (s) => listSums(s, "filing", "filing_sum"),
  },
  {
    name: "shares_sum",
    formula: "shares of a complete list = 100 %",
    applies: "the list is complete and its own total is the base; within half a unit (rounded) or one (cut off) each",
    example: "57.1 + 40 + 2.9 = 100 %",
    find: shareSums,
  },
  {
    name: "stated_sum",
    formula: "part + part + … , 共 sum",
    applies: "共, 合计 or 共计 stands before the last count of its sentence",
    example: "75 + 68 + 40 + 23 + 22 = 228",
    find: (s) => statedSums(s.reading),
  },
  {
    name: "instruments_sum",
    formula: "suggestions + proposals + motions = total of all",
    applies: "其中 or a bracket splits the total into two instruments, or the sum shows it",
    example: "8 + 12 = 20",
    find: (s) => s.totals.filter((r) => r.identity === "instruments_sum"),
  },
  {
    name: "components_sum",
    formula: "during the session + in recess = total; main + supporting = total",
    applies: "session and recess are both told, or the sum shows it",
    example: "1204 + 15 = 1219",
    find: (s) => s.totals.filter((r) => r.identity === "components_sum"),
  },
  {
    name: "remainder_sum",
    formula: "finished + still under way = taken on",
    applies: "the second is named as the rest (其余, 剩余), or the sum shows it",
    example: "1262 + 5 = 1267",
    find: (s) => remainders(s.reading),
  },
  {
    name: "converted_sum",
    formula: "suggestions + motions turned into suggestions = all suggestions",
    applies: "the sum shows it beside words of turning or adding",
    example: "67 + 13 = 80",
    find: (s) => conversions(s.reading),
  },
  {
    name: "periods_sum",
    formula: "year + year + … = all years",
    applies: "the text says how many years or sessions the total covers, and all or all but one are told",
    example: "466 = 159 + 172 + 135",
    find: periodSums,
  },
  {
    name: "share",
    formula: "part ÷ whole ≈ share",
    applies: "占 or a table ties the two and the base is named, shown by the other shares, or the only one in scope",
    example: "115 ÷ 170 = 67.65 % ≈ 67.6 %",
    find: (s) => s.ratios.filter((r) => r.identity === "share"),
  },
  {
    name: "joint_share",
    formula: "(part + part) ÷ whole ≈ 合计占",
    applies: "合计占 follows the parts",
    example: "(438 + 445) ÷ 950 = 92.95 % ≈ 93 %",
    find: (s) => s.ratios.filter((r) => r.identity === "joint_share"),
  },
  {
    name: "rate",
    formula: "count ÷ base ≈ rate",
    applies: "filing rates; other rates hold or cannot be told, since the base of a rate is seldom printed",
    example: "279 ÷ 316 = 88.29 % ≈ 88.3 %",
    find: (s) => s.ratios.filter((r) => r.identity === "rate"),
  },
  {
    name: "complement_rates",
    formula: "rates that exclude each other = 100 %",
    applies: "rates without counts follow each other; more than 100 is a contradiction where they exclude each other",
    example: "97.8 + 2.2 = 100 %",
    find: rateLists,
  },
  {
    name: "subset",
    formula: "part ≤ whole",
    applies: "a count stands under a larger total of its scope and in no sum or share",
    example: "11 ≤ 319",
    find: subsets,
  },
  {
    name: "percent_range",
    formula: "share ≤ 100 %",
    applies: "always; listed only where it fails",
    example: "1053 % > 100 %",
    find: excesses,
  },
];
