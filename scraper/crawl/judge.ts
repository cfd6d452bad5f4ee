import { canonical, isFrontPage } from "../address.ts";
import { header } from "../archive/parse.ts";
import type { Answer } from "../http/client.ts";
import type { OutcomeName } from "../outcome.ts";
import { retryAfter } from "../retry.ts";
import { asSent, clientRedirect, refreshTarget } from "./leads.ts";

/** What an answer means for the address that was asked. */
export interface Verdict {
  outcome: OutcomeName;
  detail: string | null;
  /** where a redirect leads */
  target: string | null;
  /** the host asked to be left alone: until then, or for a while where it named no time */
  park: { until: number | null } | null;
}

/** A verdict with neither a redirect nor a pause. */
export const verdictOf = (outcome: OutcomeName, detail: string | null = null): Verdict => ({
  outcome,
  detail,
  target: null,
  park: null,
});

const SMALL = 30_000;
const utf8 = new TextDecoder("utf-8");

/** Names that cookie and script challenges of the firewalls in use before government sites leave in their pages. */
const CHALLENGES = [
  "__jsl_clearance",
  "acw_sc__v2",
  "yunsuo_session_verify",
  "security_verify_data",
  "srcurl=",
  "$_ts=",
  "_$jsvmprt",
  "waf_cookie",
  "/_guard/",
  "cf-chl",
  "challenge-platform",
];

/** What shows that a small page is a challenge, not a document; null where nothing does. */
export function challengeSign(body: Uint8Array): string | null {
  if (body.length > SMALL) return null;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  const known = CHALLENGES.find((c) => bytes.includes(c));
  if (known !== undefined) return `the page holds ${known}`;
  const setsCookie = bytes.includes("document.cookie");
  const reloads = ["location.reload", "location.href", "location.replace"].some((r) => bytes.includes(r));
  return setsCookie && reloads ? "a script that sets a cookie and loads the page again" : null;
}

/** Whether a page with status 200 says that there is nothing. Only small pages: an article may mention 404. */
function saysNotFound(body: Uint8Array): boolean {
  if (body.length > 6000) return false;
  const text = utf8.decode(body);
  const title = between(text.toLowerCase(), "<title", "</title>") ?? "";
  const names = ["404", "not found", "页面不存在", "找不到", "无法找到", "不存在或已删除", "已被删除"];
  return (
    names.some((n) => title.includes(n)) || text.includes("您访问的页面不存在") || text.includes("您访问的页面已被删除")
  );
}

function between(text: string, open: string, close: string): string | null {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? null : text.slice(text.indexOf(">", start) + 1, end);
}

const BLOCKED = new Set([401, 403, 405, 406, 412, 418, 451, 493, 521]);

/** Until when an answer asks to be left alone, whatever its status. */
function pauseOf(answer: Answer, now: number): number | null {
  const headers = answer.response?.headers ?? [];
  return retryAfter(header(headers, "retry-after"), header(headers, "date"), now);
}

function refused(status: number, answer: Answer, now: number): Verdict {
  const until = pauseOf(answer, now);
  if (status === 429 || (status === 503 && until !== null)) {
    const detail =
      until === null
        ? `${status}`
        : `${status}, asked to wait until ${new Date(Math.min(until, 8.64e15)).toISOString()}`;
    return { outcome: "rate_limited", detail, target: null, park: { until } };
  }
  if (status === 404) return verdictOf("not_found");
  if (status === 410) return verdictOf("gone");
  const sign = BLOCKED.has(status) || status >= 500 ? challengeSign(answer.body) : null;
  if (sign !== null) return verdictOf("challenge", `${status}: ${sign}`);
  if (BLOCKED.has(status)) return verdictOf("blocked_waf", String(status));
  if (status >= 500)
    return { ...verdictOf("server_error", String(status)), park: status === 503 ? { until: null } : null };
  return verdictOf("client_error", String(status));
}

