import type { ValidationTable } from "../score/validation.ts";
import type { Changes } from "./changes.ts";
import type { FileEntry } from "./files.ts";

/** What the documents of a release say about it. */
export interface Facts {
  /** `<date>-<content hash>`, which is also the folder's name */
  version: string;
  /** hash of what it says of places and reports, the journal of crawls left out */
  content: string;
  /** date of the newest capture, ISO 8601 */
  date: string;
  /** the release before, if there is one */
  previous: string | null;
  rulesVersion: string;
  codebookVersion: string;
  /** rows of each Parquet and CSV file, by path */
  rows: Record<string, number>;
  /** the data files */
  files: FileEntry[];
  changes: Changes | null;
  validation: ValidationTable | null;
  /** true where the data is the bundled sample's */
  sample: boolean;
}

export const NAME = "huiyin";
export const TITLE = "huiyin 回音: how China's local governments answer suggestions and proposals";
export const SUMMARY =
  "Figures that China's local governments, people's congresses and consultative conferences publish about the handling of deputies' suggestions (人大代表建议) and members' proposals (政协提案): how many were put forward, answered and resolved, and how satisfied the proposers were. Every figure as printed, with its sentence, its source and an audit of whether the figures agree with each other.";
export const LICENSE = {
  name: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
};
export const AUTHOR = "huiyin contributors";
export const KEYWORDS = [
  "China",
  "local government",
  "people's congress",
  "CPPCC",
  "responsiveness",
  "人大代表建议",
  "政协提案",
];
