import type { ClassLabel, Instrument, Measure, Outcome, Unit } from "../codebook.ts";
import { outcomeName } from "./degrees.ts";
import type { Name } from "./figure.ts";
import { trimLabel } from "./labels.ts";
import { levelName } from "./levels.ts";
import type { NumberToken } from "./numbers.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Cell, Table } from "./tables.ts";
import { cue } from "./tokens.ts";

/** A figure of a table, named. */
export interface TableFigure {
  number: NumberToken;
  name: Name;
  at: number;
}

const TOTALS = /^(合计|总计|小计|共计|总数|累计)$/;
const COUNT_HEAD = /(件数|数量|件|数|条数|份数)/;
const SHARE_HEAD = /(占|比|%|率|率值)/;
const SKIP_HEAD = /(序号|比较|增减|同比|编号|备注|时间|日期|电话|排名|名次|案号|文号)/;
/** 完成数, 已办: what is finished, where no verb of the vocabulary stands in the head. */
const DONE_HEAD = /^(已|全部)?(完成|办毕|办完|已办|办好)(件|数|数量|件数|情况|量)*(\(件\))?$/;
/** A row that counts something else: 行风评议名次, 邀请代表视察(次). */
const OTHER_ROW = /(名次|排名|位次|得分|\((次|场|场次|人|人次|名|万元|亿元|元|分|天)\))$/;
const BODY_HEAD = /(单位|部门|承办|系统|乡镇|街道)/;
const PROPOSER_HEAD = /(代表团|提案者|提案人|界别|党派|提出)/;

interface Column {
  head: string;
  /** the instrument that the head names: 建议(件), 政协提案 */
  instrument: Instrument | null;
  measure: Measure | null;
  name: Name | null;
  unit: Unit;
  skip: boolean;
}

/** 未办结, 尚未答复: what is still open. */
const OPEN_HEAD = /^(尚|还)?未(按期|按时)?(办结|办理|答复|办复|回复|完成)/;

function column(around: Surroundings, head: Cell | undefined, group?: Cell): Column {
  const text = head ? around.text.slice(head.start, head.end).replace(/ /g, "") : "";
  const percent = SHARE_HEAD.test(text) && !/件数/.test(text);
  const tokens = head?.tokens ?? [];
  const rate = tokens.map((i) => cue(around.tokens[i], "rate")).find((r) => r !== null);
  const verb = tokens.map((i) => cue(around.tokens[i], "verb")).find((v) => v !== null && v.v !== "not_filed");
  const joint = tokens.some((i) => cue(around.tokens[i], "joint")) ? "joint" : null;
  const name = rate
    ? ({
        measure: rate.v,
        level: rate.level ?? null,
        outcome: rate.outcome ? "resolved" : null,
        rule: "column head",
      } as Name)
    : OPEN_HEAD.test(text)
      ? ({ measure: "outcome", outcome: "underway", rule: "column head" } as Name)
      : (outcomeName(around, tokens) ?? levelName(around, tokens));
  const put = /^(提案|建议|议案)?(总数|总件数|数量|收到数|提出数)/.test(text) ? "submitted" : null;
  const said = name?.measure ?? joint ?? verb?.v ?? (DONE_HEAD.test(text) ? "completed" : null);
  const measure = said ?? (tokens.length > 0 ? put : null);
  const instrument = instrumentOfHead(around, head) ?? instrumentOfHead(around, group);
  return { head: text, instrument, measure, name, unit: percent ? "percent" : "item", skip: SKIP_HEAD.test(text) };
}

/** The instrument that a head is about, where it says little else; null where it names none. */
function instrumentOfHead(around: Surroundings, head: Cell | undefined): Instrument | null {
  if (!head || head.end - head.start > 14) return null;
  return head.tokens.map((i) => cue(around.tokens[i], "instrument")).find((v) => v !== null)?.v ?? null;
}

/** Heads of the columns and the rows below them; a second row of heads divides those of the first. */
function headed(around: Surroundings, rows: Cell[][]): { head: Cell[]; columns: Column[]; body: Cell[][] } {
  const [top = [], second = [], ...rest] = rows;
  const width = rest.reduce((most, r) => Math.max(most, r.length), 0);
  const divided = rest.length > 0 && second.length > 1 && !second.some((c) => c.number) && width > 2;
  const lead = width - second.length;
  const groups = top.slice(1).filter((c) => c.end > c.start);
  const span = (width - 1) / groups.length;
  if (!divided || lead < 0 || lead > 1 || !Number.isInteger(span) || groups.length < 2 || span < 2)
    return { head: top, columns: top.map((c) => column(around, c)), body: rows.slice(1) };
  const columns = Array.from({ length: width }, (_, i) =>
    i === 0 ? column(around, top[0]) : column(around, second[i - lead], groups[Math.floor((i - 1) / span)]),
  );
  return { head: top, columns, body: rest };
}

