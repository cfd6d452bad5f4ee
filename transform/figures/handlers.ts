import { type Figure, type Name, STATED } from "./figure.ts";
import { stretchStart, trimLabel } from "./labels.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Who takes on the items of a figure. Side by side, receiving bodies are `by_handler`; one alone is `assigned`
 * (codebook, rule 11 and rule 22).
 */

const TAKE =
  /(承办|承接|审议|办理|主办|负责|牵头|承担|处理|研究|组织(办理|实施|协调|落实)|具体|认领|领办|领[走受取回得到]|接手|接下|包揽|揽下|分得|挑头)/;
const GIVE = /(交由|交付|分给|分到|分解到|分解给|交给|交办到|交办给|交办|转交给|转交|交办给|移交|批转|分送|转|交)/;
const LEADS =
  /^(其中|包含|对|在今年|在|归属于|归属|属于|包括|含|直接|另|另有|按|和|及|与|由|将|给|至|到|全部|均|都|统一|,|、|;|:)+/;
const WHEN =
  /^([0-9]{4}年(度)?|今年|去年|上年|本年度|会议期间|大会期间|闭会期间|期间|年内|全年|共|累计|该年|现场|当场|立即|即时|马上|当面|目前|现|截至目前|据悉|其中)+/;

/** A verb of giving in the stretch; the first character of 交通 and 转型 is none. */
function givenIn(stretch: string): RegExpExecArray | null {
  return GIVE.exec(stretch.replace(/交(通|流|易|警|投|运|管)|转(型|变|移|业|化)/g, "--"));
}

/** Name of the body before a verb of taking on (区政府承办N件) or behind one of giving (交由区政府办理的N件). */
export function handlerBefore(text: string, numberStart: number, floor: number): string | null {
  const from = Math.max(stretchStart(text, numberStart, floor), floor);
  const stretch = listHead(text, from, floor) + text.slice(from, numberStart);
  // 由市委办公室转办14件: who passes them on to its own.
  const by = /由([^,。;:由0-9]{3,16}?)(?:负责)?转办(?:的)?$/.exec(stretch)?.[1];
  if (by !== undefined) return tidy(by) || null;
  const given = givenIn(stretch);
  if (given) {
    const rest = stretch.slice(given.index + given[0].length);
    const end = TAKE.exec(rest);
    const name = tidy(end ? rest.slice(0, end.index) : rest);
    return name || null;
  }
  const take = TAKE.exec(stretch);
  if (!take) return null;
  // 这些建议由省政府组织办理950件: the body stands behind 由.
  const noun = take[0].startsWith("组织") && /(群团|有关|相关|社会|其他|各类)$/.test(stretch.slice(0, take.index));
  const lead = stretch.slice(0, noun ? take.index + 2 : take.index);
  return tidy(lead.slice(lead.lastIndexOf("由") + 1)) || null;
}

/** A list of bodies joined by 、 begins before the stretch that the number stands in. */
function listHead(text: string, from: number, floor: number): string {
  let i = from;
  while (i > floor && (text[i - 1] === "、" || text[i - 1] === '"'))
    i = Math.max(floor, stretchStart(text, i - 1, floor));
  return text.slice(i, from);
}

/** Name of the body behind the number: 166件交区政府办理, 2件由县人大常委会直接办理. */
export function handlerBehind(text: string, numberEnd: number): string | null {
  let end = numberEnd;
  while (end < text.length && end - numberEnd < 60 && !",;。\n".includes(text[end] ?? "")) end++;
  const stretch = text.slice(numberEnd, end);
  const given = givenIn(stretch) ?? /由/.exec(stretch.replace(/[案理事缘自]由|由[于此]/g, "--"));
  if (!given) return null;
  const rest = stretch.slice(given.index + given[0].length);
  const stop = TAKE.exec(rest.replace(/(群团|社会)组织/g, "----"));
  const name = tidy(stop ? rest.slice(0, stop.index) : rest);
  const several = /分别/.test(given.index > 0 ? stretch.slice(0, given.index) : "") && /[、和及]/.test(name);
  return name === "" || several || /[0-9]/.test(name) ? null : name;
}

