import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "../../transform/common/workspace.ts";
import { clause, xorshift } from "./corpus.ts";

/** A text with the number of its figures. */
export interface Report {
  text: string;
  figures: number;
}

/** Bytes of text to a figure in real reports, as the five of ../shared/seeds have them: 54 kB with 64 figures. */
const DENSITY = 850;

/** Share of the sentences that are put together, the others being whole ones, and of paragraphs with a heading. */
const [MADE, HEADED] = [0.7, 0.2];
const HEADINGS = ["加强领导,落实责任", "健全机制,规范流程", "突出重点,务求实效", "强化督办,跟踪问效"];

const SENTENCES = Object.values(
  parse(readFileSync(join(ROOT, "data", "sample", "filler.yaml"), "utf8")) as Record<string, string[]>,
).flat();

/** Prose of our own without a figure, at least so many bytes of it. */
function prose(random: () => number, bytes: number): string {
  const among = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? "";
  let text = random() < HEADED ? `${among(HEADINGS)}。` : "";
  while (Buffer.byteLength(text) < bytes)
    text += random() < MADE ? `${clause(random)},${clause(random)};${clause(random)}。` : among(SENTENCES);
  return text;
}

/**
 * The same reports at the density of real ones: behind each of their lines so much prose that they have a figure every
 * 850 bytes. Those without a figure are left out.
 */
export function atRealDensity(reports: readonly Report[]): string[] {
  return reports
    .filter(({ figures }) => figures > 0)
    .map(({ text, figures }, nth) => {
      const lines = text.split("\n");
      const missing = Math.max(0, figures * DENSITY - Buffer.byteLength(text));
      const random = xorshift(nth + 1);
      return lines.map((line) => `${line}\n${prose(random, missing / lines.length)}`).join("\n");
    });
}

const SEEDS = join(ROOT, "..", "shared", "seeds");

/** Documents as the world serves them, where they are at hand. */
export const seeds = (): string[] =>
  existsSync(SEEDS)
    ? readdirSync(SEEDS)
        .sort()
        .map((file) => readFileSync(join(SEEDS, file), "utf8"))
    : [];
