import { type Content, type Html, html } from "../html/html.ts";

/** Pieces that several kinds of page are made of. */

export interface Column<Row> {
  head: Content;
  /** numbers are set flush right in tabular figures */
  numeric?: boolean;
  /** heads its row, for screen readers */
  heading?: boolean;
  cell(row: Row): Content;
}

interface TableOptions<Row> {
  caption: Content;
  /** the caption is on the page already, for those who see it */
  quiet?: boolean;
  id?: string;
  rowId?(row: Row): string;
  rowClass?(row: Row): string | null;
}

const attribute = (name: string, value: string | null | undefined): Html | null =>
  value ? html` ${name}="${value}"` : null;

function cell<Row>(column: Column<Row>, row: Row): Html {
  const kind = attribute("class", column.numeric ? "n" : null);
  return column.heading
    ? html`<th scope="row"${kind}>${column.cell(row)}</th>`
    : html`<td${kind}>${column.cell(row)}</td>`;
}

/** Rows beyond which a table is laid out only where it is looked at. */
const LONG = 40;

/** A table that scrolls sideways on its own where it is wider than the page, reachable by keyboard. */
export function table<Row>(columns: Column<Row>[], rows: readonly Row[], options: TableOptions<Row>): Html {
  const head = columns.map((c) => html`<th scope="col"${attribute("class", c.numeric ? "n" : null)}>${c.head}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr${attribute("id", options.rowId?.(row))}${attribute("class", options.rowClass?.(row))}>${columns.map((c) => cell(c, row))}</tr>\n`,
  );
  const caption = html`<caption${attribute("class", options.quiet ? "vh" : null)}>${options.caption}</caption>`;
  return html`<div class="scroll${rows.length > LONG && " long"}" tabindex="0"><table${attribute("id", options.id)}>${caption}<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>`;
}

/** A list of terms and what they are, as a yearbook sets its notes. */
export function facts(entries: readonly (readonly [Content, Content] | null)[]): Html {
  const shown = entries.filter((e) => e !== null);
  return html`<dl class="facts">${shown.map(([term, fact]) => html`<div><dt>${term}</dt><dd>${fact}</dd></div>`)}</dl>`;
}

/** What stands where there is nothing to show. */
export const empty = (text: Content): Html => html`<p class="empty">${text}</p>`;
