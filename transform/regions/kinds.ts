import type { RegionLevel } from "../codebook.ts";
import type { Region } from "./regions.ts";

/** Kind of a division as reports call their own place where they leave its name out: 市政府, 我县, 区二届人大. */
export type PlaceKind = "省" | "自治区" | "市" | "州" | "盟" | "地区" | "县" | "区" | "旗" | "镇" | "乡";

const ENDINGS: readonly (readonly [string, PlaceKind])[] = [
  ["自治区", "自治区"],
  ["自治州", "州"],
  ["自治县", "县"],
  ["自治旗", "旗"],
  ["地区", "地区"],
  ["省", "省"],
  ["市", "市"],
  ["盟", "盟"],
  ["县", "县"],
  ["区", "区"],
  ["旗", "旗"],
];

/** What a division is called without its name; null for the few that are called by no common word. */
export function kindOf(region: Region): PlaceKind | null {
  return ENDINGS.find(([ending]) => region.name.endsWith(ending))?.[1] ?? null;
}

/** How far down a kind stands, from 1 for provinces to 4; a city may stand anywhere above the townships. */
export const DEPTH: Record<PlaceKind, number> = {
  省: 1,
  自治区: 1,
  州: 2,
  盟: 2,
  地区: 2,
  市: 2,
  县: 3,
  区: 3,
  旗: 3,
  镇: 4,
  乡: 4,
};

/**
 * Level of a place of which only the kind is known. A city may stand on three levels: one that hands work to townships
 * stands at the county's, one with districts or counties at the prefecture's, and of others nothing is known.
 */
export function levelOf(kind: PlaceKind, handsTo: "townships" | "districts" | null): RegionLevel | null {
  if (kind === "市") return handsTo === null ? null : handsTo === "townships" ? "county" : "prefecture";
  const levels: readonly RegionLevel[] = ["province", "prefecture", "county", "township"];
  return levels[DEPTH[kind] - 1] ?? "county";
}
