import { describe, expect, test } from "vitest";
import { TABLES, VIEWS } from "../../../transform/load/schema.ts";
import { columnsOf } from "../../../transform/load/table.ts";
import { DOCUMENTS } from "../../../transform/publish/documents/documents.ts";
import type { Facts } from "../../../transform/publish/facts.ts";
import { csvColumns, RESOURCES } from "../../../transform/publish/resources.ts";

/** The one definition and the documents that are made from it. */

const FACTS: Facts = {
  version: "2024-03-01-0123456789ab",
  content: "0".repeat(64),
  date: "2024-03-01",
  previous: null,
  rulesVersion: "1-00000000",
  codebookVersion: "1.2",
  rows: {},
  files: [],
  changes: null,
  validation: null,
  sample: false,
};

const document = (name: string) => DOCUMENTS[name]?.(FACTS) ?? "";
const released = [...TABLES.filter((t) => !t.internal), ...VIEWS];
const every = released.flatMap((of) => columnsOf(of).map((column) => ({ of, column })));
const inCsv = RESOURCES.flatMap((of) => csvColumns(of).map((column) => ({ of, column })));

interface Field {
  name: string;
  description: string;
}

describe("every table, view and column is told alike", () => {
  test("there are as many as the definition has", () => {
    expect(RESOURCES.map((r) => r.name)).toEqual(released.map((of) => of.name));
    expect(every.length).toBeGreaterThan(300);
  });

  test("by the codebook: section, type, description and values", () => {
    const sections = new Map(
      document("CODEBOOK.md")
        .split("\n### ")
        .map((s) => [s.split("\n", 1)[0], s]),
    );
    for (const { of, column } of every) {
      const row = sections
        .get(of.name)
        ?.split("\n")
        .find((line) => line.startsWith(`| \`${column.name}\` |`));
      expect(row).toContain(column.description.replaceAll("|", "\\|"));
      for (const value of column.values ?? []) expect(row).toContain(`\`${value}\``);
    }
    for (const of of released) expect(sections.get(of.name)).toContain(of.description);
  });

  test("by datapackage.json: fields in order, descriptions, enumerations, what is required, keys", () => {
    interface Described {
      name: string;
      format: string;
      description: string;
      schema: { fields: (Field & { constraints: { enum?: string[]; required?: true } })[]; primaryKey?: string[] };
    }
    const { resources } = JSON.parse(document("datapackage.json")) as { resources: Described[] };
    const tables = new Map(resources.filter((r) => r.format === "csv").map((r) => [r.name, r]));
    for (const of of RESOURCES) {
      const told = tables.get(of.name);
      expect(told?.description).toBe(of.description);
      expect(told?.schema.fields.map((f) => [f.name, f.description])).toEqual(
        csvColumns(of).map((c) => [c.name, c.description]),
      );
    }
    for (const { of, column } of inCsv) {
      const field = tables.get(of.name)?.schema.fields.find((f) => f.name === column.name);
      if (column.values && !column.type.endsWith("[]")) expect(field?.constraints.enum).toEqual(column.values);
      expect(field?.constraints.required ?? false).toBe(!column.nullable);
    }
  });

  test("by Croissant: record sets and their fields", () => {
    const { recordSet } = JSON.parse(document("croissant.json")) as { recordSet: (Field & { field: Field[] })[] };
    const told = recordSet.flatMap((s) => s.field.map((f) => [s.name, f.name, f.description]));
    expect(told).toEqual(inCsv.map(({ of, column }) => [of.name, column.name, column.description]));
  });

  test("by schema.org: the variables of the observations", () => {
    const { variableMeasured } = JSON.parse(document("dataset.jsonld")) as { variableMeasured: Field[] };
    const observations = RESOURCES.find((r) => r.name === "observations")?.columns ?? [];
    expect(variableMeasured.map((v) => [v.name, v.description])).toEqual(
      observations.map((c) => [c.name, c.description]),
    );
  });
});
