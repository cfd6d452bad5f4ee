import { AUTHOR, type Facts, KEYWORDS, LICENSE, SUMMARY, TITLE } from "../facts.ts";

const quoted = (text: string) => JSON.stringify(text);

/** CITATION.cff 1.2.0 (citation-file-format.github.io). */
export function citation(facts: Facts): string {
  return [
    "cff-version: 1.2.0",
    "message: If you use this data, please cite this release.",
    "type: dataset",
    `title: ${quoted(TITLE)}`,
    `abstract: ${quoted(SUMMARY)}`,
    "authors:",
    `  - name: ${quoted(AUTHOR)}`,
    `version: ${quoted(facts.version)}`,
    `date-released: ${quoted(facts.date)}`,
    `license: ${LICENSE.name}`,
    "keywords:",
    ...KEYWORDS.map((word) => `  - ${quoted(word)}`),
    "",
  ].join("\n");
}
