import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RegionLevel } from "../codebook.ts";
import { ROOT } from "../common/workspace.ts";

/**
 * A division of the state in the years it bore one name under one code (GB/T 2260). A code whose unit was renamed has
 * one entry for each name, so `code` and `valid_from` together are the key.
 */
export interface Region {
  /** six digits */
  code: string;
  name: string;
  name_hant: string;
  /** reading of the name without its kind, e.g. `Qinyang` (GB/T 28039) */
  pinyin: string;
  level: RegionLevel;
  /** code of the unit above, null for a province */
  parent: string | null;
  /** first year; null where it is 1981 or earlier */
  valid_from: number | null;
  /** last year; null where the unit still exists */
  valid_to: number | null;
  /** codes of the units that took its place, joined by `;`; its own code where it was renamed */
  successor: string | null;
}

const FILE = join(ROOT, "data", "regions", "divisions.tsv");
let loaded: readonly Region[] | null = null;

/** Every province, prefecture and county since 1990, in the order of codes and years. Townships have no code here. */
export function allRegions(): readonly Region[] {
  loaded ??= parse(readFileSync(FILE, "utf8"));
  return loaded;
}

/** Whether a unit bore its name in a year; where no year is known, whether it does today. */
export function isValid(region: Region, year: number | null): boolean {
  if (year === null) return region.valid_to === null;
  return (region.valid_from ?? 0) <= year && year <= (region.valid_to ?? 9999);
}

function parse(tsv: string): Region[] {
  const rows = tsv.trimEnd().split("\n").slice(1);
  const codes = new Set(rows.map((row) => row.slice(0, 6)));
  return rows.map((row) => {
    const [code = "", name = "", hant = "", pinyin = "", from = "", to = "", successor = ""] = row.split("\t");
    return {
      code,
      name,
      name_hant: hant,
      pinyin,
      level: levelOf(code),
      parent: parentOf(code, codes),
      valid_from: from === "" ? null : Number(from),
      valid_to: to === "" ? null : Number(to),
      successor: successor === "" ? null : successor,
    };
  });
}

function levelOf(code: string): RegionLevel {
  if (code.endsWith("0000")) return "province";
  return code.endsWith("00") ? "prefecture" : "county";
}

/** The prefecture whose code begins likewise, and where there is none (municipalities, direct counties), the province. */
function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  if (code.endsWith("0000")) return null;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && codes.has(prefecture) ? prefecture : `${code.slice(0, 2)}0000`;
}
