/** What a test can make the sample do wrong. `path` is a path with its query, or a prefix that ends in `*`. */
export interface Fault {
  site: string;
  path: string;
  /** how many requests meet it; all of them where left out */
  times?: number;
  does: Misdeed;
}

export type Misdeed =
  /** an answer of that status; Retry-After as seconds or as an HTTP date */
  | { kind: "status"; status: number; retryAfter?: number | Date; body?: string }
  /** a firewall's page: 403, 412 or 521 */
  | { kind: "firewall"; status: 403 | 412 | 521 }
  /** a script that sets a cookie and loads the page again */
  | { kind: "challenge"; status?: number }
  | { kind: "moved"; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  | { kind: "gone" }
  /** the site has a new template: other classes, other containers */
  | { kind: "layout" }
  /** the text of the page is another one now */
  | { kind: "rewrite"; from: string; to: string }
  /** lists claim this many rows more than they have */
  | { kind: "total"; add: number }
  /** the connection is cut: before the answer, in its middle, or after a senseless chunk */
  | { kind: "reset" }
  | { kind: "short" }
  | { kind: "bad-chunk" }
  /** the answer comes after so many milliseconds */
  | { kind: "slow"; ms: number };

const matches = (fault: Fault, site: string, path: string): boolean =>
  fault.site === site && (fault.path.endsWith("*") ? path.startsWith(fault.path.slice(0, -1)) : fault.path === path);

/** The faults in force; each counts down as it is met. */
export class Faults {
  #list: { fault: Fault; left: number }[] = [];

  constructor(faults: Fault[] = []) {
    for (const f of faults) this.add(f);
  }

  add(fault: Fault): void {
    this.#list.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#list = [];
  }

  /** The misdeeds that this request meets, in the order they were set. */
  meet(site: string, path: string): Misdeed[] {
    const met = this.#list.filter((f) => f.left > 0 && matches(f.fault, site, path));
    for (const f of met) f.left--;
    return met.map((f) => f.fault.does);
  }
}

/** A firewall's page, as they look: no word of what stands behind. */
export const firewallPage = (status: number): string =>
  `<html><head><meta charset="utf-8"><title>${status}</title></head><body><div id="waf"><h1>访问被拒绝</h1><p>您的访问可能对网站造成安全威胁,已被阻断。</p><p>event_id: 00000000</p></div></body></html>`;

export const CHALLENGE_COOKIE = "__jsl_clearance=sample";

/** A script that would set the cookie; a crawler records it as blocked and does not solve it. */
export const challengePage = `<script>document.cookie=('_')+('_')+('j')+('s')+('l')+'_clearance=sample;path=/';location.href=location.pathname+location.search</script>`;

/** The page under a new template: the containers that adapters know have other names. */
export function changedLayout(text: string): string {
  const names = [
    "zoom",
    "TRS_Editor",
    "UCAP-CONTENT",
    "vsb_content",
    "v_news_content",
    "article-content",
    "page-content",
  ];
  const renamed = names.reduce((t, name) => t.replaceAll(name, `n${name.length}x`), text);
  return renamed.replaceAll("UCAPCONTENT", "section").replaceAll("UCAPTITLE", "span").replaceAll("PUBLISHTIME", "time");
}
