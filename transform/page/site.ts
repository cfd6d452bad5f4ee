import { firstOf, META } from "./metas.ts";

/** What a page says about the site it belongs to. */
export interface Site {
  name: string | null;
  /** name of the column that the page stands in */
  column: string | null;
  /** the ten-digit code of a government site; its first six look like the division code */
  code: string | null;
  /** division codes in the filing numbers of the page's foot (公网安备 and the first six digits) */
  filings: string[];
}

const MAX_FILINGS = 5;

export function siteOf(html: string, metas: Map<string, string>): Site {
  return {
    name: firstOf(metas, META.siteName),
    column: firstOf(metas, META.column),
    code: firstOf(metas, META.siteCode),
    filings: filingCodes(html),
  };
}

/**
 * Division codes that filing numbers with the police begin with, as in 豫公网安备 41900102000000号, in the order printed.
 * Works on markup and on text.
 */
export function filingCodes(text: string): string[] {
  const codes = new Set<string>();
  for (const mark of ["公网安备", "公網安備", "网站标识码", "網站標識碼"]) {
    for (let at = text.indexOf(mark); at >= 0 && codes.size < MAX_FILINGS; at = text.indexOf(mark, at + mark.length)) {
      const code = /^[^\d<]{0,6}(\d{6})\d{4,8}/.exec(text.slice(at + mark.length, at + mark.length + 24))?.[1];
      if (code !== undefined) codes.add(code);
    }
  }
  return [...codes];
}