function redirect(status: number, answer: Answer, url: string): Verdict {
  const headers = answer.response?.headers ?? [];
  const location = header(headers, "location");
  const target = location === null ? null : canonical(asSent(location), url);
  if (target === null)
    return verdictOf("bad_http", `${status} ${location === null ? "without a Location" : "to no address of the web"}`);
  if (target === url) {
    const cookie = header(headers, "set-cookie") !== null;
    return cookie
      ? verdictOf("challenge", "a redirect to itself that sets a cookie")
      : verdictOf("loop", "a redirect to itself");
  }
  return { outcome: "redirected", detail: target, target, park: null };
}

/** Names what an answer means. `now` in milliseconds since 1970; `conditional` where a 304 was asked for. */
export function judge(answer: Answer, url: string, now: number, conditional = false): Verdict {
  const judged = judgeAnswer(answer, url, now, conditional);
  const until = (answer.response?.status ?? 0) < 300 ? null : pauseOf(answer, now);
  const verdict = until === null ? judged : { ...judged, park: { until } };
  // What is no longer there is often said by sending everybody to the front page.
  const home = verdict.target !== null && isFrontPage(verdict.target) && !isFrontPage(url);
  return home ? verdictOf("not_found", `it leads to the front page ${verdict.target}`) : verdict;
}

function judgeAnswer(answer: Answer, url: string, now: number, conditional: boolean): Verdict {
  const { response, failure } = answer;
  if (!response) return verdictOf(failure?.outcome ?? "unreachable", failure?.detail ?? null);
  const { status } = response;
  if (status === 304) {
    return conditional ? verdictOf("unchanged") : verdictOf("bad_http", "304 to a request without a condition");
  }
  if (status >= 300 && status < 400) return redirect(status, answer, url);
  if (status >= 400 || status < 200) return refused(status, answer, now);
  if (status === 206) return verdictOf("bad_http", "206 to a request for the whole");
  if (failure) return verdictOf(failure.outcome, failure.detail);
  if (answer.body.length === 0) return verdictOf("bad_body", "the body is empty");
  const sign = challengeSign(answer.body);
  if (sign !== null) return verdictOf("challenge", sign);
  const target = refreshTarget(header(response.headers, "refresh"), url) ?? clientRedirect(answer.body, url);
  if (target !== null && target !== url) return { outcome: "redirected", detail: target, target, park: null };
  if (saysNotFound(answer.body)) return verdictOf("not_found", "the page says so, with status 200");
  return verdictOf("fetched");
}

const READABLE = [
  "text/",
  "html",
  "xml",
  "json",
  "pdf",
  "msword",
  "officedocument",
  "wps",
  "rtf",
  "octet-stream",
  "ms-excel",
  "unknown",
];

/** Whether a content type is one worth reading: text, and documents that reports come as. */
export function isReadable(contentType: string | null): boolean {
  const type = contentType?.toLowerCase().split(";", 1)[0]?.trim() ?? "";
  // What is no type at all says nothing against the page.
  if (!type.includes("/")) return true;
  return READABLE.some((r) => type.includes(r)) && !type.startsWith("image/");
}

const UNREAD = new Set(
  "jpg jpeg png gif bmp webp svg ico mp3 mp4 avi wmv flv mov m4a wav zip rar 7z gz tar exe apk css js woff woff2 ttf".split(
    " ",
  ),
);
const DOCUMENTS = new Set("pdf doc docx wps xls xlsx ofd rtf".split(" "));

function extension(url: string): string {
  const name = new URL(url).pathname.split("/").at(-1) ?? "";
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Whether an address names a file that is neither a page nor a document. */
export const isUnreadableAddress = (url: string): boolean => UNREAD.has(extension(url));
/** Whether an address names a document (PDF, Word …). */
export const isDocumentAddress = (url: string): boolean => DOCUMENTS.has(extension(url));
