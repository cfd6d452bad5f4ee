import type { Level } from "../../codebook.ts";
import { outcomeName } from "../degrees.ts";
import type { Name } from "../figure.ts";
import { splitNames, stretchStart, trimLabel } from "../labels.ts";
import { levelName } from "../levels.ts";
import { isParty } from "../parties.ts";
import { cue } from "../tokens.ts";
import { verbNames } from "../verbs.ts";
import { areaName } from "./areas/closed.ts";
import { isBodyName } from "./bodyNames.ts";
import { type Context, endOf, lastWhole, own, startOf, stretch } from "./context.ts";
import { bodiesAgain } from "./eachBody.ts";
import { modeOf } from "./lists.ts";

/** How many figures of the same kind follow without any words of their own: 分别为98%、95%和90% gives 2. */
export function bareFollowers(c: Context): number {
  const { tokens, text } = c.around;
  let n = 0;
  let end = endOf(c);
  for (let i = c.k + 1; i < c.s.to; i++) {
    const t = tokens[i];
    if (!t) break;
    if (t.number && t.number.kind === c.figure.number.kind) {
      if (/[^、,和及与以 ]/.test(text.slice(end, t.start))) break;
      n++;
      end = t.end;
    } else if (t.mark !== "、" && t.mark !== ",") break;
  }
  return n;
}

/**
 * Names for a run of figures that stand side by side, in the order of the names before them: letters, verdicts,
 * degrees of solution, instruments, bodies, areas, or the counts before where the run is one of shares
 * (codebook, rule 2). Null where there is no such run or the names do not fit its length.
 */
export function pairRun(c: Context): Name[][] | null {
  const length = bareFollowers(c) + 1;
  if (length < 2) return null;
  const clause = namingClause(c);
  if (c.figure.number.kind === "percent") {
    const areas = own(c).some((i) => cue(c.around.tokens[i], "area") || cue(c.around.tokens[i], "respectively"))
      ? labels(c, length)
      : null;
    const shares = areas ?? shareRun(c, length);
    if (shares) return shares;
  }
  return (
    letters(c, clause, length) ??
    verdicts(c, clause, length) ??
    outcomes(c, clause, length) ??
    ofEachInstrument(c, clause, length) ??
    bodies(c, length) ??
    instruments(c, clause, length) ??
    labels(c, length)
  );
}

/** 甲委、乙局牵头办理的建议、提案分别达14件、69件: several bodies come before the two instruments. */
function bodies(c: Context, length: number): Name[][] | null {
  const named = labels(c, length);
  return named?.[0]?.[0]?.measure === "by_handler" ? named : null;
}

/** The clause with the names: the figure's own, or the one before where its own only says 分别为. */
function namingClause(c: Context): number[] {
  const words = own(c).filter(
    (i) =>
      !cue(c.around.tokens[i], "respectively") && !cue(c.around.tokens[i], "share") && !cue(c.around.tokens[i], "each"),
  );
  return words.length > 0 ? own(c) : (c.left.clauses[1] ?? own(c));
}

/** 分别占41%和59%: shares of the last counts. */
function shareRun(c: Context, length: number): Name[][] | null {
  const share = own(c).some((i) => cue(c.around.tokens[i], "share"));
  if (!share) return null;
  const counts = [...c.earlier.slice(-8), ...c.figures]
    .filter((f) => f.number.kind === "item" && f.dropped === null && f.names.length > 0)
    .slice(-length);
  if (counts.length < length) return null;
  return counts.map((f) =>
    f.names.slice(0, 1).map((n) => ({
      ...n,
      instrument: n.instrument ?? f.instrument ?? undefined,
      rule: "shares in the order of the counts",
    })),
  );
}

function letters(c: Context, clause: number[], length: number): Name[][] | null {
  const found = clause.filter((i) => cue(c.around.tokens[i], "letter"));
  if (found.length !== length) return null;
  return found.map((i) => {
    const name = outcomeName(c.around, [i]);
    return name ? [{ ...name, rule: "letters and figures in order" }] : [];
  });
}

