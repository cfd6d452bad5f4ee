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
  saved: { name: string; title: string; question: string; sql: string }[];
}

/** Rows that the table lists. */
const MOST = 500;

type Cell = string | number | boolean | null;

/** A column of a batch, as the engine hands it over. */
interface Column {
  type: string;
  get(row: number): unknown;
}

/** What a query gave, as it came from the engine: cells are read out only where they are shown or saved. */
interface Result {
  names: string[];
  batches: { columns: Column[]; rows: number }[];
  /** rows of all batches */
  count: number;
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

/** Runs a query to its end. `first` is told of the result so far once it fills the table, where more rows follow. */
async function query(
  connection: DuckDB.AsyncDuckDBConnection,
  sql: string,
  first: (result: Result) => void,
): Promise<Result> {
  const begun = performance.now();
  const reader = await connection.send(sql, true);
  const result: Result = { names: [], batches: [], count: 0, ms: 0 };
  const clock = () => Math.round(performance.now() - begun);
  let told = false;
  for await (const batch of reader) {
    const { fields } = batch.schema;
    result.names = fields.map((f) => f.name);
    const columns = fields.map((f, j) => {
      const values = batch.getChildAt(j);
      return { type: String(f.type), get: (row: number): unknown => values?.get(row) };
    });
    result.batches.push({ columns, rows: batch.numRows });
    result.count += batch.numRows;
    result.ms = clock();
    if (!told && result.count > MOST) first(result);
    told ||= result.count > MOST;
  }
  if (result.names.length === 0) result.names = reader.schema?.fields.map((f) => f.name) ?? [];
  return { ...result, ms: clock() };
}

/** The first rows of a result; all of them where no number is given. */
function cells({ batches }: Result, most = Number.POSITIVE_INFINITY): Cell[][] {
  const out: Cell[][] = [];
  for (const { columns, rows } of batches) {
    for (let i = 0; i < rows && out.length < most; i++) out.push(columns.map((c) => plain(c.get(i), c.type)));
  }
  return out;
}

/** Lists the first rows of a result. */
function list({ t }: Page<Own>, result: Result): void {
  const { names } = result;
  const rows = cells(result, MOST);
  const numeric = names.map((_, j) => rows.every((r) => r[j] === null || typeof r[j] === "number") && rows.length > 0);
  const cell = (value: Cell, j: number) =>
    html`<td${numeric[j] ? html` class="n"` : null}>${value === null ? html`<span class="none">NULL</span>` : String(value)}</td>`;
  element("results").innerHTML =
    html`<div class="scroll" tabindex="0"><table><caption class="vh">${t.t("sql.results")}</caption><thead><tr>${names.map((n, j) => html`<th scope="col"${numeric[j] ? html` class="n"` : null}>${n}</th>`)}</tr></thead><tbody>${rows.map((r) => html`<tr>${r.map(cell)}</tr>`)}</tbody></table></div>`.markup;
}

/** Shows a query's address, which is that of the page from then on. */
function tellAddress(sql: string): void {
  const search = `?${new URLSearchParams({ q: sql })}`;
  history.replaceState(null, "", search);
  element<HTMLAnchorElement>("permalink").href = search;
  element("link-line").hidden = false;
}

type Connection = DuckDB.AsyncDuckDBConnection;

class Console {
  readonly #page: Page<Own>;
  readonly #load: () => Promise<typeof DuckDB>;
  readonly #input = element<HTMLTextAreaElement>("statement");
  readonly #run = element<HTMLButtonElement>("run");
  readonly #cancel = element<HTMLButtonElement>("cancel");
  readonly #save = element<HTMLButtonElement>("save");
  #connection: Promise<Connection> | null = null;
  #last: Result | null = null;
  #cancelled = false;

  constructor(page: Page<Own>, load: () => Promise<typeof DuckDB>) {
    this.#page = page;
    this.#load = load;
  }

  /** Starts the engine, once. */
  #started(): Promise<Connection> {
    this.#connection ??= this.#start();
    return this.#connection;
  }

  async #start(): Promise<Connection> {
    const { t } = this.#page;
    const start = element<HTMLButtonElement>("start");
    start.disabled = true;
    element("status").textContent = t.t("sql.starting");
    const begun = performance.now();
    try {
      const connection = await open(this.#page, await this.#load());
      element("starter").hidden = true;
      element("status").textContent = t.t("sql.ready", { seconds: Math.round((performance.now() - begun) / 100) / 10 });
      return connection;
    } catch (error) {
      start.disabled = false;
      this.#connection = null;
      throw error;
    }
  }

  #fail(error: unknown): void {
    const { t } = this.#page;
    element("results").innerHTML = "";
    const reason = error instanceof Error ? error.message : String(error);
    element("status").textContent = this.#cancelled ? t.t("sql.cancelled") : t.t("sql.error", { reason });
  }

  async start(): Promise<void> {
    await this.#started().catch((error: unknown) => this.#fail(error));
    this.#input.focus();
  }

  /** Lists what a query gives, as soon as there is enough to fill the table, and tells how much it is in all. */
  async #answer(connection: Connection, sql: string): Promise<void> {
    const { t } = this.#page;
    const status = element("status");
    this.#last = null;
    this.#save.disabled = true;
    const result = await query(connection, sql, (begun) => {
      list(this.#page, begun);
      status.textContent = t.t("sql.begun", { shown: MOST, ms: begun.ms });
    });
    const { count, ms } = result;
    if (count <= MOST) list(this.#page, result);
    status.textContent =
      count > MOST ? t.t("sql.limited", { n: count, shown: MOST, ms }) : t.t("sql.rows", { n: count, ms });
    this.#last = result;
    this.#save.disabled = false;
  }

  /** Runs what stands in the box; starts the engine where that has not been done. */
  async execute(): Promise<void> {
    const sql = this.#input.value;
    if (sql.trim() === "" || this.#run.disabled) return;
    this.#cancelled = false;
    this.#run.disabled = true;
    try {
      const connection = await this.#started();
      this.#cancel.disabled = false;
      element("status").textContent = this.#page.t.t("sql.running");
      tellAddress(sql);
      await this.#answer(connection, sql);
    } catch (error) {
      this.#fail(error);
    }
    this.#run.disabled = false;
    this.#cancel.disabled = true;
  }

  async cancel(): Promise<void> {
    this.#cancelled = true;
    await (await this.#connection)?.cancelSent();
  }

  save(): void {
    if (this.#last) download("huiyin-query.csv", csv(this.#last.names, cells(this.#last)), "text/csv");
  }

  /** Puts a saved query into the box, its question above it. */
  choose(name: string): void {
    const chosen = this.#page.own.saved.find((q) => q.name === name);
    element("question").textContent = chosen?.question ?? "";
    if (chosen) this.#input.value = chosen.sql;
  }
}

/**
 * Sets up the SQL page. `load` gives the engine's library, and is called only once the reader starts the console or runs
 * a query.
 */
export function startConsole(load: () => Promise<typeof DuckDB>): void {
  const console = new Console(readPage<Own>(), load);
  const input = element<HTMLTextAreaElement>("statement");
  const given = new URLSearchParams(location.search).get("q");
  if (given !== null) input.value = given.slice(0, 20_000);
  element("start").addEventListener("click", () => (given === null ? console.start() : console.execute()));
  element("run").addEventListener("click", () => console.execute());
  element("cancel").addEventListener("click", () => console.cancel());
  element("save").addEventListener("click", () => console.save());
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    console.execute();
  });
  element<HTMLSelectElement>("saved").addEventListener("change", (event) => {
    console.choose((event.target as HTMLSelectElement).value);
  });
}
