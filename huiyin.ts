#!/usr/bin/env tsx
/**
 * The one entry. Its verbs read like the way the data goes: crawl, transform, publish, serve.
 * Each verb's work lives beside its stage and is loaded only when it is called.
 */
import { once } from "node:events";
import { Command, CommanderError, Option } from "commander";
import { closest, distance } from "fastest-levenshtein";
import pc from "picocolors";
import { EXIT, explain, HuiyinError } from "./transform/common/errors.ts";
import type { Io, Verb } from "./transform/common/io.ts";
import { progress } from "./transform/common/progress.ts";

type Module = { run: Verb };

interface Spec {
  name: string;
  summary: string;
  /** arguments in commander's notation: `<one>`, `[maybe]`, `[many...]` */
  args?: string[];
  options?: [flags: string, description: string, fallback?: string][];
  examples: string[];
  load(): Promise<Module>;
}

const DATA: [string, string] = ["--data <dir>", "folder with the archive, the database and the releases"];
const JSON_LINES: [string, string] = ["--json", "write for machines: JSON lines"];
const SOURCE: [string, string] = ["--source <id...>", "only these sources"];
const EVERY: [string, string] = ["--every <cron>", 'stay and repeat on this schedule, e.g. "0 3 * * *"'];

const VERBS: Spec[] = [
  {
    name: "start",
    summary: "run the whole way on the bundled sample and serve the site",
    options: [
      ["--once", "serve nothing and stop when the site is built"],
      ["--port <n>", "port of the site, 0 for a free one", "4317"],
      DATA,
      JSON_LINES,
    ],
    examples: ["huiyin start", "huiyin start --once"],
    load: () => import("./transform/verbs/start.ts"),
  },
  {
    name: "crawl",
    summary: "fetch what the registry names into the archive; goes on where it was stopped",
    options: [
      SOURCE,
      ["--since <date>", "only articles published on or after this day (YYYY-MM-DD)"],
      ["--max-pages <n>", "stop after this many pages"],
      ["--dry-run", "list what would be fetched and fetch nothing"],
      ["--registry <dir>", "folder of source files", "data/sources"],
      ["--allow-loopback", "let sources be on this machine, and without a delay (for the sample)"],
      DATA,
      JSON_LINES,
    ],
    examples: ["huiyin crawl --source qinyang-gov --since 2024-01-01", "huiyin crawl --dry-run"],
    load: () => import("./scraper/verbs/crawl.ts"),
  },
  {
    name: "import",
    summary: "take pages from other people's WARC files",
    args: ["<file...>"],
    options: [
      ["--all-hosts", "take pages of hosts that the registry does not name, too"],
      ["--match <text>", "only addresses that contain this text"],
      ["--registry <dir>", "folder of source files", "data/sources"],
      DATA,
      JSON_LINES,
    ],
    examples: ["huiyin import crawl-2024.warc.gz --match jytabl"],
    load: () => import("./scraper/verbs/import.ts"),
  },
  {
    name: "transform",
    summary: "read the archive and load the figures into DuckDB; only what is new, unless --all",
    options: [["--all", "start afresh from the whole archive"], ["--workers <n>", "worker threads"], DATA, JSON_LINES],
    examples: ["huiyin transform", "huiyin transform --all"],
    load: () => import("./transform/verbs/transform.ts"),
  },
  {
    name: "extract",
    summary: "filter: JSON lines with text, html or bytes in, JSON lines with figures out",
    options: [["--explain", "show for a person how each number was read, and why"]],
    examples: [
      `echo '{"id":1,"text":"收到代表建议52件,答复率100%。"}' | huiyin extract`,
      "huiyin extract --explain < page.jsonl",
    ],
    load: () => import("./transform/verbs/extract.ts"),
  },
  {
    name: "audit",
    summary: "print a report's checks, recovered figures and suspected misprints",
    args: ["[report]"],
    options: [DATA, JSON_LINES],
    examples: ["huiyin audit report.txt", "huiyin audit 3f9c2a71"],
    load: () => import("./transform/verbs/audit.ts"),
  },
  {
    name: "publish",
    summary: "write a release (Parquet, CSV, DuckDB) and build the site, swapped in at once",
    options: [
      ["--no-site", "release only"],
      ["--keep <n>", "delete all but the newest n releases, 2 or more (HUIYIN_KEEP_RELEASES; all are kept otherwise)"],
      DATA,
      JSON_LINES,
    ],
    examples: ["huiyin publish", "huiyin publish --no-site --keep 12"],
    load: () => import("./transform/verbs/publish.ts"),
  },
  {
    name: "refresh",
    summary: "crawl, transform and publish: what the schedule runs",
    options: [SOURCE, EVERY, ["--registry <dir>", "folder of source files", "data/sources"], DATA, JSON_LINES],
    examples: ["huiyin refresh", 'huiyin refresh --every "0 3 * * *"'],
    load: () => import("./transform/verbs/refresh.ts"),
  },
  {
    name: "query",
    summary: "run SQL on the published database, read-only",
    args: ["[sql]"],
    options: [
      ["--csv", "comma-separated values"],
      ["--json", "JSON"],
      ["--parquet <file>", "write a Parquet file"],
      ["--file <file>", "read the SQL from a file"],
      ["--saved <name>", "run a saved query of data/queries; without a name they are listed by --list"],
      ["--list", "list the saved queries"],
      DATA,
    ],
    examples: [
      'huiyin query "select count(*) from observations"',
      'huiyin query --csv "from region_year" > figures.csv',
    ],
    load: () => import("./transform/verbs/query.ts"),
  },
  {
    name: "serve",
    summary: "serve the built site",
    options: [["--port <n>", "port, 0 for a free one", "4317"], DATA],
    examples: ["huiyin serve --port 8080"],
    load: () => import("./transform/verbs/serve.ts"),
  },
  {
    name: "sources",
    summary: "list · check [ID...] · detect URL: the registry of sites",
    args: ["<what>", "[arg...]"],
    options: [
      ["--registry <dir>", "folder of source files", "data/sources"],
      ["--allow-loopback", "let sources be on this machine (for the sample)"],
      DATA,
      JSON_LINES,
    ],
    examples: ["huiyin sources list", "huiyin sources check", "huiyin sources detect https://www.example.gov.cn/"],
    load: () => import("./scraper/verbs/sources.ts"),
  },
  {
    name: "score",
    summary: "measure the extractor against labelled cases",
    args: ["<cases>", "[predicted]"],
    options: [
      ["--worst <n>", "show the n worst cases"],
      ["--json", "JSON"],
      ["--alpha", "Krippendorff's alpha"],
    ],
    examples: ["huiyin score data/validation/cases.jsonl", "huiyin score cases.jsonl --worst 20"],
    load: () => import("./transform/verbs/score.ts"),
  },
  {
    name: "train",
    summary: "learn from labelled cases the weights that numbers are named with beside the rules",
    args: ["<cases...>"],
    options: [
      ["--out <file>", "where the weights go", "data/classifier/model.json"],
      ["--readings <file>", "what the rules made of some of the cases before they learned from them"],
      ["--write-readings <file>", "learn nothing: write what the rules now make of the cases"],
    ],
    examples: [
      "huiyin train new-cases.jsonl --write-readings new-readings.jsonl",
      "huiyin train data/validation/*.jsonl new-cases.jsonl --readings new-readings.jsonl",
    ],
    load: () => import("./transform/verbs/train.ts"),
  },
  {
    name: "sample",
    summary: "serve the bundled sample sites on this machine",
    options: [
      ["--port <n>", "port, 0 for a free one", "0"],
      ["--list", "list the sites and pages, serve nothing"],
      ["--faults <file>", "do wrong what a YAML file says, as in data/sample/conformance.yaml"],
    ],
    examples: ["huiyin sample", "huiyin sample --list", "huiyin sample --faults data/sample/conformance.yaml"],
    load: () => import("./scraper/verbs/sample.ts"),
  },
];

