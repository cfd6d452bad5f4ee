import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { hash, pick } from "./choose.ts";
import type { SiteSpec } from "./site.ts";
import type { Block } from "./text.ts";

const Bodies = z.array(z.string()).min(1);
const File = z.strictObject({
  generated: z.array(z.strictObject({ id: z.string(), each: z.number().int(), titles: Bodies, body: Bodies })),
  lists: z.record(z.string(), z.array(z.string())),
  real: z.array(z.strictObject({ title: z.string(), source: z.url(), published: z.iso.date(), body: Bodies })),
});

/** A page without a figure of the genre. */
export interface Distractor {
  key: string;
  title: string;
  published: string;
  blocks: Block[];
  /** page whose figures it prints; null where all is our own */
  source: string | null;
}

/** Kinds of numbers that fill the slots: the range and the step. */
const NUMBERS: Record<string, readonly [low: number, high: number]> = {
  no: [1, 299],
  money: [60, 900],
  length: [2, 38],
  people: [120, 5200],
  days: [60, 240],
  small: [2, 9],
  few: [11, 46],
  some: [48, 190],
  some2: [51, 170],
  many: [210, 890],
  big: [900, 4200],
  month: [2, 11],
  day: [2, 27],
  quarter: [1, 4],
  year: [2016, 2025],
};

function slot(key: string, name: string, lists: Record<string, string[]>): string {
  const list = lists[name];
  if (list) return pick(`${key}/${name}`, list);
  if (name === "phone") return `0${300 + (hash(key) % 600)}-${8000000 + (hash(`${key}p`) % 900000)}`;
  if (name === "rate" || name === "rate2") return (90 + (hash(`${key}/${name}`) % 990) / 100).toFixed(2);
  const range = NUMBERS[name];
  if (!range) throw new Error(`distractors.yaml: nothing fills the slot {${name}}`);
  const [low, high] = range;
  return String(low + (hash(`${key}/${name}`) % (high - low + 1)));
}

/** Fills every `{slot}`; a name stands for the same thing all over one page. */
const filled = (text: string, key: string, lists: Record<string, string[]>): string =>
  text
    .split("{")
    .map((piece, i) => {
      if (i === 0) return piece;
      const [name = "", rest = ""] = piece.split("}");
      return slot(key, name, lists) + rest;
    })
    .join("");

const paragraphs = (body: string[]): Block[] => body.map((text) => ({ kind: "paragraph", runs: [text] }));

const file = File.parse(parse(readFileSync(new URL("./distractors.yaml", import.meta.url), "utf8")));

function generated(site: SiteSpec): Distractor[] {
  return file.generated.flatMap((kind) =>
    Array.from({ length: kind.each }, (_, i) => {
      const key = `${site.id}/${kind.id}/${i}`;
      const year = filled("{year}", key, file.lists);
      const month = filled("{month}", key, file.lists).padStart(2, "0");
      const day = filled("{day}", key, file.lists).padStart(2, "0");
      const title = filled(kind.titles[(i + hash(site.id)) % kind.titles.length] ?? "", key, file.lists);
      const blocks = paragraphs(kind.body.map((text) => filled(text, key, file.lists)));
      return { key, title, published: `${year}-${month}-${day}`, blocks, source: null };
    }),
  );
}

/** The distractors of one site: the generated ones, and its share of the real ones. */
export function distractors(site: SiteSpec, place: number, sites: number): Distractor[] {
  const real = file.real
    .map((d, i): Distractor => ({ ...d, key: `real/${i}`, blocks: paragraphs(d.body) }))
    .filter((_, i) => i % sites === place);
  return [...generated(site), ...real];
}
