import { createHash } from "node:crypto";
import type { OutcomeName } from "../outcome.ts";

export const ROLES = ["list", "article", "attachment", "robots", "other"] as const;
export type Role = (typeof ROLES)[number];

/** Where a record lies: WARC file name (in `warc/`), offset and length of its gzip member in bytes. */
export interface Place {
  file: string;
  offset: number;
  length: number;
}

/**
 * What the crawler knows about one record beyond the WARC standard. Written into the record itself as
 * `WARC-JSON-Metadata` (webrecorder's extension), so that the journal can be rebuilt from the WARC files alone.
 */
export interface Notes {
  source: string;
  run: string;
  role: Role;
  outcome: OutcomeName;
  detail: string | null;
  truncated: boolean;
  /** sha256 (hex) of the decoded body, and its bytes; null where there is none */
  digest: string | null;
  bytes: number;
  /** the record that holds the body, for a revisit */
  refers: Place | null;
}

/** One line of the journal: one record of the archive, in the order written. */
export interface Entry extends Notes {
  id: string;
  warc: Place;
  type: "response" | "revisit" | "metadata";
  url: string;
  /** ISO 8601, UTC */
  at: string;
  status: number | null;
  contentType: string | null;
  /** `WARC-Payload-Digest`: of the bytes as they came */
  payload: string | null;
}

/** The stable name of a record: 16 hex digits of sha256 over its WARC file name and offset. */
export function captureId(file: string, offset: number): string {
  return createHash("sha256").update(`${file}:${offset}`).digest("hex").slice(0, 16);
}
