import type { Progress } from "./progress.ts";

/** What a verb may touch of the world: passed in, so that a test can stand in for each. */
export interface Io {
  stdin: AsyncIterable<Uint8Array>;
  /** Writes results; resolves when the reader has room for more. */
  stdout: { write(text: string): Promise<void> };
  /** Writes remarks for the person at the terminal. */
  stderr: { write(text: string): void };
  progress: Progress;
  /** Aborted on Ctrl-C and SIGTERM: finish what must not be left half-written, then stop. */
  signal: AbortSignal;
  color: boolean;
}

/** A verb of the command line: its arguments, its options, the world; gives the exit code. */
export type Verb<Options = Record<string, unknown>> = (args: string[], options: Options, io: Io) => Promise<number>;