function verdicts(c: Context, clause: number[], length: number): Name[][] | null {
  const found = clause.flatMap((i) => levelsOf(c, i));
  const all = levelName(c.around, clause);
  if (!all) return null;
  const rule = "verdicts and figures in order";
  if (found.length !== length) return null;
  return found.map((level) => [{ ...all, level, rule }]);
}

/** 满意、基本满意 is one word of the vocabulary and two verdicts of a list. */
function levelsOf(c: Context, i: number): Level[] {
  const t = c.around.tokens[i];
  const found = cue(t, "level")?.v;
  if (!found) return [];
  const two = found === "satisfied_or_basically" && c.around.text.slice(t?.start, t?.end).includes("、");
  return two ? ["satisfied", "basically"] : [found];
}

/** Degrees of solution set apart by 、 or commas, and by 和 where that makes as many as there are figures. */
function outcomes(c: Context, clause: number[], length: number): Name[][] | null {
  const groups =
    [/(的(和|及|与))/, /^(的|等)?(和|及|与|以及)/]
      .map((joined) => degrees(c, clause, joined))
      .find((g) => g.length === length) ?? null;
  const names = groups?.map((g) => outcomeName(c.around, g)) ?? [];
  return groups !== null && names.every((n) => n !== null)
    ? names.map((n) => [{ ...(n as Name), rule: "classes and figures in order" }])
    : null;
}

/** The outcome words of a clause in groups: a new one behind each 、 and behind what joins two classes (已采纳解决的和列入计划的). */
function degrees(c: Context, clause: number[], joined: RegExp): number[][] {
  const groups: number[][] = [[]];
  for (const i of clause) {
    const t = c.around.tokens[i];
    if (t?.mark === "、") groups.push([]);
    else if (cue(t, "outcome")) {
      const last = c.around.tokens[groups.at(-1)?.at(-1) ?? -1];
      if (last && joined.test(c.around.text.slice(last.end, t?.start))) groups.push([]);
      groups.at(-1)?.push(i);
    }
  }
  return groups.filter((g) => g.length > 0);
}

/** 建议58件、提案74件,已经解决的分别有47件、37件: one class, a figure for each of the counts before. */
function ofEachInstrument(c: Context, clause: number[], length: number): Name[][] | null {
  if (c.figure.number.kind !== "item" || !clause.some((i) => cue(c.around.tokens[i], "respectively"))) return null;
  const part = /(主办|承办|独办|单办|协办|会办|分办)件?(数|数量)?(分别|各)(为|有|是|达)?$/.exec(stretch(c))?.[1];
  const role: Name | null =
    part === undefined ? null : { measure: /主|承|独|单/.test(part) ? "assigned" : "joint", rule: "" };
  const name = outcomeName(c.around, clause) ?? levelName(c.around, clause) ?? role;
  const counts = c.figures.filter((f) => f.number.kind === "item" && f.names.length > 0).slice(-length);
  const told = counts.map((f) => f.names[0]?.instrument ?? f.instrument ?? undefined);
  if (!name || told.length !== length || new Set(told).size !== length) return null;
  return told.map((instrument) => [{ ...name, instrument, rule: "one class of each count before" }]);
}

/** 建议、提案分别为50件、60件: the verb's measure, one instrument each. */
function instruments(c: Context, clause: number[], length: number): Name[][] | null {
  const found = clause.flatMap((i) => {
    const v = cue(c.around.tokens[i], "instrument")?.v;
    return v === "combined" ? (["suggestion", "proposal"] as const) : v ? [v] : [];
  });
  const verbs = verbNames(c.around, clause);
  if (found.length !== length || new Set(found).size !== length || verbs.length === 0) return null;
  return found.map((v) => verbs.map((n) => ({ ...n, instrument: v, rule: "instruments and figures in order" })));
}

