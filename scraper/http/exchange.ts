import type { Agent, Dispatcher } from "undici";
import { deadline } from "../../transform/common/deadline.ts";
import { header } from "../archive/parse.ts";

/** What of an answer has arrived. */
export interface Received {
  status: number;
  statusText: string;
  headers: [string, string][];
  chunks: Uint8Array[];
  size: number;
  /** the status line and the header came */
  started: boolean;
  /** the body was left unread, for its type */
  skipped: boolean;
}

export interface ExchangeOptions {
  /** milliseconds from the call to the last byte, as `deadline` counts them */
  deadline: number;
  /** largest body as it comes */
  maxBytes: number;
  signal?: AbortSignal;
  /** content types whose body is worth reading; of others it is left unread */
  wants?: (contentType: string | null) => boolean;
}

/** Why an exchange was ended from our side. */
export class Ended extends Error {
  readonly code: "HUIYIN_DEADLINE" | "HUIYIN_TOO_LARGE" | "HUIYIN_UNWANTED" | "HUIYIN_STOPPED";

  constructor(code: Ended["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** One request and what comes back, until the last byte, an error, or one of our own bounds. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly got: Received = {
    status: 0,
    statusText: "",
    headers: [],
    chunks: [],
    size: 0,
    started: false,
    skipped: false,
  };
  private readonly options: ExchangeOptions;
  private controller: Dispatcher.DispatchController | null = null;
  private resolve: (error: unknown) => void = () => undefined;
  private over = false;

  constructor(options: ExchangeOptions) {
    this.options = options;
  }

  /** Gives what went wrong, or null where the whole answer came. */
  run(agent: Agent, request: Dispatcher.DispatchOptions): Promise<unknown> {
    const { deadline: ms, signal } = this.options;
    const stop = () => this.abort(new Ended("HUIYIN_STOPPED", "HUIYIN_STOPPED"));
    const inTime = deadline(ms, () => this.abort(new Ended("HUIYIN_DEADLINE", `not complete after ${ms} ms`)));
    signal?.addEventListener("abort", stop);
    const ended = new Promise<unknown>((resolve) => {
      this.resolve = resolve;
    }).finally(() => {
      inTime();
      signal?.removeEventListener("abort", stop);
    });
    if (signal?.aborted) stop();
    else this.dispatch(agent, request);
    return ended;
  }

  private dispatch(agent: Agent, request: Dispatcher.DispatchOptions): void {
    try {
      agent.dispatch(request, this);
    } catch (error) {
      this.end(error);
    }
  }

  private end(error: unknown): void {
    this.over = true;
    this.resolve(error);
  }

  private abort(reason: Ended): void {
    if (this.over) return;
    this.end(reason);
    this.controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.over) controller.abort(new Ended("HUIYIN_STOPPED", "over before it began"));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText?: string,
  ): void {
    if (status < 200 || this.over) return;
    const { got, options } = this;
    got.status = status;
    got.statusText = statusText ?? "";
    got.headers = pairs((controller as unknown as { rawHeaders?: Buffer[] }).rawHeaders ?? []);
    got.started = true;
    if (status < 300 && options.wants && !options.wants(header(got.headers, "content-type"))) {
      got.skipped = true;
      this.abort(new Ended("HUIYIN_UNWANTED", "a type that is not read"));
    }
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.over) return;
    const { got, options } = this;
    const room = options.maxBytes - got.size;
    got.chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
    got.size += Math.min(chunk.length, room);
    if (chunk.length > room) this.abort(new Ended("HUIYIN_TOO_LARGE", `more than ${options.maxBytes} bytes`));
  }

  onResponseEnd(): void {
    this.end(null);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.end(error);
  }
}

function pairs(raw: readonly (Buffer | string)[]): [string, string][] {
  const text = (b: Buffer | string | undefined) => (typeof b === "string" ? b : (b?.toString("latin1") ?? ""));
  const out: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) out.push([text(raw[i]), text(raw[i + 1])]);
  return out;
}
