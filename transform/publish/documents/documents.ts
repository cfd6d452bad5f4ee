import type { Facts } from "../facts.ts";
import { accuracy } from "./accuracy.ts";
import { citation } from "./citation.ts";
import { codebook } from "./codebook.ts";
import { croissant } from "./croissant.ts";
import { datapackage } from "./datapackage.ts";
import { dataset } from "./dataset.ts";
import { news } from "./news.ts";
import { notes } from "./notes.ts";
import { using } from "./using.ts";

/** The documents of a release, by file name. */
export const DOCUMENTS: Record<string, (facts: Facts) => string> = {
  "CITATION.cff": citation,
  "CODEBOOK.md": codebook,
  "NOTES.md": notes,
  "NEWS.md": news,
  "USING.md": using,
  "VALIDATION.md": accuracy,
  "croissant.json": croissant,
  "datapackage.json": datapackage,
  "dataset.jsonld": dataset,
  "validation.json": (facts) => `${JSON.stringify(facts.validation)}\n`,
};
