import type { Progress } from "../../transform/common/progress.ts";
import { LOCALES } from "../messages/language.ts";
import { outcomeProvinces } from "../pages/outcomes.ts";
import { placeCodes } from "../pages/place.ts";
import { writeBatches } from "./crew.ts";
import type { Rows } from "./details.ts";
import { saveFingerprints } from "./fingerprints.ts";
import { type Batch, makeFolders, type Order } from "./writer.ts";

/** Places whose pages are made at a time: their figures are in memory at once. */
const PLACES = 120;

interface Told {
  progress: Progress;
  signal: AbortSignal;
}

/** Writes the pages of all places, provinces and reports. Gives how many, reports by themselves and those taken over. */
export async function writeMany(order: Order, rows: readonly Rows[], { progress, signal }: Told) {
  const { data, out } = order.pages;
  const codes = placeCodes(data);
  const batches: Batch[] = [];
  for (let at = 0; at < codes.length; at += PLACES) batches.push({ places: codes.slice(at, at + PLACES) });
  const provinces = outcomeProvinces(data);
  if (provinces.length > 0) batches.push({ outcomes: provinces });
  for (const reports of rows) batches.push({ reports });
  makeFolders(out);
  progress.stage("write places and reports", LOCALES.length * (codes.length + provinces.length + data.reports.size));
  let pages = 0;
  const made = await writeBatches(order, batches, signal, (m) => {
    pages += m.pages;
    progress.at(pages);
  });
  saveFingerprints(out, new Map(made.flatMap((m) => m.prints)));
  const kept = made.reduce((n, m) => n + m.kept, 0);
  return { pages: LOCALES.length * (codes.length + provinces.length), reports: data.reports.size, kept };
}
