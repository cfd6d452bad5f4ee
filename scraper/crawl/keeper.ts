import { readStored } from "../archive/capture.ts";
import type { Entry, Notes, Role } from "../archive/entry.ts";
import { header } from "../archive/parse.ts";
import { payloadDigest, type RawResponse, sha256 } from "../archive/record.ts";
import { hasContentMark } from "../families/article.ts";
import { families } from "../families/families.ts";
import { type Added, keys, type Waiting } from "../frontier/frontier.ts";
import type { PageState } from "../frontier/page.ts";
import type { Answer } from "../http/client.ts";
import type { Source } from "../registry.ts";
import { attachmentsOf, mayCarryDocument } from "./attachments.ts";
import type { RunContext } from "./context.ts";
import { isDocumentAddress, type Verdict, verdictOf } from "./judge.ts";
import { COMPARED, holdsTitle, sayTheSame } from "./likeness.ts";
import { listOn } from "./lists.ts";
import { domainOf, type Settlement, Settling } from "./settle.ts";

const NOTHING = new Uint8Array();
/** Larger articles have text of their own: no document hangs on them alone. */
const SMALL = 100_000;

interface Kept {
  entry: Entry;
  /** decoded body: as received, or for a list that did not change the archived one */
  body: Uint8Array;
  headers: [string, string][];
}

/**
 * Writes what happened into the archive, and what follows from it into the frontier. The archive goes first: what
 * stands there is done, and a run that was killed between the two takes up from it.
 */
export class Keeper {
  private readonly context: RunContext;
  /** starts work on a domain that something was added to */
  private readonly onAdded: (domain: string) => void;

  constructor(context: RunContext, onAdded: (domain: string) => void) {
    this.context = context;
    this.onAdded = onAdded;
  }

  /** Commits how an address ended. */
  async commit(source: Source, waiting: Added, verdict: Verdict, answer: Answer | null): Promise<void> {
    const { context } = this;
    const { item } = waiting;
    const before = context.frontier.page(item.url);
    const kept = await this.archive(source, item, verdict, answer, before);
    await this.apply(source, await this.settlement(waiting, before, kept, verdict.target), kept.body);
    context.writer.settle(kept.entry.id);
    context.count(source.id, kept.entry.outcome);
    context.pages++;
    context.progress.at(context.pages, `${domainOf(item.url)} ${item.title.slice(0, 24)}`);
  }

  /** Applies an entry that was archived by a process that died before it could be noted in the frontier. */
  async applyAgain(entry: Entry): Promise<void> {
    const { frontier, sources, writer } = this.context;
    const before = frontier.page(entry.url);
    const key = before?.queued ?? null;
    const item = key === null ? null : frontier.waitingAt(key);
    const source = sources.get(entry.source);
    if (key === null || item === null || !source) return;
    const stored = entry.type === "metadata" ? null : readStored(writer.folder.dir, entry.refers ?? entry.warc);
    const headers = entry.type === "metadata" ? [] : (readStored(writer.folder.dir, entry.warc)?.headers ?? []);
    const target = entry.outcome === "redirected" ? entry.detail : null;
    const body = stored?.body ?? NOTHING;
    await this.apply(source, await this.settlement({ item, key }, before, { entry, body, headers }, target), body);
  }

  async archiveRobots(source: Source, url: string, answer: Answer): Promise<void> {
    if (!answer.response) return;
    const notes = this.notes(source, "robots", verdictOf("fetched"), answer);
    const entry = await this.context.writer.response({ ...answer.response, url }, notes, {
      payload: payloadOf(answer.response),
      ...(answer.truncation ? { truncation: answer.truncation } : {}),
    });
    this.context.writer.settle(entry.id);
  }

  private notes(source: Source, role: Role, verdict: Verdict, answer: Answer | null): Notes {
    const { outcome } = verdict;
    const read = outcome === "fetched" || outcome === "unchanged" || outcome === "too_large";
    const tls = answer?.accepted ? `accepted ${answer.accepted}` : null;
    const broken = answer !== null && answer.response !== null && answer.failure !== null;
    return {
      source: source.id,
      run: this.context.state.id,
      role: read || role === "robots" ? role : "other",
      outcome,
      detail:
        verdict.target ??
        ([verdict.detail, tls]
          .filter((d) => d !== null)
          .join("; ")
          .slice(0, 500) ||
          null),
      truncated: broken || (answer !== null && answer.truncation !== null),
      digest: answer?.response ? digestOf(answer, answer.response) : null,
      bytes: answer?.body.length ?? 0,
      refers: null,
    };
  }

  private async archive(
    source: Source,
    item: Waiting,
    verdict: Verdict,
    answer: Answer | null,
    before: PageState | null,
  ): Promise<Kept> {
    const { writer, clock } = this.context;
    const role: Role = item.role === "article" && isDocumentAddress(item.url) ? "attachment" : item.role;
    const notes = this.notes(source, role, verdict, answer);
    if (!answer?.response) {
      const entry = await writer.outcome(item.url, new Date(clock.now()).toISOString(), notes);
      return { entry, body: NOTHING, headers: [] };
    }
    const response: RawResponse = { ...answer.response, url: item.url };
    const payload = payloadOf(response);
    const again = await this.archiveRevisit(item, response, payload, notes, before);
    if (again) return again;
    const truncation = answer.truncation ? { truncation: answer.truncation } : {};
    const entry = await writer.response(response, notes, { payload, ...truncation });
    return { entry, body: answer.body, headers: response.headers };
  }

