import { createHash } from "node:crypto";
import { existsSync, linkSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
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

/** What an earlier build holds, by the reports' ids. */
export class Fingerprints {
  readonly #earlier: Map<string, string>;
  readonly #previous: string;
  readonly #out: string;

  private constructor(out: string, previous: string, earlier: Record<string, string>) {
    this.#out = out;
    this.#previous = previous;
    this.#earlier = new Map(Object.entries(earlier));
  }

  /** Reads the earlier build's fingerprints; none where there is none, or it has none that can be read. */
  static open(out: string, previous: string | null): Fingerprints {
    if (previous === null) return new Fingerprints(out, "", {});
    try {
      const earlier = JSON.parse(readFileSync(join(previous, FILE), "utf8")) as Record<string, string>;
      return new Fingerprints(out, previous, earlier);
    } catch {
      return new Fingerprints(out, "", {});
    }
  }

  /** Takes over a report's files where its fingerprint is that of the earlier build; false where it must be made. */
  take(id: string, print: string, files: readonly string[]): boolean {
    if (this.#earlier.get(id) !== print) return false;
    try {
      for (const file of files) linkSync(join(this.#previous, file), join(this.#out, file));
      return true;
    } catch {
      // Another file system, or a page that someone deleted: it is made again.
      for (const file of files) rmSync(join(this.#out, file), { force: true });
      return false;
    }
  }
}

/** Keeps the fingerprints for the next build. */
export const saveFingerprints = (out: string, prints: ReadonlyMap<string, string>): void =>
  writeFileSync(join(out, FILE), JSON.stringify(Object.fromEntries(prints)));
