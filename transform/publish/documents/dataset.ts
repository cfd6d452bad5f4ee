import { AUTHOR, type Facts, KEYWORDS, LICENSE, SUMMARY, TITLE } from "../facts.ts";
import type { FileEntry } from "../files.ts";
import { RESOURCES } from "../resources.ts";

const FORMATS: Record<string, string> = {
  csv: "text/csv",
  parquet: "application/vnd.apache.parquet",
  duckdb: "application/vnd.duckdb",
};

export const mediaType = (path: string) => FORMATS[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";

const download = (file: FileEntry) => ({
  "@type": "DataDownload",
  name: file.path,
  contentUrl: file.path,
  encodingFormat: mediaType(file.path),
  contentSize: `${file.bytes} B`,
  sha256: file.sha256,
});

/** schema.org description of the release as JSON-LD; addresses are relative to the release. */
export function dataset(facts: Facts): string {
  const described = RESOURCES.find((r) => r.name === "observations");
  const body = {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    name: TITLE,
    description: SUMMARY,
    version: facts.version,
    datePublished: facts.date,
    license: LICENSE.path,
    isAccessibleForFree: true,
    inLanguage: ["zh-Hans", "zh-Hant", "en"],
    creator: { "@type": "Organization", name: AUTHOR },
    keywords: KEYWORDS,
    spatialCoverage: { "@type": "Place", name: "China" },
    variableMeasured: described?.columns.map((c) => ({
      "@type": "PropertyValue",
      name: c.name,
      description: c.description,
    })),
    distribution: facts.files.map(download),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
