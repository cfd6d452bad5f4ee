import { closeSync, existsSync, fsyncSync, openSync, statSync, truncateSync, writeSync } from "node:fs";
import { join } from "node:path";
import { mendCdxj, writeCdxj } from "./cdxj.ts";
import { captureId, type Entry, type Notes, type Place } from "./entry.ts";
import { type ArchiveFolder, makeFolder, warcNames } from "./folder.ts";
import { mendJournal, missingEntries } from "./journal.ts";
import {
  infoRecord,
  outcomeRecord,
  type RawResponse,
  type Revisited,
  responseRecord,
  type Truncation,
} from "./record.ts";

export interface ArchiveOptions {
  now?: () => Date;
  /** bytes after which a new WARC file is begun */
  rotateAt?: number;
  /** lines of the `warcinfo` record */
  info?: Record<string, string>;
  /** appends all of the bytes to an open file */
  write?: (fd: number, bytes: Uint8Array) => void;
}

const FLUSH_MS = 5000;

/**
 * The writing end of an archive. A page is committed once its record stands in the WARC file; the journal follows and
 * is brought into agreement at the next start. Nothing is ever overwritten: each opening begins a file of its own.
 */
export class ArchiveWriter {
  readonly folder: ArchiveFolder;
  private readonly options: Required<ArchiveOptions>;
  private journal: number;
  private warc: { fd: number; file: string; size: number; entries: Entry[] } | null = null;
  private flushed = 0;
  private broken: unknown = null;
  private line: Promise<unknown> = Promise.resolve();
  /** entries whose consequences are not yet recorded elsewhere, with where each begins in the journal */
  private readonly unsettled = new Map<string, number>();
  /** bytes of the journal so far */
  journalSize: number;

  private constructor(folder: ArchiveFolder, options: ArchiveOptions, journalSize: number) {
    this.folder = folder;
    this.options = { now: () => new Date(), rotateAt: 512 * 1024 * 1024, info: {}, write: writeAll, ...options };
    this.journal = openSync(folder.journal, "a");
    this.journalSize = journalSize;
  }

  /** Opens an archive for writing, mending what a kill left behind. The caller holds the workspace's lock. */
  static open(folder: ArchiveFolder, options: ArchiveOptions = {}): ArchiveWriter {
    makeFolder(folder);
    const last = mendJournal(folder.journal, (place) => {
      const file = join(folder.warc, place.file);
      return existsSync(file) && statSync(file).size >= place.offset + place.length;
    });
    const size = existsSync(folder.journal) ? statSync(folder.journal).size : 0;
    const writer = new ArchiveWriter(folder, options, size);
    for (const found of missingEntries(folder, last)) {
      if ("cut" in found) truncateSync(join(folder.warc, found.cut.file), found.cut.offset);
      else writer.note(found);
    }
    writer.unsettled.clear();
    for (const file of warcNames(folder)) mendCdxj(folder, file);
    return writer;
  }

  /** Archives an answer: in full, or as a revisit of an earlier record. */
  response(
    response: RawResponse,
    notes: Notes,
    options: { payload: string; revisits?: Revisited; truncation?: Truncation },
  ): Promise<Entry> {
    return this.commit(responseRecord(response, notes, options), (warc) => ({
      id: captureId(warc.file, warc.offset),
      warc,
      type: options.revisits ? "revisit" : "response",
      url: response.url,
      at: response.at,
      status: response.status,
      contentType: response.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? null,
      payload: options.revisits?.payload ?? options.payload,
      ...notes,
    }));
  }

  /** Archives how an address ended that gave no answer. */
  outcome(url: string, at: string, notes: Notes): Promise<Entry> {
    return this.commit(outcomeRecord(url, at, notes), (warc) => ({
      id: captureId(warc.file, warc.offset),
      warc,
      type: "metadata",
      url,
      at,
      status: null,
      contentType: null,
      payload: null,
      ...notes,
    }));
  }

  /** One record after another: members of one file must not interleave. */
  private commit(packed: Promise<Buffer>, describe: (place: Place) => Entry): Promise<Entry> {
    const job = this.line.then(async () => {
      const bytes = await packed;
      // After a failed write the file may end in half a record: nothing may follow it.
      if (this.broken !== null) throw this.broken;
      const entry = await this.appendEntry(bytes, describe);
      if (Date.now() - this.flushed > FLUSH_MS) this.flush();
      return entry;
    });
    this.line = job.catch(() => undefined);
    return job;
  }

  private async appendEntry(bytes: Buffer, describe: (place: Place) => Entry): Promise<Entry> {
    try {
      const entry = describe(await this.append(bytes));
      this.warc?.entries.push(entry);
      this.note(entry);
      return entry;
    } catch (error) {
      this.broken = error;
      throw error;
    }
  }

  private async append(bytes: Buffer): Promise<Place> {
    if (this.warc && this.warc.size >= this.options.rotateAt) this.closeWarc();
    const warc = this.warc ?? (await this.begin());
    const offset = warc.size;
    this.options.write(warc.fd, bytes);
    warc.size += bytes.length;
    return { file: warc.file, offset, length: bytes.length };
  }

  private async begin() {
    const at = this.options.now().toISOString();
    const last = warcNames(this.folder).at(-1);
    const number = last ? Number(last.slice(7, 14)) + 1 : 1;
    const stamp = at.replace(/[-:]|\.\d+/g, "");
    const file = `huiyin-${String(number).padStart(7, "0")}-${stamp}.warc.gz`;
    const fd = openSync(join(this.folder.warc, file), "ax");
    const info = await infoRecord(file, at, { format: "WARC File Format 1.1", ...this.options.info });
    this.options.write(fd, info);
    this.warc = { fd, file, size: info.length, entries: [] };
    return this.warc;
  }

  private note(entry: Entry): void {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    this.options.write(this.journal, line);
    this.unsettled.set(entry.id, this.journalSize);
    this.journalSize += line.length;
  }

  /** Says that nothing needs to be done again for this entry after a kill. */
  settle(id: string): void {
    this.unsettled.delete(id);
  }

  /** Where in the journal the first unsettled entry begins, leaving out one that is being settled now. */
  settledUpTo(except: string): number {
    let first = this.journalSize;
    for (const [id, from] of this.unsettled) if (id !== except) first = Math.min(first, from);
    return first;
  }

  /** Puts everything written so far onto the disk: WARC first, then the journal. */
  flush(): void {
    if (this.warc) fsyncSync(this.warc.fd);
    fsyncSync(this.journal);
    this.flushed = Date.now();
  }

  private closeWarc(): void {
    if (!this.warc) return;
    const { fd, file, entries } = this.warc;
    fsyncSync(fd);
    closeSync(fd);
    this.warc = null;
    writeCdxj(this.folder, file, entries);
  }

  async close(): Promise<void> {
    await this.line;
    this.closeWarc();
    fsyncSync(this.journal);
    closeSync(this.journal);
  }
}

function writeAll(fd: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done);
}
