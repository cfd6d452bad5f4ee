import type * as DuckDB from "@duckdb/duckdb-wasm";
import { html } from "../html/html.ts";
import { asset } from "../html/route.ts";
import { csv } from "./csv.ts";
import { download, element, type Page, readPage } from "./page.ts";

/** The SQL console: DuckDB in the browser over the release's database file, started only on request. */

export interface Own {
  /** addresses from the site's root */
  wasm: string;
  worker: string;
  database: string;
  saved: { name: string; sql: string }[];
}

/** Rows that the table lists. */
const MOST = 500;

type Cell = string | number | boolean | null;

interface Result {
  names: string[];
  rows: Cell[][];
  ms: number;
}

/** The engine's code is stored compressed; hosts that decompress it on the way are recognised by its first bytes. */
async function moduleAddress(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const body = await response.blob();
  const [a, b] = new Uint8Array(await body.slice(0, 2).arrayBuffer());
  const plain = a === 0x1f && b === 0x8b ? body.stream().pipeThrough(new DecompressionStream("gzip")) : body.stream();
  return URL.createObjectURL(await new Response(plain, { headers: { "content-type": "application/wasm" } }).blob());
}

/** A worker from a blob has the page's policy, even where the host sends none: it reaches nothing but this site. */
async function workerAt(address: string): Promise<Worker> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const code = URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
  return new Worker(code);
}

const FILE = "huiyin.duckdb";

async function open(page: Page<Own>, library: typeof DuckDB): Promise<DuckDB.AsyncDuckDBConnection> {
  const { own, route } = page;
  const absolute = (path: string) => new URL(asset(route, path), location.href).href;
  const worker = await workerAt(absolute(own.worker));
  const database = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  const module = await moduleAddress(absolute(own.wasm));
  await database.instantiate(module);
  URL.revokeObjectURL(module);
  const address = `${absolute(own.database)}?v=${encodeURIComponent(page.version)}`;
  await database.open({
    filesystem: { forceFullHTTPReads: false, allowFullHTTPReads: true, reliableHeadRequests: true },
  });
  await database.registerFileURL(FILE, address, library.DuckDBDataProtocol.HTTP, false);
  const connection = await database.connect();
  // Nothing may be fetched but the release itself: no extensions, and no settings that would allow them.
  for (const statement of [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    `SET custom_extension_repository = '${new URL(asset(route, "none"), location.href).href.replaceAll("'", "")}'`,
    `ATTACH '${FILE}' AS release (READ_ONLY)`,
    "USE release",
    "SET lock_configuration = true",
  ]) {
    await connection.query(statement);
  }
  return connection;
}

/** Values as they can be shown and saved: dates as ISO text, lists and structures as JSON. */
function plain(value: unknown, type: string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (type.startsWith("Date") && typeof value === "number") return new Date(value).toISOString().slice(0, 10);
  if (type.startsWith("Timestamp") && typeof value === "number")
    return new Date(value).toISOString().slice(0, 19).replace("T", " ");
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value, (_, v: unknown) => (typeof v === "bigint" ? Number(v) : v));
}

async function query(connection: DuckDB.AsyncDuckDBConnection, sql: string): Promise<Result> {
  const begun = performance.now();
  const reader = await connection.send(sql, true);
  const rows: Cell[][] = [];
  let names: string[] = [];
  for await (const batch of reader) {
    const fields = batch.schema.fields;
    names = fields.map((f) => f.name);
    for (let i = 0; i < batch.numRows; i++)
      rows.push(fields.map((f, j) => plain(batch.getChildAt(j)?.get(i), String(f.type))));
  }
  if (names.length === 0) names = reader.schema?.fields.map((f) => f.name) ?? [];
  return { names, rows, ms: Math.round(performance.now() - begun) };
}

function show(page: Page<Own>, result: Result): void {
  const { t } = page;
  const { names, rows } = result;
  const numeric = names.map((_, j) => rows.every((r) => r[j] === null || typeof r[j] === "number") && rows.length > 0);
  const cell = (value: Cell, j: number) =>
    html`<td${numeric[j] ? html` class="n"` : null}>${value === null ? html`<span class="none">NULL</span>` : String(value)}</td>`;
  element("results").innerHTML =
    html`<div class="scroll" tabindex="0"><table><caption class="vh">${t.t("sql.results")}</caption><thead><tr>${names.map((n, j) => html`<th scope="col"${numeric[j] ? html` class="n"` : null}>${n}</th>`)}</tr></thead><tbody>${rows.slice(0, MOST).map((r) => html`<tr>${r.map(cell)}</tr>`)}</tbody></table></div>`.markup;
  element("status").textContent =
    rows.length > MOST
      ? t.t("sql.limited", { n: rows.length, shown: MOST })
      : t.t("sql.rows", { n: rows.length, ms: result.ms });
}

/** Sets up the SQL page. `load` gives the engine's library, and is called only once the reader starts the console. */
export function startConsole(load: () => Promise<typeof DuckDB>): void {
  const page = readPage<Own>();
  const { t } = page;
  const start = element<HTMLButtonElement>("start");
  const input = element<HTMLTextAreaElement>("statement");
  const [run, cancel, save] = [
    element<HTMLButtonElement>("run"),
    element<HTMLButtonElement>("cancel"),
    element<HTMLButtonElement>("save"),
  ];
  const status = element("status");
  let connection: DuckDB.AsyncDuckDBConnection | null = null;
  let last: Result | null = null;
  let cancelled = false;
  const given = new URLSearchParams(location.search).get("q");
  if (given !== null) input.value = given.slice(0, 20_000);
  const fail = (error: unknown) => {
    element("results").innerHTML = "";
    const reason = error instanceof Error ? error.message : String(error);
    status.textContent = cancelled ? t.t("sql.cancelled") : t.t("sql.error", { reason });
  };
  const execute = async () => {
    if (connection === null || input.value.trim() === "") return;
    cancelled = false;
    run.disabled = true;
    cancel.disabled = false;
    status.textContent = t.t("sql.running");
    history.replaceState(null, "", `?${new URLSearchParams({ q: input.value })}`);
    try {
      last = await query(connection, input.value);
      show(page, last);
      save.disabled = false;
    } catch (error) {
      fail(error);
    }
    run.disabled = false;
    cancel.disabled = true;
  };
  start.addEventListener("click", async () => {
    start.disabled = true;
    status.textContent = t.t("sql.starting");
    const begun = performance.now();
    try {
      connection = await open(page, await load());
      element("starter").hidden = true;
      run.disabled = false;
      status.textContent = t.t("sql.ready", { seconds: Math.round((performance.now() - begun) / 100) / 10 });
      if (given !== null) await execute();
      input.focus();
    } catch (error) {
      start.disabled = false;
      fail(error);
    }
  });
  run.addEventListener("click", execute);
  cancel.addEventListener("click", () => {
    cancelled = true;
    connection?.cancelSent();
  });
  save.addEventListener("click", () => {
    if (last) download("huiyin-query.csv", csv(last.names, last.rows), "text/csv");
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    execute();
  });
  element<HTMLSelectElement>("saved").addEventListener("change", (event) => {
    const chosen = page.own.saved.find((q) => q.name === (event.target as HTMLSelectElement).value);
    if (chosen) input.value = chosen.sql;
  });
}
