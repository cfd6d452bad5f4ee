import { expect, test } from "vitest";
import { run } from "../../scraper/verbs/sample.ts";
import type { Io } from "../../transform/common/io.ts";
import { silent } from "../../transform/common/progress.ts";

function world(signal: AbortSignal): { io: Io; out: () => string } {
  let written = "";
  const io: Io = {
    stdin: (async function* () {})(),
    stdout: {
      write: async (text) => {
        written += text;
      },
    },
    stderr: { write: () => undefined },
    progress: silent,
    signal,
    color: false,
  };
  return { io, out: () => written };
}

test("--list names sites and pages with their figures and sources, and serves nothing", async () => {
  const { io, out } = world(new AbortController().signal);
  expect(await run([], { list: true }, io)).toBe(0);
  expect(out()).toMatch(/^sample-henan: \d+ pages, \d+ figures\n/);
  expect(out()).toContain("https://www.hangzhou.gov.cn/art/2023/7/14/art_1229505913_4183404.html");
  expect(out()).toContain("  hostile\t0\t/bomb\t-\n");
});

test("without it, every site is served until it is stopped", async () => {
  const stop = new AbortController();
  const { io, out } = world(stop.signal);
  const running = run([], { port: "0" }, io);
  await expect.poll(() => out().split("\n").length, { timeout: 10_000 }).toBeGreaterThan(13);
  const address = /^sample-hunan\t(.*)$/m.exec(out())?.[1] ?? "";
  expect((await fetch(address)).status).toBe(200);
  stop.abort();
  expect(await running).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

test("a port that is none is refused with what to do", async () => {
  const { io } = world(new AbortController().signal);
  await expect(run([], { port: "eighty" }, io)).rejects.toThrow('--port needs a number from 0 to 65500, not "eighty"');
});
