import type { Describer } from "./features.ts";
import type { Model, Scores } from "./model.ts";

/**
 * Scores the numbers of a text: what speaks of the document, and of a sentence, is added up once for all the numbers
 * there, which are best asked for in their order.
 */
export class Reader {
  readonly #model: Model;
  readonly #describer: Describer;
  #document: Scores | null = null;
  #sentence: { features: Uint32Array; scores: Scores } | null = null;
  readonly #number: Scores;

  constructor(model: Model, describer: Describer) {
    this.#model = model;
    this.#describer = describer;
    this.#number = model.scores();
  }

  /** Scores of the candidate with the number `nth`; they are overwritten by the next ones. */
  scores(nth: number): Scores {
    this.#number.set(this.#ofSentence(this.#describer.ofSentence(nth)));
    this.#model.add(this.#describer.ofNumber(nth), this.#number);
    return this.#number;
  }

  #ofSentence(features: Uint32Array): Scores {
    if (this.#sentence?.features === features) return this.#sentence.scores;
    const scores = this.#ofDocument().slice();
    this.#model.add(features, scores);
    this.#sentence = { features, scores };
    return scores;
  }

  #ofDocument(): Scores {
    if (this.#document === null) {
      this.#document = this.#model.scores();
      this.#model.add(this.#describer.ofDocument(), this.#document);
    }
    return this.#document;
  }
}
