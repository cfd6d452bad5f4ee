import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeBatches } from "../../docs/build/crew.ts";
import { loadData } from "../../docs/build/data.ts";
import { openDatabase } from "../../docs/build/database.ts";
import { reportRows } from "../../docs/build/details.ts";
import { type Batch, makeFolders, type Order } from "../../docs/build/writer.ts";
import { placeCodes } from "../../docs/pages/place.ts";
import { digest, filesIn } from "./built.ts";
import { writeFixture } from "./fixture/fixture.ts";

let root: string;
let order: Order;
let batches: Batch[];

/** Has all batches of some size written into a folder of its own. */
async function written(name: string, of: readonly Batch[], signal = new AbortController().signal) {
  const out = join(root, name);
  mkdirSync(out);
  makeFolders(out);
  const made = await writeBatches({ ...order, pages: { ...order.pages, out } }, of, signal, () => {});
  return { out, made };
}

describe("the writers of pages", () => {
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "huiyin-crew-"));
    const { database: file } = await writeFixture(join(root, "release"));
    const database = await openDatabase(file);
    const site = { version: "1", demo: true, current: null, assets: { style: "a.css", script: "a.js" } };
    const pages = { out: "", site, data: await loadData(database) };
    order = { pages, database: file, previous: null, code: "1" };
    batches = [{ places: placeCodes(pages.data) }, ...(await reportRows(database, 3)).map((reports) => ({ reports }))];
    database.close();
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("write the same pages in threads as one after another", async () => {
    expect(batches.length).toBeGreaterThan(4);
    const inThreads = await written("threads", batches);
    const [all = [], ...more] = [batches.slice(0, 4), batches.slice(4)];
    const here = await written("here", all);
    const rest = await Promise.all(
      more.map((of) =>
        writeBatches(
          { ...order, pages: { ...order.pages, out: here.out } },
          of,
          new AbortController().signal,
          () => {},
        ),
      ),
    );
    expect(inThreads.made).toEqual([...here.made, ...rest.flat()]);
    expect(filesIn(inThreads.out).length).toBeGreaterThan(50);
    expect(digest(inThreads.out)).toBe(digest(here.out));
  });

  test("stop where they are told to, and tell what went wrong in a thread", async () => {
    const stop = new AbortController();
    stop.abort(new Error("enough"));
    await expect(written("stopped", batches, stop.signal)).rejects.toThrow("enough");
    const nowhere = { ...order, pages: { ...order.pages, out: join(root, "nowhere", "at", "all") } };
    await expect(
      writeBatches(nowhere, batches.slice(1).concat(batches.slice(1)), new AbortController().signal, () => {}),
    ).rejects.toThrow(/ENOENT.*nowhere/);
  });
});
