import type { CheerioAPI } from "cheerio";
import type { FamilyId } from "../registry.ts";
import { families, guessFamilies } from "./families.ts";
import type { Family, ListPage, ListResult, Params } from "./family.ts";
import { boundBroken, parseMarkup } from "./markup.ts";

/** What was read from a list page, and by which family's adapter. */
export type ReadList = (ListResult & { family: FamilyId; fault: null; surprise: string | null }) | { fault: string };

export interface ListInput {
  url: string;
  text: string;
  column: string;
  page: number;
  params: Params;
}

/** Makes a list page of decoded text; the markup is parsed on first use. */
export function listPage(input: ListInput): ListPage {
  let parsed: CheerioAPI | null = null;
  return {
    ...input,
    dom() {
      parsed ??= parseMarkup(input.text);
      return parsed;
    },
  };
}

/**
 * Reads a list page with the adapter of the family that the registry names; where that finds nothing, with those that
 * the page shows signs of, and at last with the generic one. `surprise` tells that another family than the named one
 * had to be taken: the site may have been rebuilt. A page beyond the bounds is not parsed at all.
 */
export function readList(input: ListInput, named: FamilyId | "auto"): ReadList {
  const broken = boundBroken(input.text);
  if (broken !== null) return { fault: broken };
  const page = listPage(input);
  const first = named === "auto" ? [] : [families[named]];
  const guesses = guessFamilies(page);
  const guessed = guesses.filter((g) => g.sure >= 0.3 || g.family.id === "generic").map((g) => g.family);
  const empty: { family: Family; result: ListResult }[] = [];
  for (const family of new Set([...first, ...guessed])) {
    const result = family.list(page);
    if (!result) continue;
    if (result.rows.length === 0 && result.next === null) {
      empty.push({ family, result });
      continue;
    }
    return { ...result, family: family.id, fault: null, surprise: surprise(named, family, input.page) };
  }
  const best = empty[0];
  const family = best?.family.id ?? (named === "auto" ? "generic" : named);
  return { rows: [], total: best?.result.total ?? null, next: null, family, fault: null, surprise: null };
}

function surprise(named: FamilyId | "auto", family: Family, page: number): string | null {
  if (named === "auto" || named === "generic" || family.id === named || page !== 1) return null;
  return `the registry says ${named}, the page was read as ${family.id}`;
}
