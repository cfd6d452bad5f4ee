import {
  appendFileSync,
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WARCParser } from "warcio";
import { readCaptures, readEntries, readOutcomes } from "../../scraper/archive/capture.ts";
import type { Notes } from "../../scraper/archive/entry.ts";
import { archiveFolder } from "../../scraper/archive/folder.ts";
import { members } from "../../scraper/archive/members.ts";
import { payloadDigest, type RawResponse, sha256 } from "../../scraper/archive/record.ts";
import { ArchiveWriter } from "../../scraper/archive/writer.ts";
import { collect, tempDir } from "./kit.ts";

const encoder = new TextEncoder();

function page(n: number, body = `<html>第${n}页</html>`, headers: [string, string][] = []): RawResponse {
  return {
    url: `http://www.example.gov.cn/${n}.html`,
    at: `2026-01-01T00:00:${String(n % 60).padStart(2, "0")}.123Z`,
    status: 200,
    statusText: "OK",
    headers: [["Content-Type", "text/html; charset=utf-8"], ...headers],
    body: encoder.encode(body),
  };
}

function notes(response: RawResponse, more: Partial<Notes> = {}): Notes {
  return {
    source: "tiny",
    run: "run-1",
    role: "article",
    outcome: "fetched",
    detail: null,
    truncated: false,
    digest: sha256(response.body),
    bytes: response.body.length,
    refers: null,
    ...more,
  };
}

function keep(writer: ArchiveWriter, response: RawResponse, more: Partial<Notes> = {}) {
  return writer.response(response, notes(response, more), { payload: payloadDigest(response.body) });
}

async function warcio(dir: string) {
  const found = [];
  const { warc } = archiveFolder(dir);
  for (const file of readdirSync(warc).sort()) {
    const parser = new WARCParser(createReadStream(join(warc, file)));
    for await (const record of parser) {
      const body = await record.readFully(true);
      found.push({ file, offset: parser.offset, type: record.warcType, url: record.warcTargetURI, record, body });
    }
  }
  return found;
}