function tidy(raw: string): string {
  let s = raw.trim();
  for (let before = ""; before !== s; ) {
    before = s;
    s = s
      .replace(LEADS, "")
      .replace(WHEN, "")
      .replace(
        /(转办|独立|独家|共|累计|直接|分别|具体|单独|共同|实际|最终|先后|合计|总计|已|应|所|所办|还|也|需|需要|须|应当|待|拟|今年|去年|上年|[0-9]{4}年(度)?)$/,
        "",
      );
  }
  s = s.split(",").at(-1) ?? "";
  if (/(届|次会议|建议|提案|议案|批评|意见|代表|委员|年|工作|情况|总数|总量|总件数|件数)$/.test(s)) return "";
  // 交办了代表提交的…: who put forward is not who takes on.
  if (/^了|(代表|委员)[^,。;]{0,4}(提出|提交|新提)/.test(s)) return "";
  if (
    /^(其余|其他|其它|剩余|余下|另外|部门|单位|参阅|来信|信件|参考|单独|独立|分别|会同|联合|共同)$|^(会同|联合|配合|协助|协同|需|须)|[对把将向从]$|(调研|走访|沟通|查看|协商)后$|等[0-9一二三四五六七八九十]+(个|家)(单位|部门|科室)$/.test(
      s,
    )
  )
    return "";
  const name = trimLabel(s);
  if (/(届|会议)$/.test(name)) return "";
  return name.length > 40 || name.length < 2 || name.startsWith("占") ? "" : name;
}

const OWN = /^(我|本|全)(局|委|办|厅|院|市|县|区|州|镇|乡|街道|中心|部|公司|省|单位|系统|社|校|队|处|站|会)/;
const GOVERNMENT =
  /^(本级|本市|我市|我县|我区|全市|全县|全区)?(省|市|县|区|州|自治区|自治县|自治州|镇|乡|旗)?(人民)?(政府)(系统|办公室|办|组成部门)?(及|和|与|、)?(其|所属|有关|相关|组成|职能|各)*(部门|单位|和单位|部门和单位|办公室)*$/;

/** Whether the name is that of the government itself or of the reporting body. */
export function isReporter(name: string): boolean {
  return (
    /^(大会|人大|常委会|各|有关|相关|的|各有关)*专门委员会$/.test(name) ||
    /^各(省|市|县|区|州|乡|镇|街道|处室|科室|承办单位|地)+$/.test(name) ||
    /(有关|各|相关|职能)(部门|单位)([和及](有关|相关)?(部门|单位))?$/.test(name) ||
    OWN.test(name) ||
    GOVERNMENT.test(name) ||
    /^(政府|政府系统|政府部门|县级政府)$/.test(name)
  );
}

const parted = (f: Figure) => f.dropped === null && f.handler !== null && f.names.some((n) => n.measure === "assigned");

