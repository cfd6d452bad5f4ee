import { existsSync } from "node:fs";
import pc from "picocolors";
import { type Found, fromContent, fromFile, LARGEST_FILE } from "../audit/given.ts";
import { harmless, type Paint, printAudit } from "../audit/print.ts";
import { contradictions, publishedAudit } from "../audit/published.ts";
import { EXIT, HuiyinError } from "../common/errors.ts";
import type { Io, Verb } from "../common/io.ts";
import { readableWorkspace, type Workspace } from "../common/workspace.ts";

/** `huiyin audit [REPORT|FILE|-]`: the audit of a report; without an argument, the reports that contradict themselves. */
export const run: Verb = async (args, options, io) => {
  const [what] = args;
  const workspace = readableWorkspace(typeof options.data === "string" ? options.data : undefined);
  const json = options.json === true;
  if (what === undefined) return listContradictions(workspace, json, io);
  const found = what === "-" ? fromContent(await standardInput(io), "standard input") : await find(what, workspace);
  for (const [i, one] of found.entries()) {
    const text = json ? `${JSON.stringify(asJson(one))}\n` : printAudit(one, painter(io));
    await io.stdout.write(i > 0 && !json ? `\n${text}` : text);
  }
  return EXIT.ok;
};

const asJson = ({ id, figures, audit }: Found) => ({ id, figures, audit });

function painter(io: Io): Paint {
  const colors = pc.createColors(io.color);
  const tones = { good: colors.green, bad: colors.red, quiet: colors.dim, strong: colors.bold };
  return (text, tone) => (text === "" ? "" : tones[tone](text));
}

async function find(what: string, workspace: Workspace): Promise<Found[]> {
  if (existsSync(what)) return fromFile(what);
  if (/^[0-9a-f]{3,12}$/.test(what)) return [await publishedAudit(what, workspace)];
  throw new HuiyinError("input", `There is no file "${what}", and a report id has 3 to 12 digits of 0-9 and a-f.`);
}

async function standardInput(io: Io): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.stdin) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw new HuiyinError("input", `Standard input is longer than ${LARGEST_FILE} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function listContradictions(workspace: Workspace, json: boolean, io: Io): Promise<number> {
  const rows = await contradictions(workspace);
  for (const r of rows) {
    const line = `${r.report_id}  ${[r.region, r.title].filter((w) => w !== null).join("  ")}`;
    await io.stdout.write(json ? `${JSON.stringify(r)}\n` : `${harmless(line)}\n    ${harmless(r.formula)}\n`);
  }
  if (!json) {
    const told =
      rows.length === 1
        ? "1 published report contradicts itself"
        : `${rows.length} published reports contradict themselves`;
    io.stderr.write(`${told}. To see one in full: huiyin audit ID\n`);
  }
  return EXIT.ok;
}
