import { readEntries, readRuns, readStored } from "../../scraper/archive/capture.ts";
import type { Entry, Place } from "../../scraper/archive/entry.ts";
import type { Run } from "../../scraper/archive/runs.ts";

export type { Entry, Place, Run };

/** What the transform reads of an archive: passed in, so that a test can stand in for one. */
export interface Archive {
  /** every record in the order written, without bodies */
  entries(): AsyncIterable<Entry>;
  /** body of the record at a place, content coding removed; null where the record cannot be read */
  body(place: Place): Uint8Array | null;
  runs(): Run[];
}

/** The crawler's archive in a folder. */
export function archiveIn(dir: string): Archive {
  return {
    entries: () => readEntries(dir),
    body(place) {
      try {
        return readStored(dir, place)?.body ?? null;
      } catch {
        return null;
      }
    },
    runs: () => readRuns(dir),
  };
}