/** Names every figure of a table by its row and its column; totals that the text has told restate. */
export function tableFigures(around: Surroundings, table: Table): TableFigure[] {
  const { head, columns, body } = headed(around, transposed(around, table.rows));
  return body.flatMap((cells) => {
    const row = rowOf(around, head, cells);
    return row === null ? [] : rowFigures(around, row, columns, table);
  });
}

/** A row that figures are named by. */
interface Row {
  cells: Cell[];
  label: Cell;
  /** place of the label in the row */
  labelAt: number;
  /** whether it adds up the others */
  total: boolean;
  /** the label without blanks, and the head of its column */
  raw: string;
  labelled: string;
  /** what the label says of every figure of the row */
  year: number | null;
  instrument: Instrument | null;
  period: Name["period"] | null;
}

/** A row with its label; null where it has none. */
function rowOf(around: Surroundings, head: Cell[], cells: Cell[]): Row | null {
  const textOf = (c: Cell | undefined) => around.text.slice(c?.start ?? 0, c?.end ?? 0);
  const first = textOf(cells[0]);
  const year = cells[0] && /^[0-9]{4}年?(度)?$/.test(first) ? Number(first.slice(0, 4)) : null;
  const labelAt = year !== null ? 0 : cells.findIndex((c) => !c.number && c.end > c.start);
  const label = cells[labelAt];
  if (!label) return null;
  const raw = textOf(label).replace(/ /g, "");
  if (OTHER_ROW.test(raw)) return null;
  return {
    cells,
    label,
    total: TOTALS.test(raw),
    labelAt,
    raw,
    labelled: textOf(head[Math.max(labelAt, 0)]),
    year,
    instrument: rowInstrument(around, label, raw),
    period: rowSession(around, head[0], label),
  };
}

function rowFigures(around: Surroundings, row: Row, columns: Column[], table: Table): TableFigure[] {
  const { label, labelAt, year, instrument, period } = row;
  const bare = year !== null || instrument !== null || period !== null;
  return row.cells.flatMap((c, i) => {
    // 合计 | 82 under 序号 | 类别 | 件数: a total goes without a number of its own.
    const col = columns[row.total && columns[0]?.skip && row.cells.length < columns.length ? i + 1 : i];
    if (!c.number || !col || col.skip || i <= labelAt || TOTALS.test(col.head)) return [];
    if (row.total && isTold(around, table, c.number.value)) return [];
    const found = row.total
      ? totalName(around, row, col)
      : bare
        ? (columnName(col) ?? wholeOf(around, row, col))
        : cellName(around, label, row.raw, row.labelled, col, columns);
    if (!found) return [];
    const name = {
      ...found,
      ...(year === null ? {} : { year }),
      ...(instrument === null && col.instrument === null
        ? {}
        : { instrument: instrument ?? col.instrument ?? undefined }),
      ...(period === null ? {} : { period }),
    };
    const unit = c.number.unit ?? col.unit;
    const { start, end, value } = c.number;
    const number: NumberToken = { start, end, kind: unit, value, bound: "exact", hidden: null, unit: "", upTo: null };
    return [{ number, name, at: label.tokens[0] ?? table.from }];
  });
}

/** A row that only names an instrument: 建议(件) | 33 | 12. */
function rowInstrument(around: Surroundings, label: Cell, raw: string): Instrument | null {
  const found = label.tokens.map((i) => cue(around.tokens[i], "instrument")).find((v) => v !== null);
  return found && raw.replace(/\(.*\)/, "").length <= 8 && !/类|方面/.test(raw) ? found.v : null;
}

/** A row headed by a session (十一届 in the corner, 一次会议 before the number); null where it is none. */
function rowSession(around: Surroundings, corner: Cell | undefined, label: Cell): Name["period"] | null {
  const ordinal = (c: Cell | undefined, unit: string) =>
    c?.tokens.map((i) => around.tokens[i]?.number).find((n) => n?.kind === "ordinal" && n.unit === unit)?.value ?? null;
  const session = ordinal(label, "次");
  if (session === null || !around.text.startsWith("会议", label.end - 2)) return null;
  return { term: ordinal(label, "届") ?? ordinal(corner, "届"), session };
}

/** 人大建议 | 件数 | 12: a row of one instrument under a head that only counts. */
function wholeOf(around: Surroundings, row: Row, col: Column): Name | null {
  if (row.instrument === null || col.unit !== "item") return null;
  if (!/^(总|合计)?(件数|数量|总数|数)?(\(件\))?$/.test(col.head) && !VALUE_HEAD.test(col.head)) return null;
  return { measure: taken(around), rule: "row of a table" };
}

/** How far before a table its totals are looked for in the text, in characters. */
const FARTHEST_TOLD = 3000;

/** Whether the text before a table has told a count of the whole. */
function isTold(around: Surroundings, table: Table, value: number): boolean {
  const end = around.tokens[table.from]?.start ?? 0;
  const before = around.text.slice(Math.max(0, end - FARTHEST_TOLD), end);
  return before.includes(`${value}件`);
}