/** 市发展改革委、市住建局分别承办17件、24件; 农业类、城建类分别占21%和17%. */
function labels(c: Context, length: number): Name[][] | null {
  const { text, tokens } = c.around;
  const again = bodiesAgain(c, length);
  if (again) return again.map((label) => [{ measure: "by_handler", label, rule: "bodies and figures in order" }]);
  const clause = namingClause(c);
  const first = tokens[clause[0] ?? c.k]?.start ?? startOf(c);
  const mark = clause.find((i) => cue(tokens[i], "respectively"));
  const end = clause === own(c) ? startOf(c) : stretchStart(text, tokens[own(c)[0] ?? c.k]?.start ?? startOf(c), 0) - 1;
  const until = mark === undefined ? end : (tokens[mark]?.start ?? end);
  const from = stretchStart(text, Math.min(first, until), 0);
  const list = text
    .slice(from, until)
    .replace(/^[^,。]*由/, "")
    .replace(/^(今年|去年|上年|目前|全年|其中|[0-9]{4}年度?)+,?/, "")
    .replace(/^[^、,。]{0,16}(集中(在|于)|涉及到?|涵盖|覆盖|聚焦)/, "")
    .replace(/(次之|其次|紧随其后|居后)$/, "")
    .replace(/(承担|承办|办理|主办|领办|分得)(了)?的?(建议|提案)*(所占)?的?(比重|比例|份额|占比)$/, "")
    .replace(/,?(位列|位居|排名|排在|分列|列|居|排)(全[省市县区州])?前?[一二两三四五六七八1-8](位|名)?,?$/, "")
    .replace(/(承办|办理|主办)(的)?(建议|提案)*(件数|数量|数|量|件)(较多|最多|居多|靠前|居前)?,?$/, "")
    .replace(/(承办|办理|主办)(较多|最多|居多|靠前|居前|任务较重|任务最重),?$/, "")
    .replace(/(牵头|负责|具体)?(承办|办理|主办)(了)?的(人大|政协|代表|委员|建议|提案|议案|、|和)+(总数|数量)?$/, "");
  // 住建、教育、交通三部门: bodies by their short names, counted.
  const counted = /[两二三四五六七八九0-9]+(个|家)?(部门|单位|局|系统)$/.exec(list);
  const split = splitNames(counted ? list.slice(0, counted.index) : list);
  // 工业和信息化局、水利局: 和 may be part of a name.
  const names = split.length === length ? split : list.split("、").map(trimLabel);
  if (names.length !== length) return null;
  if (counted && split.length === length)
    return names.map((label) => [{ measure: "by_handler", label, rule: "bodies and figures in order" }]);
  const verb = verbNames(c.around, clause)[0]?.measure;
  if (names.every(isBodyName)) {
    const measure = verb === "assigned" || verb === undefined ? "by_handler" : verb;
    return names.map((label) => [{ measure, label, rule: "bodies and figures in order" }]);
  }
  const proposers = clause.some((i) => cue(tokens[i], "proposer")) || names.every(isParty);
  if (mark !== undefined && verb === "submitted" && proposers) {
    return names.map((label) => [{ measure: "by_proposer", label, rule: "proposers and figures in order" }]);
  }
  if (/率$/.test(names.at(-1) ?? "")) return null;
  const area =
    areaName(c.around, clause, startOf(c)) !== null ||
    clause.some((i) => cue(tokens[i], "area")) ||
    (mark !== undefined &&
      /^(?:其中,?)?涉及.*的(?:代表|委员)?(?:建议|提案)(?:数量|数)?$/.test(text.slice(from, until))) ||
    (mark !== undefined && shareOfAreas(c, clause, names));
  return area ? names.map((label) => [{ measure: "category", label, rule: "areas and figures in order" }]) : null;
}

/** What says more of a share than the name of an area does. */
const BESIDE = [
  "instrument",
  "joint",
  "letter",
  "level",
  "outcome",
  "key",
  "verb",
  "receive",
  "rate",
  "contact",
  "rest",
  "proposer",
] as const;

/** 农网改造、城区停电、线路隐患分别占40%、31%、29%: parts of a whole told before, whose names say nothing else of them. */
function shareOfAreas(c: Context, clause: number[], names: string[]): boolean {
  const { tokens } = c.around;
  return (
    c.figure.number.kind === "percent" &&
    (names.length >= 3 || modeOf(c) === "category") &&
    own(c).some((i) => cue(tokens[i], "share")) &&
    names.every((name) => name.length >= 2 && name.length <= 20) &&
    lastWhole(c) !== null &&
    !clause.some((i) => BESIDE.some((kind) => cue(tokens[i], kind) !== null))
  );
}
