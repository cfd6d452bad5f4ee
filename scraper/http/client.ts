import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import { Agent, buildConnector, type Dispatcher } from "undici";
import { header } from "../archive/parse.ts";
import type { RawResponse, Truncation } from "../archive/record.ts";
import { type Clock, systemClock } from "../clock.ts";
import type { OutcomeName } from "../outcome.ts";
import type { TlsFault } from "../registry.ts";
import { ACCEPT_ENCODING, decodeBody } from "./encodings.ts";
import { Ended, Exchange, type ExchangeOptions, type Received } from "./exchange.ts";
import { failureOf } from "./failure.ts";
import { guardedLookup, mayTalkTo, NonPublicError, type Resolve, refusal, systemResolve } from "./guard.ts";
import { tlsFault, tlsOptions } from "./tls.ts";

export interface ClientOptions {
  userAgent: string;
  /** whether addresses of this machine may be asked (in figures only, never by a name) */
  allowLoopback?: boolean;
  resolve?: Resolve;
  clock?: Clock;
}

export interface GetOptions extends ExchangeOptions {
  headers?: Record<string, string>;
  tls?: readonly TlsFault[];
}

/** What came back: an answer, whole or in part, or none. Nothing is thrown for what a server does. */
export interface Answer {
  /** null where there was no status line and header */
  response: RawResponse | null;
  /** the body decoded, as far as it came and could be read */
  body: Uint8Array;
  /** why there is no whole answer; null where there is one */
  failure: { outcome: OutcomeName; detail: string } | null;
  truncation: Truncation | null;
  /** faults of TLS that the source opted in to and that were met */
  accepted: string | null;
  /** milliseconds that the request took */
  ms: number;
}

const HEADERS = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5",
  "accept-language": "zh-CN,zh;q=0.9,en;q=0.5",
  "accept-encoding": ACCEPT_ENCODING,
};

/** GET requests to public addresses only, each with a deadline for the whole and a limit for the size. */
export class HttpClient {
  private readonly options: Required<ClientOptions>;
  private readonly agents = new Map<string, Agent>();
  /** faults of TLS met and accepted, by origin */
  private readonly lenient = new Map<string, string>();

  constructor(options: ClientOptions) {
    this.options = { allowLoopback: false, resolve: systemResolve, clock: systemClock, ...options };
  }

  async get(address: string, options: GetOptions): Promise<Answer> {
    const url = new URL(address);
    const begun = this.options.clock.now();
    const why = refusal(url, this.options.allowLoopback);
    const exchange = new Exchange(options);
    const error =
      why === null
        ? await exchange.run(this.agent(options.tls ?? []), this.request(url, options))
        : new NonPublicError(why);
    return this.answer(url, begun, exchange.got, error, options.maxBytes);
  }

  private request(url: URL, options: GetOptions): Dispatcher.DispatchOptions {
    return {
      origin: url.origin,
      path: url.pathname + url.search,
      method: "GET",
      headers: { ...HEADERS, "user-agent": this.options.userAgent, ...options.headers },
    };
  }

  private answer(url: URL, begun: number, got: Received, error: unknown, maxBytes: number): Answer {
    const ms = this.options.clock.now() - begun;
    const accepted = this.lenient.get(url.origin) ?? null;
    if (!got.started)
      return { response: null, body: new Uint8Array(), failure: failureOf(error), truncation: null, accepted, ms };
    const raw = got.chunks.length === 1 && got.chunks[0] ? got.chunks[0] : Buffer.concat(got.chunks, got.size);
    const { status, statusText, headers } = got;
    const response: RawResponse = {
      url: url.href,
      at: new Date(begun).toISOString(),
      status,
      statusText,
      headers,
      body: raw,
    };
    const decoded = got.skipped
      ? { body: raw, fault: null }
      : decodeBody(raw, header(headers, "content-encoding"), maxBytes);
    const failure = error === null ? codingFailure(decoded.fault, maxBytes) : brokenOff(failureOf(error));
    return { response, body: decoded.body, failure, truncation: truncationOf(error), accepted, ms };
  }

  private agent(accepted: readonly TlsFault[]): Agent {
    const key = [...accepted].sort().join();
    const known = this.agents.get(key);
    if (known) return known;
    const connect = this.connector(accepted);
    const agent = new Agent({
      connect,
      connections: 2,
      pipelining: 1,
      keepAliveTimeout: 15_000,
      // One deadline rules the whole request: see `exchange`.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    this.agents.set(key, agent);
    return agent;
  }

  /** Connects only to addresses that were judged, and judges again the address that the socket in fact reached. */
  private connector(accepted: readonly TlsFault[]): buildConnector.connector {
    const { allowLoopback, resolve } = this.options;
    const base = buildConnector({
      timeout: 20_000,
      lookup: guardedLookup(resolve),
      allowH2: false,
      ...tlsOptions(accepted),
    } as buildConnector.BuildOptions);
    return (options, callback) =>
      base(options, (...[error, socket]) => {
        if (error) return callback(error, null);
        const fault = this.judge(socket, options.protocol, options.hostname, options.port, accepted, allowLoopback);
        if (fault === null) return callback(null, socket);
        socket.destroy();
        callback(fault, null);
      });
  }

  private judge(
    socket: Socket | TLSSocket,
    protocol: string,
    hostname: string,
    port: string,
    accepted: readonly TlsFault[],
    allowLoopback: boolean,
  ): Error | null {
    if (!mayTalkTo(socket.remoteAddress, allowLoopback)) {
      return new NonPublicError(`the connection led to ${socket.remoteAddress ?? "nowhere"}`);
    }
    if (protocol !== "https:" || !("authorized" in socket) || socket.authorized) return null;
    const found = socket.authorizationError as Error | string | null | undefined;
    const code = typeof found === "string" ? found : ((found as NodeJS.ErrnoException | null)?.code ?? "UNKNOWN");
    const fault = tlsFault(code);
    if (fault !== null && fault !== "other" && accepted.includes(fault)) {
      const origin = new URL(`${protocol}//${hostname}${port === "" ? "" : `:${port}`}`).origin;
      this.lenient.set(origin, code);
      return null;
    }
    return Object.assign(new Error(code), { code });
  }

  /** Ends all connections. */
  async close(): Promise<void> {
    await Promise.all([...this.agents.values()].map((agent) => agent.destroy()));
  }
}

/** A connection that fails within the body leaves a broken body, whatever the socket says. */
function brokenOff(failure: NonNullable<Answer["failure"]>): NonNullable<Answer["failure"]> {
  const within = failure.outcome === "unreachable" || failure.outcome === "bad_http";
  return within ? { outcome: "bad_body", detail: failure.detail } : failure;
}

function codingFailure(fault: ReturnType<typeof decodeBody>["fault"], maxBytes: number): Answer["failure"] {
  if (fault === null) return null;
  if (fault === "too_large") return { outcome: "too_large", detail: `opens to more than ${maxBytes} bytes` };
  const detail = fault === "unknown" ? "a content coding that was not offered" : "the content coding is broken";
  return { outcome: "bad_body", detail };
}

function truncationOf(error: unknown): Truncation | null {
  if (error === null) return null;
  const code = error instanceof Ended ? error.code : null;
  if (code === "HUIYIN_UNWANTED") return null;
  if (code === "HUIYIN_TOO_LARGE") return "length";
  return code === "HUIYIN_DEADLINE" ? "time" : "disconnect";
}
