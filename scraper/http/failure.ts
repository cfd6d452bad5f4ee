import type { OutcomeName } from "../outcome.ts";
import { tlsFault } from "./tls.ts";

/** Outcomes by the code of the error that ended a request. */
const BY_CODE: Record<string, OutcomeName> = {
  HUIYIN_NON_PUBLIC: "non_public",
  HUIYIN_DEADLINE: "timeout",
  HUIYIN_TOO_LARGE: "too_large",
  HUIYIN_UNWANTED: "unsupported_type",
  UND_ERR_CONNECT_TIMEOUT: "timeout",
  UND_ERR_HEADERS_TIMEOUT: "timeout",
  UND_ERR_BODY_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  ENOTFOUND: "dns",
  EAI_AGAIN: "dns",
  EAI_FAIL: "dns",
  EAI_NODATA: "dns",
  ENODATA: "dns",
  ECONNREFUSED: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  EACCES: "unreachable",
  ECONNRESET: "unreachable",
  EPIPE: "unreachable",
  UND_ERR_SOCKET: "unreachable",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "bad_body",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "too_large",
  UND_ERR_HEADERS_OVERFLOW: "bad_http",
};

/** Codes along an error's chain of causes, outermost first; several where all addresses of a name failed. */
function codes(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = (error as NodeJS.ErrnoException).code;
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  return [...(typeof own === "string" ? [own] : []), ...inner.flatMap((e) => codes(e, depth + 1))];
}

/** Names how a request failed. What no table knows is `bad_http` where the parser refused it, else `unreachable`. */
export function failureOf(error: unknown): { outcome: OutcomeName; detail: string } {
  const message = error instanceof Error ? error.message : String(error);
  const found = codes(error);
  const detail = [...new Set([...found.slice(0, 2), message])].join(": ").slice(0, 300);
  for (const code of found) {
    const named = BY_CODE[code];
    if (named) return { outcome: named, detail };
    if (tlsFault(code) !== null) return { outcome: "tls", detail };
    if (code.startsWith("HPE_")) return { outcome: "bad_http", detail };
  }
  const parser = error instanceof Error && error.name === "HTTPParserError";
  return { outcome: parser ? "bad_http" : "unreachable", detail };
}
