import { type Observation, Unit } from "../../codebook.ts";
import { stretchStart, trimLabel } from "../labels.ts";
import { AREA_OF_WHOLE } from "../naming/areas/closed.ts";
import { ROW_OF_MANY } from "../naming/areas/rows.ts";
import { WHOLE_WITH_TOPICS } from "../naming/areas/wholes.ts";
import { PUT_BY } from "../naming/behind.ts";
import { ADDED_UP } from "../naming/byTime.ts";
import type { NumberToken } from "../numbers.ts";
import { ONE_OF_PARTIES } from "../parties.ts";
import { KIND_UNDER_VERB } from "../proposers.ts";
import type { Token } from "../tokens.ts";
import { claimsOf } from "./claims.ts";
import { codeOf, jointCode, parseCode, unitUnder } from "./codes.ts";
import { Describer } from "./features.ts";
import { type Claim, soundness } from "./judge.ts";
import { keptWeights, type Model } from "./model.ts";
import { keptReader, type Reader } from "./reader.ts";

/** What the grammar made of a number. */
export interface Read {
  number: NumberToken;
  /** under the grammar's name; where it found none, what is known of the number besides */
  observation: Observation;
  named: boolean;
  /** whether the grammar took it for none of ours; what is known of it besides is then worked out when asked for */
  left: boolean;
}

/** What claims are weighed with: what reads the words, and what judges. */
export interface Scales {
  reader: Reader;
  judge: Model;
}

/**
 * How likely a name must be right to be given: about half of the F1 that is reached, as is best for F1. One that the
 * rules give may be a little less so, for as good an F1 with precision and recall alike.
 */
const ENOUGH = 0.47;
const ENOUGH_OF_THE_RULES = 0.35;

/** A number whose words are hardly those of none of ours has one name at least: the likeliest, were it no more than this. */
const HARDLY_NONE = 0.15;
const ENOUGH_OF_SEVERAL = 0.3;

/** Numbers below this stand twice in a text by chance, as do shares. */
const SMALL = 20;

/** Measures whose figures are told apart by a name. */
const LISTED: ReadonlySet<Observation["measure"]> = new Set(["category", "by_handler", "by_proposer"]);

/**
 * Names each number by what the grammar and the classifier of the words around it make of it. Each name that either
 * gives is a claim, judged by a second model that has learned on reports new to both how often each is right; the
 * claims that are more likely right than wrong are kept. `leave` is told of numbers that lose all their names. See
 * data/classifier/README.md.
 */
export function weigh(
  text: string,
  tokens: Token[],
  read: Read[],
  leave: (number: NumberToken, why: string) => void,
  { reader, judge }: Scales = { reader: keptReader(), judge: keptWeights().judge },
): Observation[] {
  if (read.length === 0) return [];
  const describer = new Describer(text, tokens);
  let printed: Map<string, number> | null = null;
  let told: Set<string> | null = null;
  const before = new Set<string>();
  return byNumber(read).flatMap(([number, group]) => {
    const named = group.filter((r) => r.named).map((r) => r.observation);
    const value = sizeOf(number);
    const isAgain = before.has(value);
    if (named.length > 0) before.add(value);
    const nth = isDecided(number, named) ? -1 : describer.nthOf(number);
    if (nth < 0) return named;
    const left = group[0]?.left === true;
    const claims = claimsOf(reader.model, reader.model.likelihoods(reader.scores(describer, nth)), named, left);
    const { kept, lost, added } = weighed(reader, judge, claims, named, left);
    if (lost.length > 0 && kept.length + added.length === 0) {
      // Whether a number told twice says something new is the grammar's to judge: the words know one number at a time.
      printed ??= printedOf(tokens);
      if (isAgain || ((number.value ?? 0) >= SMALL && (printed.get(value) ?? 0) > 1)) return named;
      leave(number, UNSOUND);
    }
    if (added.length === 0) return kept;
    const pattern = lost[0] ?? kept[0] ?? group[0]?.observation;
    if (pattern === undefined) return kept;
    const rule = named.length === 0 ? `likely by its words; ${pattern.rule}` : lessLikely(lost, kept);
    const others = added.map((code) => ({ ...renamed(code, pattern, number, text), rule }));
    if (named.length > 0) return [...kept, ...others];
    // What is told elsewhere is told again here (codebook, rule 3).
    told ??= new Set(read.filter((r) => r.named).map((r) => statement(r.observation)));
    const known = told;
    return others.filter((o) => !known.has(statement(o)));
  });
}

