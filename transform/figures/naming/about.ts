import type { Figure, Name } from "../figure.ts";
import type { Surroundings } from "../surroundings.ts";
import { WHOLES } from "./context.ts";

/** Of which counts a statement behind them is made (codebook, rules 3 and 4). */

const SHARED = "shared with the figure before";

/** Whether the figure counts a whole, as opposed to a part of one. */
export function isWhole(f: Figure): boolean {
  if (f.dropped !== null) return false;
  const key = !f.parted && f.names[0]?.measure === "key";
  return key || f.names.length === 0 || f.names.some((n) => WHOLES.has(n.measure));
}

const FINISHING = new Set(["completed", "replied"]);
const told = (n: Name) => FINISHING.has(n.measure);

/** Whether what was told of the member before is told of the last one, too: 均已办结并答复. */
const goesOn = (f: Figure, last: Figure | undefined, name: Name) =>
  f.names
    .slice(1)
    .every((n) => !told(n) || n.measure === name.measure || last?.names.some((m) => m.measure === n.measure));

/** What is said, and whether the clause of the number itself says it. */
interface Said {
  name: Name;
  own: boolean;
  /** whether the subject is all items, of which no part is the whole: 所有建议提案均已办结 */
  all?: boolean;
}

/** A part's statement belongs to the whole it is a part of; in a list of wholes to each (建议5件、提案8件,均已办结). */
export function addTo(around: Surroundings, figures: Figure[], figure: Figure, said: Said): void {
  const { name } = said;
  if (said.own && isRest(around, figure)) {
    figure.names = [name];
    return;
  }
  if (!isWhole(figure) && figure.names.some((n) => n.measure === name.measure)) return;
  const whole =
    said.own && (name.measure === "assigned" || (figure.names[0]?.measure === "joint" && opensClause(around, figure)))
      ? null
      : (wholeOfParts(around, figures, figure) ??
        (FINISHING.has(name.measure) && !said.own ? summedBefore(around, figures, figure) : null));
  const target = whole ?? targetOf(around, figures, figure, said);
  // 其中建议19件、提案33件,涉及交通44件,目前已全部办结: said of the whole that the sentence before counted (rule 4).
  if (target && target !== figure && target.parted && goesOnWith(around, figures, target)) return;
  if (said.all === true && target?.parted === true) return;
  if (!said.own && name.measure !== "assigned" && target && target !== figure && playsRole(around, target)) return;
  // 已解决的11件,均按要求办理完毕: told of the one count of its sentence, whatever else it says.
  if (!target && figures.filter((f) => f.number.kind === "item").length === 1 && figure.names[0]?.measure === "outcome")
    figure.names.push(name);
  const chain: Figure[] = [];
  for (let f: Figure | undefined = target; f; f = listedBefore(around, figures, f)) {
    // 建议25件已全部办结,提案12件已全部答复: of the first its own clause has told.
    if (f !== target && FINISHING.has(name.measure) && f.names.slice(1).some(told) && !goesOn(f, target, name)) break;
    chain.push(f);
    if (name.measure === "joint") break;
  }
  for (const f of [...chain, ...rolesBefore(around, figures, figure, said, target)]) addName(around, f, name);
}

/** 有3件申请延期,其余125件均已办结: told of the others alone. */
const isRest = (around: Surroundings, f: Figure): boolean =>
  f.number.kind === "item" &&
  (f.names.length === 0 ||
    f.names[0]?.rule === SHARED ||
    f.names[0]?.rule === "what remains beside what is finished") &&
  /(其余|其他|余下|剩余|剩下)的?(代表|委员)?(建议|提案|议案)?(有|共)?$/.test(
    around.text.slice(Math.max(0, f.number.start - 12), f.number.start),
  );

const OPENED = /[,;](其中|已|目前|其中已|目前已)?有$|其中,?$/;

function addName(around: Surroundings, f: Figure, name: Name): void {
  if (f.names.some((n) => n.measure === name.measure)) return;
  // What leaders single out was handed over with the rest; what the congress takes up goes to its own bodies.
  if (name.measure === "assigned" && (f.names[0]?.measure === "key" || f.names[0]?.rule === "taken up")) return;
  // A part that only inherited its whole's measure is handed over, and nothing else: 其中166件交区政府办理.
  const opened = FINISHING.has(name.measure) && OPENED.test(around.text.slice(f.number.start - 5, f.number.start));
  // 承办218件,有215件作出答复: what was only answered is no second count of what was taken on.
  // 收到的189件提案中,158件予以立案: a part of what was counted before it.
  const among =
    name.measure === "filed" && /[案议件]中,(有|共有)?$/.test(around.text.slice(0, f.number.start).slice(-8));
  // 重点提案6件,目前5件已办结: a part of the key items is what was told of it.
  const playsPart = /^(主办|承办|单办|独办|牵头)/.test(around.text.slice(f.number.end, f.number.end + 2));
  const partOfKey = FINISHING.has(name.measure) && f.names[0]?.measure === "key";
  if (
    ((opened && !playsPart) || among || partOfKey || (f.parted && name.measure === "assigned")) &&
    f.names[0]?.rule === SHARED
  )
    f.names = [name];
  else f.names.push(name);
}