/** Turns `assigned` into `by_handler` where a sentence sets receiving bodies side by side, or names one of many. */
export function settleHandlers(
  around: Pick<Surroundings, "text" | "several" | "head">,
  figures: Figure[],
  wholeBefore: boolean,
): void {
  const { text, several, head } = around;
  for (const f of figures) if (f.handler === null && goesOn(f)) f.handler = committeeBefore(text, f.number.start);
  const items = figures.filter((f) => f.number.kind === "item" && parted(f));
  // 市住建局办理58件,住建局主办的38件: one body, with and without its place.
  const names = items.map((f) => f.handler ?? "");
  const bodies = new Set(
    names.map((name) => names.find((other) => other.length > name.length && isWithDepartments(other, name)) ?? name),
  );
  const first = items[0];
  const others = figures.filter(
    (f) => f.dropped === null && f.number.kind === "item" && f.names.some((n) => n.measure === "by_handler"),
  );
  for (const f of items) {
    const alone = bodies.size === 1 && others.length === 0;
    const name = f.handler ?? "";
    const heads =
      f === first &&
      !wholeBefore &&
      !f.parted &&
      (bodies.size > 1 || others.length > 0) &&
      isReporter(name) &&
      (sums(f, items.slice(1)) || opensOffices(text, f, others, items));
    if (heads) continue;
    // 其中政府系统办理的672件: a whole system with a figure of its own keeps the measure, with its name (rule 22).
    if (alone && /系统$/.test(name) && wholeBefore && !isReporter(name)) {
      f.names = f.names.map((n) => (n.measure === "assigned" ? { ...n, label: name } : n));
      continue;
    }
    const named =
      f.each && name.includes("、")
        ? true
        : alone
          ? !isReporter(name) &&
            (several.has(name) || (wholeBefore && !isToldOf(head, name))) &&
            !GENERIC.test(name) &&
            !ALL_BODIES.test(name.replace(/["“”]/g, ""))
          : true;
    if (named) rename(text, figures, f, name);
  }
}

/** 住建局 and 市住建局, 县政府 and 县政府及有关部门: one body, with and without its place or its departments. */
const isWithDepartments = (other: string, name: string): boolean =>
  other.endsWith(name) ||
  (other.startsWith(name) && /^[及和与](其|所属|有关|相关|各|职能|组成)*部门$/.test(other.slice(name.length)));

/** 转交市政府131件、市委6件: the party committee is the next body of the list. */
function committeeBefore(text: string, at: number): string | null {
  return /[、,;和及]([省市县区州旗]委)$/.exec(text.slice(Math.max(0, at - 4), at))?.[1] ?? null;
}

/** Whether a title or opening says that all that follows is of one body: 县水利局办理提案情况. */
function isToldOf(head: string, name: string): boolean {
  const bare = name.replace(/^[省市县区州]/, "");
  const at = head.indexOf(bare);
  if (bare.length < 3 || at < 0) return false;
  return /^[^,。;0-9]{0,20}?(?:办理|承办)[^,。;0-9]{0,24}(?:情况|工作|活动|座谈会|见面会)/.test(
    head.slice(at + bare.length, at + bare.length + 50),
  );
}
/** 市“一府一委两院”及党群部门: all of them together. */
const ALL_BODIES =
  /^(省|市|县|区|州)?一府(一委)?两院(及|和|以及|、|与)?(省|市|县|区|州)?(党群|党委|有关|相关|其他|各)*(部门|单位|系统)*$/;

const GENERIC =
  /^(“一府两院”|“一府一委两院”|[省市县区州][级直]|有关|相关|各|承办|责任|各有关|各承办|具体|各相关|政府)*(部门|单位|委办局|承办单位|职能部门|方面|党政部门|机关|“一府两院”|“一府一委两院”)(和单位)?$/;

/** 县政府承办98件,任务较重的单位有:交通局19件: offices of the reporter, told of as having much to do. */
function opensOffices(text: string, head: Figure, others: Figure[], items: Figure[]): boolean {
  const next = [...others, ...items].filter((f) => f.at > head.at).sort((a, b) => a.at - b.at)[0];
  if (!next) return false;
  const between = text.slice(head.number.end, Math.min(next.number.start, head.number.end + 60));
  return /(较重|较多|最多|居前|靠前|前[0-9一二三四五六七八九十]+(位|名)|主要|包括|其中)[^。;]*$/.test(between);
}

/** A whole at the head of its parts: 县政府承办117件, 其中住建局20件, 教育局10件. */
function sums(head: Figure, parts: Figure[]): boolean {
  const total = parts.reduce((n, f) => n + (f.number.value ?? 0), 0);
  return (head.number.value ?? 0) >= total && parts.some((p) => p.parted);
}

const goesOn = (f: Figure) => {
  const [first, ...told] = f.names;
  const shares = first?.measure === "assigned" && first.rule === "shared with the figure before";
  return shares && told.every((n) => n.rule === STATED);
};

const FINISHED = new Set<Name["measure"]>(["completed", "replied", "published"]);

/** A body, or a kind of them, that stands before its number by name alone. */
const BARE_BODY =
  /^[、,;和及](?:其他|其它|有关|各)*([^,。;:、0-9()]{0,12}(?:所|站|队|处|室|院|两院|局|办|委|部|厅|公司|中心|部门|单位|组织|团体|群团|系统|机关|政府|(?:县|市|区){1,3}|乡镇|镇街|街道))$/;

function rename(text: string, figures: Figure[], f: Figure, label: string): void {
  if (f.parted && f.names[0]?.rule === "shared with the figure before" && f.names.length > 1) {
    f.names = f.names.filter((n) => n.measure === "assigned");
  }
  f.names = f.names.map(
    (n): Name =>
      n.measure === "assigned"
        ? { ...n, measure: "by_handler", label, rule: "one of several bodies" }
        : FINISHED.has(n.measure) && !n.label && !/^[该本此]/.test(label)
          ? { ...n, label }
          : n,
  );
  const next = figures[figures.indexOf(f) + 1];
  // 科技部承办建议408件、提案441件: the list goes on with the same body.
  if (next && next.number.kind === "item" && next.handler === null && goesOn(next)) {
    // 镇政府承办22件、派出所1件: another body, by its bare name.
    const other = BARE_BODY.exec(text.slice(f.number.end, next.number.start))?.[1];
    rename(text, figures, next, other ?? label);
    return;
  }
  // 交通运输部承办962件,其中主办388件: the part that the same body plays.
  if (
    next?.number.kind === "item" &&
    next.handler === null &&
    next.names[0]?.measure === "assigned" &&
    /^[^。;0-9]{0,16}其中,?(牵头|主办|承办|独办|单办)(办理)?(件|的)?(建议|提案)?(有|共)?$/.test(
      text.slice(f.number.end, next.number.start),
    )
  ) {
    next.names = next.names.map((n) => (n.measure === "assigned" ? { ...n, label } : n));
    return;
  }
  if (next?.number.kind !== "percent") return;
  next.names = next.names.map(
    (n): Name => (n.measure === "assigned" ? { ...n, measure: "by_handler", label, rule: n.rule } : n),
  );
}
