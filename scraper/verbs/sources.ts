import { join, resolve } from "node:path";
import { z } from "zod";
import { EXIT, HuiyinError } from "../../transform/common/errors.ts";
import type { Io, Verb } from "../../transform/common/io.ts";
import { LIVE, ROOT, workspace } from "../../transform/common/workspace.ts";
import { citation, uncovered } from "../../transform/load/uncovered.ts";
import { allRegions } from "../../transform/regions/regions.ts";
import { isLoopbackHost, registrableDomain } from "../address.ts";
import { type Checked, checkSource } from "../check.ts";
import { systemClock } from "../clock.ts";
import { userAgent } from "../crawl/agent.ts";
import { detect, Prober } from "../detect.ts";
import { HttpClient } from "../http/client.ts";
import { Pauses } from "../pauses.ts";
import { chooseSources, loadRegistry, type Source } from "../registry.ts";
import { readOptions } from "./options.ts";

const Options = z.object({
  registry: z.string(),
  allowLoopback: z.boolean().default(false),
  data: z.string().default(LIVE),
  json: z.boolean().default(false),
});
type Options = z.infer<typeof Options>;

const SITES_AT_ONCE = 8;
const REGISTRY = join(ROOT, "data", "sources");

export const run: Verb = async (args, given, io) => {
  const options = readOptions(Options, given);
  const [what, ...rest] = args;
  if (what === "list") return list(rest, options, io);
  if (what === "check") return check(rest, options, io);
  if (what === "detect") return detectSite(rest, options, io);
  throw new HuiyinError("usage", `"${what}" is not one of list, check, detect. See huiyin sources --help.`);
};

async function list(ids: string[], options: Options, io: Io): Promise<number> {
  for (const s of chooseSources(await loadRegistry(options.registry), ids)) {
    const line = options.json
      ? JSON.stringify(s)
      : [s.id, s.region_code, s.publisher, s.family, s.status, s.name, s.address].join("\t");
    await io.stdout.write(`${line}\n`);
  }
  if (ids.length === 0 && resolve(options.registry) === REGISTRY) await listUncovered(options, io);
  return EXIT.ok;
}

/** Names the provinces for which the real registry can have no source. */
async function listUncovered(options: Options, io: Io): Promise<void> {
  for (const u of uncovered()) {
    const name = allRegions().find((r) => r.code === u.code)?.name ?? "";
    const line = options.json
      ? JSON.stringify({ region_code: u.code, status: "no_institution", name, reason: u.reason, law: u.law })
      : ["-", u.code, "-", "-", "no_institution", name, `${u.reason.en} ${u.law.map(citation).join("; ")}`].join("\t");
    await io.stdout.write(`${line}\n`);
  }
}

function clientFor(addresses: string[], options: Options): HttpClient {
  const realSites = addresses.some((a) => !isLoopbackHost(new URL(a)));
  return new HttpClient({
    userAgent: userAgent({ realSites, contact: process.env.HUIYIN_CONTACT }),
    allowLoopback: options.allowLoopback,
  });
}

const pauseFor = (address: string, options: Options): number =>
  options.allowLoopback && isLoopbackHost(new URL(address)) ? 0 : 1000;

async function check(ids: string[], options: Options, io: Io): Promise<number> {
  const sources = chooseSources(await loadRegistry(options.registry), ids);
  const pauses = await Pauses.of(workspace(options.data).archive);
  const client = clientFor(
    sources.map((s) => s.address),
    options,
  );
  // One at a time for each registrable domain; several domains at once.
  const byDomain = new Map<string, Source[]>();
  for (const source of sources) {
    const domain = registrableDomain(new URL(source.address));
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), source]);
  }
  const queue = [...byDomain.values()];
  const results: Checked[] = [];
  io.progress.stage("check", sources.length);
  let done = 0;
  const work = async () => {
    for (let group = queue.shift(); group && !io.signal.aborted; group = queue.shift()) {
      const prober = new Prober(client, systemClock, pauseFor(group[0]?.address ?? "", options), pauses);
      for (const source of group) {
        results.push(...(await checkSource(source, prober)));
        io.progress.at(++done, source.id);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: SITES_AT_ONCE }, work));
  } finally {
    await client.close();
    await pauses.close();
  }
  io.progress.end();
  return report(results, sources, options, io);
}

async function report(results: Checked[], sources: Source[], options: Options, io: Io): Promise<number> {
  const order = new Map(sources.map((s, i) => [s.id, i]));
  results.sort((a, b) => (order.get(a.source) ?? 0) - (order.get(b.source) ?? 0));
  for (const r of results) {
    await io.stdout.write(
      options.json ? `${JSON.stringify(r)}\n` : `${r.health.padEnd(11)} ${r.source}\t${r.seed}\t${r.detail}\n`,
    );
  }
  return results.every((r) => r.health === "reachable") ? EXIT.ok : EXIT.network;
}

async function detectSite(args: string[], options: Options, io: Io): Promise<number> {
  const address = args[0];
  if (address === undefined || !URL.canParse(address) || !/^https?:/.test(address)) {
    throw new HuiyinError(
      "usage",
      "Give the site's address in full, as in: huiyin sources detect https://www.example.gov.cn/",
    );
  }
  const pauses = await Pauses.of(workspace(options.data).archive);
  const client = clientFor([address], options);
  try {
    const found = await detect(address, new Prober(client, systemClock, pauseFor(address, options), pauses));
    if (options.json) {
      const guesses = found.guesses.map((g) => ({ family: g.family.id, sure: g.sure, because: g.because }));
      await io.stdout.write(`${JSON.stringify({ ...found, guesses })}\n`);
    } else if (found.yaml !== null) await io.stdout.write(found.yaml);
    if (found.yaml !== null) return EXIT.ok;
    throw new HuiyinError("network", `${address}: ${found.outcome}${found.detail ? `: ${found.detail}` : ""}`);
  } finally {
    await client.close();
    await pauses.close();
  }
}