/** How often each count stands in a text. */
function printedOf(tokens: Token[]): Map<string, number> {
  const printed = new Map<string, number>();
  for (const { number } of tokens)
    if (number?.kind === "item") printed.set(sizeOf(number), (printed.get(sizeOf(number)) ?? 0) + 1);
  return printed;
}

/** The names of a number that the rules gave, kept and lost, and the codes of those that the words add. */
function weighed(
  { model }: Reader,
  judge: Model,
  claims: readonly Claim[],
  named: readonly Observation[],
  left: boolean,
) {
  const sound = soundOf(judge, claims, left);
  const unsound = new Set(claims.filter((c) => c.named && !sound.includes(c)).map((c) => c.code));
  const kept = named.filter((o) => !unsound.has(codeOf(o)));
  const lost = named.filter((o) => unsound.has(codeOf(o)));
  const added = sound.filter((c) => !c.named).map((c) => c.code);
  // Names that never stood together are not put together.
  const isKnown =
    kept.length === 0 || added.length === 0 || model.codes.includes(jointCode([...kept.map(codeOf), ...added]));
  return { kept, lost, added: isKnown ? added : [] };
}

/** The claims that are more likely right than wrong; where several share the odds, the likeliest of them. */
function soundOf(judge: Model, claims: readonly Claim[], left: boolean): Claim[] {
  const weights = claims.map((claim) => ({ claim, weight: soundness(judge, claim) }));
  const sound = weights.filter(({ claim, weight }) => weight > (claim.named ? ENOUGH_OF_THE_RULES : ENOUGH));
  if (sound.length > 0 || left || weights[0] === undefined || weights[0].claim.none >= HARDLY_NONE)
    return sound.map(({ claim }) => claim);
  const likeliest = weights.reduce((a, b) => (b.weight > a.weight ? b : a));
  return likeliest.weight > ENOUGH_OF_SEVERAL ? [likeliest.claim] : [];
}

/**
 * Whether the words around a number have no say: masks and gaps the rules read by what stands where, and there are too
 * few to learn from; parties in a row are told by the document as a whole, as is what a class's letter means; what the
 * sentence as a whole tells, the words close by would belie; and a kind of proposer is one by the codebook's word.
 */
const isDecided = (number: NumberToken, named: readonly Observation[]) =>
  number.hidden !== null ||
  named.some((o) => BY_MORE_THAN_ITS_WORDS.has(o.rule) || (o.class_label !== null && o.outcome !== null));

const BY_MORE_THAN_ITS_WORDS: ReadonlySet<string> = new Set([
  ONE_OF_PARTIES,
  WHOLE_WITH_TOPICS,
  ADDED_UP,
  KIND_UNDER_VERB,
  AREA_OF_WHOLE,
  PUT_BY,
  ROW_OF_MANY,
]);

const sizeOf = ({ kind, value }: NumberToken) => `${kind} ${value}`;

/** What two numbers have in common that state the same figure. */
const statement = (o: Observation) => `${codeOf(o)} ${o.value} ${o.unit} ${o.instrument}`;

/** Why a number that the grammar named is left. */
const UNSOUND = "its words are those of a number that is none of ours";

/** Why a number is named otherwise than the grammar did, or besides. */
const lessLikely = ([old]: Observation[], [besides]: Observation[]) =>
  old ? `likelier by its words than: ${old.rule}` : `likely by its words, besides: ${besides?.rule}`;

/** Numbers in reading order, each with what was read of it. */
function byNumber(read: Read[]): [NumberToken, Read[]][] {
  const groups = new Map<NumberToken, Read[]>();
  for (const one of read) {
    const group = groups.get(one.number);
    if (group) group.push(one);
    else groups.set(one.number, [one]);
  }
  return [...groups].sort(([a], [b]) => a.start - b.start);
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