/** 合计 | 29 | 27: what the column counts of all rows together. */
function totalName(around: Surroundings, row: Row, col: Column): Name | null {
  const named = columnName(col);
  if (named && named.measure !== "joint") return named;
  if (col.unit !== "item" || !(COUNT_HEAD.test(col.head) || col.instrument !== null)) return null;
  const measure = BODY_HEAD.test(row.labelled)
    ? "assigned"
    : PROPOSER_HEAD.test(row.labelled)
      ? "submitted"
      : taken(around);
  return { measure, rule: "total of a table" };
}

/** What a whole is that a table only counts: taken on, where the document tells of handling. */
const taken = (around: Surroundings): Measure => (/办理|承办|交办/.test(around.head) ? "assigned" : around.receives);

/** Name of a cell that its column alone names. */
function columnName(col: Column): Name | null {
  if (col.name) return { ...col.name, rule: "column of a table" };
  return col.measure ? { measure: col.measure, rule: "column of a table" } : null;
}

function cellName(
  around: Surroundings,
  label: Cell,
  raw: string,
  labelled: string,
  col: Column,
  columns: Column[],
): Name | null {
  const own =
    measureRow(around, label, raw, col) ??
    outcomeName(around, label.tokens) ??
    letterRow(around, raw) ??
    levelName(around, label.tokens);
  if (own) return { ...own, rule: "row of a table" };
  const plain = COUNT_HEAD.test(col.head) || SHARE_HEAD.test(col.head) || col.instrument !== null;
  const body = BODY_HEAD.test(labelled);
  const proposer = PROPOSER_HEAD.test(labelled);
  const text = trimLabel(raw);
  if (text === "") return null;
  if (col.name) return { ...col.name, label: text, rule: "row and column of a table" };
  if (col.measure && col.measure !== "assigned" && col.measure !== "submitted")
    return { measure: col.measure, label: text, rule: "row and column of a table" };
  if (!plain && col.measure === null) return null;
  const share = columns.filter((c) => !c.skip).length > 3 && col.unit === "percent";
  if (share && col.measure === null && !/占/.test(col.head)) return null;
  const measure: Measure = body ? "by_handler" : proposer ? "by_proposer" : "category";
  return { measure, label: text, rule: "row of a table" };
}

/** What a count or share of a measure's own row stands under: 件数, 占比, 数值, 完成情况. */
const VALUE_HEAD = /^(数值|数据|结果|指标值|完成情况|情况|比例|比率)/;

/** A row headed by a measure: 立案 | 86 under 项目 | 件数, 满意率 | 95%. */
function measureRow(around: Surroundings, label: Cell, raw: string, col: Column): Name | null {
  if (col.measure !== null || !(COUNT_HEAD.test(col.head) || SHARE_HEAD.test(col.head) || VALUE_HEAD.test(col.head)))
    return null;
  const rate = label.tokens.map((i) => cue(around.tokens[i], "rate")).find((r) => r !== null);
  if (rate)
    return {
      measure: rate.v,
      level: rate.level ?? null,
      outcome: rate.outcome ? "resolved" : null,
      rule: "row of a table",
    };
  const said = raw.replace(/^(已|全部)|(件?数|数量|总数|情况)?(\(.{1,2}\))?$/g, "");
  const verb = label.tokens.find((i) => {
    const token = around.tokens[i];
    return token && cue(token, "verb") && around.text.slice(token.start, token.end) === said;
  });
  const found = verb === undefined ? null : cue(around.tokens[verb], "verb");
  return found ? { measure: found.v, rule: "row of a table" } : null;
}

const ROW_LETTERS: Record<string, ClassLabel> = { A: "A", B: "B", C: "C", D: "D", 甲: "A", 乙: "B", 丙: "C", 丁: "D" };

/** A row headed by a letter alone, its words in a note. */
function letterRow(around: Surroundings, raw: string): Name | null {
  const v = ROW_LETTERS[raw.replace(/[类"“”']/g, "").toUpperCase()];
  if (!v) return null;
  const outcome: Outcome | null = around.classes.get(v) ?? null;
  return { measure: "outcome", class_label: v, outcome, rule: "row of a table" };
}

/** A table whose labels run along the top (类别 | 农业 | 城建, 件数 | 10 | 5) is turned. */
function transposed(around: Surroundings, rows: Cell[][]): Cell[][] {
  const [head, ...body] = rows;
  if (!head || body.length === 0 || body.length > 3) return rows;
  const counted = body.every((r) => {
    const first = r[0];
    if (!first || first.number || r.length !== head.length) return false;
    const text = around.text.slice(first.start, first.end);
    return (COUNT_HEAD.test(text) || SHARE_HEAD.test(text)) && r.slice(1).some((c) => c.number);
  });
  if (!counted) return rows;
  return head.map((_, i) => rows.map((r) => r[i]).filter((c) => c !== undefined));
}
