import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileOf, outcomesPath, placePath, reportPath } from "../html/route.ts";
import { LOCALES } from "../messages/language.ts";
import { gatherPlaces, type PlaceData } from "../pages/place.ts";
import { staleSources } from "../pages/stale.ts";
import { type Database, openDatabase } from "./database.ts";
import { type Rows, readReports } from "./details.ts";
import { figuresOfPlaces, outcomesBetween } from "./figures.ts";
import { Fingerprints } from "./fingerprints.ts";
import { writeOutcomes, writePlace } from "./own-pages.ts";
import { writeReport } from "./reports.ts";
import type { Pages } from "./work.ts";

/**
 * A piece of the pages of which there are very many: some reports by their rows, some places or the outcomes of some
 * provinces by their codes.
 */
export type Batch = { reports: Rows } | { places: readonly string[] } | { outcomes: readonly string[] };

/** What came of a batch. */
export interface Made {
  pages: number;
  /** fingerprints of the reports, in their order */
  prints: [id: string, print: string][];
  /** reports whose pages were taken over from the earlier build */
  kept: number;
}

/** What a writer is told once: it crosses to other threads. */
export interface Order {
  pages: Pages;
  /** the released database's file */
  database: string;
  /** an earlier build of the site */
  previous: string | null;
  /** fingerprint of the code that makes the pages */
  code: string;
}

/** Of each writer: there may be one for each core. */
const MEANS = { threads: 1, memory: "96MB" };

/** Makes the folders that a writer writes into. */
export function makeFolders(out: string): void {
  for (const locale of LOCALES) {
    for (const path of [placePath("0"), reportPath("0"), outcomesPath("0")])
      mkdirSync(dirname(join(out, fileOf({ locale, path }))), { recursive: true });
  }
}

/** Writes the pages of reports and places, with a database connection of its own. */
export class Writer {
  readonly #order: Order;
  readonly #database: Database;
  readonly #prints: Fingerprints;
  #places: ReadonlyMap<string, PlaceData> | null = null;

  private constructor(order: Order, database: Database) {
    this.#order = order;
    this.#database = database;
    this.#prints = Fingerprints.open(order.pages.out, order.previous);
  }

  static async open(order: Order): Promise<Writer> {
    return new Writer(order, await openDatabase(order.database, MEANS));
  }

  write(batch: Batch): Promise<Made> {
    if ("reports" in batch) return this.#reports(batch.reports);
    return "places" in batch ? this.#placesOf(batch.places) : this.#outcomes(batch.outcomes);
  }

  close(): void {
    this.#database.close();
  }

  async #reports(rows: Rows): Promise<Made> {
    const { pages, code } = this.#order;
    const work = { ...pages, prints: this.#prints, code, stale: staleSources(pages.data.sources) };
    const made: Made = { pages: 0, prints: [], kept: 0 };
    for (const detail of await readReports(this.#database, rows)) {
      const { print, kept } = writeReport(work, detail);
      made.prints.push([detail.report.report_id, print]);
      if (kept) made.kept++;
      made.pages += LOCALES.length;
    }
    return made;
  }

  async #placesOf(codes: readonly string[]): Promise<Made> {
    const { pages } = this.#order;
    this.#places ??= new Map(gatherPlaces(pages.data).map((place) => [place.code, place]));
    const figures = await figuresOfPlaces(this.#database, codes[0] ?? "", codes.at(-1) ?? "");
    for (const code of codes) {
      const place = this.#places.get(code);
      if (place) writePlace(pages, { ...place, figures: figures.get(code) ?? [] });
    }
    return { pages: codes.length * LOCALES.length, prints: [], kept: 0 };
  }

  async #outcomes(provinces: readonly string[]): Promise<Made> {
    for (const province of provinces) {
      const last = `${province.slice(0, 2)}9999`;
      writeOutcomes(this.#order.pages, province, await outcomesBetween(this.#database, province, last));
    }
    return { pages: provinces.length * LOCALES.length, prints: [], kept: 0 };
  }
}
