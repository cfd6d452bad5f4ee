import { spawn } from "node:child_process";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { Extraction } from "../../transform/codebook.ts";
import { ROOT } from "../../transform/common/workspace.ts";
import { huiyin } from "./huiyin.ts";

interface Output {
  id: unknown;
  error?: string;
  observations?: { measure: string; value: number }[];
}

const parse = (stdout: string): Output[] => {
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
};
const values = (output: Output | undefined) => output?.observations?.map((o) => `${o.measure} ${o.value}`);

const TEXT = "县政府共承办代表建议52件,办复率100%。";
const HTML = `<html><head><title>情况</title></head><body><div><p>${TEXT}</p></div></body></html>`;
const BYTES = Buffer.from(iconv.encode(HTML, "gb18030")).toString("base64");

describe("huiyin extract", () => {
  it("writes one line for each, in order, from text, markup and bytes", async () => {
    const inputs = [
      { id: "t", text: TEXT },
      { id: 7, html: HTML, url: "http://www.example.gov.cn/1.html" },
      { id: "b", bytes: BYTES, content_type: "text/html; charset=gb2312", fetched_at: "2024-01-02T03:04:05Z" },
      { id: "empty", text: "" },
    ];
    const { code, stdout, stderr } = await huiyin(["extract"], inputs.map((i) => JSON.stringify(i)).join("\n"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const outputs = parse(stdout);
    expect(outputs.map((o) => o.id)).toEqual(["t", 7, "b", "empty"]);
    for (const output of outputs) expect(Extraction.safeParse(output).error).toBeUndefined();
    for (const i of [0, 1, 2]) expect(values(outputs[i])).toEqual(["assigned 52", "replied 100"]);
    expect(values(outputs[3])).toEqual([]);
  });

  it("answers a line it cannot use with its id and an error, goes on with the others, and exits with 3", async () => {
    const bad = [
      "not json",
      "[1]",
      "null",
      JSON.stringify({ id: "none" }),
      JSON.stringify({ id: "two", text: "", html: "" }),
      JSON.stringify({ id: "type", text: 5 }),
      JSON.stringify({ id: "base64", bytes: "***" }),
    ];
    const good = JSON.stringify({ id: "good", text: TEXT });
    const { code, stdout } = await huiyin(
      ["extract"],
      `${[...bad.slice(0, 3), good, ...bad.slice(3), good].join("\n")}\n`,
    );
    expect(code).toBe(3);
    const outputs = parse(stdout);
    expect(outputs.map((o) => o.id)).toEqual([null, null, null, "good", "none", "two", "type", "base64", "good"]);
    for (const [i, output] of outputs.entries()) {
      expect(typeof output.error).toBe([3, 8].includes(i) ? "undefined" : "string");
    }
    expect(values(outputs[8])).toEqual(["assigned 52", "replied 100"]);
  });

  it("reads line ends of every kind and passes over empty lines", async () => {
    const lines = [1, 2, 3].map((id) => JSON.stringify({ id, text: "" }));
    const { code, stdout } = await huiyin(["extract"], `\r\n${lines[0]}\r\n\n   \n${lines[1]}\n\r\n${lines[2]}`);
    expect(code).toBe(0);
    expect(parse(stdout).map((o) => o.id)).toEqual([1, 2, 3]);
  });

  it("writes nothing for nothing", async () => {
    expect(await huiyin(["extract"], "")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("reads a line of many megabytes, and the one after it", async () => {
    const long = `${TEXT}${"本市继续推进各项工作。".repeat(100_000)}`;
    const input = [long, TEXT].map((text, id) => JSON.stringify({ id, text })).join("\n");
    const { code, stdout } = await huiyin(["extract"], input);
    expect(code).toBe(0);
    const outputs = parse(stdout);
    expect(values(outputs[0])).toEqual(["assigned 52", "replied 100"]);
    expect(values(outputs[1])).toEqual(["assigned 52", "replied 100"]);
  });

  it("stops quietly when its reader has seen enough", async () => {
    const script = `yes '${JSON.stringify({ id: 1, text: TEXT })}' | head -n 20000 | npx tsx huiyin.ts extract | head -n 1; echo "codes \${PIPESTATUS[*]}"`;
    const child = spawn("bash", ["-c", script], { cwd: ROOT, env: { ...process.env, npm_config_loglevel: "error" } });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    await new Promise((done) => child.on("close", done));
    const [first, codes] = out.trim().split("\n");
    expect(JSON.parse(first ?? "").id).toBe(1);
    expect(codes?.split(" ")[3]).toBe("0");
    expect(err).toBe("");
  });
});

const bin = join(ROOT, "node_modules", ".bin", "tsx");
describe("huiyin extract on a pipe that stays open", () => {
  it("answers each line as soon as it is read", async () => {
    const child = spawn(bin, ["huiyin.ts", "extract"], { cwd: ROOT });
    const next = () => new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk))));
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, text: TEXT })}\n`);
      expect(JSON.parse(await next()).id).toBe(id);
    }
    child.stdin.end();
    expect(await new Promise((done) => child.on("close", done))).toBe(0);
  });
});
