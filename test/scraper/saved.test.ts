import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readList } from "../../scraper/families/read.ts";
import { FamilyId } from "../../scraper/registry.ts";
import { decode } from "../../transform/decode/decode.ts";

const SAVED = join(import.meta.dirname, "saved");

const Expected = z.strictObject({
  url: z.url(),
  named: z.union([FamilyId, z.literal("auto")]),
  family: FamilyId,
  rows: z.number().int(),
  first: z.strictObject({ title: z.string(), url: z.url(), date: z.string().nullable() }),
  total: z.number().int().nullable(),
  next: z.url().nullable(),
});

describe("saved list pages", () => {
  const folders = readdirSync(SAVED, { withFileTypes: true }).filter((f) => f.isDirectory());
  it.each(folders.map((f) => f.name))("%s is read as expected", (name) => {
    const files = readdirSync(join(SAVED, name));
    const page = files.find((f) => f.startsWith("page."));
    const expected = Expected.parse(parse(readFileSync(join(SAVED, name, "expected.yaml"), "utf8")));
    const { text } = decode(readFileSync(join(SAVED, name, page ?? "page.txt")), null);
    const { url } = expected;
    const read = readList({ url, text, column: url, page: 1, params: {} }, expected.named);
    if (read.fault !== null) throw new Error(read.fault);
    const { family, rows, total, next } = read;
    expect({ family, rows: rows.length, first: rows[0], total, next: next?.url ?? null }).toEqual({
      family: expected.family,
      rows: expected.rows,
      first: expected.first,
      total: expected.total,
      next: expected.next,
    });
  });
});
