import type { Describer } from "./features.ts";
import { keptWeights, type Model, type Scores } from "./model.ts";

/**
 * Scores the numbers of one text after another: what speaks of the document, and of a sentence, is added up once for
 * all the numbers there, which are best asked for in their order.
 */
export class Reader {
  readonly model: Model;
  #describer: Describer | null = null;
  #lastSentence = -1;
  readonly #document: Scores;
  readonly #sentence: Scores;
  readonly #number: Scores;

  constructor(model: Model) {
    this.model = model;
    this.#document = model.scores();
    this.#sentence = model.scores();
    this.#number = model.scores();
  }

  /** Scores of a text's candidate with the number `nth`; they are overwritten by the next ones. */
  scores(describer: Describer, nth: number): Scores {
    if (describer !== this.#describer) this.#open(describer);
    const sentence = describer.sentenceOf(nth);
    if (sentence !== this.#lastSentence) {
      this.#lastSentence = sentence;
      this.#sentence.set(this.#document);
      this.model.add(describer.ofSentence(nth), this.#sentence);
    }
    this.#number.set(this.#sentence);
    this.model.add(describer.ofNumber(nth), this.#number);
    return this.#number;
  }

  #open(describer: Describer): void {
    this.#describer = describer;
    this.#lastSentence = -1;
    this.#document.fill(0);
    this.model.add(describer.ofDocument(), this.#document);
  }
}

let kept: Reader | null = null;

/** The reader with the model that comes with the project. */
export function keptReader(): Reader {
  kept ??= new Reader(keptWeights().model);
  return kept;
}
