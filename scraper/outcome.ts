/**
 * Every address that a run takes up ends in exactly one of these. `final` ones are not tried again in the same run;
 * the others (`again`) are tried until the attempts are used up, and count as due in the next run.
 */
export const OUTCOMES = {
  fetched: { again: false, says: "read in full and archived" },
  unchanged: { again: false, says: "the same as last time (304, or the same bytes)" },
  redirected: { again: false, says: "leads to another address, which has its own outcome" },
  not_found: { again: false, says: "404, or a page that says so" },
  gone: { again: false, says: "410, or not found repeatedly" },
  blocked_robots: { again: false, says: "robots.txt asks not to fetch it" },
  blocked_waf: { again: false, says: "a firewall refused it (401, 403, 405, 412, 451)" },
  challenge: { again: false, says: "a cookie or script challenge stands before it; never solved" },
  rate_limited: { again: true, says: "429, or 503 with Retry-After, until the attempts were used up" },
  server_error: { again: true, says: "5xx until the attempts were used up" },
  client_error: { again: false, says: "another 4xx status" },
  too_large: { again: false, says: "larger than the limit; the beginning is archived, marked as truncated" },
  timeout: { again: true, says: "not complete within the total deadline" },
  tls: { again: false, says: "the certificate or the handshake failed; the detail names how" },
  dns: { again: true, says: "the name does not resolve" },
  unreachable: { again: true, says: "the connection was refused, reset or found no route" },
  non_public: { again: false, says: "the address, or what its name resolves to, is not public" },
  bad_body: { again: true, says: "the body broke off, or cannot be decoded or parsed" },
  bad_http: { again: true, says: "the answer is not HTTP as it should be" },
  loop: { again: false, says: "redirects go round or on for too long" },
  trap: { again: false, says: "the address looks generated without end" },
  off_site: { again: false, says: "outside the source's sites" },
  unsupported_type: { again: false, says: "neither text nor a document (image, video, archive …)" },
} as const satisfies Record<string, { again: boolean; says: string }>;

export type OutcomeName = keyof typeof OUTCOMES;

/** How one address ended in one run. */
export interface Outcome {
  url: string;
  source: string;
  run: string;
  /** ISO 8601, UTC */
  at: string;
  outcome: OutcomeName;
  /** HTTP status, where there was an answer */
  status: number | null;
  /** one line for a person: the error's name, the redirect's target, the rule that blocked */
  detail: string | null;
}

export function isOutcome(name: string): name is OutcomeName {
  return Object.hasOwn(OUTCOMES, name);
}
