import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXIT } from "../../transform/common/errors.ts";
import { ROOT } from "../../transform/common/workspace.ts";
import { huiyin } from "./huiyin.ts";

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const READMES = { "README.md": read("README.md"), "README.zh.md": read("README.zh.md") };
const blocks = (text: string) => text.split("```").filter((_, i) => i % 2 === 1);
const headings = (text: string) => text.split("\n").filter((line) => line.startsWith("## "));
const codes = (text: string) => text.split("\n").flatMap((line) => /^\| (\d+) \|/.exec(line)?.[1] ?? []);
const verbs = (text: string) => text.split("\n").flatMap((line) => /^\| `([a-z]+)[ `]/.exec(line)?.[1] ?? []);

describe.each(Object.entries(READMES))("%s", (_name, text) => {
  it("begins with the two commands", () => {
    expect(
      text
        .split("\n")
        .slice(1, 3)
        .map((line) => line.split("#")[0]?.trim()),
    ).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  });

  it("names every verb and every exit code", async () => {
    const { stdout } = await huiyin(["--help"]);
    const listed = stdout.split("\n").flatMap((line) => /^ {2}([a-z]+) /.exec(line)?.[1] ?? []);
    expect(listed.length).toBeGreaterThan(10);
    expect(verbs(text).sort()).toEqual(listed.sort());
    expect(codes(text).map(Number)).toEqual(Object.values(EXIT).sort((a, b) => a - b));
  });

  it("shows what the filter really answers to its example", async () => {
    const example = blocks(text).find((block) => block.includes("huiyin extract")) ?? "";
    const input = /'(.*)'/.exec(example)?.[1] ?? "";
    const shown = JSON.parse(
      blocks(text)
        .find((block) => block.startsWith("json\n"))
        ?.slice(5) ?? "",
    );
    const { stdout } = await huiyin(["extract"], input);
    expect(JSON.parse(stdout)).toMatchObject(shown);
  });
});

describe("the Chinese readme", () => {
  it("is the twin of the English one", () => {
    const [english, chinese] = [READMES["README.md"], READMES["README.zh.md"]];
    expect(headings(chinese)).toHaveLength(headings(english).length);
    expect(verbs(chinese)).toEqual(verbs(english));
    expect(blocks(chinese).slice(1)).toEqual(blocks(english).slice(1));
  });
});

describe("the documents", () => {
  const scripts: Record<string, string> = JSON.parse(read("package.json")).scripts;

  it.each(["README.md", "README.zh.md", "CONTRIBUTING.md"])("%s names only scripts that there are", (name) => {
    const named = [...read(name).matchAll(/npm (?:run (?:--silent )?)?([a-z]+)/g)].map((m) => m[1] ?? "");
    const unknown = named.filter((script) => !["ci", "start", "test", "run"].includes(script) && !(script in scripts));
    expect(unknown).toEqual([]);
  });

  it.each(["README.md", "README.zh.md", "CONTRIBUTING.md", "THREAT_MODEL.md"])(
    "%s links to files that there are",
    (name) => {
      for (const [, target] of read(name).matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(target ?? "")).not.toThrow();
    },
  );
});