function targetOf(around: Surroundings, figures: Figure[], figure: Figure, { name, own }: Said): Figure | undefined {
  const forms = name.measure === "satisfaction" && figure.names[0]?.measure === "feedback";
  if (forms || (isWhole(figure) && !figure.role)) return figure;
  const whole = figures.findLast(
    (f) => f.at < figure.at && f.number.kind === "item" && isWhole(f) && !(figure.role && f.role),
  );
  // 协办的18件全部答复: no whole stands before the items of the role.
  const alone =
    own &&
    figure.names[0]?.measure === "joint" &&
    (opensClause(around, figure) || !wholeBefore(around, figures, figure));
  return alone ? figure : whole;
}

/** ,10件协办件已全部办结: a number that opens its clause is what the clause tells of. */
const opensClause = (around: Surroundings, f: Figure): boolean =>
  /[,;。:\n](目前|现|另有|还有|有)?$/.test(around.text.slice(Math.max(0, f.number.start - 4), f.number.start));

/** 9件,其中建议2件,提案7件,均已办结: the whole, or the last of the wholes, that the parts up to the figure add up to. */
function wholeOfParts(around: Surroundings, figures: Figure[], figure: Figure): Figure | undefined {
  const depth = around.tokens[figure.at]?.depth;
  let sum = 0;
  let first = figure;
  const level = figures.filter((f) => f.at <= figure.at && around.tokens[f.at]?.depth === depth);
  for (const f of level.reverse()) {
    if (f.number.kind !== "item") {
      if (f.number.kind === "percent") return undefined;
      continue;
    }
    if (!f.parted) return sum > 0 && adds(around, figures, f, first, sum) ? f : undefined;
    if (f.dropped !== null) return undefined;
    sum += f.number.value ?? 0;
    first = f;
  }
  return undefined;
}

/** 办理29件:12件为单独办理,8件为牵头办理,9件为协助办理,全部答复: counts that nothing opens as parts are such by their sum. */
function summedBefore(around: Surroundings, figures: Figure[], last: Figure): Figure | undefined {
  const depth = (f: Figure) => around.tokens[f.at]?.depth ?? 0;
  if (last.parted || depth(last) > 0) return undefined;
  let sum = last.number.value ?? 0;
  let parts = 1;
  for (let i = figures.indexOf(last) - 1; i >= 0; i--) {
    const f = figures[i];
    if (f?.number.kind !== "item" || depth(f) > 0) continue;
    const apart = /[;。]/.test(around.text.slice(f.number.end, figures[i + 1]?.number.start));
    if (f.dropped !== null || f.number.value === null) return undefined;
    if (parts > 1 && !f.parted && f.number.value === sum && isWhole(f)) return f;
    if (apart) return undefined;
    sum += f.number.value;
    parts++;
  }
  return undefined;
}

/** Whether the parts from `first` on add up to the whole, or to it and those listed with it. */
function adds(around: Surroundings, figures: Figure[], whole: Figure, first: Figure, sum: number): boolean {
  if (!isWhole(whole) || /[;。]/.test(around.text.slice(whole.number.end, first.number.start))) return false;
  let total = 0;
  for (let f: Figure | undefined = whole; f; f = listedBefore(around, figures, f)) {
    total += f.number.value ?? 0;
    if (sum === (f.number.value ?? 0) || sum === total) return true;
  }
  return false;
}

/** Whether a whole stands before the figure in its sentence. */
const wholeBefore = (around: Surroundings, figures: Figure[], figure: Figure) =>
  figures.some(
    (f) =>
      f.at < figure.at &&
      f.number.kind === "item" &&
      isWhole(f) &&
      !/^[^,。;0-9]{0,12}[和、与及][^,。;0-9]{0,12}$/.test(around.text.slice(f.number.end, figure.number.start)),
  );

