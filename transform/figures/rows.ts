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
const SKIP_HEAD = /(序号|比较|增减|同比|编号|备注|时间|日期|电话|排名|名次)/;
const BODY_HEAD = /(单位|部门|承办|系统|乡镇|街道)/;
const PROPOSER_HEAD = /(代表团|提案者|提案人|界别|党派|提出)/;

interface Column {
  head: string;
  measure: Measure | null;
  name: Name | null;
  unit: Unit;
  skip: boolean;
}

function column(around: Surroundings, head: Cell | undefined): Column {
  const text = head ? around.text.slice(head.start, head.end).replace(/ /g, "") : "";
  const percent = SHARE_HEAD.test(text) && !/件数/.test(text);
  const tokens = head?.tokens ?? [];
  const rate = tokens.map((i) => cue(around.tokens[i], "rate")).find((r) => r !== null);
  const verb = tokens.map((i) => cue(around.tokens[i], "verb")).find((v) => v !== null && v.v !== "not_filed");
  const name = rate
    ? ({
        measure: rate.v,
        level: rate.level ?? null,
        outcome: rate.outcome ? "resolved" : null,
        rule: "column head",
      } as Name)
    : (outcomeName(around, tokens) ?? levelName(around, tokens));
  const put = /^(提案|建议|议案)?(总数|总件数|数量|收到数|提出数)/.test(text) ? "submitted" : null;
  const measure = name?.measure ?? verb?.v ?? (tokens.length > 0 ? put : null);
  return { head: text, measure, name, unit: percent ? "percent" : "item", skip: SKIP_HEAD.test(text) };
}

/** Names every figure of a table by its row and its column; totals only restate. */
export function tableFigures(around: Surroundings, table: Table): TableFigure[] {
  const rows = transposed(around, table.rows);
  const head = rows[0] ?? [];
  const columns = head.map((c) => column(around, c));
  return rows.slice(1).flatMap((cells) => {
    const row = rowOf(around, head, cells);
    return row === null ? [] : rowFigures(around, row, columns, table.from);
  });
}

/** A row that figures are named by. */
interface Row {
  cells: Cell[];
  label: Cell;
  /** place of the label in the row */
  labelAt: number;
  /** the label without blanks, and the head of its column */
  raw: string;
  labelled: string;
  /** what the label says of every figure of the row */
  year: number | null;
  instrument: Instrument | null;
  period: Name["period"] | null;
}

/** A row with its label; null where it has none, or only adds up. */
function rowOf(around: Surroundings, head: Cell[], cells: Cell[]): Row | null {
  const textOf = (c: Cell | undefined) => around.text.slice(c?.start ?? 0, c?.end ?? 0);
  const first = textOf(cells[0]);
  const year = cells[0] && /^[0-9]{4}年?(度)?$/.test(first) ? Number(first.slice(0, 4)) : null;
  const labelAt = year !== null ? 0 : cells.findIndex((c) => !c.number && c.end > c.start);
  const label = cells[labelAt];
  if (!label) return null;
  const raw = textOf(label).replace(/ /g, "");
  if (TOTALS.test(raw)) return null;
  return {
    cells,
    label,
    labelAt,
    raw,
    labelled: textOf(head[Math.max(labelAt, 0)]),
    year,
    instrument: rowInstrument(around, label, raw),
    period: rowSession(around, head[0], label),
  };
}

function rowFigures(around: Surroundings, row: Row, columns: Column[], from: number): TableFigure[] {
  const { label, labelAt, year, instrument, period } = row;
  const bare = year !== null || instrument !== null || period !== null;
  return row.cells.flatMap((c, i) => {
    const col = columns[i];
    if (!c.number || !col || col.skip || i <= labelAt || TOTALS.test(col.head)) return [];
    const found = bare ? columnName(col) : cellName(around, label, row.raw, row.labelled, col, columns);
    if (!found) return [];
    const name = {
      ...found,
      ...(year === null ? {} : { year }),
      ...(instrument === null ? {} : { instrument }),
      ...(period === null ? {} : { period }),
    };
    const unit = c.number.unit ?? col.unit;
    const { start, end, value } = c.number;
    const number: NumberToken = { start, end, kind: unit, value, bound: "exact", hidden: null, unit: "", upTo: null };
    return [{ number, name, at: label.tokens[0] ?? from }];
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
  const own = outcomeName(around, label.tokens) ?? letterRow(around, raw) ?? levelName(around, label.tokens);
  if (own) return { ...own, rule: "row of a table" };
  const plain = COUNT_HEAD.test(col.head) || SHARE_HEAD.test(col.head);
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
