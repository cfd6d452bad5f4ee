import { type Figure, STATED } from "../figure.ts";
import { rightOf, type Sentence } from "../sentence.ts";
import type { Surroundings } from "../surroundings.ts";
import { cue } from "../tokens.ts";
import { addTo, isWhole } from "./about.ts";
import { attached } from "./context.ts";
import { isOpen, workDone } from "./done.ts";
import { statementsIn } from "./stated.ts";

/** Statements about a number before them, 全部办结 or 均已答复, give it further measures (codebook, rule 3). */
export function applyStatements(around: Surroundings, s: Sentence, figures: Figure[]): void {
  for (const figure of figures) {
    if (figure.number.kind === "item" && figure.dropped === null) aboutCount(around, s, figures, figure);
  }
  for (const figure of figures) {
    if (!isPassedOver(figure)) continue;
    const depth = around.tokens[figure.at]?.depth ?? 0;
    // What a bracket adds (会上557件) is no subject of what follows it.
    const whole = figures.findLast(
      (f) => f.at < figure.at && f.number.kind === "item" && isWhole(f) && (around.tokens[f.at]?.depth ?? 0) <= depth,
    );
    // 其中主办402件,占47%;参阅83件,占10%,所有建议均已办结: told of the whole that the sentence before counted.
    const ofParts = cue(around.tokens[s.from], "parts") !== null && figures.filter(isWhole).length > 1;
    if (!whole) continue;
    for (const clause of rightOf(around.tokens, s, figure.at).clauses) {
      for (const p of statementsIn(around, clause, { own: false, earlier: [], motion: false })) {
        if (p.handing ? handsFiledOver(around, figure, clause) : !ofParts)
          addTo(around, figures, whole, { name: p.name, own: false, all: p.all === true });
      }
    }
  }
}

/** 25件,满意率100%,均已办结; 25件,比上年增加5件,均已办结: a rate, a comparison or an average behind the count that is told of. */
const isPassedOver = (f: Figure) =>
  f.dropped === null ? f.number.kind === "percent" : f.dropped === "a comparison" || f.dropped === "an average";

function aboutCount(around: Surroundings, s: Sentence, figures: Figure[], figure: Figure): void {
  const done = workDone(around, figure);
  if (done) addTo(around, figures, figure, { name: { measure: done.measure, rule: STATED }, own: done.own });
  if (isWhole(figure) && isOpen(around, figure))
    addTo(around, figures, figure, { name: { measure: "outcome", outcome: "underway", rule: STATED }, own: true });
  const right = rightOf(around.tokens, s, figure.at);
  const clauses = [right.shared ? ownPart(around, right.own, figure.at) : right.own, ...right.clauses];
  clauses.forEach((clause, n) => {
    const options = {
      own: n === 0,
      parted: n > 0 && figure.parted,
      earlier: clauses.slice(0, n),
      motion: figure.instrument === "motion",
      one: figure.number.value === 1,
    };
    for (const p of statementsIn(around, clause, options)) {
      // 立案672件,其中委员提案573件…,分送88个部门: a clause of its own hands the whole over.
      if (p.handing && !isWhole(figure) && (n === 0 || !passedOver(around, figure, clause))) continue;
      if (n > 0 && !p.handing && screenedSubject(around, figure)) continue;
      addTo(around, figures, figure, { name: p.name, own: n === 0, all: p.all === true });
    }
  });
}

/** 35件未立为提案的,也均作了答复: what was screened out is itself the subject, and not the whole before it. */
function screenedSubject(around: Surroundings, figure: Figure): boolean {
  if (figure.names[0]?.measure !== "not_filed") return false;
  return /[,。;\n]((其余|另有|对|另外|还有)的?)?$/.test(
    around.text.slice(Math.max(0, figure.number.start - 4), figure.number.start),
  );
}

/**
 * 立案672件,其中委员提案573件…,分送88个部门; 立案402件,作为意见建议61件,交由61家单位办理: a clause of its own hands the
 * whole over, and neither its part nor what was screened out.
 */
function passedOver(around: Surroundings, figure: Figure, clause: number[]): boolean {
  const measure = figure.names[0]?.measure;
  if (measure !== "not_filed") return measure === "by_proposer";
  const from = around.tokens[clause[0] ?? -1]?.start ?? 0;
  return /^[^,。;]{0,4}(交由|分送|送交|移交|转交|交|分解到)[^,。;]{2,40}(单位|部门)[^,。;参]{0,4}(承办|办理|答复)/.test(
    around.text.slice(from, from + 60),
  );
}

/** What is the figure's own in a clause that another figure shares: the noun behind it, or all before the other's rate. */
function ownPart(around: Surroundings, behind: number[], at: number): number[] {
  const rate = behind.findIndex((i) => cue(around.tokens[i], "rate"));
  return rate > 0 ? behind.slice(0, rate) : attached(around, behind, at);
}

/** 立案601件,立案率87.5%,交82家承办单位办理: behind the rate of filing, the filed ones are handed over. */
function handsFiledOver(around: Surroundings, rate: Figure, clause: number[]): boolean {
  const from = around.tokens[clause[0] ?? -1]?.start ?? 0;
  const measure = rate.names[0]?.measure;
  const close = from - rate.number.end <= 4 && (measure === "filed" || measure === "proposers");
  return (
    close &&
    /^(会后|随后|已|并|全部|均|分别|统一)*(交由|分送|送交|移交|转交|交办给?|交|分解到)[^,。;其余]{0,30}(单位|部门)/.test(
      around.text.slice(from, from + 50),
    )
  );
}
