import { beforeAll, describe, expect, it } from "vitest";
import { command, type Ended, huiyin } from "./huiyin.ts";

const VERBS = [
  "start",
  "crawl",
  "import",
  "transform",
  "extract",
  "audit",
  "publish",
  "refresh",
  "query",
  "serve",
  "sources",
  "score",
  "sample",
];

describe("the command", () => {
  it("works through npx and through npm run, right after npm ci", async () => {
    const [npx, npm, own] = await Promise.all([
      command("npx", ["huiyin", "--help"]),
      command("npm", ["run", "--silent", "huiyin", "--", "--help"]),
      huiyin(["--help"]),
    ]);
    expect([npx.code, npm.code]).toEqual([0, 0]);
    expect(npx.stdout).toBe(own.stdout);
    expect(npm.stdout).toBe(own.stdout);
  });

  it("names every verb and every exit code in its help", async () => {
    const { stdout } = await huiyin(["--help"]);
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, "m"));
    for (const code of ["0", "1", "2", "3", "4", "5", "6", "7", "130"]) expect(stdout).toContain(` ${code} `);
  });

  it("shows its help and fails where no verb is given", async () => {
    const { code, stdout } = await huiyin([]);
    expect(code).toBe(2);
    expect(stdout).toContain("Usage: huiyin");
  });

  it.each([
    [["exract"], "extract"],
    [["pubish", "--no-site"], "publish"],
    [["score", "x.jsonl", "--wrost", "3"], "--worst"],
    [["query", "--prquet", "x"], "--parquet"],
    [["start", "--onec"], "--once"],
  ])("refuses %j and names the nearest that there is", async (args, nearest) => {
    const { code, stdout, stderr } = await huiyin(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(nearest);
  });

  it("refuses a verb that is near to none, and arguments that a verb does not take", async () => {
    const [far, many] = await Promise.all([huiyin(["xylophone"]), huiyin(["publish", "this"])]);
    expect(far).toMatchObject({ code: 2, stdout: "" });
    expect(far.stderr).toContain("huiyin --help");
    expect(many.code).toBe(2);
  });
});

describe("the help of each verb", () => {
  const helps = new Map<string, Ended>();
  beforeAll(async () => {
    const ended = await Promise.all(VERBS.map((verb) => huiyin([verb, "--help"])));
    VERBS.forEach((verb, i) => {
      const help = ended[i];
      if (help) helps.set(verb, help);
    });
  });

  it.each(VERBS)("of %s has an example that its own options allow", (verb) => {
    const help = helps.get(verb);
    expect(help?.code).toBe(0);
    const text = help?.stdout ?? "";
    const example = text.slice(text.indexOf("Example:"));
    expect(example).toContain(`huiyin ${verb}`);
    const flags = (example.match(/ --[a-z-]+/g) ?? []).map((flag) => flag.trim());
    const usage = text.slice(0, text.indexOf("Example:"));
    for (const flag of flags) expect(usage).toContain(flag);
  });
});