/** 主办件11件和协办件8件均已办结: what its own clause says of the last is said of those joined to it. */
function rolesBefore(around: Surroundings, figures: Figure[], figure: Figure, said: Said, target?: Figure): Figure[] {
  if (!said.own || target !== figure || figure.names[0]?.measure !== "joint") return [];
  const before = figures[figures.indexOf(figure) - 1];
  const joined =
    before?.number.kind === "item" &&
    before.dropped === null &&
    /^[^,。;0-9]{0,12}[和、与及][^,。;0-9]{0,12}$/.test(around.text.slice(before.number.end, figure.number.start));
  return joined ? [before] : [];
}

/** 其中独办12件,协办8件,均已办结: roles in items that the sentence before counted. */
const playsRole = (around: Surroundings, f: Figure) =>
  f.parted &&
  /(独办|单办|独立承办|独立办理|主办|分办|牵头办理|牵头)(件|的|建议|提案)*(有|为|共)?$/.test(
    around.text.slice(Math.max(0, f.number.start - 10), f.number.start),
  );

/** Whether a part stands beside another part of the same whole. */
function goesOnWith(around: Surroundings, figures: Figure[], f: Figure): boolean {
  const before = figures[figures.indexOf(f) - 1];
  return (
    before?.parted === true &&
    isWhole(before) &&
    f.names[0]?.rule === SHARED &&
    !/[;。]/.test(around.text.slice(before.number.end, f.number.start))
  );
}

const isSame = (a: Figure, b: Figure) => a.number.kind === b.number.kind && a.number.value === b.number.value;

/** The member before in a list of wholes that share one verb. */
function listedBefore(around: Surroundings, figures: Figure[], f: Figure): Figure | undefined {
  const depth = (g: Figure) => around.tokens[g.at]?.depth;
  if (f.parted) return undefined;
  const before = figures.findLast((g) => g.at < f.at && depth(g) === depth(f) && !(g.role && !f.role));
  if (before?.number.kind !== "item" || !isWhole(before)) return sentenceBefore(around, figures, f);
  // 立案135件,确定重点提案6件,目前135件均已办结: a whole told again, and nothing listed with what stands before it.
  const earlier = figures.filter((g) => g.at < before.at && isWhole(g));
  if (earlier.some((g) => isSame(g, f)) && !earlier.some((g) => isSame(g, before))) return undefined;
  const between = around.text.slice(before.number.end, f.number.start).replace(/\([^()]*\)/g, "");
  if (between.includes("中")) return sentenceBefore(around, figures, f);
  const listed = f.names[0]?.rule === SHARED && !/共|合计|总计/.test(between) && !OPENED.test(between);
  const alike = before.names.length === 0 || before.names[0]?.measure === f.names[0]?.measure;
  // 收到提案188件 183件审查立案: a blank alone joins nothing.
  const joined = !/[,;。:(]/.test(between) && !/^ +$/.test(between) && alike;
  // 提出议案23件,提出建议366件,均已办理完毕: the verb stands twice; 449件建议,以及上级转来的7件建议,均已答复: joined.
  const again =
    alike &&
    !/共|合计|总计|有$/.test(between) &&
    (before.instrument !== f.instrument || f.names[0]?.measure === "key") &&
    /^,[^,;。:(]{0,16}$/.test(between);
  const joining = alike && /^[^,;。:(]{0,12},(以及|及|和|还有|连同)[^,;。:(]{0,30}$/.test(between);
  // 会议期间提出197件,闭会期间代表提出建议3件,均已答复: both times that they were put forward at.
  const apart = alike && /^,(闭会|休会|平时)[^,;。:(]{0,26}$/.test(between);
  if (again || joining || apart) return before;
  return listed || joined ? before : sentenceBefore(around, figures, f);
}

/**
 * 承办建议5件,其中主办3件,会办2件;承办提案8件,均已办结: a whole of the other instrument at the head of the segment before,
 * of which nothing was said yet.
 */
function sentenceBefore(around: Surroundings, figures: Figure[], f: Figure): Figure | undefined {
  const { text } = around;
  const last = figures[figures.indexOf(f) - 1];
  if (
    !last ||
    f.names.length === 0 ||
    !/^[^,。;0-9]{0,14};[^,。;0-9]{0,30}$/.test(text.slice(last.number.end, f.number.start))
  )
    return undefined;
  const before = figures.findLast((g) => g.at < f.at && g.number.kind === "item" && !g.parted && !g.role);
  const alike =
    before !== undefined &&
    before.dropped === null &&
    before.instrument !== f.instrument &&
    before.names[0]?.measure === f.names[0]?.measure &&
    before.names.every((n) => f.names.some((m) => m.measure === n.measure));
  return alike ? before : undefined;
}