describe("what was written", () => {
  it("is read back by an independent reader, with matching digests", async () => {
    const dir = tempDir();
    const writer = ArchiveWriter.open(archiveFolder(dir));
    const packed = gzipSync("打包的正文");
    await keep(writer, page(1));
    await keep(writer, {
      ...page(2, "", [
        ["Content-Encoding", "gzip"],
        ["Transfer-Encoding", "chunked"],
      ]),
      body: packed,
    });
    await writer.outcome("http://www.example.gov.cn/gone", "2026-01-01T00:00:00.000Z", {
      ...notes(page(3)),
      outcome: "dns",
    });
    await writer.close();
    const records = await warcio(dir);
    expect(records.map((r) => r.type)).toEqual(["warcinfo", "response", "response", "metadata"]);
    expect(records[1]?.record.warcHeaders.statusline).toBe("WARC/1.1");
    expect(new TextDecoder().decode(records[1]?.body)).toBe("<html>第1页</html>");
    expect(records[1]?.record.warcPayloadDigest).toBe(payloadDigest(page(1).body));
    expect(new TextDecoder().decode(records[2]?.body)).toBe("打包的正文");
    for (const { record } of records.slice(1)) expect(record.warcBlockDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("is read back by us: bodies, digests, order, ids", async () => {
    const dir = tempDir();
    const writer = ArchiveWriter.open(archiveFolder(dir));
    for (let n = 1; n <= 5; n++) await keep(writer, page(n));
    await writer.close();
    const captures = await collect(readCaptures(dir));
    expect(captures.map((c) => c.url)).toEqual([1, 2, 3, 4, 5].map((n) => page(n).url));
    const first = captures[0];
    expect(first).toMatchObject({ source: "tiny", status: 200, role: "article", revisit: false, truncated: false });
    expect(first?.digest).toBe(sha256(page(1).body));
    expect(first?.contentType).toBe("text/html; charset=utf-8");
    expect(first?.id).toBe(sha256(`${first?.warc.file}:${first?.warc.offset}`).slice(0, 16));
    expect((await collect(readCaptures(dir, { after: captures[2]?.id ?? "" }))).map((c) => c.url)).toEqual([
      page(4).url,
      page(5).url,
    ]);
    expect(await collect(readCaptures(dir, { after: "unknown" }))).toEqual([]);
  });

  it("a revisit carries the earlier body, and its record says what it is", async () => {
    const dir = tempDir();
    const writer = ArchiveWriter.open(archiveFolder(dir));
    const first = await keep(writer, page(1));
    const again = {
      ...page(1),
      at: "2026-02-01T00:00:00.000Z",
      status: 304,
      statusText: "Not Modified",
      body: new Uint8Array(),
    };
    await writer.response(again, notes(page(1), { outcome: "unchanged", refers: first.warc }), {
      payload: payloadDigest(again.body),
      revisits: { profile: "server-not-modified", at: page(1).at, payload: first.payload ?? "" },
    });
    await writer.close();
    const [, capture] = await collect(readCaptures(dir));
    expect(capture).toMatchObject({ revisit: true, status: 200, digest: sha256(page(1).body) });
    const { record } = (await warcio(dir)).at(-1) ?? {};
    expect(record?.warcType).toBe("revisit");
    expect(record?.warcHeader("WARC-Profile")).toBe("http://netpreserve.org/warc/1.1/revisit/server-not-modified");
    expect(record?.warcRefersToTargetURI).toBe(page(1).url);
    expect(record?.warcRefersToDate).toBe(page(1).at);
    expect(record?.warcPayloadDigest).toBe(payloadDigest(page(1).body));
  });

  it("has a sorted CDXJ index whose places hold the records it names", async () => {
    const dir = tempDir();
    const folder = archiveFolder(dir);
    const writer = ArchiveWriter.open(folder, { rotateAt: 2000 });
    for (let n = 9; n >= 1; n--) await keep(writer, page(n, `<html>${"正文".repeat(100)}${n}</html>`));
    await writer.close();
    const indexes = readdirSync(folder.cdxj);
    expect(indexes.length).toBe(readdirSync(folder.warc).length);
    let lines = 0;
    for (const index of indexes) {
      const text = readFileSync(join(folder.cdxj, index), "utf8").trim().split("\n");
      expect(text).toEqual([...text].sort((a, b) => (a < b ? -1 : 1)));
      for (const line of text) {
        const [key, stamp, ...json] = line.split(" ");
        const fields = JSON.parse(json.join(" ")) as Record<string, string>;
        expect(key).toMatch(/^cn,gov,example\)\/\d\.html$/);
        expect(stamp).toMatch(/^\d{14}$/);
        const bytes = readFileSync(join(folder.warc, fields.filename ?? "")).subarray(Number(fields.offset));
        const parser = new WARCParser([bytes.subarray(0, Number(fields.length))]);
        expect((await parser.parse())?.warcTargetURI).toBe(fields.url);
        lines++;
      }
    }
    expect(lines).toBe(9);
  });

  it("is never overwritten: each opening begins a file of its own", async () => {
    const dir = tempDir();
    const folder = archiveFolder(dir);
    for (let n = 1; n <= 3; n++) {
      const writer = ArchiveWriter.open(folder);
      await keep(writer, page(n));
      await writer.close();
    }
    const files = readdirSync(folder.warc);
    expect(files).toHaveLength(3);
    expect(files).toEqual([...files].sort());
  });
});

describe("after a kill", () => {
  async function written(n: number) {
    const dir = tempDir();
    const folder = archiveFolder(dir);
    const writer = ArchiveWriter.open(folder);
    for (let i = 1; i <= n; i++) await keep(writer, page(i));
    await writer.close();
    const file = join(folder.warc, readdirSync(folder.warc)[0] ?? "");
    return { dir, folder, file };
  }

  it("a torn last record is cut off, everything before it stays, at every length", async () => {
    const { dir, folder, file } = await written(3);
    const whole = readFileSync(file);
    const last = (await collect(readEntries(dir))).at(-1)?.warc;
    const journal = readFileSync(folder.journal, "utf8");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: (last?.length ?? 2) - 1 }), async (kept) => {
        writeFileSync(file, whole);
        truncateSync(file, (last?.offset ?? 0) + kept);
        // The journal of a process that died there does not have the record either.
        writeFileSync(folder.journal, `${journal.trimEnd().split("\n").slice(0, 2).join("\n")}\n`);
        const writer = ArchiveWriter.open(folder);
        await writer.close();
        expect(statSync(file).size).toBe(last?.offset);
        expect((await collect(readCaptures(dir))).map((c) => c.url)).toEqual([page(1).url, page(2).url]);
      }),
      { numRuns: 40 },
    );
  });

  it("records that the journal lacks are found again in the WARC files", async () => {
    const { dir, folder } = await written(4);
    const before = await collect(readEntries(dir));
    const lines = readFileSync(folder.journal, "utf8").split("\n");
    for (const torn of ["", `${lines[0]}\n`, `${lines[0]}\n${lines[1]?.slice(0, 40)}`]) {
      writeFileSync(folder.journal, torn);
      await ArchiveWriter.open(folder).close();
      expect(await collect(readEntries(dir))).toEqual(before);
    }
    unlinkSync(folder.journal);
    await ArchiveWriter.open(folder).close();
    expect(await collect(readEntries(dir))).toEqual(before);
  });

  it("lines of the journal whose records never reached the disk are cut off with them", async () => {
    const { dir, folder, file } = await written(4);
    const entries = await collect(readEntries(dir));
    truncateSync(file, (entries[1]?.warc.offset ?? 0) + 10);
    const writer = ArchiveWriter.open(folder);
    await keep(writer, page(9));
    await writer.close();
    expect((await collect(readCaptures(dir))).map((c) => c.url)).toEqual([page(1).url, page(9).url]);
    expect(statSync(file).size).toBe(entries[1]?.warc.offset);
  });

  it("lines that are no entries are cut off", async () => {
    const { dir, folder } = await written(2);
    for (const rubbish of ["\n", "{}x\n", "\0\0\0\0", "\0\0\n\0\n"]) {
      appendFileSync(folder.journal, rubbish);
      await ArchiveWriter.open(folder).close();
      expect(await collect(readCaptures(dir))).toHaveLength(2);
    }
  });

  it("damage in the middle is passed over and kept, not cut", async () => {
    const { dir, folder, file } = await written(4);
    const entries = await collect(readEntries(dir));
    const bytes = readFileSync(file);
    const hurt = entries[1]?.warc;
    bytes.fill(0, (hurt?.offset ?? 0) + 30, (hurt?.offset ?? 0) + 60);
    writeFileSync(file, bytes);
    unlinkSync(folder.journal);
    await ArchiveWriter.open(folder).close();
    expect(statSync(file).size).toBe(bytes.length);
    expect((await collect(readEntries(dir))).map((e) => e.url)).toEqual([1, 3, 4].map((n) => page(n).url));
  });

  it("a reader takes no notice of a line that is being written", async () => {
    const { dir, folder } = await written(2);
    const text = readFileSync(folder.journal, "utf8");
    writeFileSync(folder.journal, text.slice(0, -20));
    expect(await collect(readCaptures(dir))).toHaveLength(1);
  });

  it("a full disk ends the writing; the next opening cuts the torn record off and goes on", async () => {
    const dir = tempDir();
    let room = 3;
    const write = (fd: number, bytes: Uint8Array) => {
      if (--room < 0) {
        writeSync(fd, bytes, 0, Math.floor(bytes.length / 2));
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
      }
      writeSync(fd, bytes);
    };
    const writer = ArchiveWriter.open(archiveFolder(dir), { write });
    await keep(writer, page(1));
    await expect(keep(writer, page(2))).rejects.toThrow("no space");
    room = 100;
    await expect(keep(writer, page(3))).rejects.toThrow("no space");
    await writer.close();
    const again = ArchiveWriter.open(archiveFolder(dir));
    await keep(again, page(2));
    await again.close();
    expect((await collect(readCaptures(dir))).map((c) => c.url)).toEqual([page(1).url, page(2).url]);
    expect(
      [...members(join(archiveFolder(dir).warc, readdirSync(archiveFolder(dir).warc)[0] ?? ""))].every(
        (m) => m.fault === null,
      ),
    ).toBe(true);
  });

  it("a record that cannot be made leaves the archive as it was", async () => {
    const dir = tempDir();
    const writer = ArchiveWriter.open(archiveFolder(dir));
    await keep(writer, page(1));
    const odd = { ...page(2), headers: [["Bad", Symbol("x") as unknown as string]] as [string, string][] };
    await expect(keep(writer, odd)).rejects.toThrow();
    await keep(writer, page(3));
    await writer.close();
    expect(await collect(readCaptures(dir))).toHaveLength(2);
  });
});

it("reads gzip members whatever lies between them", () => {
  const dir = tempDir();
  const file = join(dir, "x.gz");
  const parts = [gzipSync("one"), Buffer.from("rubbish"), gzipSync("two"), gzipSync("three").subarray(0, 15)];
  writeFileSync(file, Buffer.concat(parts));
  const found = [...members(file)].map((m) => (m.fault === null ? new TextDecoder().decode(m.bytes) : m.fault));
  expect(found).toEqual(["one", "no gzip member starts here", "two", "the file ends within it"]);
  expect(existsSync(file)).toBe(true);
});

it("an archive that is not there is empty", async () => {
  expect(await collect(readOutcomes(join(tempDir(), "nowhere")))).toEqual([]);
});
