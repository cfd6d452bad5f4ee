import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Cron } from "croner";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../transform/common/workspace.ts";

const read = (...path: string[]) => readFileSync(join(ROOT, ...path), "utf8");

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: { schedule: { cron: string }[] };
  permissions: Record<string, string>;
  concurrency: Record<string, unknown>;
  jobs: Record<string, { permissions: Record<string, string>; needs?: string; steps: Step[] }>;
}

describe("the scheduled refresh on a forge", () => {
  const workflow = parse(read(".github", "workflows", "refresh.yml")) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((j) => j.steps);

  it("comes at a time that comes", () => {
    expect(new Cron(workflow.on.schedule[0]?.cron ?? "").nextRun()).not.toBeNull();
  });
  it("gives no right that a job does not name, and writing to the one that deploys alone", () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.refresh?.permissions).toEqual({ contents: "read" });
    expect(workflow.jobs.deploy?.permissions).toEqual({ pages: "write", "id-token": "write" });
  });
  it("pins every action by commit", () => {
    const used = steps.flatMap((s) => s.uses ?? []);
    expect(used.length).toBeGreaterThan(4);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });
  it("is never two at a time, and nothing foreign is put into a command", () => {
    expect(workflow.concurrency).toEqual({ group: "refresh", "cancel-in-progress": false });
    for (const s of steps) expect(s.run ?? "").not.toContain("${{");
  });
});

describe("the scheduled refresh on a server", () => {
  const unit = read("scraper", "schedule", "huiyin-refresh.service");
  it.each([
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "CapabilityBoundingSet=",
    "StateDirectory=huiyin",
    "SystemCallFilter=@system-service",
  ])("is held in by %s", (line) => {
    expect(unit.split("\n")).toContain(line);
  });
  it("runs the verb that exists, under a name with a contact", () => {
    expect(unit).toMatch(/^ExecStart=\S+ --import tsx huiyin\.ts refresh --data \S+$/m);
    expect(unit).toMatch(/^Environment=HUIYIN_CONTACT=https:/m);
  });
  it("is started by its timer", () => {
    expect(read("scraper", "schedule", "huiyin-refresh.timer")).toMatch(/^OnCalendar=.+$/m);
  });
});
