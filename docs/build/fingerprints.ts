import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { link, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT } from "../../transform/common/workspace.ts";

/** Report pages that would come out the same are taken over from the last build instead of being made again. */

const FILE = "fingerprints.json";

/** Changes whenever the code that writes pages does. */
export function codeFingerprint(): string {
  const hash = createHash("sha256");
  const docs = join(ROOT, "docs");
  const files = readdirSync(docs, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(".ts") && !e.parentPath.includes(".observablehq"))
    .map((e) => join(e.parentPath, e.name));
  for (const file of files.sort()) hash.update(readFileSync(file));
  return hash.digest("hex");
}

export const fingerprint = (...parts: unknown[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 20);

/** The site that stands beside a folder of sites: what a publication is about to replace. */
export function standingSite(out: string): string | null {
  const site = join(dirname(dirname(out)), "site");
  return existsSync(join(site, FILE)) ? realpathSync(site) : null;
}

/** What an earlier build holds, and what this one does. */
export class Fingerprints {
  readonly #earlier: Map<string, string>;
  readonly #now: Record<string, string> = {};
  readonly #previous: string | null;
  readonly #out: string;

  private constructor(out: string, previous: string | null, earlier: Record<string, string>) {
    this.#out = out;
    this.#previous = previous;
    this.#earlier = new Map(Object.entries(earlier));
  }

  /** Reads the earlier build's fingerprints; none where it has none that can be read. */
  static async open(out: string, previous: string | null): Promise<Fingerprints> {
    if (previous === null) return new Fingerprints(out, null, {});
    try {
      const earlier = JSON.parse(await readFile(join(previous, FILE), "utf8")) as Record<string, string>;
      return new Fingerprints(out, previous, earlier);
    } catch {
      return new Fingerprints(out, null, {});
    }
  }

  /** Takes over a report's files where its fingerprint is that of the earlier build; false where it must be made. */
  async take(id: string, print: string, files: readonly string[]): Promise<boolean> {
    this.#now[id] = print;
    if (this.#previous === null || this.#earlier.get(id) !== print) return false;
    try {
      for (const file of files) await link(join(this.#previous, file), join(this.#out, file));
      return true;
    } catch {
      return false;
    }
  }

  async save(): Promise<void> {
    await writeFile(join(this.#out, FILE), JSON.stringify(this.#now));
  }
}
