/** Exit codes of the command line, by kind of failure. Documented in the README. */
export const EXIT = {
  ok: 0,
  bug: 1,
  usage: 2,
  input: 3,
  missing: 4,
  busy: 5,
  network: 6,
  environment: 7,
  interrupted: 130,
} as const;

export type FailureKind = Exclude<keyof typeof EXIT, "ok">;

/** A failure the operator can do something about: `message` says what is wrong and what to do. */
export class HuiyinError extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "HuiyinError";
    this.kind = kind;
  }
}

const SYSTEM: Record<string, string> = {
  ENOSPC: "The disk is full. Free some space and run the same command again; what was finished is kept.",
  EROFS: "The folder is read-only. Choose another with --data DIR.",
  EACCES: "No permission to write there. Choose another folder with --data DIR, or change its owner.",
  EPERM: "No permission to write there. Choose another folder with --data DIR, or change its owner.",
  EADDRINUSE: "The port is in use. Choose another with --port N (0 takes a free one).",
  EMFILE: "Too many open files. Raise the limit (ulimit -n 4096) and run the same command again.",
};

/** Turns an error of the operating system into one that says what to do; passes any other through. */
export function explain(error: unknown): unknown {
  if (error instanceof HuiyinError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const help = code === undefined ? undefined : SYSTEM[code];
  if (help === undefined) return error;
  const path = (error as NodeJS.ErrnoException).path;
  return new HuiyinError("environment", `${help}${path ? ` (${path})` : ""}`, { cause: error });
}
