import type { Column } from "../../load/table.ts";
import { AUTHOR, type Facts, KEYWORDS, LICENSE, NAME, SUMMARY } from "../facts.ts";
import { csvColumns, RESOURCES, type Resource } from "../resources.ts";
import { mediaType } from "./dataset.ts";

/** Croissant 1.0 (mlcommons.org/croissant): files, and the records that the CSV files hold. */

const CONTEXT = {
  "@language": "en",
  "@vocab": "https://schema.org/",
  citeAs: "cr:citeAs",
  column: "cr:column",
  conformsTo: "dct:conformsTo",
  cr: "http://mlcommons.org/croissant/",
  rai: "http://mlcommons.org/croissant/RAI/",
  data: { "@id": "cr:data", "@type": "@json" },
  dataType: { "@id": "cr:dataType", "@type": "@vocab" },
  dct: "http://purl.org/dc/terms/",
  examples: { "@id": "cr:examples", "@type": "@json" },
  extract: "cr:extract",
  field: "cr:field",
  fileProperty: "cr:fileProperty",
  fileObject: "cr:fileObject",
  fileSet: "cr:fileSet",
  format: "cr:format",
  includes: "cr:includes",
  isLiveDataset: "cr:isLiveDataset",
  jsonPath: "cr:jsonPath",
  key: "cr:key",
  md5: "cr:md5",
  parentField: "cr:parentField",
  path: "cr:path",
  recordSet: "cr:recordSet",
  references: "cr:references",
  regex: "cr:regex",
  repeated: "cr:repeated",
  replace: "cr:replace",
  sc: "https://schema.org/",
  separator: "cr:separator",
  source: "cr:source",
  subField: "cr:subField",
  transform: "cr:transform",
};

const TYPES: Record<string, string> = {
  INTEGER: "sc:Integer",
  SMALLINT: "sc:Integer",
  BIGINT: "sc:Integer",
  DOUBLE: "sc:Float",
  BOOLEAN: "sc:Boolean",
  DATE: "sc:Date",
  TIMESTAMP: "sc:DateTime",
};

const field = (of: Resource, column: Column) => ({
  "@type": "cr:Field",
  "@id": `${of.name}/${column.name}`,
  name: column.name,
  description: column.description,
  dataType: TYPES[column.type] ?? "sc:Text",
  source: { fileObject: { "@id": `${of.name}.csv` }, extract: { column: column.name } },
  ...reference(of, column),
});

function reference(of: Resource, column: Column) {
  const found = of.references.find((r) => r.columns.length === 1 && r.columns[0] === column.name);
  return found ? { references: { field: { "@id": `${found.table}/${found.to[0]}` } } } : {};
}

const recordSet = (of: Resource) => ({
  "@type": "cr:RecordSet",
  "@id": of.name,
  name: of.name,
  description: of.description,
  ...(of.key.length > 0 ? { key: of.key.map((k) => ({ "@id": `${of.name}/${k}` })) } : {}),
  field: csvColumns(of).map((c) => field(of, c)),
});

export function croissant(facts: Facts): string {
  const body = {
    "@context": CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.0",
    name: NAME,
    description: SUMMARY,
    version: facts.version,
    datePublished: facts.date,
    license: LICENSE.path,
    url: "./",
    citeAs: `${AUTHOR} (${facts.date.slice(0, 4)}). ${NAME} ${facts.version} [data set].`,
    creator: { "@type": "sc:Organization", name: AUTHOR },
    keywords: KEYWORDS,
    isLiveDataset: false,
    distribution: facts.files.map((file) => ({
      "@type": "cr:FileObject",
      "@id": file.path,
      name: file.path,
      contentUrl: file.path,
      encodingFormat: mediaType(file.path),
      contentSize: `${file.bytes} B`,
      sha256: file.sha256,
    })),
    recordSet: RESOURCES.map(recordSet),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}
