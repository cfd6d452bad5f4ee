import ora, { type Ora } from "ora";

/** Tells a person, or a machine, how far a run has come: stage, count and time. */
export interface Progress {
  /** Starts a stage; ends the one before it. `total` where it is known. */
  stage(name: string, total?: number): void;
  /** Reports that `count` units of the stage are done so far, with an optional word on the present one. */
  at(count: number, note?: string): void;
  /** A line that stays: a result, a warning. */
  say(line: string): void;
  /** Ends the last stage. */
  end(): void;
}

type Out = Pick<NodeJS.WriteStream, "write"> & { isTTY?: boolean };

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** JSON lines for machines, a spinner on a terminal, one plain line a stage elsewhere. */
export function progress(out: Out, options: { json?: boolean; now?: () => number } = {}): Progress {
  const now = options.now ?? Date.now;
  if (options.json) return jsonProgress(out, now);
  return out.isTTY ? terminalProgress(out as NodeJS.WriteStream, now) : plainProgress(out, now);
}

/** Shows nothing: for tests and for verbs that run inside others. */
export const silent: Progress = { stage() {}, at() {}, say() {}, end() {} };

interface Stage {
  name: string;
  total: number | undefined;
  count: number;
  begun: number;
}

const counted = (s: Stage) => (s.total === undefined ? `${s.count}` : `${s.count}/${s.total}`);

function jsonProgress(out: Out, now: () => number): Progress {
  let stage: Stage | null = null;
  const write = (o: object) => out.write(`${JSON.stringify(o)}\n`);
  const finish = () => {
    if (stage) write({ event: "done", stage: stage.name, count: stage.count, ms: now() - stage.begun });
    stage = null;
  };
  return {
    stage(name, total) {
      finish();
      stage = { name, total, count: 0, begun: now() };
      write({ event: "stage", stage: name, total: total ?? null });
    },
    at(count) {
      if (stage) stage.count = count;
    },
    say(line) {
      write({ event: "note", text: line });
    },
    end: finish,
  };
}

function plainProgress(out: Out, now: () => number): Progress {
  let stage: Stage | null = null;
  const finish = () => {
    if (stage) out.write(`${stage.name}: ${counted(stage)}, ${seconds(now() - stage.begun)}\n`);
    stage = null;
  };
  return {
    stage(name, total) {
      finish();
      stage = { name, total, count: 0, begun: now() };
    },
    at(count) {
      if (stage) stage.count = count;
    },
    say(line) {
      out.write(`${line}\n`);
    },
    end: finish,
  };
}

function terminalProgress(out: NodeJS.WriteStream, now: () => number): Progress {
  let stage: Stage | null = null;
  let spinner: Ora | null = null;
  const text = (s: Stage, note = "") =>
    `${s.name}  ${counted(s)}  ${seconds(now() - s.begun)}${note === "" ? "" : `  ${note}`}`;
  const finish = () => {
    if (stage && spinner) spinner.succeed(text(stage));
    stage = null;
    spinner = null;
  };
  return {
    stage(name, total) {
      finish();
      stage = { name, total, count: 0, begun: now() };
      spinner = ora({ text: text(stage), stream: out, discardStdin: false }).start();
    },
    at(count, note) {
      if (!stage || !spinner) return;
      stage.count = count;
      spinner.text = text(stage, note);
    },
    say(line) {
      if (!spinner) {
        out.write(`${line}\n`);
        return;
      }
      spinner.stop();
      out.write(`${line}\n`);
      spinner.start();
    },
    end: finish,
  };
}
