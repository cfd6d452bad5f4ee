import { type Observation, Unit } from "../../codebook.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import type { NumberToken } from "../numbers.ts";
import { ONE_OF_PARTIES } from "../parties.ts";
import type { Token } from "../tokens.ts";
import { codeOf, codesIn, parseCode, unitUnder } from "./codes.ts";
import { Describer } from "./features.ts";
import { keptReader, type Reader } from "./reader.ts";

/** A number's observations, as the grammar named them. */
export interface Named {
  number: NumberToken;
  observation: Observation;
}

/** How likely the classifier's reading must be to prevail, as another name and as none; how unlikely the grammar's. */
const SURE = 0.7;
const SURE_OF_NONE = 0.9;
const UNLIKELY = 0.03;

/** Numbers below this stand twice in a text by chance, as do shares. */
const SMALL = 20;

/** What a number often is through a statement sentences away, of which the words around it show nothing. */
const STATED: ReadonlySet<string> = new Set(["completed"]);
/** What the document decides, by who reports and how many bodies it tells of: among these the words do not choose. */
const RECEIVED: ReadonlySet<string> = new Set(["submitted", "assigned", "by_handler"]);

/** Measures whose figures are told apart by a name. */
const LISTED: ReadonlySet<Observation["measure"]> = new Set(["category", "by_handler", "by_proposer"]);

/**
 * Holds what the grammar made of each number against a classifier that reads the words around it, learned from
 * labelled reports. The grammar stands, unless it gave the number one name alone, the classifier is sure of another
 * reading, and holds the grammar's for nearly impossible: then the number is named as the classifier has it, or is
 * none of ours, of which `leave` is told. A number that the grammar left is not looked at. The thresholds were chosen
 * on reports that neither had seen; see data/classifier/README.md.
 */
export function overrule(
  text: string,
  tokens: Token[],
  named: Named[],
  leave: (number: NumberToken, why: string) => void,
  reader: Reader = keptReader(),
): Observation[] {
  if (named.length === 0) return [];
  const describer = new Describer(text, tokens);
  const out: Observation[] = [];
  const told = new Set<string>();
  let printed: Map<string, number> | null = null;
  for (const [number, observations] of byNumber(named)) {
    const better = betterReading(reader, describer, number, observations);
    const value = amountOf(number);
    // Whether a number told twice says something new is the grammar's to judge: the words know one number at a time.
    let again = better === "" && told.has(value);
    if (better === "" && (number.value ?? 0) >= SMALL) {
      printed ??= printedOf(tokens);
      again ||= (printed.get(value) ?? 0) > 1;
    }
    told.add(value);
    if (better === null || again) out.push(...observations);
    else if (better === "") leave(number, "its words are those of a number that is none of ours");
    else for (const old of observations) out.push(...codesIn(better).map((code) => renamed(code, old, number, text)));
  }
  return out;
}

/** How often each count stands in a text. */
function printedOf(tokens: Token[]): Map<string, number> {
  const printed = new Map<string, number>();
  for (const { number } of tokens)
    if (number?.kind === "item") printed.set(amountOf(number), (printed.get(amountOf(number)) ?? 0) + 1);
  return printed;
}

const amountOf = ({ kind, value }: NumberToken) => `${kind} ${value}`;

function byNumber(named: Named[]): Map<NumberToken, Observation[]> {
  const groups = new Map<NumberToken, Observation[]>();
  for (const { number, observation } of named) {
    const group = groups.get(number);
    if (group) group.push(observation);
    else groups.set(number, [observation]);
  }
  return groups;
}

/** The joint code that prevails over the grammar's; null where the grammar stands. */
function betterReading(
  reader: Reader,
  describer: Describer,
  number: NumberToken,
  observations: Observation[],
): string | null {
  const nth = describer.nthOf(number);
  const [only, ...others] = observations;
  // Several names of one number come from several cues: the grammar has seen more than one reason for them.
  if (nth < 0 || only === undefined || others.length > 0) return null;
  const named = codeOf(only);
  if (only.rule === ONE_OF_PARTIES) return null;
  if (STATED.has(named)) return null;
  const { model } = reader;
  const scores = reader.scores(describer, nth);
  const best = model.best(scores);
  if (best === named || (RECEIVED.has(named) && RECEIVED.has(best))) return null;
  const likelihoods = model.likelihoods(scores);
  const { code, likelihood } = model.likeliest(likelihoods);
  if (likelihood <= (code === "" ? SURE_OF_NONE : SURE)) return null;
  // B类指列入计划: what a letter means is told elsewhere in the document.
  if (only.class_label !== null && only.outcome !== null && code.startsWith("outcome")) return null;
  const own = model.likelihoodOf(named, likelihoods);
  return own !== null && own < UNLIKELY ? code : null;
}

/** A number's observation under another name: what belongs to the number stays, what belonged to the old name goes. */
function renamed(code: string, old: Observation, number: NumberToken, text: string): Observation {
  const { measure, outcome, level } = parseCode(code);
  const printed = Unit.safeParse(number.kind);
  return {
    ...old,
    measure,
    outcome,
    level,
    unit: unitUnder(measure, printed.success ? printed.data : old.unit),
    class_label: measure === "outcome" ? old.class_label : null,
    aspect: measure === "satisfaction" ? old.aspect : null,
    subset: measure === "key" ? null : old.subset,
    label: labelUnder(measure, old, number, text),
    rule: `likelier by its words than: ${old.rule}`,
  };
}

/** The name that a part is told by: the one found already, else what stands before a count. */
function labelUnder(
  measure: Observation["measure"],
  old: Observation,
  number: NumberToken,
  text: string,
): string | null {
  if (LISTED.has(measure) === LISTED.has(old.measure)) return old.label;
  if (!LISTED.has(measure) || number.kind === "percent") return null;
  return trimLabel(text.slice(stretchStart(text, number.start, 0), number.start)) || null;
}
