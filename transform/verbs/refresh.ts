import { Cron } from "croner";
import { EXIT, explain, HuiyinError } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { LIVE, type Workspace, workspace } from "../common/workspace.ts";
import { nothingNew, rememberPublished } from "./news.ts";
import { alone, CRAWL, goTheWay, PUBLISH, type Stage, TRANSFORM } from "./way.ts";

/** What a refresh goes through; each source is asked on its own schedule, unless it is named. A test passes its own. */
const STAGES = (options: Record<string, unknown>, work: Workspace): Stage[] => [
  { verb: CRAWL, options: { ...options, every: undefined, scheduled: !Array.isArray(options.source) } },
  { verb: TRANSFORM, options: { json: options.json }, idle: () => nothingNew(work) },
  { verb: PUBLISH, options: { json: options.json } },
];

/** A verb that crawls, transforms and publishes once, or on a schedule until it is stopped. */
export function refresher(stages: (options: Record<string, unknown>, work: Workspace) => Stage[]): Verb {
  return async (_args, options, io) => {
    const work = workspace(typeof options.data === "string" ? options.data : LIVE);
    const once = () =>
      alone(work, "refresh", async () => {
        const code = await goTheWay(work, stages(options, work), io);
        if (code === EXIT.ok || code === EXIT.network) await rememberPublished(work);
        return code;
      });
    if (options.every === undefined) return once();
    return onSchedule(scheduleOf(options.every), once, work, io);
  };
}

export const run: Verb = refresher(STAGES);

function scheduleOf(every: unknown): Cron {
  try {
    return new Cron(String(every), { paused: true, protect: true });
  } catch (cause) {
    const message = `--every takes a schedule of five fields, as in "0 3 * * *" (each day at 3:00), not "${every}".`;
    throw new HuiyinError("usage", message, { cause });
  }
}

/**
 * Runs at each time of the schedule until the signal; a time that comes while a run is at work passes. A run that
 * fails is told and does not end the schedule: the next one goes on from what there is.
 */
async function onSchedule(schedule: Cron, once: () => Promise<number>, work: Workspace, io: Io): Promise<number> {
  if (schedule.nextRun() === null) {
    throw new HuiyinError("usage", `The schedule "${schedule.getPattern()}" never comes.`);
  }
  const next = () => io.progress.say(`Next refresh of ${work.dir}: ${schedule.nextRun()?.toISOString() ?? "never"}`);
  let working: Promise<void> = Promise.resolve();
  schedule.schedule(() => {
    working = once().then(
      (code) => io.progress.say(code === EXIT.ok ? "Refreshed." : `Refreshed, with exit code ${code}.`),
      (error: unknown) => io.progress.say(`Not refreshed: ${messageOf(error)}`),
    );
    return working.then(next);
  });
  schedule.resume();
  next();
  await new Promise<void>((resolve) => {
    if (io.signal.aborted) resolve();
    io.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  schedule.stop();
  await working;
  return EXIT.interrupted;
}

function messageOf(thrown: unknown): string {
  const error = explain(thrown);
  return error instanceof HuiyinError ? error.message : ((error as Error)?.stack ?? String(error));
}
