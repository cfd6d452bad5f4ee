import { AUTHOR, type Facts, LICENSE, NAME, TITLE } from "../facts.ts";
import type { FileEntry } from "../files.ts";

/** The release's list of files with checksums, and what differs from the release before. */
export function manifest(facts: Facts, documents: FileEntry[]): string {
  const listed = [...facts.files, ...documents].map((f) => ({ ...f, rows: facts.rows[f.path] }));
  const body = {
    name: NAME,
    title: TITLE,
    version: facts.version,
    content: facts.content,
    date: facts.date,
    previous: facts.previous,
    sample: facts.sample,
    rules_version: facts.rulesVersion,
    codebook_version: facts.codebookVersion,
    license: LICENSE.name,
    author: AUTHOR,
    deltas: facts.changes?.deltas ?? null,
    files: listed.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** As `sha256sum --check` reads it. */
export function checksums(files: FileEntry[]): string {
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((f) => `${f.sha256}  ${f.path}\n`)
    .join("");
}