  /** A `revisit` record where the page is what the archive holds already; null where it is not. */
  private async archiveRevisit(
    item: Waiting,
    response: RawResponse,
    payload: string,
    notes: Notes,
    page: PageState | null,
  ): Promise<Kept | null> {
    if (!page?.place || page.placeAt === null || page.payload === null) return null;
    const notModified = response.status === 304;
    const same = notes.outcome === "fetched" && payload === page.payload;
    if (!notModified && !same) return null;
    const { writer } = this.context;
    const { digest, bytes } = page;
    const entry = await writer.response(
      response,
      { ...notes, outcome: "unchanged", digest, bytes, refers: page.place },
      {
        payload,
        revisits: {
          profile: notModified ? "server-not-modified" : "identical-payload-digest",
          at: page.placeAt,
          payload: page.payload,
        },
      },
    );
    const body = item.role === "list" ? (readStored(writer.folder.dir, page.place)?.body ?? NOTHING) : NOTHING;
    return { entry, body, headers: response.headers };
  }

  private async settlement(
    { item, key }: Added,
    before: PageState | null,
    kept: Kept,
    target: string | null,
  ): Promise<Settlement> {
    const { entry, body, headers } = kept;
    const source = this.context.sources.get(item.source);
    const read = entry.outcome === "fetched" || entry.outcome === "unchanged";
    const type = entry.contentType ?? before?.contentType ?? null;
    const markup = entry.outcome === "fetched" && item.role === "article" && isMarkup(body, type);
    if (markup && source) this.noteLayout(source, item, body);
    const framed = markup && body.length < SMALL && mayCarryDocument(body);
    return {
      item,
      key,
      before,
      entry,
      target,
      list: read && item.role === "list" && source ? await listOn(item, source, body, type) : null,
      attachments: framed ? attachmentsOf(body, type, item.url) : [],
      validators: read ? { etag: header(headers, "etag"), lastModified: header(headers, "last-modified") } : null,
    };
  }

  /** Notes whether an article still has the containers that its family keeps texts in. */
  private noteLayout(source: Source, item: Waiting, body: Uint8Array): void {
    const known = item.column === null ? null : this.context.frontier.column(source.id, item.column)?.family;
    const family = source.family === "auto" ? (known ?? "generic") : source.family;
    if (family === "generic") return;
    const layout = this.context.layouts.get(source.id) ?? { seen: 0, bare: 0 };
    layout.seen++;
    if (!hasContentMark(body, families[family])) layout.bare++;
    this.context.layouts.set(source.id, layout);
  }

  private async apply(source: Source, settlement: Settlement, body: Uint8Array): Promise<void> {
    const { context } = this;
    const { item, entry } = settlement;
    const { frontier, writer, clock, options } = context;
    const terms = { run: context.state.id, source, since: options.since ?? null, now: clock.now() };
    const step = new Settling(frontier, terms).settle(settlement);
    if (item.role !== "list" && entry.outcome === "fetched") this.countArticle(source, settlement, body);
    const host = context.hosts.get(domainOf(item.url));
    const pace = host?.unsaved() ?? null;
    if (host && pace) step.changes.push([keys.host(host.name), pace]);
    step.changes.push(
      [keys.source(source.id), context.stateOf(source.id)],
      [keys.meta("applied"), writer.settledUpTo(entry.id)],
    );
    await frontier.write(step.changes);
    for (const text of step.remarks) context.remarks.push({ source: source.id, text });
    for (const domain of frontier.announce(step.added)) this.onAdded(domain);
  }

  private countArticle(source: Source, { item, entry, before }: Settlement, body: Uint8Array): void {
    const state = this.context.stateOf(source.id);
    if (before === null || before.place === null) {
      state.articles++;
      this.context.fresh.set(source.id, (this.context.fresh.get(source.id) ?? 0) + 1);
    }
    const last = this.context.lastBodies.get(source.id);
    const same =
      (entry.digest !== null && entry.digest === state.lastDigest) ||
      (last !== undefined && sayTheSame(last, body) && !holdsTitle(body, entry.contentType, item.title));
    state.repeats = same ? state.repeats + 1 : 0;
    state.lastDigest = entry.digest;
    this.context.lastBodies.set(source.id, body.length > COMPARED ? NOTHING : body);
  }
}

/** Of the decoded body; where there was nothing to decode, that of the bytes as they came is the same. */
function digestOf(answer: Answer, response: RawResponse): string {
  const same = answer.body === response.body;
  return same ? payloadOf(response).slice("sha256:".length) : sha256(answer.body);
}

const payloads = new WeakMap<Uint8Array, string>();

/** `WARC-Payload-Digest` of a response, worked out once. */
function payloadOf(response: RawResponse): string {
  const known = payloads.get(response.body) ?? payloadDigest(response.body);
  payloads.set(response.body, known);
  return known;
}

const isMarkup = (body: Uint8Array, type: string | null): boolean =>
  body.length > 0 && (type === null || type.toLowerCase().includes("html"));
