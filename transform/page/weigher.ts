import type { Element } from "./element.ts";

/** Twentieths of a character that a character counts for as running text. */
const OF_SENTENCE = 20;
const OF_FIGURES = 10;
const OF_WORDS = 3;
const SHORTEST_SENTENCE = 10;

const MARKS = new Uint8Array(0x10000);
for (const mark of "，。；、！？,;!?％%") MARKS[mark.charCodeAt(0)] = 1;

/**
 * Weighs a page's elements as its markup is read: text piece by piece, and where lines end. A line counts as prose where
 * it reads as a sentence and is no link.
 */
export class Weigher {
  /** the block whose line is being read; null between lines */
  private block: Element | null = null;
  private inCell = false;
  private chars = 0;
  private linked = 0;
  private marks = 0;
  private digits = 0;

  /** Takes a piece of text that stands in an element. */
  text(text: string, element: Element): void {
    if (this.block === null) this.begin(element);
    let [chars, marks, digits] = [0, 0, 0];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
      chars++;
      if (code >= 0x30 && code <= 0x39) digits++;
      else if (MARKS[code] === 1) marks++;
    }
    this.chars += chars;
    this.marks += marks;
    this.digits += digits;
    if (element.isLinked) this.linked += chars;
  }

  private begin(element: Element): void {
    this.block = element.block;
    this.inCell = element.isInCell;
    this.chars = 0;
    this.linked = 0;
    this.marks = 0;
    this.digits = 0;
  }

  /** Ends the line. */
  line(): void {
    const { block, chars, linked } = this;
    this.block = null;
    if (block === null) return;
    block.chars += chars;
    block.linked += linked;
    if (linked * 2 > chars) return;
    const plain = chars - linked;
    const isSentence = this.marks > 0 && plain >= SHORTEST_SENTENCE;
    if (isSentence) block.sentences++;
    block.prose += plain * (isSentence ? OF_SENTENCE : this.inCell && this.digits > 0 ? OF_FIGURES : OF_WORDS);
  }

  /** Adds what each element weighs to the one around it, once the page is read; those around come before those inside. */
  sum(elements: readonly Element[]): void {
    this.line();
    for (let i = elements.length - 1; i >= 0; i--) {
      const element = elements[i];
      const around = element?.parent;
      if (!element || !around) continue;
      around.chars += element.chars;
      around.linked += element.linked;
      around.prose += element.prose;
      around.sentences += element.sentences;
    }
  }
}
