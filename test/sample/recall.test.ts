import { afterAll, beforeAll, expect, test } from "vitest";
import { type SamplePage, samplePages } from "../../data/sample/pages.ts";
import { type Sample, serveSample } from "../../data/sample/server.ts";
import type { Expected } from "../../data/sample/text.ts";
import type { Observation } from "../../transform/codebook.ts";
import { readBytes } from "../../transform/document.ts";

let sample: Sample;
beforeAll(async () => {
  sample = await serveSample();
});
afterAll(() => sample.close());

/** What makes a figure the right one: its measure, unit, value, outcome and level. */
const core = (o: Expected | Observation): string => JSON.stringify([o.measure, o.unit, o.value, o.outcome, o.level]);

async function read(page: SamplePage) {
  const url = sample.origin(page.site) + page.path;
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return readBytes(bytes, response.headers.get("content-type"), url).extraction;
}

interface Tally {
  expected: number;
  found: number;
  right: number;
}

async function measure(pages: SamplePage[]): Promise<Tally> {
  const tally: Tally = { expected: 0, found: 0, right: 0 };
  for (const page of pages) {
    const left = (await read(page)).observations.map(core);
    tally.expected += page.expected.length;
    tally.found += left.length;
    for (const e of page.expected) {
      const i = left.indexOf(core(e));
      if (i < 0) continue;
      left.splice(i, 1);
      tally.right++;
    }
  }
  return tally;
}

test("nine tenths of the sample's figures are found on its pages, and nine tenths of what is found is right", async () => {
  const { expected, found, right } = await measure(samplePages().filter((p) => p.kind === "report"));
  expect(expected).toBeGreaterThan(1400);
  expect(right / expected).toBeGreaterThan(0.9);
  expect(right / found).toBeGreaterThan(0.9);
});

test("no page of another kind gives a figure", async () => {
  const others = samplePages().filter((p) => p.kind === "distractor" && !p.hidden);
  expect(others.length).toBeGreaterThan(150);
  for (const page of others) expect((await read(page)).observations, page.site + page.path).toEqual([]);
});

test("titles and dates of the reports are read on every site", async () => {
  for (const page of samplePages().filter((p) => p.kind === "report")) {
    const { report } = await read(page);
    expect(report.published_on, page.site + page.path).toBe(page.report.published_on);
    expect(report.title, page.site + page.path).toBe(page.title);
  }
});

test("injected markup takes nothing from a report's figures, and adds none", async () => {
  const pages = samplePages().filter((p) => p.kind === "hostile" && p.expected.length > 0);
  expect(pages.length).toBeGreaterThan(0);
  const { expected, found, right } = await measure(pages);
  expect([found, right]).toEqual([expected, expected]);
});
