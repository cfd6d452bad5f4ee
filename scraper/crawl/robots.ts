import { decode } from "../../transform/decode/decode.ts";
import { canonical } from "../address.ts";
import { header } from "../archive/parse.ts";
import { sha256 } from "../archive/record.ts";
import type { Answer } from "../http/client.ts";
import type { OutcomeName } from "../outcome.ts";
import { retryAfter } from "../retry.ts";
import { parseRobots, ROBOTS_BYTES, type RobotsRules } from "../robots/rules.ts";
import { asSent } from "./leads.ts";

/** What a robots.txt came to. `rules` null: nothing may be fetched, for the reason given. */
export interface RobotsState {
  /** milliseconds since 1970 */
  at: number;
  rules: RobotsRules | null;
  /** first 12 digits of its sha256, "none" (4xx), or "unreachable" */
  version: string;
  /** why nothing may be fetched: the robots.txt's own outcome */
  reason: { outcome: OutcomeName; detail: string } | null;
}

const DAY = 24 * 3600_000;
const HOUR = 3600_000;
const HOPS = 5;

/** Whether what is kept may still be used: a day at most, an hour where the file could not be had. */
export function isCurrent(state: RobotsState, now: number): boolean {
  return now - state.at < (state.rules === null ? HOUR : DAY);
}

export interface RobotsFetch {
  /** asks one address, in the host's pace; the answer is archived where it is one */
  ask(url: string): Promise<Answer>;
  now(): number;
  /** the host asked to be left alone */
  park(until: number | null): void;
  product: string;
}

/**
 * Fetches an origin's robots.txt. RFC 9309: 4xx allows everything, 5xx and silence allow nothing, up to five redirects
 * are followed, the first 500 KiB count. 429 is treated as silence: a host that is busy is not asked for more.
 */
export async function fetchRobots(origin: string, fetch: RobotsFetch): Promise<RobotsState> {
  let url = `${origin}/robots.txt`;
  for (let hop = 0; hop <= HOPS; hop++) {
    const answer = await fetch.ask(url);
    const at = fetch.now();
    const none = (outcome: OutcomeName, detail: string): RobotsState => ({
      at,
      rules: null,
      version: "unreachable",
      reason: { outcome, detail },
    });
    const { response, failure } = answer;
    if (!response) return none(failure?.outcome ?? "unreachable", failure?.detail ?? "no answer");
    const { status, headers } = response;
    if (status >= 300 && status < 400 && status !== 304) {
      const target = canonical(asSent(header(headers, "location") ?? ""), url);
      if (target === null) return allowAll(at);
      url = target;
      continue;
    }
    const until = retryAfter(header(headers, "retry-after"), header(headers, "date"), at);
    if (status === 429 || status >= 500) {
      fetch.park(until);
      return none("blocked_robots", `robots.txt answers ${status}: nothing may be fetched until it can be read`);
    }
    if (status >= 400) {
      if (until !== null) fetch.park(until);
      return allowAll(at);
    }
    if (failure && failure.outcome !== "too_large") return none(failure.outcome, `robots.txt: ${failure.detail}`);
    const { text } = decode(beginning(answer.body), header(headers, "content-type"));
    return { at, rules: parseRobots(text, fetch.product), version: sha256(answer.body).slice(0, 12), reason: null };
  }
  return allowAll(fetch.now());
}

/** The part of a robots.txt that counts. A line that the limit cuts in two says something else: it is left out. */
function beginning(body: Uint8Array): Uint8Array {
  if (body.length <= ROBOTS_BYTES) return body;
  const part = body.subarray(0, ROBOTS_BYTES);
  return part.subarray(0, Math.max(part.lastIndexOf(10), part.lastIndexOf(13)) + 1);
}

const allowAll = (at: number): RobotsState => ({
  at,
  rules: { rules: [], crawlDelay: null },
  version: "none",
  reason: null,
});