/** The name nearest to what was typed, if one is near enough to be meant. */
function nearest(typed: string, names: string[]): string | null {
  const best = closest(typed, names);
  return distance(typed, best) <= Math.max(2, Math.floor(best.length / 3)) ? best : null;
}

function build(run: (spec: Spec, args: string[], options: Record<string, unknown>) => Promise<void>): Command {
  const program = new Command("huiyin")
    .description("How China's local governments answer suggestions and proposals, as comparable, audited data.")
    .exitOverride()
    .showSuggestionAfterError(true)
    .helpCommand(false)
    .configureOutput({ outputError: (text, write) => write(text) })
    .addHelpText(
      "after",
      `\nExit codes: 0 done · 2 wrong command line · 3 some input unusable · 4 nothing there yet · 5 another run is busy\n            6 a source failed · 7 disk, folder or port · 130 interrupted · 1 a bug in huiyin\n\nHelp on a verb: huiyin VERB --help`,
    );
  for (const spec of VERBS) {
    const command = program.command(spec.name).description(spec.summary).exitOverride().showSuggestionAfterError(true);
    for (const argument of spec.args ?? []) command.argument(argument);
    for (const [flags, text, fallback] of spec.options ?? []) {
      const option = new Option(flags, text);
      if (fallback !== undefined) option.default(fallback);
      command.addOption(option);
    }
    command.addHelpText("after", `\nExample:\n${spec.examples.map((e) => `  ${e}`).join("\n")}`);
    command.action(async () =>
      run(
        spec,
        command.processedArgs.flat().filter((a) => a !== undefined),
        command.opts(),
      ),
    );
  }
  return program;
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

function world(options: Record<string, unknown>): Io {
  const stop = new AbortController();
  let asked = 0;
  const ask = () => {
    asked++;
    if (asked > 1) process.exit(EXIT.interrupted);
    process.stderr.write("\nStopping; press Ctrl-C again to stop at once.\n");
    stop.abort();
  };
  process.on("SIGINT", ask).on("SIGTERM", ask);
  return {
    stdin: process.stdin,
    stdout: { write },
    stderr: process.stderr,
    progress: progress(process.stderr, { json: options.json === true }),
    signal: stop.signal,
    color: pc.isColorSupported,
  };
}

/** Runs one command line; gives the exit code. */
async function main(argv: string[]): Promise<number> {
  let code: number = EXIT.ok;
  const program = build(async (spec, args, options) => {
    const module = await spec.load();
    const io = world(options);
    try {
      code = await module.run(args, options, io);
    } finally {
      io.progress.end();
    }
    if (io.signal.aborted) code = EXIT.interrupted;
  });
  const verb = argv[0];
  const names = VERBS.map((v) => v.name);
  if (verb !== undefined && !verb.startsWith("-") && !names.includes(verb)) {
    const near = nearest(verb, names);
    throw new HuiyinError(
      "usage",
      `There is no verb "${verb}".${near ? ` Did you mean "${near}"?` : ""} See huiyin --help.`,
    );
  }
  if (verb === undefined) {
    program.outputHelp();
    return EXIT.usage;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  return code;
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (thrown: unknown) => {
    const error = explain(thrown);
    if (error instanceof HuiyinError) {
      process.stderr.write(`${pc.red("huiyin:")} ${error.message}\n`);
      process.exitCode = EXIT[error.kind];
    } else {
      process.stderr.write(
        `${pc.red("huiyin: a bug, please report it:")} ${(error as Error)?.stack ?? String(error)}\n`,
      );
      process.exitCode = EXIT.bug;
    }
  },
);
