import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { HuiyinError } from "../common/errors.ts";
import { ROOT } from "../common/workspace.ts";
import type { TopicRow } from "./schema.ts";

/** From policy areas as printed to the major topics of the Comparative Agendas Project, by the words of the area. */

export const CROSSWALK = join(ROOT, "data", "topics.yaml");

const Names = z.strictObject({ en: z.string(), "zh-Hans": z.string(), "zh-Hant": z.string() });
const Weights = z.record(z.coerce.string().regex(/^[0-9]{1,2}$/), z.number().positive());
const Word = z.strictObject({ word: z.string().min(1), topics: Weights, confidence: z.number().min(0).max(1) });
const Crosswalk = z.strictObject({
  topics: z.record(z.coerce.string().regex(/^[0-9]{1,2}$/), Names),
  filler: z.array(z.string().min(1)),
  words: z.array(Word),
});
export type Crosswalk = z.infer<typeof Crosswalk>;

/**
 * Reads the crosswalk.
 * @throws HuiyinError naming what is wrong in it
 */
export function parseCrosswalk(yaml: string): Crosswalk {
  const read = Crosswalk.safeParse(parse(yaml));
  if (!read.success) throw new HuiyinError("usage", `data/topics.yaml cannot be used:\n${z.prettifyError(read.error)}`);
  const { topics, words } = read.data;
  const unknown = words.find((w) => Object.keys(w.topics).some((code) => topics[code] === undefined));
  if (unknown)
    throw new HuiyinError("usage", `data/topics.yaml: the word ${unknown.word} names a topic that is not listed.`);
  const seen = new Set<string>();
  for (const { word } of words) {
    if (seen.has(word)) throw new HuiyinError("usage", `data/topics.yaml: the word ${word} is listed twice.`);
    seen.add(word);
  }
  return read.data;
}

export const readCrosswalk = (file = CROSSWALK) => parseCrosswalk(readFileSync(file, "utf8"));

const HAN = /[\u3400-\u9fff]/;

interface Hit {
  word: string;
  topics: Record<string, number>;
  confidence: number;
}

/** Looks areas up. Longest word first, from left to right; what no word explains lowers the confidence. */
export class TopicFinder {
  readonly #words: Map<string, Hit | null>;
  readonly #longest: number;
  readonly #crosswalk: Crosswalk;

  constructor(crosswalk: Crosswalk) {
    this.#crosswalk = crosswalk;
    this.#words = new Map<string, Hit | null>(crosswalk.filler.map((word) => [word, null]));
    for (const word of crosswalk.words) this.#words.set(word.word, word);
    this.#longest = Math.max(...[...this.#words.keys()].map((w) => w.length));
  }

  #wordAt(label: string, at: number): string | null {
    for (let length = Math.min(this.#longest, label.length - at); length > 0; length--) {
      const word = label.slice(at, at + length);
      if (this.#words.has(word)) return word;
    }
    return null;
  }

  #hits(label: string): { hits: Hit[]; explained: number; unexplained: number } {
    const hits: Hit[] = [];
    let explained = 0;
    let unexplained = 0;
    for (let at = 0; at < label.length; ) {
      const word = this.#wordAt(label, at);
      const hit = word === null ? undefined : this.#words.get(word);
      if (hit) {
        hits.push(hit);
        explained += hit.word.length;
      } else if (word === null && HAN.test(label[at] ?? "")) unexplained++;
      at += word?.length ?? 1;
    }
    return { hits, explained, unexplained };
  }

  /** Topics of one area, the largest share first; none where no word is known. */
  find(label: string): TopicRow[] {
    const { hits, explained, unexplained } = this.#hits(label);
    const found = new Map<string, { weight: number; confidence: number; words: string[] }>();
    for (const { word, topics, confidence } of hits) {
      for (const [code, weight] of Object.entries(topics)) {
        const entry = found.get(code) ?? { weight: 0, confidence: 0, words: [] };
        found.set(code, {
          weight: entry.weight + weight,
          confidence: entry.confidence + weight * confidence,
          words: entry.words.includes(word) ? entry.words : [...entry.words, word],
        });
      }
    }
    const all = [...found.values()].reduce((sum, { weight }) => sum + weight, 0);
    const whole = explained / (explained + unexplained);
    return [...found]
      .map(([code, { weight, confidence, words }]) => ({
        label,
        topic_code: Number(code),
        topic: this.#crosswalk.topics[code]?.en ?? code,
        share: weight / all,
        confidence: Math.round((confidence / weight) * whole * 1000) / 1000,
        words: words.join(" "),
      }))
      .sort((a, b) => b.share - a.share || a.topic_code - b.topic_code);
  }
}
