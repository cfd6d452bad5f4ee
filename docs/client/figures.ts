import { STYLE } from "../charts/style.ts";
import { csv } from "./csv.ts";
import { png } from "./image.ts";
import { download } from "./page.ts";

/** Downloads of charts that were drawn while the site was built: the data from the table beside, the chart as it stands. */

interface Table {
  head: string[];
  rows: (string | number)[][];
}

const textOf = (element: Element) => (element.textContent ?? "").trim();

/** A cell as a number where it is nothing but one. */
function cellValue(cell: Element): string | number {
  const text = textOf(cell);
  const plain = text.replaceAll(",", "");
  return plain !== "" && !Number.isNaN(Number(plain)) ? Number(plain) : text;
}

/** The table twin with the address of each row's sentence. */
function tableOf(figure: HTMLElement): Table | null {
  const table = figure.querySelector("details.twin table");
  if (!table) return null;
  const head = [...table.querySelectorAll("thead th")].map(textOf);
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => {
    const sentence = row.querySelector<HTMLAnchorElement>('a[href*="#f"]');
    return [...[...row.children].map(cellValue), sentence?.href ?? ""];
  });
  return { head: [...head, "address"], rows };
}

/** The chart on show as a file of its own. */
function markupOf(figure: HTMLElement): string {
  const drawn = [...figure.querySelectorAll<SVGElement>("svg.chart")];
  const chart = drawn.find((s) => s.getBoundingClientRect().width > 0) ?? drawn[0];
  if (!chart) return "";
  const markup = new XMLSerializer().serializeToString(chart);
  const end = markup.indexOf(">") + 1;
  return `${markup.slice(0, end)}<style>${STYLE}</style>${markup.slice(end)}`;
}

async function save(figure: HTMLElement, kind: string): Promise<void> {
  const name = `huiyin-${figure.id}`;
  const table = tableOf(figure);
  if (kind === "csv" && table) download(`${name}.csv`, csv(table.head, table.rows), "text/csv");
  if (kind === "json" && table) {
    const records = table.rows.map((row) => Object.fromEntries(table.head.map((h, i) => [h, row[i] ?? null])));
    download(`${name}.json`, JSON.stringify(records, null, 1), "application/json");
  }
  if (kind === "svg") download(`${name}.svg`, markupOf(figure), "image/svg+xml");
  if (kind === "png") {
    const image = await png(markupOf(figure));
    if (image) download(`${name}.png`, image, "image/png");
  }
}

/** Sets up the downloads of the page's charts. */
export function figures(): void {
  for (const bar of document.querySelectorAll<HTMLElement>("figure .downloads")) {
    const figure = bar.closest<HTMLElement>("figure");
    if (!figure) continue;
    bar.hidden = false;
    bar.addEventListener("click", (event) => {
      const kind = (event.target as HTMLElement).closest<HTMLElement>("[data-kind]")?.dataset.kind;
      if (kind !== undefined) save(figure, kind);
    });
  }
}
